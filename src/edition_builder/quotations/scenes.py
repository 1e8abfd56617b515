"""A passage as attribution sees it: what is quoted in it, by whom, and what is a term."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from edition_builder.model.quotation import QuotationKind
from edition_builder.quotations.attribution import (
    Quoted,
    Scene,
)
from edition_builder.quotations.kinds import Setting, folded, is_term
from edition_builder.quotations.lexicon import PRONOUNS
from edition_builder.quotations.prose import read
from edition_builder.quotations.spans import Span
from edition_builder.quotations.speakers import Voice, is_inquit, voice_of

if TYPE_CHECKING:
    from edition_builder.model import Citation
    from edition_builder.quotations.passages import Passage

from edition_builder.quotations.reading import Reader, anchors_in, words_of

REACH = 400
"""Characters on either side of a span by which its kind is told."""

LONGEST_INQUIT = 60
"""Characters between the two pieces of an interrupted quotation."""

Known = tuple[Span, Quoted, QuotationKind]
"""A span, how attribution sees it, and what it is."""


def scene_of(
    reader: Reader, number: int, carried: tuple[Citation, ...]
) -> tuple[Scene, list[Known]]:
    """A passage with what is quoted in it; `carried` answers where nothing in it does."""
    passage = reader.text.passages[number]
    outer = [span for span in reader.inside.get(number, ()) if span.pieces[-1][0] == number]
    known: list[Known] = []
    heard = Voice()
    before = passage.start
    for span in (span for span in outer if not span.level):
        quoted = _quoted(reader, number, span, before)
        first, _ = reader.sentences[number].around(span.start, span.end)
        in_one = before > first and not quoted.voice.known
        if heard.known and (in_one or _hears_on(passage, span, first, quoted.voice, heard)):
            quoted = replace(quoted, voice=replace(heard, again=True))
        known.append((span, quoted, kind_of(reader, number, span)))
        heard, before = quoted.voice, span.end
    known = _with_interrupted(reader, passage, known)
    return (
        Scene(
            start=passage.start,
            text=passage.text,
            sentences=reader.sentences[number],
            anchors=anchors_in(reader, passage),
            quoted=[quoted for _, quoted, kind in known if kind is not QuotationKind.TERM],
            carried=carried,
            keys=reader.keys,
        ),
        known,
    )


def _with_interrupted(reader: Reader, passage: Passage, known: list[Known]) -> list[Known]:
    """A quotation that “he said” interrupts is one, however short its pieces are."""
    kinds = [kind for _, _, kind in known]
    for at, (one, two) in enumerate(pairwise(span for span, _, _ in known)):
        if QuotationKind.TERM not in kinds[at : at + 2] or two.start - one.end > LONGEST_INQUIT:
            continue
        between = passage.text[one.end - passage.start : two.start - passage.start]
        words = [words_of(reader, span) for span in (one, two)]
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


def _quoted(reader: Reader, number: int, span: Span, before: int) -> Quoted:
    """A span on its passage, with the voice that the words around it in the sentence tell."""
    passage = reader.text.passages[number]
    begin = max(span.start, passage.start)
    first, last = reader.sentences[number].around(begin, span.end)
    lead = passage.text[max(first, before) - passage.start : begin - passage.start]
    behind = passage.text[span.end - passage.start : last - passage.start]
    return Quoted(start=begin, end=span.end, voice=voice_of(lead, behind))


def kind_of(reader: Reader, number: int, span: Span) -> QuotationKind:
    """Whether a span quotes or names something."""
    passage = reader.text.passages[number]
    begin = max(span.start - passage.start, 0)
    end = span.end - passage.start
    setting = Setting(
        words=words_of(reader, span),
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
