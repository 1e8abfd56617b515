"""`[edition]` as the metadata of the edition."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from edition_builder.model import Metadata, Person
from edition_builder.project.slug import slug_from
from edition_builder.rules.prj.configuration import PRJ016, PRJ017
from edition_builder.rules.prj.values import PRJ010

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.project.toml import Toml

UNDATED = date(1980, 1, 1)
"""The day an edition bears when nothing says another: the first that a zip archive can hold."""

LAST_SECOND = 253_402_300_799
"""The end of the year 9999, the last that a date can hold."""

PLAIN_KEYS = (
    "subtitle",
    "version",
    "publisher",
    "place",
    "rights",
    "licence",
    "doi",
    "description",
)


def read_metadata(
    edition: Mapping[str, Any], toml: Toml, environ: Mapping[str, str]
) -> tuple[Metadata, tuple[Diagnostic, ...]]:
    """The metadata that the usable part of `[edition]` gives, and what was found on the way."""
    title = _one_line(edition.get("title", "")) or "Untitled"
    day, on_day = _day(edition, environ, toml)
    metadata = Metadata(
        title=title,
        language=edition.get("language", "und"),
        slug=edition.get("slug") or slug_from(title),
        date=day,
        authors=_people(edition.get("authors", ())),
        editors=_people(edition.get("editors", ())),
        translators=_people(edition.get("translators", ())),
        isbn=_isbn(edition.get("isbn", {})),
        keywords=tuple(_one_line(word) for word in edition.get("keywords", ())),
        **{key: _one_line(edition.get(key, "")) for key in PLAIN_KEYS},
    )
    return metadata, (*on_day, *_shared_isbn(metadata.isbn, toml))


def _one_line(text: str) -> str:
    return re.sub(r"[ \t\r\n]+", " ", text).strip()


def _people(rows: tuple[Mapping[str, str], ...]) -> tuple[Person, ...]:
    named = (row for row in rows if "name" in row)
    return tuple(Person(name=_one_line(row["name"]), orcid=row.get("orcid", "")) for row in named)


def _isbn(numbers: Mapping[str, str]) -> Mapping[str, str]:
    digits = {name: re.sub(r"\D", "", number) for name, number in numbers.items()}
    return MappingProxyType({name: number for name, number in digits.items() if number})


def _shared_isbn(numbers: Mapping[str, str], toml: Toml) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for name, number in numbers.items():
        if number in first:
            yield PRJ010.at(
                toml.place(f"edition.isbn.{name}"),
                f"“{number}” stands for both {first[number]} and {name}",
                hint="give each format its own ISBN, or leave one unsaid",
            )
        first.setdefault(number, name)


def _day(
    edition: Mapping[str, Any], environ: Mapping[str, str], toml: Toml
) -> tuple[date, tuple[Diagnostic, ...]]:
    epoch, findings = _epoch(environ.get("SOURCE_DATE_EPOCH", ""))
    said: date | None = edition.get("date")
    if said or epoch:
        return said or epoch or UNDATED, findings
    if findings or "date" in toml.values.get("edition", {}):
        return UNDATED, findings
    undated = PRJ017.at(
        toml.key_place("edition"),
        "the edition has no date, and will say 1 January 1980",
        hint="add “date = YYYY-MM-DD” to [edition], or set SOURCE_DATE_EPOCH",
    )
    return UNDATED, (undated,)


def _epoch(seconds: str) -> tuple[date | None, tuple[Diagnostic, ...]]:
    if not seconds:
        return None, ()
    plain = seconds.isascii() and seconds.isdigit() and len(seconds) <= len(str(LAST_SECOND))
    if plain and int(seconds) <= LAST_SECOND:
        return datetime.fromtimestamp(int(seconds), tz=UTC).date(), ()
    shown = "".join(character for character in seconds[:40] if character.isprintable())
    finding = PRJ016.at(
        None,
        f"SOURCE_DATE_EPOCH is “{shown}”, not a count of seconds",
        hint="set it to whole seconds since 1970 (date +%s), or unset it",
    )
    return None, (finding,)
