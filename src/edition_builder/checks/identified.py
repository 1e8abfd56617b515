"""Checks of citations that name a work by its identifier, as Manubot's manuscripts do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.checks.check import Check
from edition_builder.expression import expression
from edition_builder.model import Bibliography, Document
from edition_builder.rules.cit import CIT015

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.diagnostics import Diagnostic

IDENTIFIER = expression(
    r"(?P<kind>doi|shortdoi|pmid|pubmed|pmc|pmcid|arxiv|isbn|url|https?|wikidata|clinicaltrials|raw|tag)"
    r":(?P<number>.+)",
    re.IGNORECASE,
)
"""The prefixes that Manubot resolves (manubot.github.io, “Citations by persistent identifier”)."""

FIELDS = {"doi": "doi", "isbn": "isbn", "url": "url", "arxiv": "eprint", "pmid": "pmid"}


def _identified(document: Document, bibliography: Bibliography) -> Iterator[Diagnostic]:
    """One finding for all of them: what is to be done is the same for each."""
    known = bibliography.references
    found = [c for c in document.citations if c.key not in known and IDENTIFIER.fullmatch(c.key)]
    if not found:
        return
    keys = tuple(dict.fromkeys(citation.key for citation in found))
    others = f" and {len(keys) - 1} more" if len(keys) > 1 else ""
    verb = "name" if others else "names"
    entry = next((entry for key in keys if (entry := _entry(key, bibliography))), "")
    hint = "add the works to the bibliography, and cite them by their keys"
    yield CIT015.at(
        found[0].place,
        f"“@{keys[0]}”{others} {verb} a work by an identifier, as Manubot has it; "
        "nothing is fetched here",
        hint=f"{hint}; one is there: {entry}" if entry else hint,
    )


def _entry(key: str, bibliography: Bibliography) -> str:
    """The entry that has this identifier, as `@doi:10.1000/182 is @fish1981`, or ''."""
    match = IDENTIFIER.fullmatch(key)
    field = FIELDS.get(match["kind"].lower(), "") if match else ""
    number = match["number"].casefold() if match else ""
    for reference in bibliography.references.values():
        if field and reference.get(field).casefold().endswith(number):
            return f"@{key} is @{reference.key}"
    return ""


IDENTIFIER_CHECKS: tuple[Check, ...] = (
    Check(rules=(CIT015,), needs=(Document, Bibliography), find=_identified),
)
