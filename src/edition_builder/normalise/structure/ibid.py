"""“Ibid.”, “op. cit.” and their kin, which lose what they point to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.normalise.correction import Correction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

POINTERS = re.compile(
    r"(?<![\w@])(?:ibid(?:em)?\b\.?|op\.\s?cit\.|loc\.\s?cit\.|a\.\s?a\.\s?O\.|ebd\.|ebenda\b(?=[,.;)])|"
    r"art\.\s?cit[ée]?\.|там же\b|[Уу]каз\.\s?соч\.)",
    re.IGNORECASE,
)


def orphans(copy: Copy) -> Iterator[Correction]:
    """Each word that points to a work cited before, wherever it stands."""
    for found in POINTERS.finditer(copy.open):
        if not copy.quoted.hold(found.start()):
            yield Correction(
                start=found.start(),
                end=found.end(),
                message=f"which work does “{found[0]}” mean here?",
                hint="cite it by its key; the style writes “ibid.” where it wants to",
            )
