"""The page's own ids, kept clear of the author's."""

from __future__ import annotations

import re
from itertools import count
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

OWN = ("text", "title", "contents", "notes", "cite", "access")
"""What the page itself must be able to point at."""

ID = re.compile(r'\sid="([^"]*)"')


def reserve(parts: Iterable[str]) -> Mapping[str, str]:
    """An id for each of the page's own places that nothing in these pieces of markup bears."""
    taken = {found for part in parts for found in ID.findall(part)}
    return MappingProxyType({name: _free(f"eb-{name}", taken) for name in OWN})


def _free(wanted: str, taken: set[str]) -> str:
    if wanted not in taken:
        return wanted
    return next(other for n in count(2) if (other := f"{wanted}-{n}") not in taken)
