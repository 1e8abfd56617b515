"""The works, and where each is cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.writers.citations.cells import NOTHING, place, region, work_name
from edition_builder.writers.markup import element, joined, lines

if TYPE_CHECKING:
    from edition_builder.model.register import Mention, Register, Work
    from edition_builder.writers.markup import Markup

TITLE = "Works, and where they are cited"
HEADINGS = ("Work", "Author", "Year", "Cited")


def work_table(register: Register) -> Markup:
    """A section with all works, by author."""
    head = element("tr", {}, *(element("th", {"scope": "col"}, name) for name in HEADINGS))
    rows = lines(*map(_row, register.works))
    inner = element(
        "table",
        {"aria-labelledby": "works-title"},
        "\n",
        lines(element("thead", {}, head), element("tbody", {}, rows)),
        "\n",
    )
    heading = element("h2", {"id": "works-title"}, TITLE)
    content = lines(heading, region(inner, TITLE) if register.works else _none())
    return element("section", {"id": "works"}, "\n", content, "\n")


def _none() -> Markup:
    return element("p", {}, "None.")


def _row(work: Work) -> Markup:
    return element(
        "tr",
        {},
        element("th", {"scope": "row"}, work_name(work.title, work.key)),
        element("td", {}, work.author or NOTHING),
        element("td", {}, work.year or NOTHING),
        element("td", {}, _cited(work)),
    )


def _cited(work: Work) -> Markup:
    if work.mentions:
        return element("ul", {}, *(element("li", {}, _mention(item)) for item in work.mentions))
    return joined(["listed, not cited" if work.listed else "not cited"])


def _mention(mention: Mention) -> Markup:
    parts = [place(mention.place)]
    if mention.locator:
        parts.append(joined([mention.locator]))
    if mention.page:
        parts.append(joined([f"printed page {mention.page}"]))
    return joined(parts, ": ")
