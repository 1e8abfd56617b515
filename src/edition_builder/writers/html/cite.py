"""The edition as a record for reference managers: BibTeX and RIS."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.writers.html.identifiers import doi_address, full_title, isbn_of, one_line
from edition_builder.writers.html.names import inverted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edition_builder.model import Metadata, Person

BIBTEX_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
"""Signs that LaTeX would act upon, and how they are written to be printed."""


def bibtex(metadata: Metadata) -> str:
    """The edition as a BibLaTeX entry (BibLaTeX manual § 2): `@book` with an ISBN, else `@misc`."""
    isbn = isbn_of(metadata)
    fields = (
        ("author", _people(metadata.authors)),
        ("editor", _people(metadata.editors)),
        ("translator", _people(metadata.translators)),
        ("title", _protected(metadata.title)),
        ("subtitle", _protected(metadata.subtitle)),
        ("location", _latex(metadata.place)),
        ("publisher" if isbn else "organization", _latex(metadata.publisher)),
        ("date", metadata.date.isoformat()),
        ("version", _latex(metadata.version)),
        ("doi", _latex(metadata.doi)),
        ("isbn", isbn),
        ("langid", _latex(metadata.language)),
    )
    body = "".join(f"  {name} = {{{value}}},\n" for name, value in fields if value)
    key = re.sub(r"[^A-Za-z0-9:-]", "", metadata.slug) or "edition"
    return f"@{'book' if isbn else 'misc'}{{{key},\n{body}}}\n"


def ris(metadata: Metadata) -> str:
    """The edition in RIS: one tag and value a line, `BOOK` with an ISBN, else `ELEC`."""
    isbn = isbn_of(metadata)
    fields = (
        ("TY", "BOOK" if isbn else "ELEC"),
        *(("AU", inverted(person.name)) for person in metadata.authors),
        *(("A2", inverted(person.name)) for person in metadata.editors),
        *(("A4", inverted(person.name)) for person in metadata.translators),
        ("TI", full_title(metadata)),
        ("PY", str(metadata.date.year)),
        ("DA", metadata.date.strftime("%Y/%m/%d")),
        ("CY", metadata.place),
        ("PB", metadata.publisher),
        ("ET", metadata.version),
        ("SN", isbn),
        ("DO", metadata.doi),
        ("UR", doi_address(metadata)),
        ("LA", metadata.language),
        *(("KW", keyword) for keyword in metadata.keywords),
        ("AB", metadata.description),
    )
    written = ((tag, one_line(value)) for tag, value in fields)
    return "".join(f"{tag}  - {value}\n" for tag, value in written if value) + "ER  - \n"


def _people(people: Iterable[Person]) -> str:
    """Names joined by “and”; one that holds “and” or a comma itself is kept whole in braces."""
    return " and ".join(_name(one_line(person.name)) for person in people)


def _name(name: str) -> str:
    whole = "," in name or re.search(r"\band\b", name, re.IGNORECASE)
    return _protected(name) if whole else _latex(name)


def _protected(text: str) -> str:
    """In a second pair of braces, so that no style changes its capitals."""
    return f"{{{_latex(text)}}}" if text else ""


def _latex(text: str) -> str:
    return "".join(BIBTEX_SIGNS.get(sign, sign) for sign in one_line(text))
