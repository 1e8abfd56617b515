"""A part read as far as its marks, its sentences and its notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from edition_builder.model import Citation, Part, QuotationSettings
from edition_builder.quotations.attribution import (
    Anchor,
    answering,
)
from edition_builder.quotations.kinds import terms_of
from edition_builder.quotations.languages import Languages, languages_of
from edition_builder.quotations.passages import Passage, passages_of
from edition_builder.quotations.prose import Prose, prose_of, read
from edition_builder.quotations.sentences import Sentences, sentences_of
from edition_builder.quotations.spans import Span, Stray, spans_of

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
    notes: Mapping[str, tuple[Citation, ...]]
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


def _notes(passages: Sequence[Passage]) -> dict[str, tuple[Citation, ...]]:
    """What each of the author's notes cites."""
    notes: dict[str, tuple[Citation, ...]] = {}
    for passage in passages:
        if passage.note and passage.cited:
            cited = answering(tuple(c for item in passage.cited for c in item.citations))
            notes[passage.note] = notes.get(passage.note, ()) + cited
    return notes


def anchors_in(reader: Reader, passage: Passage) -> list[Anchor]:
    """What leads to sources in a passage: citations, and notes that hold some."""
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
        Anchor(start=start, end=start + 1, citations=reader.notes[label])
        for start, label in passage.calls
        if label in reader.notes
    ]
    return sorted([*cited, *called], key=lambda item: item.start)


def words_of(reader: Reader, span: Span) -> str:
    """The words of a span, without its marks and on one line."""
    passages = reader.text.passages
    return " ".join(
        read(passages[number].text[start - passages[number].start : end - passages[number].start])
        for number, start, end in span.pieces
    )


def reader_of(
    part: Part, citations: tuple[Citation, ...], settings: QuotationSettings, language: str
) -> Reader:
    """Everything about a part that its quotations are found by."""
    text = text_of(part, citations, language)
    inside = _by_passage(text)
    return Reader(
        part=part,
        text=text,
        settings=settings,
        terms=terms_of(settings.terms),
        notes=_notes(text.passages),
        sentences=[
            sentences_of(
                passage,
                _quoted_in(number, inside.get(number, ())),
                text.languages.at(passage.start),
            )
            for number, passage in enumerate(text.passages)
        ],
        inside=inside,
        keys=frozenset(citation.key.casefold() for citation in citations),
    )
