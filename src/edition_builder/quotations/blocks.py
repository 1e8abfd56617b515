"""Block quotations: which passages are one, who speaks in it, what answers for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model.quotation import Quotation, QuotationKind
from edition_builder.quotations.anchors import NO_ANCHOR, Anchor
from edition_builder.quotations.carrying import first_of, last_of
from edition_builder.quotations.conventions import CLOSED_BY
from edition_builder.quotations.passages import Form, Passage
from edition_builder.quotations.prose import read
from edition_builder.quotations.speakers import Voice, voice_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.quotations.scene import Scene

from edition_builder.quotations.reading import Reader, anchors_in
from edition_builder.quotations.scenes import scene_of

PAGE_AT_END = expression(r"[.!?…”’][ \t]*\n?[ \t>]*\((?:pp?\. ?)?\d{1,4}(?:[-–]\d{1,4})?\)\.?\s*\Z")
"""How the MLA cites a block whose work the text has named: “… and gone. (5)”."""

VERSE = expression(r"^\|[ \t]", re.MULTILINE)
"""The bar that begins a line of verse."""

SIGNED = expression(r"[\s*_]*(?:—|–|--)[^\n]{0,200}\Z")
SIGNATURE = expression(r"\n[\s*_]*(?:—|---?)[^\n]{0,200}\Z")
"""The last line of a block that names its author behind a dash."""

CALLOUT = expression(r"\s*\[!\w+\]")
"""How a box begins that is set as a block quotation and quotes nobody."""


ADDRESS = expression(r"(?:(?:https?://|www\.)\S+)?")
"""All the words of a block that only leads to a page; a link between `<>` has none."""


def blocks_in(reader: Reader) -> dict[int, list[int]]:
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
        and not (len(numbers) == 1 and ADDRESS.fullmatch(read(reader.text.passages[first].text)))
    }


def _goes_on(reader: Reader, last: int, number: int) -> bool:
    """Whether two quoted paragraphs are one block: every line between them is marked."""
    passages = reader.text.passages
    between = reader.part.text[passages[last].end : passages[number].start]
    return all(">" in line for line in between.split("\n")[1:])


def block_at(reader: Reader, numbers: Sequence[int], before: Scene | None) -> Quotation:
    """A block quotation; `before` is the passage that stands in front of it."""
    passages = [reader.text.passages[number] for number in numbers]
    voice = _introduced(before)
    source = _block_source(reader, numbers, before, voice)
    return Quotation(
        text=_unmarked(" ".join(read(VERSE.sub("", text)) for text in _quoted(passages)).strip()),
        place=reader.part.place(passages[0].start, passages[-1].end),
        kind=QuotationKind.BLOCK,
        language=reader.text.languages.at(passages[0].start),
        level=passages[0].depth - 1,
        in_note=bool(passages[0].note),
        citations=source.citations,
        by_hand=bool(source.typed) and not source.citations,
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
    reader: Reader, numbers: Sequence[int], before: Scene | None, voice: Voice
) -> Anchor:
    """What answers for a block: a citation in it, before it, at the head of what follows."""
    passages = reader.text.passages
    inside = [item for number in numbers for item in anchors_in(reader, passages[number])]
    if inside:
        return inside[-1]
    if page := PAGE_AT_END.search(passages[numbers[-1]].text):
        return Anchor(typed=page[0])
    if before is not None and (found := last_of(before, voice)):
        return found
    for number in range(numbers[-1] + 1, min(numbers[-1] + 3, len(passages))):
        passage = passages[number]
        if passage.form is not Form.ASIDE and passage.note == passages[numbers[0]].note:
            return NO_ANCHOR if passage.depth else first_of(scene_of(reader, number, NO_ANCHOR)[0])
    return NO_ANCHOR


def _quoted(passages: Sequence[Passage]) -> list[str]:
    """The words of a block without the line that says whose they are: “— Smith, p. 4”."""
    texts = [passage.text for passage in passages]
    if len(texts) > 1 and SIGNED.match(texts[-1]):
        return texts[:-1]
    return [*texts[:-1], SIGNATURE.sub("", texts[-1])]


def _unmarked(words: str) -> str:
    """A block's words without the marks that stand around all of them."""
    inner = words[1:-1]
    if words[:1] in CLOSED_BY and words[-1:] in CLOSED_BY[words[:1]] and words[0] not in inner:
        return inner
    return words
