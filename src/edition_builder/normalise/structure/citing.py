"""“(van Ree 2001)” → “[@vanree2001]”: typed citations of works that the bibliography knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.citations.typed.matching import (
    HIDDEN,
    are_whole,
    groups_in,
    in_brackets,
    proposed,
)
from edition_builder.citations.typed.people import works_by_name
from edition_builder.normalise.correction import Correction
from edition_builder.source import masked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy


def in_words(copy: Copy) -> Iterator[Correction]:
    """Each parenthesis that holds nothing but citations, each of one work of the bibliography.

    Message and hint are those of the check for typed citations, so that both are one finding.
    """
    if not copy.references:
        return
    known = works_by_name(copy.references)
    for group, found in groups_in(masked(copy.text, HIDDEN), known):
        if are_whole(group, found) and all(len(one.works) == 1 for one in found):
            words = " ".join(copy.text[slice(*group.span())].split())
            message, hint = proposed(words, found)
            yield Correction(
                start=group.start(),
                end=group.end(),
                after=in_brackets(found),
                message=message,
                hint=hint,
            )
