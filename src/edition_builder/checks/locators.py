"""Checks of where citations point: forwards, inside the work, and in a form that is understood."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.checks.check import Check
from edition_builder.citations.locator import label_in, locators_in
from edition_builder.model import Bibliography, Document, Manuscript
from edition_builder.rules.cit import CIT004, CIT013, CIT014

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from edition_builder.citations.locator import Locator, Span
    from edition_builder.diagnostics import Diagnostic, Place
    from edition_builder.model import Citation, Part, Reference

REACH = 400
"""Characters behind a key in which its locator is looked for."""

ASIDE = 24
"""Characters before a locator that are taken for an aside, such as “esp.” or “see in general”."""


def _backwards(manuscript: Manuscript, document: Document) -> Iterator[Diagnostic]:
    parts = {part.path: part for part in manuscript.parts}
    for citation in document.citations:
        for locator in locators_in(citation.suffix):
            if any(span.backwards for span in locator.spans):
                what = "pages" if locator.kind == "page" else "locator"
                runs = "run" if locator.kind == "page" else "runs"
                yield CIT004.at(
                    _place(parts, citation, locator),
                    f"the {what} “{locator.written}” of “{citation.key}” {runs} backwards",
                    hint="look the pages up again" if what == "pages" else "look it up again",
                )


def _outside(
    manuscript: Manuscript, document: Document, bibliography: Bibliography
) -> Iterator[Diagnostic]:
    parts = {part.path: part for part in manuscript.parts}
    for citation in document.citations:
        reference = bibliography.references.get(citation.key)
        pages = _pages(reference) if reference else ()
        for locator in locators_in(citation.suffix) if pages else ():
            if locator.kind == "page" and any(_misses(span, pages) for span in locator.spans):
                shown = reference.get("pages").replace("--", "–") if reference else ""
                yield CIT013.at(
                    _place(parts, citation, locator),
                    f"“{locator.written}” is outside “{citation.key}”, which has pages {shown}",
                    hint="look the page up again, or mend “pages” in the bibliography",
                )


def _pages(reference: Reference) -> Sequence[Span]:
    """The pages of a work that has some of a larger one; none where they may be a mere count.

    A single number may be how many pages a book has, or an article's number.
    """
    unit = reference.get("bookpagination", "pagination") or "page"
    written = re.sub(r"\s*-{2,3}\s*", "–", reference.get("pages"))
    found = [item for item in locators_in(written) if item.kind == "page"] if written else []
    spans = found[0].spans if found and unit == "page" else ()
    whole = bool(found) and found[0].written == written.strip()
    return spans if whole and any(span.last > span.first for span in spans) else ()


def _misses(span: Span, pages: Sequence[Span]) -> bool:
    """Whether a stretch lies, wholly or in part, outside all of these, counted as they are."""
    alike = [page for page in pages if page.series == span.series]
    if not alike or span.backwards or len(alike) < len(pages):
        return False
    ends = (span.first, span.last)
    return not all(any(page.first <= end <= page.last for page in alike) for end in ends)


def _unread(manuscript: Manuscript, document: Document) -> Iterator[Diagnostic]:
    parts = {part.path: part for part in manuscript.parts}
    language = document.metadata.language
    for citation in document.citations:
        found = locators_in(citation.suffix)
        if (
            found
            and not found[0].is_read_in(language)
            and (hint := _better(found[0], citation, language))
        ):
            yield CIT014.at(
                _place(parts, citation, found[0]),
                f"“{found[0].written}” of “{citation.key}” is printed as it stands, "
                "and not as a locator",
                hint=hint,
            )


def _better(locator: Locator, citation: Citation, language: str) -> str:
    """What to do about pages that citeproc takes for mere words; '' where nothing is amiss.

    Chapters and their like say the same as they stand.
    """
    if locator.kind != "page":
        return ""
    better = _written_for(locator, language)
    if locator.leads:
        return f"write “{better}”"
    before = " ".join(citation.suffix[: locator.start].strip(" ,;").split())
    if locator.label and 0 < len(before) <= ASIDE and ";" not in citation.suffix[: locator.start]:
        return f"put “{before}” before the key: [{before} @{citation.key}, {better}]"
    return ""


def _written_for(locator: Locator, language: str) -> str:
    """The locator as citeproc reads it in this language."""
    numbers = locator.written[len(locator.label) :].strip()
    several = len(locator.spans) > 1 or any(span.last != span.first for span in locator.spans)
    label = label_in(language, locator.kind, several=several)
    return f"{label} {numbers}".strip()


def _place(parts: Mapping[str, Part], citation: Citation, locator: Locator) -> Place | None:
    """Where the locator is written, looked for behind its key; else the key's own place."""
    place = citation.place
    part = parts.get(place.path) if place else None
    if place is None or part is None or place.end_line is None or place.end_column is None:
        return place
    start = part.offset(place.end_line, place.end_column)
    words = re.split(r"(\s*[-–—]+\s*|\s+)", locator.written)
    pattern = "".join(
        re.escape(word) if at % 2 == 0 else r"\s*[-–—]+\s*" if word.strip() else r"[\s>]+"
        for at, word in enumerate(words)
    )
    found = re.compile(rf"(?<!\w){pattern}").search(part.text, start, start + REACH)
    return part.place(*found.span()) if found else place


LOCATOR_CHECKS: tuple[Check, ...] = (
    Check(rules=(CIT004,), needs=(Manuscript, Document), find=_backwards),
    Check(rules=(CIT013,), needs=(Manuscript, Document, Bibliography), find=_outside),
    Check(rules=(CIT014,), needs=(Manuscript, Document), find=_unread),
)
