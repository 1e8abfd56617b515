"""Faux styles: bold, italic or small capitals asked of a face that has none.

No style is made up by machine (R. Bringhurst, “The Elements of Typographic Style”, § 3.2.2): what
a family has no face for, or no letters for, is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from edition_builder.fonts import has_small_capitals, missing_characters
from edition_builder.paginate import walk
from edition_builder.paginate.fact import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.fonts import Family

BOLD = 600
"""The weight from which on letters are bold."""
CAPITALS = frozenset({"small-caps", "all-small-caps"})
SHOWN = 48


def faux(families: Sequence[Family], pages: Sequence[Any], labels: Sequence[str]) -> Iterator[Fact]:
    """A fact for each style that a family lacks and a text asks of it, naming the first place."""
    by_name = {family.name: family for family in families}
    plain: dict[int, bool] = {}
    told: set[tuple[str, str]] = set()
    for page, label in zip(pages, labels, strict=True):
        for part in walk.parts(page):
            for box in walk.descendants(part):
                if not walk.is_text(box) or _is_plain(box.style, plain):
                    continue
                for lack in _lacking(box, by_name):
                    if lack not in told:
                        told.add(lack)
                        yield _fact(box.text, label, *lack)


def _is_plain(style: Any, known: dict[int, bool]) -> bool:
    """Whether a style asks for nothing but upright letters of a text's weight."""
    if id(style) not in known:
        known[id(style)] = not any(_asked(style))
    return known[id(style)]


def _asked(style: Any) -> tuple[bool, bool, bool]:
    """Whether a style asks for bold, italic, small capitals."""
    return (
        style["font_weight"] >= BOLD,
        style["font_style"] != "normal",
        style["font_variant_caps"] in CAPITALS,
    )


def _lacking(box: Any, families: dict[str, Family]) -> Iterator[tuple[str, str]]:
    """What the family that a box is set in has not got, and the family's name."""
    family = _family(box, families)
    if family is None:
        return
    bold, italic, capitals = _asked(box.style)
    if bold and all(face.weight < BOLD for face in family.faces):
        yield "bold", family.name
    if italic and all(face.style == "normal" for face in family.faces):
        yield "italic", family.name
    if capitals and not has_small_capitals(family.face().data):
        yield "small capitals", family.name


def _family(box: Any, families: dict[str, Family]) -> Family | None:
    """The first family of a box's style that has its first letter."""
    letter = next(filter(str.isalpha, box.text), "")
    named = (families.get(name) for name in box.style["font_family"]) if letter else ()
    return next((each for each in named if each and not missing_characters(each, letter)), None)


def _fact(text: str, label: str, what: str, family: str) -> Fact:
    words = text.strip()
    shown = words if len(words) <= SHOWN else words[: SHOWN - 1].rstrip() + "…"
    message = f"page {label}: “{shown}” is to be in {what}, and {family} has none"
    return Fact(code="LAY020", message=message, hint="mark it in another way", words=words)
