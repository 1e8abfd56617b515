"""A part read as far as its marks, its sentences and its notes."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.frozen import dataclass
from edition_builder.model import Citation, Part, QuotationSettings
from edition_builder.quotations.anchors import NO_ANCHOR, Anchor, answering
from edition_builder.quotations.by_hand import (
    is_only_page,
    names_page,
    names_source,
    refers_back,
    sources_typed,
)
from edition_builder.quotations.kinds import terms_of
from edition_builder.quotations.languages import Languages, languages_of
from edition_builder.quotations.passages import Form, Passage, passages_of
from edition_builder.quotations.prose import CITED, Prose, prose_of, read
from edition_builder.quotations.sentences import Sentences, sentences_of
from edition_builder.quotations.spans import Span, Stray, spans_of

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 4
"""Levels of quotations in quotations that are told; no prose has more."""

REMEMBERED = 64
"""Parts whose marks are kept, for the finding of quotations and of marks left over."""


@dataclass(frozen=True, slots=True)
class Text:
    """A part read as far as its marks."""

    prose: Prose
    languages: Languages
    passages: Sequence[Passage]
    spans: Sequence[Span]
    strays: Sequence[Stray]


@lru_cache(maxsize=REMEMBERED)
def text_of(part: Part, citations: tuple[Citation, ...], language: str) -> Text:
    """A part read as far as its marks; of `citations` those that stand in it."""
    prose = prose_of(part, citations)
    languages = languages_of(prose, language)
    passages = passages_of(prose)
    spans, strays = spans_of(passages, languages)
    return Text(prose, languages, passages, spans, strays)


@dataclass(frozen=True, slots=True)
class Reader:
    """A part with all that is known of its passages."""

    part: Part
    text: Text
    settings: QuotationSettings
    terms: frozenset[str]
    notes: Mapping[str, Anchor]
    sentences: Sequence[Sentences]
    inside: Mapping[int, Sequence[Span]]
    keys: frozenset[str]


def _by_passage(text: Text) -> dict[int, list[Span]]:
    """The spans by each passage they run through."""
    inside: defaultdict[int, list[Span]] = defaultdict(list)
    for span in text.spans:
        if span.level < DEEPEST:
            for number, _, _ in span.pieces:
                inside[number].append(span)
    return dict(inside)


def _quoted_in(number: int, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """What outer quotations cover of a passage."""
    return [
        (start - 1, end + 1)
        for span in spans
        if not span.level
        for piece, start, end in span.pieces
        if piece == number
    ]


def _notes(text: Text, sentences: Sequence[Sentences]) -> dict[str, Anchor]:
    """What each of the author's notes names as a source, in the order they are called in."""
    words: defaultdict[str, str] = defaultdict(str)
    cited: defaultdict[str, tuple[Citation, ...]] = defaultdict(tuple)
    source = text.prose.part.text
    for passage, parted in zip(text.passages, sentences, strict=True):
        if passage.note and passage.form is not Form.ASIDE:
            words[passage.note] += NOTE_LABEL.sub("", source[passage.start : passage.end])
            first = not cited[passage.note]
            cited[passage.note] += tuple(_sources_in(passage, parted, first=first))
    called = [label for passage in text.passages for _, label in passage.calls]
    notes: dict[str, Anchor] = {}
    last = NO_ANCHOR
    for label in dict.fromkeys([*called, *words]):
        last = notes[label] = _note(words[label], cited[label], last)
    return notes


def _sources_in(passage: Passage, sentences: Sentences, *, first: bool) -> Iterator[Citation]:
    """The works that a note names for what calls it: first, or at the head of a sentence.

    “@smith2001, 4. Compare what @jones1990 says” calls on the second for something else.
    """
    until = passage.start
    for item in passage.cited:
        start, stop = sentences.around(item.start, item.end)
        lead = passage.text[start - passage.start : item.start - passage.start]
        if first or item.start < until or not WORDS.search(lead):
            until = max(until, stop)
            yield from item.citations
        first = False


