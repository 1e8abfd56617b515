"""What was noticed while a file was read, as findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.diagnostics import Place
from edition_builder.rules.src.documents import (
    SRC049,
    SRC050,
    SRC051,
    SRC056,
    SRC057,
    SRC058,
    SRC059,
    SRC060,
)
from edition_builder.rules.src.markup import SRC019

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.importing.desk import Desk

FATE = {
    "accept": "they were accepted",
    "reject": "they were rejected",
    "ask": "what was inserted is in the text; each deletion is a query",
}


def told(desk: Desk) -> Iterator[Diagnostic]:
    """The findings, each once, with the first place and a count."""
    yield from _changes(desk)
    yield from _left_out(desk)
    yield from _pictures(desk)
    yield from _unknown(desk)


def _at(desk: Desk, label: str) -> Place:
    return Place(path=desk.name, label=label)


def _times(count: int) -> str:
    return f", {count} times" if count > 1 else ""


def _changes(desk: Desk) -> Iterator[Diagnostic]:
    if total := desk.inserted.count + desk.deleted.count:
        first = desk.inserted.first or desk.deleted.first
        yield SRC050.at(
            _at(desk, first),
            f"{total} tracked {'changes' if total > 1 else 'change'}: {desk.inserted.count}"
            f" inserted, {desk.deleted.count} deleted; {FATE[desk.track_changes]}",
            hint="decide them in the word processor, or import with --track-changes",
        )
    if desk.commented:
        first = next(item.place for item in desk.questions if item.code == SRC051.code)
        number = f"{desk.commented} comments are" if desk.commented > 1 else "a comment is"
        yield SRC051.at(_at(desk, first), f"{number} kept as queries, the first of them here")


def _left_out(desk: Desk) -> Iterator[Diagnostic]:
    if desk.hidden.count:
        yield SRC056.at(
            _at(desk, desk.hidden.first),
            f"hidden text was left out{_times(desk.hidden.count)}: “{desk.hidden.words[:80]}”",
            hint="show hidden text in the word processor, and delete it or make it visible",
        )
    if desk.made.count:
        yield SRC057.at(
            _at(desk, desk.made.first),
            "a list that a program made (contents, index, works cited) was left out",
            hint="the edition makes its own",
        )
    if desk.folios.count:
        yield SRC057.at(
            _at(desk, desk.folios.first),
            f"the numbers of printed pages were left out{_times(desk.folios.count)}:"
            f" “{desk.folios.words[:20]}”",
            hint="the edition has its own pages",
        )
    if desk.boxes.count:
        yield SRC060.at(
            _at(desk, desk.boxes.first),
            f"a text box was set into the text{_times(desk.boxes.count)}: “{desk.boxes.words}”",
            hint="look whether it stands where it should",
        )


def _pictures(desk: Desk) -> Iterator[Diagnostic]:
    for name, place in desk.pictures.items():
        yield SRC049.at(
            _at(desk, place),
            f"a picture is {_a(desk.gallery.lost[name])}; “{name}” stands in its place",
            hint="save it as SVG, PNG or JPEG, and put that in its place",
        )
    if desk.charts.count:
        yield SRC049.at(
            _at(desk, desk.charts.first),
            f"{desk.charts.words} was left out{_times(desk.charts.count)}",
            hint="save it as a picture in the word processor, and put that in the text",
        )


def _a(what: str) -> str:
    return what if what.startswith("no ") else f"a {what}"


def _unknown(desk: Desk) -> Iterator[Diagnostic]:
    if desk.unresolved.count:
        yield SRC058.at(
            _at(desk, desk.unresolved.first),
            f"a citation field keeps no work{_times(desk.unresolved.count)}; what it printed is"
            f" kept: “{desk.unresolved.words[:80]}”",
            hint="write it by hand, [@key, p. 12], and put the work into the bibliography",
        )
    if desk.unknown_signs.count:
        yield SRC059.at(
            _at(desk, desk.unknown_signs.first),
            f"a sign of the font “{desk.unknown_signs.words}” is not"
            f" known{_times(desk.unknown_signs.count)}; “\N{REPLACEMENT CHARACTER}” marks it",
            hint="type the sign that is meant",
        )
    if desk.addresses.count:
        yield SRC019.at(
            _at(desk, desk.addresses.first),
            f"a link to “{desk.addresses.words[:80]}” was left out{_times(desk.addresses.count)}",
            hint="use an address that begins with https:// or mailto:",
        )
