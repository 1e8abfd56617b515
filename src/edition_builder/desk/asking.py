"""Open questions on their way back to the author: in a Word file, and as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.diagnostics import Severity
from edition_builder.importing import Query
from edition_builder.importing.queries import queries_document, queries_list, with_comments
from edition_builder.ledger import Lines
from edition_builder.model import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from edition_builder.desk.intake import Intake
    from edition_builder.desk.submission import Submission
    from edition_builder.diagnostics import Diagnostic, Place

WORD = frozenset({".docx"})
"""Files that comments can be put into as they are; one with macros is not sent back."""


def asked_of(intake: Intake) -> tuple[Query, ...]:
    """Everything an import asks, in the order of the text."""
    own = (
        Query(
            code=item.rule.code,
            place=str(item.place),
            offset=item.start,
            passage=item.before,
            words=_sentence(item.message, item.hint),
        )
        for item in intake.open
        if item.certainty is Certainty.QUERY
    )
    return tuple(sorted((*intake.queries, *own), key=lambda query: query.offset))


def asked_in(
    findings: Iterable[Diagnostic], texts: Sequence[tuple[str, str]]
) -> tuple[str, tuple[Query, ...]]:
    """All texts (path, text) as one, and the warnings and errors that stand in them as queries."""
    starts: dict[str, int] = {}
    whole = ""
    for path, text in texts:
        starts[path] = len(whole)
        whole += text.rstrip("\n") + "\n\n"
    lines = {path: Lines.of(text) for path, text in texts}
    asked = []
    for item in findings:
        place = item.place
        if place is None or place.path not in starts or item.severity is Severity.NOTE:
            continue
        first, last = (starts[place.path] + at for at in _span(place, lines[place.path]))
        asked.append(
            Query(
                code=item.code,
                place=place.path,
                offset=first,
                passage=whole[first:last],
                words=_sentence(item.message, item.hint),
            )
        )
    return whole, tuple(sorted(asked, key=lambda query: query.offset))


def for_author(sent: Submission | None, text: str, queries: Sequence[Query]) -> tuple[bytes, str]:
    """The questions in a Word file, and as a list in Markdown.

    The author's own Word file keeps its form; of other files, and of a template or a file with
    macros under the name of a document, the text is put into a new one.
    """
    listed = queries_list(text, queries)
    if sent is not None and sent.ending in WORD:
        try:
            return with_comments(sent.data, text, queries), listed
        except (KeyError, ValueError):  # what python-docx takes for another kind of file
            pass
    return queries_document(text, queries), listed


def _span(place: Place, lines: Lines) -> tuple[int, int]:
    """The offsets of a place; a whole file's place is its beginning."""
    if place.line is None:
        return 0, 0
    first = _offset(lines, place.line, place.column)
    if place.end_line is None:
        return first, first
    return first, max(first, _offset(lines, place.end_line, place.end_column))


def _offset(lines: Lines, line: int, column: int | None) -> int:
    return lines.starts[min(line, len(lines.starts)) - 1] + (column or 1) - 1


def _sentence(message: str, hint: str) -> str:
    return f"{message} — {hint}" if hint else message
