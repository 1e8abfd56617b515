"""Checks of the manuscript's text: what was opened and not closed, named and not there."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from edition_builder.checks.check import Check
from edition_builder.checks.citations import END_OF_NOTE
from edition_builder.checks.letters import LETTER_CHECKS
from edition_builder.checks.markup import MARKUP_CHECKS
from edition_builder.diagnostics import Related
from edition_builder.model import Manuscript
from edition_builder.nearest import did_you_mean
from edition_builder.rules.doc import DOC010
from edition_builder.rules.src.front_matter import SRC027
from edition_builder.rules.src.markup import SRC012, SRC013, SRC014, SRC015
from edition_builder.source import Kind, lex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Part
    from edition_builder.source import Token


def _fences(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for part in manuscript.parts:
        for token in lex(part.text):
            if token.kind is Kind.FENCED_CODE and not token.closed:
                marks = part.text[token.start : token.end]
                fence = marks[: len(marks) - len(marks.lstrip(marks[0]))]
                yield SRC012.at(
                    part.place(token.start, token.end),
                    f"a code fence “{fence}” is opened here and never closed",
                    hint=f"put “{fence}” on a line of its own behind the code",
                )


def _notes(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for part in manuscript.parts:
        tokens = lex(part.text)
        calls = [token for token in tokens if token.kind is Kind.NOTE_CALL]
        definitions = [token for token in tokens if token.kind is Kind.NOTE_DEFINITION]
        yield from _undefined(part, calls, definitions)
        yield from _defined_twice(part, definitions)
        yield from _uncalled(part, calls, definitions)
        yield from _nested(part, calls, definitions)


def _undefined(
    part: Part, calls: Sequence[Token], definitions: Sequence[Token]
) -> Iterator[Diagnostic]:
    labels = {token.value for token in definitions}
    spare = sorted(labels - {token.value for token in calls})
    for call in calls:
        if call.value not in labels:
            hint = did_you_mean(call.value, spare)
            yield SRC013.at(
                part.place(call.start, call.end),
                f"note “{call.value}” is called here and written nowhere in this file",
                hint=hint or f"write it: “[^{call.value}]: …”, in a paragraph of its own",
            )


def _defined_twice(part: Part, definitions: Sequence[Token]) -> Iterator[Diagnostic]:
    firsts: dict[str, Token] = {}
    for token in definitions:
        first = firsts.setdefault(token.value, token)
        if first is not token:
            place = part.place(first.start, first.end)
            yield SRC014.at(
                part.place(token.start, token.end),
                f"note “{token.value}” is written a second time; the first is on line {place.line}",
                hint="give one of the two another label",
                related=(Related(place=place, message="the first one"),),
            )


def _uncalled(
    part: Part, calls: Sequence[Token], definitions: Sequence[Token]
) -> Iterator[Diagnostic]:
    called = {token.value for token in calls}
    for token in definitions:
        if token.value not in called:
            yield SRC015.at(
                part.place(token.start, token.end),
                f"note “{token.value}” is written here and called nowhere: it would be lost",
                hint=f"call it in the text with “[^{token.value}]”, or delete it",
            )


def _nested(
    part: Part, calls: Sequence[Token], definitions: Sequence[Token]
) -> Iterator[Diagnostic]:
    """Calls in the words of a note, which pandoc leaves as they are."""
    starts = [token.start for token in definitions]
    labels = {token.value for token in definitions}
    for call in (call for call in calls if call.value in labels):
        at = bisect_left(starts, call.start) - 1
        if at >= 0 and not END_OF_NOTE.search(part.text, definitions[at].end, call.start):
            yield DOC010.at(
                part.place(call.start, call.end),
                f"“[^{call.value}]” is called inside the note “{definitions[at].value}”, and would "
                "be printed as it stands",
                hint="say it in the note itself, or call it in the text",
            )


def _metadata(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for part in manuscript.parts:
        for token in lex(part.text):
            if token.kind is Kind.METADATA:
                yield SRC027.at(
                    part.place(token.start, token.start + len("---")),
                    "metadata stands in the middle of the text, and would be printed",
                    hint="move it to the top of the file or to edition.toml, or delete it",
                )


MANUSCRIPT_CHECKS: tuple[Check, ...] = (
    Check(rules=(SRC012,), needs=(Manuscript,), find=_fences),
    Check(rules=(SRC013, SRC014, SRC015, DOC010), needs=(Manuscript,), find=_notes),
    Check(rules=(SRC027,), needs=(Manuscript,), find=_metadata),
    *MARKUP_CHECKS,
    *LETTER_CHECKS,
)
