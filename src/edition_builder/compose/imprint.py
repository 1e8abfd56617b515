"""The imprint, and how to cite the edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.compose.words import written_date
from edition_builder.model import Imprint
from edition_builder.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from edition_builder.model import Metadata, Person

FACE = "EB Garamond"
LICENCES: Mapping[str, str] = {
    "CC0-1.0": "CC0 1.0",
    "CC-BY-4.0": "CC BY 4.0",
    "CC-BY-SA-4.0": "CC BY-SA 4.0",
    "CC-BY-NC-4.0": "CC BY-NC 4.0",
    "CC-BY-ND-4.0": "CC BY-ND 4.0",
    "CC-BY-NC-SA-4.0": "CC BY-NC-SA 4.0",
    "CC-BY-NC-ND-4.0": "CC BY-NC-ND 4.0",
}
"""SPDX identifiers as readers know them; others are printed as they are."""


def imprint_of(metadata: Metadata, words: Mapping[str, str]) -> Imprint:
    """The lines of the imprint; what the edition does not say is left out."""
    return Imprint(lines=tuple(line for line in _lines(metadata, words) if line))


def citation_of(metadata: Metadata, words: Mapping[str, str]) -> str:
    """How to cite this edition: authors, title, version, place, publisher, year, DOI, in a line."""
    place = ": ".join(filter(None, (metadata.place, metadata.publisher)))
    version = f"{words['version']} {metadata.version}" if metadata.version else ""
    issued = ", ".join(filter(None, (place, str(metadata.date.year))))
    doi = f"https://doi.org/{metadata.doi}" if metadata.doi else ""
    parts = (names(metadata.authors), _full_title(metadata), version, issued, doi)
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def names(people: Iterable[Person]) -> str:
    """People's names in a row."""
    return ", ".join(person.name for person in people)


def _full_title(metadata: Metadata) -> str:
    ends = metadata.title.endswith(("?", "!", ":"))
    join = " " if ends else ": "
    return join.join(filter(None, (metadata.title, metadata.subtitle)))


def _lines(metadata: Metadata, words: Mapping[str, str]) -> Iterator[str]:
    if metadata.publisher:
        yield ", ".join(filter(None, (metadata.publisher, metadata.place)))
    edition = f"{words['edition']} {metadata.version}, " if metadata.version else ""
    yield edition + written_date(metadata.date, metadata.language)
    yield metadata.rights
    if metadata.licence:
        yield f"{words['licence']}: {LICENCES.get(metadata.licence, metadata.licence)}"
    for medium in ("print", "pdf", "epub"):
        if medium in metadata.isbn:
            yield f"{words[f'isbn-{medium}']}: {metadata.isbn[medium]}"
    if metadata.doi:
        yield f"{words['doi']}: {metadata.doi}"
    if metadata.editors:
        yield f"{words['edited-by']} {names(metadata.editors)}"
    if metadata.translators:
        yield f"{words['translated-by']} {names(metadata.translators)}"
    yield words["set-in"].format(face=FACE, version=__version__)
