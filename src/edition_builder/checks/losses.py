"""The check that nothing is lost on the way: every word the author wrote is in the edition.

It stands apart from the way itself: words are read off the author's text and off the finished
markup, and counted. What is no prose (code, formulas, markup, keys) is not counted, and what an
edition adds (rendered citations, numbers) does no harm.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from typing import TYPE_CHECKING

from edition_builder.checks.check import Check
from edition_builder.expression import expression
from edition_builder.model import Document, Edition, Manuscript
from edition_builder.quotations.passages import Form
from edition_builder.quotations.prose import NOTHING
from edition_builder.quotations.reading import text_of
from edition_builder.rules.doc import DOC011

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Part
    from edition_builder.quotations.passages import Passage

WORD = expression(r"[^\W\d_]{2,}")
UNSEEN = dict.fromkeys(map(ord, f"{NOTHING}*~^\u00ad\u200b\u200c\u200d\u2060"))
"""Markup, and characters that part no words."""

MARKER = expression(r"^[ \t>]*(?:\(?[A-Za-z]{1,5}[.)]|(?:[Tt]able)?:)[ \t]+", re.MULTILINE)
"""What pandoc takes away at the head of a line: a letter of a list, the sign of a caption."""

KEY = expression(r"@(?:\{[^{}\n]*\}|[\w:.#$%&+?<>~/-]+)")
"""A reference to something numbered; keys of works are filled already."""

LABEL = expression(r"\]\[[^\[\]\n]{1,200}\]")
"""The label of a link whose address stands elsewhere."""

INLINE = expression(
    r"</?(?:a|abbr|b|bdi|bdo|cite|code|dfn|em|i|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)\b[^>]*>"
)
CALL = expression(r'<sup class="call">.*?</sup>', re.DOTALL)
SAID = expression(r'\salt="([^"]*)"')
TAG = expression(r"<[^>]*>")
FEWEST = 3
"""Words that are missed; fewer only where they are most of their passage. One word may have been
written in a way that we read otherwise than pandoc does."""
SHOWN = 60
"""Characters of a passage that a message repeats."""


def find_losses(
    manuscript: Manuscript, document: Document, edition: Edition
) -> Iterator[Diagnostic]:
    """The passages of which words are missing; the first place of each word that is."""
    there = Counter(WORD.findall(_everything(edition)))
    passages = [
        (part, passage, words)
        for part in manuscript.parts
        for passage in _passages(part, document)
        if (words := _words(passage, part.text))
    ]
    written: Counter[str] = Counter()
    for _, _, words in passages:
        written.update(words)
    missing = written - there
    for part, passage, words in passages:
        lost = [word for word in words if missing[word] > 0]
        missing.subtract(lost)
        if len(lost) >= FEWEST or 2 * len(lost) > len(words):
            yield _told(part, passage, words, lost)


def _passages(part: Part, document: Document) -> Iterator[Passage]:
    """The passages of a part that are to be in the edition: notes only if something calls them."""
    citations = [item for item in document.citations if item.place and item.place.path == part.path]
    passages = text_of(part, tuple(citations), document.metadata.language).passages
    called = {label for passage in passages for _, label in passage.calls}
    for passage in passages:
        if passage.form is not Form.ASIDE and (not passage.note or passage.note in called):
            yield passage


def _words(passage: Passage, source: str) -> list[str]:
    written = list(passage.text)
    for tag in TAG.finditer(source, passage.start, passage.end):
        at = tag.start() - passage.start
        if written[at : at + 1] == [NOTHING] and not INLINE.fullmatch(tag[0]):
            written[at] = " "
    text = LABEL.sub("", KEY.sub("", MARKER.sub("", "".join(written))))
    return WORD.findall(html.unescape(text).translate(UNSEEN))


def _everything(edition: Edition) -> str:
    """All words of an edition: its text, its notes, what is said of pictures, its title."""
    pieces = [edition.metadata.title, edition.metadata.subtitle]
    pieces += [section.html for section in edition.sections]
    pieces += [note.print for note in edition.notes]
    markup = CALL.sub("", "\n".join(pieces))
    said = " ".join(SAID.findall(markup))
    words = TAG.sub(" ", INLINE.sub("", markup))
    return html.unescape(f"{words} {said}").translate(UNSEEN)


def _told(part: Part, passage: Passage, words: list[str], lost: list[str]) -> Diagnostic:
    whole = 2 * len(lost) > len(words)
    shown = " ".join(words if whole else lost)
    if len(shown) > SHOWN:
        shown = shown[: SHOWN - 1].rstrip() + "…"
    count = "1 word" if len(lost) == 1 else f"{len(lost)} words"
    return DOC011.at(
        part.place(passage.start, passage.end),
        f"{count} of {len(words)} in this passage got lost: “{shown}”",
        hint="look for markup that is not closed, or write the passage without markup",
    )


LOSS_CHECKS = (Check(rules=(DOC011,), needs=(Manuscript, Document, Edition), find=find_losses),)
