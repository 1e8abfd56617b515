"""The `@string` abbreviations: what they stand for, and values with them written out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.nearest import did_you_mean
from edition_builder.rules.bib.reading import BIB009, BIB026

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from edition_builder.bibliography.blocks import Block, Faults, Piece, Span

MONTHS = {
    "jan": "January",
    "feb": "February",
    "mar": "March",
    "apr": "April",
    "may": "May",
    "jun": "June",
    "jul": "July",
    "aug": "August",
    "sep": "September",
    "oct": "October",
    "nov": "November",
    "dec": "December",
}
"""The abbreviations that every BibTeX style defines."""

LONGEST = 10_000
"""The most characters that a value may have once its abbreviations are written out."""
LONGEST_SUMMARY = 30_000
"""The same for the fields in which people put whole paragraphs."""
SUMMARIES = frozenset({"abstract", "annotation", "annote"})


def month_number(text: str) -> str:
    """A month's number as text, from its abbreviation or English name; else the text itself."""
    numbers = {name: str(number) for number, name in enumerate(MONTHS, start=1)}
    known = text.strip().lower()
    full = known[:3] in numbers and MONTHS[known[:3]].lower().startswith(known.rstrip("."))
    return numbers[known[:3]] if full else text


def gather_strings(
    blocks: Iterable[Block], faults: Faults, known: Mapping[str, str]
) -> dict[str, str]:
    """What each abbreviation stands for, by name in lower case: the known ones and the blocks'.

    Later definitions may use earlier ones, and take their place.
    """
    strings = {**MONTHS, **known}
    for block in blocks:
        if block.type == "string":
            for span in block.fields:
                strings[span.name] = written_out(span, strings, faults)
    return strings


def written_out(span: Span, strings: Mapping[str, str], faults: Faults) -> str:
    """The value of a field, abbreviations written out, white space single, joined by nothing.

    An abbreviation that nobody defined stays as its bare name, with a fault at its first place; a
    value that grows beyond `LONGEST` is dropped, with a fault.
    """
    if len(span.pieces) == 1 and span.name == "month":
        return month_number(span.pieces[0].text)
    texts = [_expanded(piece, strings, faults) for piece in span.pieces]
    value = " ".join("".join(texts).split())
    most = LONGEST_SUMMARY if span.name in SUMMARIES else LONGEST
    if len(value) <= most:
        return value
    where = (span.start, span.end)
    message = f"“{span.name}” has {len(value):,} characters; at most {most:,} are read"
    faults.add(BIB026, where, message, f"shorten “{span.name}”")
    return ""


def _expanded(piece: Piece, strings: Mapping[str, str], faults: Faults) -> str:
    if not piece.is_name:
        return piece.text
    if piece.text.lower() in strings:
        return strings[piece.text.lower()]
    message = f"“{piece.text}” stands without braces, but no @string defines it"
    if any(fault.message == message for fault in faults.found):
        return piece.text
    hint = did_you_mean(piece.text, strings) or "put the value in braces"
    faults.add(BIB009, (piece.start, piece.end), message, hint)
    return piece.text
