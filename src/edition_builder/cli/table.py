"""Rows in columns: drawn by Rich on a terminal, which fits them to its width; plain in a pipe."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from edition_builder.cli.terminal import coloured, interactive_output
from edition_builder.reports.visible import columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    Cell = tuple[str, str]

WIDEST = 100
"""Tables are drawn no wider than this, in columns."""

_STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
    "clean": "green",
    "strong": "bold",
}


def table(rows: Sequence[Sequence[Cell]]) -> str:
    """The rows, one below the other; a cell is its role (`error`, `strong` or '') and its text."""
    return _drawn(rows) if interactive_output() else _plain(rows)


def _plain(rows: Sequence[Sequence[Cell]]) -> str:
    widths = [max(columns(text) for _, text in column) for column in zip(*rows, strict=True)]
    lines = (
        "  ".join(_padded(text, width) for (_, text), width in zip(row, widths, strict=True))
        for row in rows
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - columns(text))


def _drawn(rows: Sequence[Sequence[Cell]]) -> str:
    from rich.console import Console  # noqa: PLC0415 - a tenth of a second, for terminals only
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    width = min(WIDEST, shutil.get_terminal_size().columns)
    console = Console(width=width, force_terminal=True, no_color=not coloured())
    drawn = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for row in rows:
        drawn.add_row(*(Text(text, style=_STYLES.get(role, "")) for role, text in row))
    with console.capture() as captured:
        console.print(drawn)
    return captured.get()
