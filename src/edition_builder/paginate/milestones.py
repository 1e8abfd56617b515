"""Milestones: the printed pages' beginnings, marked in the text of the other editions.

A marker is an empty `span` with the role `doc-pagebreak` (DPUB-ARIA 1.1), named by the page's
label, with the id `page-LABEL`. It stands before the page's first word, and never inside one: a
word that is divided over two pages is behind its marker whole. Where a page begins with a
paragraph the marker is the first thing in it, so that styles that look at neighbouring blocks see
none; before headings, figures, tables and code it stands by itself, so that it is in nobody's name.
Nothing else in the markup is touched.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import replace
from html import escape, unescape
from typing import TYPE_CHECKING

from edition_builder.paginate.letters import TOKEN, counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from edition_builder.model import Edition, PageStart, Setting

CHARACTER = re.compile(r"&[^;]*;|.", re.DOTALL)
"""One character as markup has it."""
TAG_NAME = re.compile(r"</?([A-Za-z0-9]+)")

INSIDE = frozenset({"blockquote", "dd", "div", "dl", "dt", "li", "ol", "p", "section", "ul"})
"""A page that begins with one of these is marked in it."""
BEFORE = frozenset({"figure", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "table"})
"""A page that begins with one of these is marked before it."""
PARTS = frozenset({
    "caption", "col", "colgroup", "figcaption", "tbody", "td", "tfoot", "th", "thead", "tr",
})  # fmt: skip
"""Parts of those, in whose first the marker stands where the whole began on an earlier page."""
WORD_SIGNS = "'’\u00ad\u200b\u200c\u200d\u2060"
"""What may stand in a word beside letters, marks and digits."""


def mark_pages(edition: Edition, setting: Setting | None) -> Edition:
    """The edition with the printed pages marked in its sections; without a setting, unmarked.

    Text and markup are otherwise the same, so that a place in one edition is a place in all.
    """
    pages = defaultdict(list)
    for page in marked_pages(setting):
        pages[page.section].append(page)
    sections = tuple(
        replace(section, html=with_page_markers(section.html, pages[section.id]))
        for section in edition.sections
    )
    return replace(edition, sections=sections)


def marked_pages(setting: Setting | None) -> tuple[PageStart, ...]:
    """The pages that can be marked, in order, each with the place of its marker.

    Among the text, a page without any (a blank, notes alone) has the place of the page after it.
    Pages before the text have none, nor has a last page of notes.
    """
    pages = setting.pages if setting else ()
    first = next((at for at, page in enumerate(pages) if page.place is not None), len(pages))
    marked: list[PageStart] = []
    for page in reversed(pages[first:]):
        if page.place is not None:
            marked.append(page)
        elif marked:
            marked.append(replace(marked[-1], label=page.label))
    return tuple(reversed(marked))


def marker(label: str) -> str:
    """The marker of a page."""
    name = escape(label)
    return f'<span role="doc-pagebreak" id="page-{name}" aria-label="{name}"></span>'


def with_page_markers(markup: str, pages: Iterable[PageStart]) -> str:
    """A section's markup with a marker for each of its pages, given in reading order."""
    wanted = tuple(pages)
    found = _offsets(markup, sorted({page.place for page in wanted if page.place is not None}))
    pieces, start = [], 0
    for page in wanted:
        offset = found.get(page.place) if page.place is not None else None
        if offset is not None:
            at = max(
                start, _clear_of_tags(markup, _word(markup, offset) if page.midword else offset)
            )
            pieces += [markup[start:at], marker(page.label)]
            start = at
    return "".join((*pieces, markup[start:]))


def _offsets(markup: str, places: Iterable[int]) -> Mapping[int | None, int]:
    """Where in the markup the letters with these numbers stand."""
    waiting = iter(places)
    place = next(waiting, None)
    found: dict[int | None, int] = {}
    count = 0
    for token in TOKEN.finditer(markup):
        if place is None:
            break
        letters = _letters(token)
        while place is not None and place < count + letters:
            found[place] = token.start() + _nth(token, place - count)
            place = next(waiting, None)
        count += letters
    return found


def _letters(token: re.Match[str]) -> int:
    if token.lastgroup == "text":
        return len(counted(unescape(token[0])))
    return 1 if token.lastgroup == "object" else 0


def _nth(token: re.Match[str], number: int) -> int:
    """Where in a token its letter with this number, from 0, begins."""
    if token.lastgroup != "text":
        return 0
    letters = (at for at in CHARACTER.finditer(token[0]) if counted(unescape(at[0])))
    return next(at.start() for count, at in enumerate(letters) if count == number)


def _word(markup: str, offset: int) -> int:
    """The beginning of the word that this letter is in."""
    begin = at = offset
    while at > 0:
        if markup[at - 1] == ">":
            at = markup.rindex("<", 0, at)
            if _name(markup, at) in INSIDE | BEFORE | PARTS | {"br", "sup", "img", "math"}:
                break
        elif _in_word(markup[at - 1]):
            at -= 1
            begin = at
        else:
            break
    return begin


def _in_word(character: str) -> bool:
    return character in WORD_SIGNS or unicodedata.category(character)[0] in "LMN"


def _clear_of_tags(markup: str, offset: int) -> int:
    """The best place for a marker of this letter: outside what only begins with it."""
    at = offset
    for begin, name in _opened_before(markup, offset):
        if name in INSIDE:
            break
        if name in BEFORE:
            return begin
        if name not in PARTS:
            at = begin
    return at


def _opened_before(markup: str, offset: int) -> Iterator[tuple[int, str]]:
    """The elements that this letter is the first of, from the inside out, and where each begins."""
    end = offset
    while True:
        while markup[end - 1 : end].isspace():
            end -= 1
        if markup[end - 1 : end] != ">":
            return
        begin = markup.rindex("<", 0, end)
        name = _name(markup, begin)
        closes = markup.startswith("</", begin) or markup.endswith("/>", begin, end)
        if closes and name not in {"col", "colgroup"}:
            return
        yield begin, name
        end = begin


def _name(markup: str, at: int) -> str:
    found = TAG_NAME.match(markup, at)
    return found[1].lower() if found else ""
