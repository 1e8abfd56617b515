"""Dates, pages and names: whether they can be read as what they are meant to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.bibliography.dates import DATE_FIELDS, edtf
from edition_builder.bibliography.names import NAME_FIELDS, NamesError, split_names
from edition_builder.expression import expression
from edition_builder.rules.bib.entries import BIB014, BIB019, BIB020, BIB030

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Bibliography

MISTYPED_YEAR = expression(
    r"\d{5,}|(?=\w{4}\Z)(?=\D*\d\D*\d)[\doOlI]*[oOlI][\doOlI]*|(?:1[4-9]|20)\d{0,1}|\d{4}-\d{1,2}-\d{1,2}"
)
"""Years with too many digits or too few, letters among them, or days that no calendar has."""

RANGE = expression(r"(?P<before>[A-Za-z]*)(?P<first>\d{1,6})\s*(?:-{1,3}|[–—])\s*"
                   r"(?P=before)(?P<last>\d{1,6})")  # fmt: skip
PREFIX = expression(r"\s*(?:pp?\.|pages?\b|S\.|Seiten?\b|стр?\.)\s*\d", re.IGNORECASE)
LONG_DASH = expression(r"\d\s*(?:---|—)\s*\d")
PARTS = expression(r"\s*[,;]\s*")


def find_bad_dates(bibliography: Bibliography) -> Iterator[Diagnostic]:
    """Dates that are none; a `year` may hold words, so there only what looks mistyped is said."""
    for reference in bibliography.references.values():
        for field in reference.fields:
            value = field.value.strip(" {}")
            if field.name not in DATE_FIELDS or not value or edtf(value):
                continue
            if field.name == "year" and not MISTYPED_YEAR.fullmatch(value):
                continue
            yield BIB019.at(
                field.place,
                f"“{value[:60]}” is no date (“{field.name}” of “{reference.key}”)",
                hint="write year-month-day, year-month, year, or a range with “/” between",
            )


def find_bad_pages(bibliography: Bibliography) -> Iterator[Diagnostic]:
    """Pages that run backwards, or carry what the style adds itself."""
    for reference in bibliography.references.values():
        for field in reference.fields:
            if field.name != "pages" or not field.value:
                continue
            whose = f"the pages of “{reference.key}”"
            if PREFIX.match(field.value):
                message = f"“{field.value[:60]}”: {whose} begin with what the style adds itself"
                yield BIB020.at(field.place, message, hint="write the numbers alone")
            for part in PARTS.split(field.value):
                if _backwards(part):
                    message = f"“{part}”, {whose}, runs backwards"
                    yield BIB020.at(field.place, message, hint="look the pages up again")
            if LONG_DASH.search(field.value):
                message = f"“{field.value[:60]}”, {whose}, has a long dash"
                hint = "write " + re.sub(r"\s*(?:---|—)\s*", "--", field.value[:60])
                yield BIB030.at(field.place, message, hint=hint)


def _backwards(part: str) -> bool:
    """Whether a range ends before it begins; 121–8 means 121–128."""
    match = RANGE.fullmatch(part.strip())
    if match is None:
        return False
    first, last = match["first"], match["last"]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return int(last) < int(first)


def find_bad_names(bibliography: Bibliography) -> Iterator[Diagnostic]:
    """Lists of names that cannot be split into names."""
    for reference in bibliography.references.values():
        for field in reference.fields:
            if field.name not in NAME_FIELDS or not field.value:
                continue
            try:
                split_names(field.value)
            except NamesError as error:
                message = f"“{field.name}” of “{reference.key}” cannot be split into names: {error}"
                yield BIB014.at(field.place, message, hint=error.hint)
