"""The contents, as navigation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.writers.html.markup import Markup, element, joined, lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from edition_builder.model import ContentsEntry, Edition


def contents(edition: Edition, ids: Mapping[str, str]) -> Markup:
    """The contents as a `nav`, the notes among the entries; empty if there is nothing to list."""
    entries = _entries(edition, ids)
    if not entries:
        return joined(())
    heading = element("h2", {"id": ids["contents"]}, edition.words["contents"])
    attributes = {"role": "doc-toc", "class": "contents", "aria-labelledby": ids["contents"]}
    return element("nav", attributes, "\n", heading, "\n", _list(entries), "\n")


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
    return _line(entry.id, Markup(entry.html), *([_list(children)] if children else []))


def _line(target: str, label: str, *below: str) -> Markup:
    return element("li", {}, element("a", {"href": f"#{target}"}, label), *below)
