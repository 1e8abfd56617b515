"""Every quotation of a manuscript as a value."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from edition_builder.model import Citation, Part, QuotationSettings
from edition_builder.model.quotation import Quotation, QuotationKind
from edition_builder.quotations.attribution import (
    Anchor,
    Quoted,
    Scene,
    answer,
    answering,
    first_of,
    last_of,
)
from edition_builder.quotations.conventions import CLOSED_BY
from edition_builder.quotations.kinds import Setting, folded, is_term, terms_of
from edition_builder.quotations.languages import Languages, languages_of
from edition_builder.quotations.lexicon import PRONOUNS
from edition_builder.quotations.passages import Form, Passage, passages_of
from edition_builder.quotations.prose import Prose, prose_of, read
from edition_builder.quotations.sentences import Sentences, sentences_of
from edition_builder.quotations.spans import Span, Stray, spans_of
from edition_builder.quotations.speakers import Voice, is_inquit, voice_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.model import Manuscript

DEEPEST = 4
"""Levels of quotations in quotations that are told; no prose has more."""

REMEMBERED = 64
"""Parts whose marks are kept, for the finding of quotations and of marks left over."""

REACH = 400
LONGEST_INQUIT = 60
"""Characters between the two pieces of an interrupted quotation."""

CALLOUT = re.compile(r"\s*\[!\w+\]")


@dataclass(frozen=True, slots=True)
class Text:
    """A part read as far as its marks."""

    prose: Prose
    languages: Languages
    passages: Sequence[Passage]
    spans: Sequence[Span]
    strays: Sequence[Stray]


def find_quotations(
    manuscript: Manuscript,
    citations: Sequence[Citation],
    settings: QuotationSettings,
    language: str,
) -> tuple[Quotation, ...]:
    """Every quotation and every term between quotation marks, in the order of the parts' text.

    `language` is the edition's; front matter, divisions and spans with `lang` override it. Of
    `citations`, only those with a place can answer for anything. Never raises, and takes time in
    proportion to the text.
    """
    by_path: defaultdict[str, list[Citation]] = defaultdict(list)
    for citation in citations:
        if citation.place is not None:
            by_path[citation.place.path].append(citation)
    return tuple(
        quotation
        for part in manuscript.parts
        for quotation in _in_part(part, tuple(by_path[part.path]), settings, language)
    )


@lru_cache(maxsize=REMEMBERED)
def text_of(part: Part, citations: tuple[Citation, ...], language: str) -> Text:
    """A part read as far as its marks; of `citations` those that stand in it."""
    prose = prose_of(part, citations)
    languages = languages_of(prose, language)
    passages = passages_of(prose)
    spans, strays = spans_of(passages, languages)
    return Text(prose, languages, passages, spans, strays)


@dataclass(frozen=True, slots=True)
class _Reader:
    """A part with all that is known of its passages."""

    part: Part
    text: Text
    settings: QuotationSettings
    terms: frozenset[str]
    notes: Mapping[str, tuple[Citation, ...]]
    sentences: Sequence[Sentences]
    inside: Mapping[int, Sequence[Span]]
    keys: frozenset[str]


def _in_part(
    part: Part, citations: tuple[Citation, ...], settings: QuotationSettings, language: str
) -> list[Quotation]:
    text = text_of(part, citations, language)
    inside = _by_passage(text)
    reader = _Reader(
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
    found = _read_flow(reader)
    return [quotation for _, quotation in sorted(found, key=lambda item: item[0])]


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


def _anchors(reader: _Reader, passage: Passage) -> list[Anchor]:
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


Found = tuple[tuple[int, int], Quotation]
"""A quotation with what puts it in order: its beginning, and its end backwards."""


def _read_flow(reader: _Reader) -> Iterator[Found]:
    """Go through the passages, each with what the one before it hands on."""
    last: dict[str, Scene] = {}
    handed: dict[str, tuple[Citation, ...]] = {}
    answers: dict[Span, tuple[Citation, ...]] = {}
    blocks = _blocks(reader)
    block: Quotation | None = None
    for number, passage in enumerate(reader.text.passages):
        if number in blocks:
            block = _block(reader, blocks[number], last.get(passage.note))
            yield (passage.start, -reader.text.passages[blocks[number][-1]].end - 1), block
        carried = (
            block.citations if passage.depth and block else _carried(reader, number, last, handed)
        )
        scene, known = _scene(reader, number, carried)
        for found in _outer(reader, scene, known, answers):
            if not (passage.depth and block and found[1].text == block.text):
                yield found
        if passage.form not in (Form.ASIDE, Form.HEADING) and not passage.depth:
            last[passage.note] = scene
            handed[passage.note] = carried if passage.form is Form.ITEM else ()
    yield from _nested(reader, answers)


def _carried(
    reader: _Reader,
    number: int,
    last: Mapping[str, Scene],
    handed: Mapping[str, tuple[Citation, ...]],
) -> tuple[Citation, ...]:
    """What answers in a passage where nothing in it does."""
    passage = reader.text.passages[number]
    if passage.note in reader.notes:
        return reader.notes[passage.note]
    if passage.form is Form.ASIDE:
        return passage.cited[0].citations
    if passage.form is Form.TABLE:
        return _table_source(reader, number)
    before = last.get(passage.note)
    if before is None or passage.form is Form.HEADING:
        return ()
    if read(before.text).endswith(":"):
        return last_of(before)
    return handed.get(passage.note, ()) if passage.form is Form.ITEM else ()


def _table_source(reader: _Reader, number: int) -> tuple[Citation, ...]:
    """The citations of a table, in it or in the caption that follows."""
    passages = reader.text.passages[number : number + 2]
    cited = [item for passage in passages for item in _anchors(reader, passage)]
    return cited[-1].citations if cited else ()


def _scene(
    reader: _Reader, number: int, carried: tuple[Citation, ...]
) -> tuple[Scene, list[tuple[Span, Quoted, QuotationKind]]]:
    passage = reader.text.passages[number]
    outer = [span for span in reader.inside.get(number, ()) if span.pieces[-1][0] == number]
    known: list[tuple[Span, Quoted, QuotationKind]] = []
    heard = Voice()
    before = passage.start
    for span in (span for span in outer if not span.level):
        quoted = _quoted(reader, number, span, before)
        first, _ = reader.sentences[number].around(span.start, span.end)
        in_one = before > first and not quoted.voice.known
        if heard.known and (in_one or _hears_on(passage, span, first, quoted.voice, heard)):
            quoted = replace(quoted, voice=replace(heard, again=True))
        known.append((span, quoted, _kind(reader, number, span)))
        heard, before = quoted.voice, span.end
    known = _with_interrupted(reader, passage, known)
    return (
        Scene(
            start=passage.start,
            text=passage.text,
            sentences=reader.sentences[number],
            anchors=_anchors(reader, passage),
            quoted=[quoted for _, quoted, kind in known if kind is not QuotationKind.TERM],
            carried=carried,
            keys=reader.keys,
        ),
        known,
    )


def _with_interrupted(
    reader: _Reader, passage: Passage, known: list[tuple[Span, Quoted, QuotationKind]]
) -> list[tuple[Span, Quoted, QuotationKind]]:
    """A quotation that “he said” interrupts is one, however short its pieces are."""
    kinds = [kind for _, _, kind in known]
    for at, (one, two) in enumerate(pairwise(span for span, _, _ in known)):
        if QuotationKind.TERM not in kinds[at : at + 2] or two.start - one.end > LONGEST_INQUIT:
            continue
        between = passage.text[one.end - passage.start : two.start - passage.start]
        words = [_words(reader, span) for span in (one, two)]
        is_long = len(" ".join(words).split()) >= reader.settings.minimum_words
        is_listed = any(folded(text) in reader.terms for text in words)
        interrupts = between.rstrip().endswith((",", ":", ".")) and is_inquit(between)
        if interrupts and is_long and not is_listed:
            kinds[at] = kinds[at + 1] = QuotationKind.RUN_IN
    return [(span, quoted, kind) for (span, quoted, _), kind in zip(known, kinds, strict=True)]


def _hears_on(passage: Passage, span: Span, first: int, voice: Voice, heard: Voice) -> bool:
    """Whether the voice before goes on: “he added”, or a quotation that is a sentence.

    `first` is where the sentence begins.
    """
    lead = passage.text[max(0, first - passage.start) : span.start - passage.start]
    if voice.known:
        is_other = bool(heard.known) and heard.known in lead.lower()
        return voice.known in PRONOUNS - {"it"} and not is_other
    return not read(lead)


def _quoted(reader: _Reader, number: int, span: Span, before: int) -> Quoted:
    """A span on its passage, with the voice that the words around it in the sentence tell."""
    passage = reader.text.passages[number]
    begin = max(span.start, passage.start)
    first, last = reader.sentences[number].around(begin, span.end)
    lead = passage.text[max(first, before) - passage.start : begin - passage.start]
    behind = passage.text[span.end - passage.start : last - passage.start]
    return Quoted(start=begin, end=span.end, voice=voice_of(lead, behind))


def _kind(reader: _Reader, number: int, span: Span) -> QuotationKind:
    passage = reader.text.passages[number]
    begin = max(span.start - passage.start, 0)
    end = span.end - passage.start
    setting = Setting(
        words=_words(reader, span),
        before=passage.text[max(0, begin - REACH) : begin],
        after=passage.text[end : end + REACH],
        form=passage.form,
        in_note=bool(passage.note),
        is_link=_is_link(reader.part.text, span),
        language=reader.text.languages.at(span.start),
    )
    named = is_term(setting, reader.settings.minimum_words, reader.terms)
    return QuotationKind.TERM if named else QuotationKind.RUN_IN


def _is_link(text: str, span: Span) -> bool:
    """Whether a link's words are all in quotation marks: then they are the title of a page."""
    return text[max(0, span.start - 1) : span.start] == "[" and text.startswith("](", span.end)


