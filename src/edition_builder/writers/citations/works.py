"""The works, and where each is cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.writers.citations.cells import place, work_name
from edition_builder.writers.house_table import NOTHING, house_table
from edition_builder.writers.markup import element, joined, lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edition_builder.model.register import Mention, Register, Work
    from edition_builder.writers.markup import Markup

    Words = Mapping[str, str]

HEADINGS = ("work", "author", "year", "cited")


def work_table(register: Register, words: Words) -> Markup:
    """A section with all works, by author."""
    names = [words[name] for name in HEADINGS]
    heading = element("h2", {"id": "works-title"}, words["works"])
    table = house_table("works-title", names, (_cells(work, words) for work in register.works))
    none = element("p", {}, words["none"])
    content = lines(heading, table if register.works else none)
    return element("section", {"id": "works"}, "\n", content, "\n")


def _cells(work: Work, words: Words) -> list[str]:
    return [
        work_name(work.title, work.key, words),
        work.author or NOTHING,
        work.year or NOTHING,
        _cited(work, words),
    ]


def _cited(work: Work, words: Words) -> Markup:
    if work.mentions:
        items = (element("li", {}, _mention(item, words)) for item in work.mentions)
        return element("ul", {}, *items)
    return joined([words["listed" if work.listed else "not-cited"]])


def _mention(mention: Mention, words: Words) -> Markup:
    parts = [place(mention.place)]
    if mention.locator:
        parts.append(joined([mention.locator]))
    if mention.page:
        parts.append(joined([words["printed"].format(page=mention.page)]))
    return joined(parts, ": ")
