"""The head of the register: what it is of, how things stand, where to find what."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from edition_builder.model.register import State
from edition_builder.writers.citations.quotations import OPEN, tables_of
from edition_builder.writers.markup import element, joined, lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edition_builder.model import Metadata
    from edition_builder.model.register import Register
    from edition_builder.writers.markup import Markup

    Words = Mapping[str, str]

STATES = tuple(State)
"""The states in the order in which they are told."""


def title_of(metadata: Metadata, words: Words) -> str:
    """The title of the page."""
    return f"{words['title']}: {metadata.title}"


def overview(register: Register, metadata: Metadata, words: Words) -> Markup:
    """The page's header."""
    name = element("span", {"lang": metadata.language}, metadata.title)
    title = element("h1", {}, words["title"], " ", name)
    return element(
        "header",
        {},
        "\n",
        lines(title, _sum(register, words), _states(register, words), _navigation(register, words)),
        "\n",
    )


def _sum(register: Register, words: Words) -> Markup:
    told = words["sum"].format(
        works=len(register.works),
        citations=sum(len(work.mentions) for work in register.works),
        quotations=sum(entry.state is not State.TERM for entry in register.quotations),
    )
    return element("p", {}, told)


def _states(register: Register, words: Words) -> Markup:
    """How many quotations there are in each state, and what the state means."""
    counts = Counter(entry.state for entry in register.quotations)
    rows = [
        element(
            "div",
            {"class": "open"} if state in OPEN else {},
            element("dt", {}, f"{words[state.value]} {counts[state]}"),
            element("dd", {}, words[f"{state.value}-means"]),
        )
        for state in STATES
        if counts[state]
    ]
    return element("dl", {"class": "states"}, joined(rows)) if rows else lines()


def _navigation(register: Register, words: Words) -> Markup:
    places = [*(table.id for table in tables_of(register)), "works"]
    links = (
        element("li", {}, element("a", {"href": f"#{place}"}, words[place])) for place in places
    )
    return element("nav", {"aria-label": words["contents"]}, element("ul", {}, joined(links)))
