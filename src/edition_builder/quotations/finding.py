"""Every quotation of a manuscript as a value."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from edition_builder.model.quotation import Quotation, QuotationKind
from edition_builder.quotations.anchors import NO_ANCHOR, Anchor
from edition_builder.quotations.attribution import answer
from edition_builder.quotations.carrying import last_of
from edition_builder.quotations.passages import Form, Passage
from edition_builder.quotations.prose import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from edition_builder.model import Citation, Manuscript, Part, QuotationSettings
    from edition_builder.quotations.scene import Scene
    from edition_builder.quotations.spans import Span

from edition_builder.quotations.blocks import block_at, blocks_in
from edition_builder.quotations.reading import (
    DEEPEST,
    Reader,
    anchors_in,
    reader_of,
    source_of_note,
    words_of,
)
from edition_builder.quotations.repeats import with_repeats
from edition_builder.quotations.scenes import Known, kind_of, scene_of

Found = tuple[tuple[int, int], Quotation]
"""A quotation with what puts it in order: its beginning, and its end backwards."""


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


def _in_part(
    part: Part, citations: tuple[Citation, ...], settings: QuotationSettings, language: str
) -> list[Quotation]:
    found = _read_flow(reader_of(part, citations, settings, language))
    return list(with_repeats(quotation for _, quotation in sorted(found, key=lambda item: item[0])))


def _read_flow(reader: Reader) -> Iterator[Found]:
    """Go through the passages, each with what the one before it hands on."""
    last: dict[str, Scene] = {}
    handed: dict[str, Anchor] = {}
    answers: dict[Span, Anchor] = {}
    blocks = blocks_in(reader)
    block: Quotation | None = None
    for number, passage in enumerate(reader.text.passages):
        if number in blocks:
            block = block_at(reader, blocks[number], last.get(passage.note))
            yield (passage.start, -reader.text.passages[blocks[number][-1]].end - 1), block
        carried = (
            _of_block(block) if passage.depth and block else _carried(reader, number, last, handed)
        )
        scene, known = scene_of(reader, number, carried)
        for found in _outer(reader, scene, known, answers):
            if not (passage.depth and block and found[1].text == block.text):
                yield found
        if passage.form not in (Form.ASIDE, Form.HEADING) and not passage.depth:
            last[passage.note] = scene
            handed[passage.note] = carried if passage.form is Form.ITEM else NO_ANCHOR
    yield from _nested(reader, answers)


def _carried(
    reader: Reader,
    number: int,
    last: Mapping[str, Scene],
    handed: Mapping[str, Anchor],
) -> Anchor:
    """What answers in a passage where nothing in it does."""
    passage = reader.text.passages[number]
    if passage.form is Form.ASIDE:
        return Anchor(citations=passage.cited[0].citations)
    if (source := source_of_note(reader, passage)) is not None:
        return source
    if passage.form is Form.TABLE:
        return _table_source(reader, number)
    before = last.get(passage.note)
    if before is None or passage.form is Form.HEADING:
        return NO_ANCHOR
    if read(before.text).endswith(":"):
        return last_of(before)
    return handed.get(passage.note, NO_ANCHOR) if passage.form is Form.ITEM else NO_ANCHOR


def _of_block(block: Quotation) -> Anchor:
    """What answers for what is quoted in a block."""
    return Anchor(citations=block.citations, typed="typed" if block.by_hand else "")


def _table_source(reader: Reader, number: int) -> Anchor:
    """The source of a table, in it or in the caption that follows."""
    passages = reader.text.passages[number : number + 2]
    cited = [item for passage in passages for item in anchors_in(reader, passage)]
    return cited[-1] if cited else NO_ANCHOR


def _outer(
    reader: Reader,
    scene: Scene,
    known: Sequence[Known],
    answers: dict[Span, Anchor],
) -> Iterator[Found]:
    """The outer quotations that end in a passage; notes what answers for each."""
    given: dict[int, Anchor] = {}
    for span, quoted, kind in known:
        leaned_on = given.get(quoted.leaning.start) if quoted.leaning else None
        answers[span] = given[quoted.start] = answer(scene, quoted, leaned_on or NO_ANCHOR)
        speaker = "" if kind is QuotationKind.TERM else quoted.voice.name
        yield _found(reader, span, kind, answers[span], speaker)


def _nested(reader: Reader, answers: Mapping[Span, Anchor]) -> Iterator[Found]:
    """The quotations in quotations; what answers for the outer one answers for them."""
    outer: dict[tuple[str, int], Span] = {}
    for span in reader.text.spans:
        number = span.pieces[-1][0]
        flow = reader.text.passages[number].flow
        if not span.level:
            outer[flow] = span
        elif span.level < DEEPEST:
            kind = kind_of(reader, number, span)
            yield _found(reader, span, kind, answers.get(outer[flow], NO_ANCHOR), "")


def _found(
    reader: Reader,
    span: Span,
    kind: QuotationKind,
    source: Anchor,
    speaker: str,
) -> Found:
    passage = reader.text.passages[span.pieces[-1][0]]
    quotation = Quotation(
        text=words_of(reader, span),
        place=reader.part.place(span.start, span.end),
        kind=kind,
        language=reader.text.languages.at(_first_word(reader, span)),
        level=span.level + passage.depth,
        in_note=_is_in_note(passage),
        citations=source.citations,
        by_hand=bool(source.typed) and not source.citations,
        speaker=speaker,
    )
    return (span.start, -span.end), quotation


def _first_word(reader: Reader, span: Span) -> int:
    """Where the words begin, so that `‘[mot]{lang=fr}’` is French."""
    start = span.pieces[0][1]
    return start + reader.part.text.startswith("[", start)


def _is_in_note(passage: Passage) -> bool:
    aside = passage.form is Form.ASIDE
    return bool(passage.note) or (aside and passage.cited[0].citations[0].in_note)
