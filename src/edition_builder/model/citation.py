"""One citation of the manuscript."""

from __future__ import annotations

from edition_builder.diagnostics import Place
from edition_builder.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One key in one citation of the manuscript, in reading order.

    `group` numbers the citation it stands in (`[@a; @b]` is one group), from 0. `mode` is pandoc's:
    `NormalCitation`, `AuthorInText` or `SuppressAuthor`. `prefix` and `suffix` are plain text; the
    locator is still in the suffix. `behind` is a place in the work that the sentence gives, where a
    key has no brackets: “@smith2001, 45”. `in_note` tells a citation inside an author's own note.
    `place` covers the key without its `@`; None where the scanner did not find it.
    """

    key: str
    group: int
    mode: str
    prefix: str
    suffix: str
    in_note: bool
    place: Place | None
    behind: str = ""
