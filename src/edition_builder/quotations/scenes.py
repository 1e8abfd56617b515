"""A passage as attribution sees it: what is quoted in it, by whom, and what is a term."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from edition_builder.model.quotation import QuotationKind
from edition_builder.quotations.kinds import Setting, folded, is_term
from edition_builder.quotations.lexicon import GROUPS, IMPERSONAL, PRONOUNS
from edition_builder.quotations.naming import is_named, is_phrase
from edition_builder.quotations.passages import Form
from edition_builder.quotations.prose import read
from edition_builder.quotations.scene import Quoted, Scene
from edition_builder.quotations.spans import Span
from edition_builder.quotations.speakers import JOINTS, Voice, is_inquit, voice_of
from edition_builder.quotations.subjects import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.quotations.anchors import Anchor
    from edition_builder.quotations.passages import Passage

from edition_builder.quotations.reading import Reader, anchors_in, words_of

REACH = 400
"""Characters on either side of a span by which its kind is told."""

LONGEST_INQUIT = 60
"""Characters between the two pieces of an interrupted quotation."""
LONGEST_CLAUSE = 200
"""The same where a clause says more about who speaks."""

Known = tuple[Span, Quoted, QuotationKind]
"""A span, how attribution sees it, and what it is."""


def scene_of(reader: Reader, number: int, carried: Anchor) -> tuple[Scene, list[Known]]:
    """A passage with what is quoted in it; `carried` answers where nothing in it does."""
    passage = reader.text.passages[number]
    anchors = anchors_in(reader, passage)
    known = _with_answers(reader, passage, _first_known(reader, number, anchors))
    known = _without_echoes(reader, _with_interrupted(reader, passage, known))
    known = _with_company(reader, passage, known)
    quoted = [quoted for _, quoted, kind in known if kind is not QuotationKind.TERM]
    scene = Scene(
        start=passage.start,
        text=passage.text,
        sentences=reader.sentences[number],
        anchors=anchors,
        quoted=quoted,
        carried=carried,
        keys=reader.keys,
    )
    return scene, known


def _first_known(reader: Reader, number: int, anchors: Sequence[Anchor]) -> list[Known]:
    """The outer spans that end in a passage, each judged for itself."""
    known: list[Known] = []
    heard: Quoted | None = None
    for span in reader.inside.get(number, ()):
        if span.level or span.pieces[-1][0] != number:
            continue
        heard = _heard(reader, number, span, heard)
        kind = kind_of(reader, number, span)
        if kind is QuotationKind.RUN_IN and _only_names(reader, number, span, heard, anchors):
            kind = QuotationKind.TERM
        known.append((span, heard, kind))
    return known


def _heard(reader: Reader, number: int, span: Span, heard: Quoted | None) -> Quoted:
    """A span with its voice; where the voice of the quotation before it goes on, with that."""
    passage = reader.text.passages[number]
    before = heard.end if heard else passage.start
    quoted = _quoted(reader, number, span, before)
    first, _ = reader.sentences[number].around(span.start, span.end)
    in_one = before > first and not quoted.voice.known
    if heard is None or not heard.voice.known:
        return quoted
    if not in_one:
        _, last = reader.sentences[number].around(heard.start, heard.end)
        near = first <= last or not quoted.voice.known
        if not near or not _hears_on(passage, span, first, quoted.voice, heard.voice):
            return quoted
    voice = replace(heard.voice, again=True, elsewhere=quoted.voice.elsewhere)
    return replace(quoted, voice=voice, leaning=heard)


def _only_names(
    reader: Reader, number: int, span: Span, quoted: Quoted, anchors: Sequence[Anchor]
) -> bool:
    """Whether a phrase names a thing, in a sentence that gives it to nobody and cites nothing."""
    voice = quoted.voice
    if voice.name or voice.who in SINGULAR:
        return False
    passage = reader.text.passages[number]
    first, last = reader.sentences[number].around(quoted.start, quoted.end)
    if any(first <= anchor.start < last for anchor in anchors):
        return False
    begin = quoted.start - passage.start
    before = passage.text[max(0, begin - REACH) : begin]
    is_said = bool(voice.who) and voice.who not in MANY
    return is_named(words_of(reader, span), before, is_said=is_said)


PLURAL = frozenset({"they", "ils", "elles", "они"})
SINGULAR = PRONOUNS - PLURAL
MANY = PLURAL | GROUPS | IMPERSONAL
"""Who names a thing in common: what “they called it” nobody said."""


def _with_company(reader: Reader, passage: Passage, known: list[Known]) -> list[Known]:
    """In a list all is named, or all is quoted: one can say ‘He was sixty’ or ‘Not that one’."""
    found = known[:1]
    for span, quoted, kind in known[1:]:
        last, _, before = found[-1]
        joint = read(passage.text[last.end - passage.start : span.start - passage.start])
        long = min(len(words_of(reader, item).split()) for item in (last, span)) >= (
            reader.settings.minimum_words
        )
        fits = long or (joint in CHOICE and is_phrase(words_of(reader, span)))
        is_listed = before is QuotationKind.TERM and fits and JOINT.fullmatch(joint)
        found.append((span, quoted, before if is_listed else kind))
    return found


JOINT = re.compile(
    r",?\s*(?:or|and|und|oder|et|ou|и|или|"
    r"instead of|in place of|rather than|statt|anstatt|anstelle von|au lieu de|plutôt que|вместо)?"
)
CHOICE = ("or", "oder", "ou", "или")


def _without_echoes(reader: Reader, known: list[Known]) -> list[Known]:
    """A few words of what was quoted just before are taken up, not quoted anew."""
    before = ""
    found: list[Known] = []
    for span, quoted, kind in known:
        words = folded(words_of(reader, span))
        echoes = len(words.split()) <= LONGEST_ECHO and f" {words} " in f" {before} "
        found.append((span, quoted, QuotationKind.TERM if echoes else kind))
        before = words if kind is not QuotationKind.TERM else before
    return found


LONGEST_ECHO = 5
"""Words."""


def _with_answers(reader: Reader, passage: Passage, known: list[Known]) -> list[Known]:
    """A sentence that somebody says is quoted, however short: “Paper burns,” she explained."""
    found: list[Known] = []
    for at, (span, quoted, kind) in enumerate(known):
        until = known[at + 1][1].start if at + 1 < len(known) else passage.end
        behind = passage.text[span.end - passage.start : until - passage.start]
        if kind is QuotationKind.TERM and _is_answer(reader, passage, quoted, span, behind):
            found.append((span, quoted, QuotationKind.RUN_IN))
        else:
            found.append((span, quoted, kind))
    return found


def _is_answer(reader: Reader, passage: Passage, quoted: Quoted, span: Span, behind: str) -> bool:
    """Whether words are a sentence of their own that “he said” follows, or introduces."""
    words = words_of(reader, span)
    if not words[:1].isupper() or folded(words) in reader.terms or passage.form is Form.HEADING:
        return False
    first, _ = reader.sentences[span.pieces[-1][0]].around(span.start, span.end)
    lead = read(passage.text[first - passage.start : max(span.start - passage.start, 0)])
    if lead:
        return lead.endswith(":") and words.endswith((".", "!", "?")) and bool(quoted.voice.known)
    plain = read(behind)
    said = SENTENCE_END.split(plain.removeprefix(","), maxsplit=1)[0]
    return (words.endswith((",", "!", "?")) or plain.startswith(",")) and is_inquit(said)


SENTENCE_END = re.compile(r"[.!?;:,]")


def _with_interrupted(reader: Reader, passage: Passage, known: list[Known]) -> list[Known]:
    """A quotation that “he said” interrupts is one, however short its pieces are."""
    kinds = [kind for _, _, kind in known]
    for at, (one, two) in enumerate(pairwise(span for span, _, _ in known)):
        if QuotationKind.TERM not in kinds[at : at + 2] or two.start - one.end > LONGEST_CLAUSE:
            continue
        between = passage.text[one.end - passage.start : two.start - passage.start]
        words = [words_of(reader, span) for span in (one, two)]
        is_long = len(" ".join(words).split()) >= reader.settings.minimum_words
        is_listed = any(folded(text) in reader.terms for text in words)
        if _interrupts(between, words) and is_long and not is_listed:
            kinds[at] = kinds[at + 1] = QuotationKind.RUN_IN
    return [(span, quoted, kind) for (span, quoted, _), kind in zip(known, kinds, strict=True)]


def _interrupts(between: str, words: Sequence[str]) -> bool:
    """Whether the words between two pieces only say who speaks, or break into a sentence."""
    short, plain = len(between) <= LONGEST_INQUIT, read(between)
    first, then = words
    parted = first.endswith(",") or plain.startswith(",")
    whole = parted or first.endswith((".", "!", "?", "…"))
    if short and whole and plain.endswith((",", ":", ".")) and is_inquit(between):
        return True
    says = WORD.search(plain)
    if says is None or says[0].lower() in JOINTS:
        return False
    goes_on = plain.endswith(",") and then[:1].islower() and not re.search(r"[.;:!?]", plain)
    return parted and goes_on and (short or is_inquit(plain.partition(",")[0]))


def _hears_on(passage: Passage, span: Span, first: int, voice: Voice, heard: Voice) -> bool:
    """Whether the voice before goes on: “he added”, or a quotation that is a sentence.

    `first` is where the sentence begins.
    """
    lead = passage.text[max(0, first - passage.start) : span.start - passage.start]
    if voice.known:
        if heard.known in IMPERSONAL and voice.known in SINGULAR:
            return False
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
    """Whether the words of a link or a picture begin in marks: then they are its title."""
    if text.endswith("![", 0, span.start):
        return True
    return text.endswith("[", 0, span.start) and LINK_ENDS.match(text, span.end) is not None


LINK_ENDS = re.compile(r"[^\[\]\n]{0,40}\]\(")
