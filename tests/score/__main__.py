"""`make score`: the table of figures; with `--misses` also what was not right."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tests.score.bibliographies import measure_entries
from tests.score.counting import Count, measure_texts
from tests.score.proofs import proof_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.score.counting import Miss

SCORERS: tuple[Callable[[str], tuple[dict[str, Count], list[Miss]]], ...] = (
    measure_texts,
    measure_entries,
)
"""What is measured: the name of a set to its counts by row, and to what was not right in it."""

SETS = (("tuned", "tuned on"), ("apart", "kept apart"))
HEAD = "                    tuned on                            kept apart\n"
COLUMNS = "           right found  all  prec.   rec.   right found  all  prec.   rec.\n"


def table() -> tuple[str, list[str]]:
    """The figures for both sets as plain text, and a line for each thing that was not right."""
    results = [_measured(folder) for folder, _ in SETS]
    rows = sorted({row for counts, _ in results for row in counts}, key=_order)
    lines = [
        f"{row:<9}  " + "  ".join(_cells(counts.get(row)) for counts, _ in results) for row in rows
    ]
    misses = [f"{miss.text}: {miss.row}: {miss.words}" for _, missed in results for miss in missed]
    return HEAD + COLUMNS + "\n".join(lines) + "\n", misses


def _measured(folder: str) -> tuple[dict[str, Count], list[Miss]]:
    """What every scorer says of a set."""
    results = [score(folder) for score in SCORERS]
    counts = {row: count for rows, _ in results for row, count in rows.items()}
    return counts, [miss for _, misses in results for miss in misses]


def _order(row: str) -> tuple[bool, str]:
    """Rules by code, then what they stand on."""
    return (row.islower(), row)


def _cells(count: Count | None) -> str:
    if count is None:
        return " ".join(f"{'–':>{width}}" for width in (5, 5, 4, 6, 6))
    return (
        f"{count.right:>5} {count.found:>5} {count.expected:>4} "
        f"{count.precision:>6.3f} {count.recall:>6.3f}"
    )


if __name__ == "__main__":
    told, missed = table()
    proofread, unmended = proof_table()
    sys.stdout.write(f"{told}\n{proofread}")
    if "--misses" in sys.argv[1:]:
        sys.stdout.write("\n".join(["", *missed, *unmended, ""]))