def _words(reader: _Reader, span: Span) -> str:
    passages = reader.text.passages
    return " ".join(
        read(passages[number].text[start - passages[number].start : end - passages[number].start])
        for number, start, end in span.pieces
    )


def _outer(
    reader: _Reader,
    scene: Scene,
    known: Sequence[tuple[Span, Quoted, QuotationKind]],
    answers: dict[Span, tuple[Citation, ...]],
) -> Iterator[Found]:
    """The outer quotations that end in a passage; notes what answers for each."""
    for span, quoted, kind in known:
        answers[span] = answer(scene, quoted)
        speaker = "" if kind is QuotationKind.TERM else quoted.voice.name
        yield _found(reader, span, kind, answers[span], speaker)


def _nested(reader: _Reader, answers: Mapping[Span, tuple[Citation, ...]]) -> Iterator[Found]:
    """The quotations in quotations; what answers for the outer one answers for them."""
    outer: dict[tuple[str, int], Span] = {}
    for span in reader.text.spans:
        number = span.pieces[-1][0]
        flow = reader.text.passages[number].flow
        if not span.level:
            outer[flow] = span
        elif span.level < DEEPEST:
            kind = _kind(reader, number, span)
            yield _found(reader, span, kind, answers.get(outer[flow], ()), "")


