"""Lists: what number a paragraph bears, and in which list."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from edition_builder.importing.script import ListPlace
from edition_builder.importing.word.names import MAIN, value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from edition_builder.importing.word.styles import Styles

STYLES = {
    "decimal": "Decimal", "decimalZero": "Decimal", "lowerLetter": "LowerAlpha",
    "upperLetter": "UpperAlpha", "lowerRoman": "LowerRoman", "upperRoman": "UpperRoman",
    "ordinal": "Decimal", "cardinalText": "Decimal", "ordinalText": "Decimal",
    "russianLower": "Decimal", "russianUpper": "Decimal",
}  # fmt: skip
DEEPEST = 8


class Numbering:
    """The lists of a document. Paragraphs are to be asked about in the order of the text."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        found = [] if root is None else root.findall(MAIN + "abstractNum")
        self._kinds = {item.get(MAIN + "abstractNumId", ""): item for item in found}
        numbers = [] if root is None else root.findall(MAIN + "num")
        self._lists = {item.get(MAIN + "numId", ""): item for item in numbers}
        self._styles = styles
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[str] = set()

    def place(self, list_: str, depth: int) -> ListPlace | None:
        """The place of the next paragraph of this list, None where there is no such list."""
        if list_ not in self._lists:
            return None
        depth = max(0, min(depth, DEEPEST))
        kind, level = self._level(list_, depth)
        number = self._count(list_, kind, depth, level)
        form = value(level, "numFmt") if level is not None else "bullet"
        if form == "none":
            return None
        style = STYLES.get(form, "" if form == "bullet" else "Decimal")
        delimiter = _delimiter(value(level, "lvlText") if level is not None else "")
        return ListPlace(list=list_, depth=depth, number=number, style=style, delimiter=delimiter)

    def _level(self, list_: str, depth: int) -> tuple[str, Element | None]:
        kind = value(self._lists[list_], "abstractNumId")
        element = self._kinds.get(kind)
        if linked := value(element, "numStyleLink"):
            other = self._styles.paragraph(linked).numbering[0]
            kind = value(self._lists.get(other), "abstractNumId") or kind
            element = self._kinds.get(kind)
        for override in self._lists[list_].findall(MAIN + "lvlOverride"):
            own = override.find(MAIN + "lvl")
            if own is not None and whole(override.get(MAIN + "ilvl")) == depth:
                return kind, own
        levels = [] if element is None else element.findall(MAIN + "lvl")
        return kind, next((i for i in levels if whole(i.get(MAIN + "ilvl")) == depth), None)

    def _count(self, list_: str, kind: str, depth: int, level: Element | None) -> int:
        counts = self._counts[kind]
        if list_ not in self._begun:
            self._begun.add(list_)
            for override in self._lists[list_].findall(MAIN + "lvlOverride"):
                if first := value(override, "startOverride"):
                    counts[whole(override.get(MAIN + "ilvl"))] = whole(first, 1) - 1
        start = whole(value(level, "start"), 1) if level is not None else 1
        counts[depth] = counts.get(depth, start - 1) + 1
        for deeper in [key for key in counts if key > depth]:
            del counts[deeper]
        return max(counts[depth], 0)


def _delimiter(text: str) -> str:
    if text.startswith("(") and text.endswith(")"):
        return "TwoParens"
    return "OneParen" if text.endswith(")") else "Period"
