"""The quotations, in several orders: what is open, by work, as they stand in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edition_builder.model.register import Entry, State
from edition_builder.model.source import Agreement
from edition_builder.writers.citations.cells import NOTHING, place, region, work_name
from edition_builder.writers.markup import element, joined, lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.model.register import Register
    from edition_builder.model.source import Alignment, Difference
    from edition_builder.writers.markup import Markup

OPEN = frozenset({State.UNTRACED, State.MISMATCH, State.ATTRIBUTED})
"""The states that ask for something to be done."""

HEADINGS = ("Quotation", "By", "Work", "Locator", "State", "Place", "Page")
REMARKS = {
    Agreement.ELIDED: "with omissions marked",
    Agreement.ALTERED: "with changes in brackets",
    Agreement.ABSENT: "The copy does not have these words.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of quotations: the id and title of its section, and its rows."""

    id: str
    title: str
    entries: tuple[Entry, ...]


def tables_of(register: Register) -> tuple[Table, ...]:
    """The tables that have rows, in the order of the page."""
    quoted = tuple(entry for entry in register.quotations if entry.state is not State.TERM)
    terms = tuple(entry for entry in register.quotations if entry.state is State.TERM)
    tables = (
        Table(
            id="open",
            title="Open questions",
            entries=tuple(entry for entry in quoted if entry.state in OPEN),
        ),
        Table(id="by-work", title="Quotations by work", entries=_by_work(quoted)),
        Table(id="by-place", title="Quotations in the order of the text", entries=quoted),
        Table(id="terms", title="Terms in quotation marks", entries=terms),
    )
    return tuple(table for table in tables if table.entries)


def _by_work(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Works first, by name; then what has none, by who speaks. Within a work, as in the text."""
    return tuple(
        sorted(
            entries,
            key=lambda entry: (
                not entry.key,
                entry.author.casefold(),
                entry.title.casefold(),
                entry.key,
                entry.quotation.speaker.casefold(),
            ),
        )
    )


def quotation_tables(register: Register) -> Iterator[Markup]:
    """A section for each table."""
    for table in tables_of(register):
        yield _section(table)


def _section(table: Table) -> Markup:
    head = element("tr", {}, *(element("th", {"scope": "col"}, name) for name in HEADINGS))
    rows = lines(*map(_row, table.entries))
    heading = element("h2", {"id": f"{table.id}-title"}, table.title)
    inner = element(
        "table",
        {"aria-labelledby": f"{table.id}-title"},
        "\n",
        lines(element("thead", {}, head), element("tbody", {}, rows)),
        "\n",
    )
    content = lines(heading, region(inner, table.title))
    return element("section", {"id": table.id}, "\n", content, "\n")


def _row(entry: Entry) -> Markup:
    quotation = entry.quotation
    quote = element("span", {"class": "quoted", "lang": quotation.language or None}, quotation.text)
    cells = (
        element("th", {"scope": "row"}, quote, _remarks(entry)),
        element("td", {}, quotation.speaker or entry.author or NOTHING),
        element("td", {}, work_name(entry.title, entry.key)),
        element("td", {}, entry.locator or NOTHING),
        element("td", {"class": entry.state.value}, entry.state.value),
        element("td", {}, place(quotation.place)),
        element("td", {"class": "page"}, entry.page or NOTHING),
    )
    return element("tr", {}, *cells)


def _remarks(entry: Entry) -> Markup:
    """What the comparison with the copy showed, below the words."""
    alignment = entry.alignment
    if alignment is None:
        return joined(())
    return joined(element("span", {"class": "remark"}, text) for text in _told(entry, alignment))


def _told(entry: Entry, alignment: Alignment) -> Iterator[Markup]:
    remark = REMARKS.get(alignment.agreement, "")
    if alignment.agreement is Agreement.ABSENT:
        yield joined([remark])
        return
    pages = "pages" if alignment.first != alignment.last else "page"
    on_page = f"On {pages} {entry.found} of the copy" if entry.found else "In the copy"
    if alignment.agreement is Agreement.NEAR:
        how = "it reads otherwise:" if alignment.differences else "its parts stand otherwise."
        yield joined([f"{on_page} {how}"])
        yield from map(_difference, alignment.differences)
    else:
        yield joined([f"{on_page}{', ' if remark else ''}{remark}."])
    if alignment.following:
        yield joined(["The copy goes on: ", element("q", {}, alignment.following)])


def _difference(difference: Difference) -> Markup:
    said = element("del", {}, difference.said) if difference.said else "nothing"
    found = element("ins", {}, difference.found) if difference.found else "nothing"
    return joined(["quoted ", said, ", copy ", found])
