"""The table that sums up what a copy editor did, offers and asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.cli.table import table
from edition_builder.model import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from edition_builder.desk.revision import Tally

_HEAD = tuple(("strong", word) for word in ("rule", "corrected", "offered", "asked", ""))
_COLUMNS = (Certainty.AUTO, Certainty.SUGGEST, Certainty.QUERY)


def counted(tallies: Iterable[Tally]) -> str:
    """One row a rule."""
    return table([_HEAD, *map(_row, tallies)])


def _row(tally: Tally) -> Sequence[tuple[str, str]]:
    counts = (("", str(tally.count) if tally.certainty is each else "") for each in _COLUMNS)
    return (("strong", tally.code), *counts, ("", tally.title))
