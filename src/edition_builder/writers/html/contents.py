"""The contents, as navigation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.writers.markup import Markup, element, joined, lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from edition_builder.model import ContentsEntry, Edition, PageStart

ENTRY = expression("<li>")
MANY = 24
"""More lines than these are more than a phone's window: there the sections alone are listed."""


def contents(edition: Edition, pages: tuple[PageStart, ...], ids: Mapping[str, str]) -> Markup:
    """The contents as a `nav`, the notes among the entries; empty if there is nothing to list.

    The pages of the print edition follow, folded up.
    """
    entries = _entries(edition, ids)
    if not entries:
        return joined(())
    heading = element("h2", {"id": ids["contents"]}, edition.words["contents"])
    kind = "contents long" if len(ENTRY.findall("".join(entries))) > MANY else "contents"
    attributes = {"role": "doc-toc", "class": kind, "aria-labelledby": ids["contents"]}
    listed = lines(heading, _list(entries), _pages(pages, edition.words["pages"]))
    return element("nav", attributes, "\n", listed, "\n")


def _pages(pages: tuple[PageStart, ...], title: str) -> Markup:
    """The printed pages as links. Unfolded, they are shown in the text as well, by style alone."""
    if not pages:
        return lines()
    links = (_line(f"page-{page.label}", page.label) for page in pages)
    listed = element("nav", {"role": "doc-pagelist", "aria-label": title}, _list(links))
    return element("details", {"class": "pages"}, element("summary", {}, title), listed)


def _entries(edition: Edition, ids: Mapping[str, str]) -> list[Markup]:
    """The lines of the contents; notes stand between the text and the bibliography."""
    before, after = notes_place(edition)
    text = [_entry(item) for item in edition.contents if item.section in before]
    rest = [_entry(item) for item in edition.contents if item.section in after]
    notes = [_line(ids["notes"], edition.words["notes"])] if edition.notes else []
    return [*text, *notes, *rest]


def notes_place(edition: Edition) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of the sections that come before the notes, and of those that come after.

    Notes follow the text and precede the bibliography (Chicago Manual of Style, 18th edn, 1.4).
    """
    after = frozenset(item.id for item in edition.sections if item.kind == "bibliography")
    return frozenset(item.id for item in edition.sections) - after, after


def _list(entries: Iterable[str]) -> Markup:
    return element("ol", {}, "\n", lines(*entries), "\n")


def _entry(entry: ContentsEntry) -> Markup:
    children = [_entry(child) for child in entry.children]
    below = [_list(children)] if children else []
    return _line(entry.id, Markup(entry.html), by(entry.authors), *below)


def by(authors: Iterable[str]) -> Markup:
    """Who wrote what a line of the contents leads to, behind its title."""
    names = ", ".join(authors)
    return joined((" ", element("span", {"class": "by"}, names))) if names else joined(())


def _line(target: str, label: str, *below: str) -> Markup:
    return element("li", {}, element("a", {"href": f"#{target}"}, label), *below)
