"""Telling differences: the manuscript's line, the artefact's place, and the words."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Place, Related
from edition_builder.rules.out.parity import (
    OUT054,
    OUT055,
    OUT056,
    OUT057,
    OUT058,
    OUT059,
    OUT060,
    OUT061,
    OUT062,
    OUT126,
)
from edition_builder.verification.parity.compare import Difference, Fault
from edition_builder.verification.parity.marks import differing
from edition_builder.verification.parity.piece import Kind, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from edition_builder.diagnostics import Diagnostic, Rule
    from edition_builder.verification.parity.extraction import Discord
    from edition_builder.verification.parity.piece import Piece

RULE_OF: Mapping[Fault, Rule] = MappingProxyType(
    {
        Fault.MISSING: OUT054,
        Fault.ALTERED: OUT055,
        Fault.TWICE: OUT056,
        Fault.MOVED: OUT057,
        Fault.ADDED: OUT058,
        Fault.RECAST: OUT059,
        Fault.SPACED: OUT060,
        Fault.MARKED: OUT126,
    }
)
SAYING: Mapping[Fault, str] = MappingProxyType(
    {
        Fault.MISSING: "the {what} “{words}” is missing from {name}",
        Fault.ALTERED: "the {what} “{words}” is another in {name}: {change}",
        Fault.TWICE: "the {what} “{words}” stands once too often in {name}",
        Fault.MOVED: "the {what} “{words}” stands in another place in {name}",
        Fault.ADDED: "“{words}” in {name} is not in the manuscript",
        Fault.RECAST: "the {what} “{words}” is a {other} in {name}",
        Fault.SPACED: "the {what} “{words}” has other spaces or hyphens in {name}: {change}",
        Fault.MARKED: "the {what} “{words}” is marked otherwise in {name}: {change}",
    }
)
WORDS, LONGEST = 8, 60
"""How much of a piece is quoted: words, and characters."""
CONTEXT = 2
"""Words on either side of a change."""


def told(difference: Difference, path: str) -> Diagnostic:
    """The finding for a difference in the artefact at `path` (from the project's root)."""
    expected, found = difference.expected, difference.found
    piece = expected or found
    rule = RULE_OF[difference.fault]
    if piece is not None and piece.kind is Kind.CONTENTS:
        rule = OUT062
    message = SAYING[difference.fault].format(
        what=_what(piece),
        words=_quoted(piece),
        name=path.rpartition("/")[2],
        change=_change(difference),
        other=found.kind.value if found else "",
    )
    here = _artefact_place(path, found or difference.near)
    if expected is None or expected.place is None:
        return rule.at(here, message)
    note = "it stands here" if found else "it belongs behind what stands here"
    return rule.at(expected.place, message, related=[Related(place=here, message=note)])


def told_discord(discord: Discord, path: str) -> Diagnostic:
    """The finding for a page that is read otherwise without its tags."""
    name = path.rpartition("/")[2]
    place = Place(path=path, label=f"page {discord.page}")
    if discord.words:
        message = f"copied from {name}, “{_cut(discord.words)}” comes in another order than read"
    else:
        parts = [
            f"{much} “{_cut(''.join(sorted(signs)))}”"
            for much, signs in (("lacks", discord.lost), ("has besides", discord.more))
            if signs
        ]
        message = f"the text copied from {name} {' and '.join(parts)}"
    return OUT061.at(place, message)


def told_language(found: str, expected: str, path: str) -> Diagnostic:
    """The finding for an edition that says it is in another language, or in none."""
    said = f"in “{found}”" if found else "in no language"
    message = f"{path.rpartition('/')[2]} says that it is {said}; the edition is in “{expected}”"
    return OUT126.at(Place(path=path), message)


def _artefact_place(path: str, piece: Piece | None) -> Place:
    where = piece.where if piece else ""
    name = path.rpartition("/")[2]
    return Place(path=path, label=where.removeprefix(name).removeprefix("#") or "its beginning")


def _what(piece: Piece | None) -> str:
    if piece is None:
        return ""
    kind = piece.kind.value
    if not piece.note:
        return kind
    return f"note {piece.note}," if piece.kind is Kind.NOTE else f"{kind} of note {piece.note},"


def _quoted(piece: Piece | None) -> str:
    return _cut(" ".join(shown(piece.text).split(" ")[:WORDS])) if piece else ""


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def _change(difference: Difference) -> str:
    """The marks, or the first words, that the manuscript and the edition differ in."""
    expected, found = difference.expected, difference.found
    if expected is None or found is None:
        return ""
    if difference.fault is Fault.MARKED:
        return differing(expected.marks, found.marks)
    return _reading(expected, found)


def _reading(expected: Piece, found: Piece) -> str:
    """The first words that differ, as the manuscript has them and as the edition does."""
    ours, theirs = _readable(expected), _readable(found)
    steps = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    first = next((step for step in steps if step[0] != "equal"), None)
    if first is None:
        return "the words are the same, what stands between them is not"
    _, i, i_end, j, j_end = first
    before = max(0, min(i, j, CONTEXT))
    said = " ".join(ours[i - before : i_end + CONTEXT])
    other = " ".join(theirs[j - before : j_end + CONTEXT])
    return f"“{_cut(said)}” reads “{_cut(other)}”"


def _readable(piece: Piece) -> list[str]:
    """The words of a piece; a call is its number in brackets, a picture its words in brackets."""
    return [word for word in _bracketed(piece.text).split(" ") if word]


def _bracketed(text: str) -> str:
    return shown("".join(_runs(text)))


def _runs(text: str) -> Iterator[str]:
    open_sign = True
    for is_sign, run in groupby(text, key=lambda sign: "\ue000" <= sign <= "\ue002"):
        if not is_sign:
            yield "".join(run)
            continue
        for _ in run:
            yield "[" if open_sign else "]"
            open_sign = not open_sign