def _note(words: str, cited: tuple[Citation, ...], last: Anchor) -> Anchor:
    """The source of one note; “ibid.” is that of the note before."""
    if cited:
        return Anchor(citations=answering(cited))
    if last and (page := refers_back(words)) is not None:
        named = bool(FIGURE.search(page))
        cited = tuple(replace(item, suffix=page, behind="") for item in last.citations)
        return replace(last, citations=cited) if named else last
    return Anchor(typed=words.casefold()) if names_source(words) else NO_ANCHOR


def anchors_in(reader: Reader, passage: Passage) -> list[Anchor]:
    """What leads to sources in a passage: citations, notes that hold some, sources in words."""
    cited = [
        Anchor(
            start=item.start,
            end=item.end,
            citations=answering(item.citations),
            in_text=item.in_text,
        )
        for item in passage.cited
    ]
    called = [
        reader.notes[label].at(start, start + 1)
        for start, label in passage.calls
        if reader.notes.get(label)
    ]
    keyed = sorted([*cited, *called], key=lambda item: item.start)
    return sorted([*keyed, *_typed(passage, keyed)], key=lambda item: item.start)


def _typed(passage: Passage, keyed: Sequence[Anchor]) -> Iterator[Anchor]:
    """The sources in words; a page alone is of the work that is cited next to it."""
    for start, end, in_text in sources_typed(passage.text):
        words = passage.text[start:end]
        if CITED in words:
            continue
        whole = Anchor(typed=passage.text[max(0, start - BYLINE) : end].casefold(), in_text=in_text)
        if is_only_page(words):
            whole = _nearest(passage, keyed, start, end) or whole
        yield whole.at(passage.start + start, passage.start + end)


def _nearest(passage: Passage, keyed: Sequence[Anchor], start: int, end: int) -> Anchor | None:
    """The next citation of the sentence, else the last one of the passage."""
    at = bisect_left(keyed, passage.start + start, key=attrgetter("start"))
    for item in keyed[at : at + 1]:
        if not STOP.search(passage.text, end, item.start - passage.start):
            return item
    return keyed[at - 1] if at else None


FIGURE = expression(r"\d")
STOP = expression(r"[.!?]\s")
WORDS = expression(r"[^\W\d_]{2,}")
NOTE_LABEL = expression(r"\A\s*\[\^[^\]\s]+\]:[ \t]*")
BYLINE = 40
"""Characters before a source in brackets in which its author's name may stand."""


def source_of_note(reader: Reader, passage: Passage) -> Anchor | None:
    """What answers in a note for what it quotes; None outside of notes.

    A year alone in a note's words answers for nothing there.
    """
    note = reader.notes.get(passage.note)
    if note is None or not passage.note:
        return None
    return note if note.citations or names_page(note.typed) else NO_ANCHOR


def words_of(reader: Reader, span: Span) -> str:
    """The words of a span, without its marks and on one line."""
    passages = reader.text.passages
    return " ".join(
        read(passages[number].text[start - passages[number].start : end - passages[number].start])
        for number, start, end in span.pieces
    )


def _sentences(text: Text, inside: Mapping[int, Sequence[Span]]) -> list[Sentences]:
    """The sentences of each passage."""
    return [
        sentences_of(
            passage,
            _quoted_in(number, inside.get(number, ())),
            text.languages.at(passage.start),
        )
        for number, passage in enumerate(text.passages)
    ]


def reader_of(
    part: Part, citations: tuple[Citation, ...], settings: QuotationSettings, language: str
) -> Reader:
    """Everything about a part that its quotations are found by."""
    text = text_of(part, citations, language)
    inside = _by_passage(text)
    sentences = _sentences(text, inside)
    return Reader(
        part=part,
        text=text,
        settings=settings,
        terms=terms_of(settings.terms),
        notes=_notes(text, sentences),
        sentences=sentences,
        inside=inside,
        keys=frozenset(citation.key.casefold() for citation in citations),
    )
