"""Who and what the edition is, in the forms that other people's machines know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from edition_builder.writers.markup import legible

if TYPE_CHECKING:
    from edition_builder.model import Metadata, Person

ISBN_FORMATS = ("html", "epub", "pdf", "print")
"""Which of the edition's ISBNs stands for it: the one nearest to this page."""

DOI_SIGNS = "/:;().,_-+"
"""Signs that a DOI may keep in a link; all others are percent-encoded (DOI Handbook § 3.8)."""

ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]")
CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)")


def one_line(text: str) -> str:
    """The text with its white space run together and nothing in it that cannot be written."""
    return " ".join(legible(text).split())


def full_title(metadata: Metadata) -> str:
    """Title and subtitle on one line."""
    return ": ".join(filter(None, (one_line(metadata.title), one_line(metadata.subtitle))))


def isbn_of(metadata: Metadata) -> str:
    """The ISBN that stands for the edition, or ''."""
    return next((metadata.isbn[name] for name in ISBN_FORMATS if name in metadata.isbn), "")


def doi_address(metadata: Metadata) -> str:
    """The DOI as a link (DOI Handbook § 3.8), or ''."""
    return (
        f"https://doi.org/{quote(one_line(metadata.doi), safe=DOI_SIGNS)}" if metadata.doi else ""
    )


def orcid_address(person: Person) -> str:
    """The person's ORCID iD as a link, or ''; only what has an iD's form."""
    return f"https://orcid.org/{person.orcid}" if ORCID.fullmatch(person.orcid) else ""


def licence_address(metadata: Metadata) -> str:
    """Where the licence (an SPDX identifier) can be read, or ''."""
    creative = CREATIVE_COMMONS.fullmatch(metadata.licence)
    if creative:
        terms, version = creative.groups()
        return f"https://creativecommons.org/licenses/{terms.lower()}/{version}/"
    named = re.fullmatch(r"[A-Za-z0-9.+-]+", metadata.licence)
    return f"https://spdx.org/licenses/{metadata.licence}.html" if named else ""
