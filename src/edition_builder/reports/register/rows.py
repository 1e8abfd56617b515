"""The register for people at a terminal: rows, each cell its role and its text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from edition_builder.model.register import State
from edition_builder.model.source import FOUND
from edition_builder.reports.summary import counted
from edition_builder.reports.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.model.register import Entry, Register, Work

    Row = tuple[tuple[str, str], ...]

NOTHING = "–"
"""What is not known, or not yet."""
SHOWN = 44
"""Letters of a quotation or a title that are shown; the other reports have all of them."""

ROLES = {State.MATCHED: "clean", State.UNTRACED: "warning", State.MISMATCH: "error"}


def summary(register: Register) -> str:
    """How many works, citations and quotations there are, and how the quotations stand."""
    mentions = sum(len(work.mentions) for work in register.works)
    states = Counter(entry.state for entry in register.quotations)
    terms = states.pop(State.TERM, 0)
    told = ", ".join(f"{states[state]} {state.value}" for state in State if states[state])
    parts = [
        counted(len(register.works), "work"),
        counted(mentions, "citation"),
        counted(states.total(), "quotation") + (f" ({told})" if told else ""),
        counted(terms, "term"),
    ]
    return ", ".join(parts)


def quotation_rows(register: Register) -> list[Row]:
    """A row for each quotation in the order of the text, below a row of headings."""
    headings = (
        "Place", "State", "Quotation", "Said by", "Cited to", "Locator", "Found", "Page",
    )  # fmt: skip
    rows = [_row(entry) for entry in register.quotations if entry.state is not State.TERM]
    return [_headings(headings), *rows] if rows else []


def _row(entry: Entry) -> Row:
    work = " ".join(text for text in (entry.author, entry.key and f"({entry.key})") if text)
    return (
        ("", visible(str(entry.quotation.place))),
        (ROLES.get(entry.state, ""), entry.state.value),
        ("", f"“{_short(entry.quotation.text)}”"),
        *_cells(entry.quotation.speaker, work, entry.locator, _found(entry), entry.page),
    )


def _found(entry: Entry) -> str:
    """The page of the copy, or, where it has none, how the words stand in it."""
    if entry.alignment is None:
        return ""
    in_it = entry.alignment.agreement in FOUND
    return entry.found if in_it and entry.found else entry.alignment.agreement.value


def work_rows(register: Register) -> list[Row]:
    """A row for each citation, by work, below a row of headings."""
    headings = ("Work", "Author", "Title", "Year", "Cited", "Locator", "Page")
    rows = [row for work in register.works for row in _mentions(work)]
    return [_headings(headings), *rows] if rows else []


def _mentions(work: Work) -> Iterator[Row]:
    named = _cells(work.key, work.author, _short(work.title), work.year)
    again = (("", ""),) * len(named)
    if not work.mentions:
        yield (*named, ("", "listed" if work.listed else "not cited"), *_cells("", ""))
    for number, mention in enumerate(work.mentions):
        where = str(mention.place or "")
        yield (*(again if number else named), *_cells(where, mention.locator, mention.page))


def _cells(*texts: str) -> Row:
    return tuple(("", visible(text) or NOTHING) for text in texts)


def _headings(names: tuple[str, ...]) -> Row:
    return tuple(("strong", name) for name in names)


def _short(text: str) -> str:
    """The beginning, cut at a space."""
    if len(text) <= SHOWN:
        return visible(text)
    return f"{visible(text[:SHOWN].rpartition(' ')[0] or text[:SHOWN])} …"
