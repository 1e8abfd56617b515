"""A second reading of every entry, by bibtexparser: what it reads otherwise than we do is said."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def read_again(text: str) -> Mapping[str, Mapping[str, str]]:
    """The fields of every entry that bibtexparser reads in the text, by key and name.

    Entries it cannot read, or drops as doubles, are not among them.
    """
    from bibtexparser.entrypoint import parse_string  # noqa: PLC0415 - slow to load
    from bibtexparser.middlewares import RemoveEnclosingMiddleware  # noqa: PLC0415 - likewise

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    stack = [RemoveEnclosingMiddleware(allow_inplace_modification=True)]
    library = parse_string(text, parse_stack=stack)
    return {
        entry.key: {field.key: str(field.value) for field in entry.fields}
        for entry in library.entries
    }
