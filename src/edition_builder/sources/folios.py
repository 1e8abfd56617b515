"""What a printed page carries besides its text: its number, and a running head."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from edition_builder.expression import expression

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

OFTEN = 3
"""Pages on which a line has to recur to be taken for a running head."""
FEWEST_IN_STEP, SHARE_IN_STEP = 3, 0.5
"""Pages whose printed numbers have to be in step to be believed, and their share of all."""

NUMBER = expression(r"(?<!\d)\d{1,4}(?!\d)")
DIGITS = expression(r"\d+|\b[ivxlc]+\b")


def labelled(texts: Sequence[str]) -> list[str]:
    """The label of each page by the numbers printed in its first and last lines, or ''.

    One number has to be the same distance from the page's place throughout the file.
    """
    distances = Counter(
        distance for at, text in enumerate(texts) for distance in _distances(at, text)
    )
    if not distances:
        return [""] * len(texts)
    distance, count = max(distances.items(), key=lambda item: (item[1], -abs(item[0])))
    if count < max(FEWEST_IN_STEP, SHARE_IN_STEP * len(texts)):
        return [""] * len(texts)
    return [str(at + distance) if at + distance > 0 else "" for at in range(len(texts))]


def _distances(at: int, text: str) -> set[int]:
    return {int(number) - at for line in _edges(text) for number in NUMBER.findall(line)}


def without_running_heads(texts: Sequence[str]) -> list[str]:
    """The texts without first and last lines that recur, or hold only a number."""
    seen = Counter(form for text in texts for form in set(map(_form, _edges(text))))
    often = {form for form, count in seen.items() if count >= OFTEN or not form}
    return [_without(text, often) for text in texts]


def _edges(text: str) -> list[str]:
    """The first line and the last."""
    lines = text.strip().splitlines()
    return [lines[0], lines[-1]] if len(lines) > 1 else lines


def _form(line: str) -> str:
    """A line without what changes from page to page."""
    return "".join(DIGITS.sub("", line.casefold()).split()).strip("-–—·|.[]")


def _without(text: str, often: Iterable[str]) -> str:
    lines = text.strip().splitlines()
    if lines and _form(lines[0]) in often:
        lines = lines[1:]
    if lines and _form(lines[-1]) in often:
        lines = lines[:-1]
    return "\n".join(lines)