def _found(
    reader: _Reader,
    span: Span,
    kind: QuotationKind,
    citations: tuple[Citation, ...],
    speaker: str,
) -> Found:
    passage = reader.text.passages[span.pieces[-1][0]]
    quotation = Quotation(
        text=_words(reader, span),
        place=reader.part.place(span.start, span.end),
        kind=kind,
        language=reader.text.languages.at(_first_word(reader, span)),
        level=span.level + passage.depth,
        in_note=_is_in_note(passage),
        citations=citations,
        speaker=speaker,
    )
    return (span.start, -span.end), quotation


def _first_word(reader: _Reader, span: Span) -> int:
    """Where the words begin, so that `‘[mot]{lang=fr}’` is French."""
    start = span.pieces[0][1]
    return start + reader.part.text.startswith("[", start)


def _is_in_note(passage: Passage) -> bool:
    aside = passage.form is Form.ASIDE
    return bool(passage.note) or (aside and passage.cited[0].citations[0].in_note)


def _blocks(reader: _Reader) -> dict[int, list[int]]:
    """Each block quotation's passages, by the number of its first."""
    blocks: dict[int, list[int]] = {}
    current: list[int] = []
    for number, passage in enumerate(reader.text.passages):
        if passage.form is Form.ASIDE or passage.note.startswith("^"):
            continue
        if not passage.depth:
            current = []
        elif current and _goes_on(reader, current[-1], number):
            current.append(number)
        else:
            current = blocks[number] = [number]
    return {
        first: numbers
        for first, numbers in blocks.items()
        if not CALLOUT.match(reader.text.passages[first].text)
    }


def _goes_on(reader: _Reader, last: int, number: int) -> bool:
    """Whether two quoted paragraphs are one block: every line between them is marked."""
    passages = reader.text.passages
    between = reader.part.text[passages[last].end : passages[number].start]
    return all(">" in line for line in between.split("\n")[1:])


def _block(reader: _Reader, numbers: Sequence[int], before: Scene | None) -> Quotation:
    passages = [reader.text.passages[number] for number in numbers]
    voice = _introduced(before)
    return Quotation(
        text=_unmarked(" ".join(read(passage.text) for passage in passages).strip()),
        place=reader.part.place(passages[0].start, passages[-1].end),
        kind=QuotationKind.BLOCK,
        language=reader.text.languages.at(passages[0].start),
        level=passages[0].depth - 1,
        in_note=bool(passages[0].note),
        citations=_block_source(reader, numbers, before, voice),
        speaker=voice.name,
    )


def _introduced(before: Scene | None) -> Voice:
    """The voice that the last sentence before a block tells."""
    if before is None or not before.text:
        return Voice()
    end = before.start + len(before.text)
    start, _ = before.sentences.around(end - 1, end)
    return voice_of(before.text[start - before.start :], "")


def _block_source(
    reader: _Reader, numbers: Sequence[int], before: Scene | None, voice: Voice
) -> tuple[Citation, ...]:
    """What answers for a block: a citation in it, before it, at the head of what follows."""
    passages = reader.text.passages
    inside = [item for number in numbers for item in _anchors(reader, passages[number])]
    if inside:
        return inside[-1].citations
    if before is not None and (found := last_of(before, voice)):
        return found
    for number in range(numbers[-1] + 1, min(numbers[-1] + 3, len(passages))):
        passage = passages[number]
        if passage.form is not Form.ASIDE and passage.note == passages[numbers[0]].note:
            return () if passage.depth else first_of(_scene(reader, number, ())[0])
    return ()


def _unmarked(words: str) -> str:
    """A block's words without the marks that stand around all of them."""
    inner = words[1:-1]
    if words[:1] in CLOSED_BY and words[-1:] in CLOSED_BY[words[:1]] and words[0] not in inner:
        return inner
    return words
