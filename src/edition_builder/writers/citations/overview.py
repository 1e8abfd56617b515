"""The head of the register: what it is of, how things stand, where to find what."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from edition_builder.model.register import State
from edition_builder.writers.citations.quotations import OPEN, tables_of
from edition_builder.writers.markup import element, joined, lines

if TYPE_CHECKING:
    from edition_builder.model import Metadata
    from edition_builder.model.register import Register
    from edition_builder.writers.markup import Markup

MEANINGS = {
    State.MATCHED: "the words stand in the copy of the work",
    State.LOCATED: "a work and a place in it are cited",
    State.ATTRIBUTED: "a person or a work is named, no place in it",
    State.UNTRACED: "nobody is named",
    State.MISMATCH: "the words or the page are not those of the copy",
    State.TERM: "a term, not a quotation",
}
"""What each state says, in the order in which they are told."""


def title_of(metadata: Metadata) -> str:
    """The title of the page."""
    return f"Citations and quotations: {metadata.title}"


def overview(register: Register, metadata: Metadata) -> Markup:
    """The page's header."""
    title = element(
        "h1",
        {},
        "Citations and quotations ",
        element("span", {"lang": metadata.language}, metadata.title),
    )
    return element(
        "header",
        {},
        "\n",
        lines(title, _sum(register), _states(register), _navigation(register)),
        "\n",
    )


def _sum(register: Register) -> Markup:
    mentions = sum(len(work.mentions) for work in register.works)
    quotations = sum(entry.state is not State.TERM for entry in register.quotations)
    return element(
        "p",
        {},
        f"{_counted(len(register.works), 'work')}, {_counted(mentions, 'citation')}, "
        f"{_counted(quotations, 'quotation')}.",
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _states(register: Register) -> Markup:
    """How many quotations there are in each state, and what the state means."""
    counts = Counter(entry.state for entry in register.quotations)
    rows = [
        element(
            "div",
            {"class": "open"} if state in OPEN else {},
            element("dt", {}, f"{state.value} {counts[state]}"),
            element("dd", {}, meaning),
        )
        for state, meaning in MEANINGS.items()
        if counts[state]
    ]
    return element("dl", {"class": "states"}, joined(rows)) if rows else lines()


def _navigation(register: Register) -> Markup:
    targets = [(table.id, table.title) for table in tables_of(register)]
    links = (
        element("li", {}, element("a", {"href": f"#{place}"}, title))
        for place, title in [*targets, ("works", "Works, and where they are cited")]
    )
    return element("nav", {"aria-label": "Contents"}, element("ul", {}, joined(links)))
