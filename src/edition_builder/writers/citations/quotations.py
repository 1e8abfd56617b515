"""The quotations, in several orders: what is open, by work, as they stand in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.frozen import dataclass
from edition_builder.model.register import Entry, State
from edition_builder.model.source import Agreement
from edition_builder.writers.citations.cells import place, work_name
from edition_builder.writers.house_table import NOTHING, house_table
from edition_builder.writers.markup import element, joined, lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from edition_builder.model.register import Register
    from edition_builder.model.source import Alignment, Difference
    from edition_builder.writers.markup import Markup

    Words = Mapping[str, str]

OPEN = frozenset({State.UNTRACED, State.MISMATCH, State.ATTRIBUTED})
"""The states that ask for something to be done."""

HEADINGS = ("quotation", "said-by", "cited-to", "locator", "state", "place", "page")
REMARKS = {
    Agreement.ELIDED: "elided",
    Agreement.ALTERED: "altered",
    Agreement.ABSENT: "absent",
}
"""How words agree with a copy, and which of the fixed words says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of quotations: the id of its section, which names its title too, and its rows."""

    id: str
    entries: tuple[Entry, ...]


def tables_of(register: Register) -> tuple[Table, ...]:
    """The tables that have rows, in the order of the page."""
    quoted = tuple(entry for entry in register.quotations if entry.state is not State.TERM)
    terms = tuple(entry for entry in register.quotations if entry.state is State.TERM)
    tables = (
        Table(
            id="open",
            entries=tuple(entry for entry in quoted if entry.state in OPEN),
        ),
        Table(id="by-work", entries=_by_work(quoted)),
        Table(id="by-place", entries=quoted),
        Table(id="terms", entries=terms),
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


def quotation_tables(register: Register, words: Words) -> Iterator[Markup]:
    """A section for each table."""
    for table in tables_of(register):
        yield _section(table, words)


def _section(table: Table, words: Words) -> Markup:
    names = [words[name] for name in HEADINGS]
    label = f"{table.id}-title"
    heading = element("h2", {"id": label}, words[table.id])
    rows = (_cells(entry, words) for entry in table.entries)
    content = lines(heading, house_table(label, names, rows))
    return element("section", {"id": table.id}, "\n", content, "\n")


def _cells(entry: Entry, words: Words) -> list[str]:
    """What the prose says of the speaker, and apart from it what the citation says of the work."""
    quotation = entry.quotation
    quote = element("span", {"class": "quoted", "lang": quotation.language or None}, quotation.text)
    author = joined([entry.author, ", "]) if entry.author and entry.key else joined([])
    return [
        joined([quote, _remarks(entry, words)]),
        quotation.speaker or NOTHING,
        joined([author, work_name(entry.title, entry.key, words)]) if entry.key else NOTHING,
        entry.locator or NOTHING,
        element("span", {"class": entry.state.value}, words[entry.state.value]),
        place(quotation.place),
        entry.page or NOTHING,
    ]


def _remarks(entry: Entry, words: Words) -> Markup:
    """What the comparison with the copy showed, below the words."""
    alignment = entry.alignment
    if alignment is None:
        return joined(())
    told = _told(entry, alignment, words)
    return joined(element("span", {"class": "remark"}, text) for text in told)


def _told(entry: Entry, alignment: Alignment, words: Words) -> Iterator[Markup]:
    name = REMARKS.get(alignment.agreement, "")
    remark = words[name] if name else ""
    if alignment.agreement is Agreement.ABSENT:
        yield joined([remark])
        return
    pages = "on-pages" if alignment.first != alignment.last else "on-page"
    on_page = words[pages].format(found=entry.found) if entry.found else words["in-copy"]
    if alignment.agreement is Agreement.NEAR:
        how = words["otherwise" if alignment.differences else "parts"]
        yield joined([f"{on_page} {how}"])
        yield from (_difference(difference, words) for difference in alignment.differences)
    else:
        yield joined([f"{on_page}{', ' if remark else ''}{remark}."])
    if alignment.following:
        yield joined([words["goes-on"], element("q", {}, alignment.following)])


def _difference(difference: Difference, words: Words) -> Markup:
    said = element("del", {}, difference.said) if difference.said else words["nothing"]
    found = element("ins", {}, difference.found) if difference.found else words["nothing"]
    return joined([words["quoted"], said, words["copy"], found])
