"""How to cite the edition, for those who manage references: CITATION.cff, CSL-JSON, BibTeX, RIS."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from edition_builder.model import Artifact
from edition_builder.records.people import Part, parts
from edition_builder.writers.html.cite import bibtex, ris
from edition_builder.writers.html.identifiers import full_title, isbn_of, one_line

if TYPE_CHECKING:
    from edition_builder.model import Metadata
    from edition_builder.records.dossier import Dossier

MESSAGE = "If you use this edition, please cite it as below."


def write_cff(dossier: Dossier) -> Artifact | None:
    """`CITATION.cff`, Citation File Format 1.2.0; None where nobody is named.

    A value is written as JSON writes it, which YAML 1.2 reads as it is. The file speaks of software
    and data sets; the edition itself stands under `preferred-citation`.
    """
    people = _cff_people(dossier.metadata)
    if not people:
        return None
    metadata = dossier.metadata
    shared: dict[str, Any] = {"title": full_title(metadata), "authors": people} | _present(
        doi=metadata.doi,
        url=dossier.edition.settings.release.url,
    )
    file = {
        "cff-version": "1.2.0",
        "message": MESSAGE,
        "type": "dataset",
        **shared,
        **_present(
            version=metadata.version,
            license=metadata.licence,
            abstract=one_line(metadata.description),
        ),
        "date-released": metadata.date.isoformat(),
        **_present(keywords=list(dict.fromkeys(map(one_line, metadata.keywords)))),
        "preferred-citation": {"type": _cff_kind(metadata), **shared, **_cff_book(metadata)},
    }
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in file.items())
    return _text("CITATION.cff", "".join(lines), "application/yaml")


def _cff_kind(metadata: Metadata) -> str:
    return "book" if metadata.isbn else "generic"


def _cff_book(metadata: Metadata) -> dict[str, Any]:
    publisher = _present(name=metadata.publisher)
    return _present(
        year=metadata.date.year,
        month=metadata.date.month,
        publisher=publisher,
        isbn=isbn_of(metadata),
        version=metadata.version,
        languages=[metadata.language.partition("-")[0]],
    )


def _cff_people(metadata: Metadata) -> list[dict[str, str]]:
    named = [part for part in parts(metadata) if part.role == "author"] or [
        part for part in parts(metadata) if part.role == "editor"
    ]
    return [_cff_person(part) for part in named]


def _cff_person(part: Part) -> dict[str, str]:
    names = (
        {"family-names": part.family, "given-names": part.given}
        if part.family
        else {"name": part.name}
    )
    return _present(**names, orcid=part.address)


def write_csl(dossier: Dossier) -> Artifact:
    """The edition as CSL-JSON 1.0.2, a list of one item."""
    metadata = dossier.metadata
    day = metadata.date
    people = {
        role: [_csl_name(part) for part in parts(metadata) if part.role == role]
        for role in ("author", "editor", "translator")
    }
    item = {
        "id": metadata.slug,
        "type": "book" if metadata.isbn else "document",
        "title": full_title(metadata),
        **people,
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "publisher": metadata.publisher,
        "publisher-place": metadata.place,
        "version": metadata.version,
        "language": metadata.language,
        "DOI": metadata.doi,
        "ISBN": isbn_of(metadata),
        "URL": dossier.edition.settings.release.url,
        "abstract": one_line(metadata.description),
        "keyword": ", ".join(map(one_line, metadata.keywords)),
    }
    text = json.dumps([_present(**item)], ensure_ascii=False, indent=2) + "\n"
    return _text("citation.csl.json", text, "application/vnd.citationstyles.csl+json")


def _csl_name(part: Part) -> dict[str, str]:
    if part.family:
        return _present(family=part.family, given=part.given)
    return {"literal": part.name}


def write_bibtex(dossier: Dossier) -> Artifact:
    """The edition as a BibLaTeX entry."""
    return _text("citation.bib", bibtex(dossier.metadata), "application/x-bibtex")


def write_ris(dossier: Dossier) -> Artifact:
    """The edition in RIS."""
    return _text("citation.ris", ris(dossier.metadata), "application/x-research-info-systems")


def _present(**values: Any) -> dict[str, Any]:
    """Only what is said."""
    return {key: value for key, value in values.items() if value}


def _text(name: str, text: str, media_type: str) -> Artifact:
    return Artifact(name=name, media_type=media_type, data=text.encode())
