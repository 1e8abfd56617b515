"""Citations in an OpenDocument file: Zotero's and Mendeley's marks, and the office's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.importing.opendocument.names import TEXT
from edition_builder.importing.references import citation_of_json
from edition_builder.importing.script import CitedWork

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from edition_builder.importing.references.library import Item, Library
    from edition_builder.importing.script import Cited

TYPES = {"book": "book", "booklet": "pamphlet", "article": "article-journal", "inbook": "chapter",
         "incollection": "chapter", "inproceedings": "paper-conference", "conference":
         "paper-conference", "mastersthesis": "thesis", "phdthesis": "thesis", "techreport":
         "report", "unpublished": "manuscript", "www": "webpage", "manual": "book",
         "journal": "periodical", "proceedings": "book"}  # fmt: skip
SINGLE = {"title": "title", "booktitle": "container-title", "journal": "container-title",
          "volume": "volume", "number": "issue", "pages": "page", "publisher": "publisher",
          "address": "publisher-place", "edition": "edition", "isbn": "ISBN", "url": "URL",
          "series": "collection-title", "school": "publisher",
          "institution": "publisher"}  # fmt: skip


def citation_of_mark(name: str, printed: str, library: Library) -> Cited | None:
    """The citation whose JSON is the name of the reference mark around it."""
    return citation_of_json(name, printed, library)


def work_of(mark: Element, library: Library) -> CitedWork:
    """The work that a bibliography entry describes (OpenDocument 1.3, part 3, § 7.8)."""
    kind = mark.get(TEXT + "bibliography-type", "")
    item: Item = {"type": TYPES.get(kind, "document")}
    for name, key in SINGLE.items():
        if (said := mark.get(TEXT + name, "").strip()) and key not in item:
            item[key] = said
    for name in ("author", "editor"):
        if people := [
            _person(part) for part in mark.get(TEXT + name, "").split(";") if part.strip()
        ]:
            item[name] = people
    year = mark.get(TEXT + "year", "").strip()
    if year.isdigit() and len(year) < 5:  # noqa: PLR2004 - years as CSL has them
        item["issued"] = {"date-parts": [[int(year)]]}
    return CitedWork(key=library.key(item, f"office:{mark.get(TEXT + 'identifier', '')}"))


def _person(name: str) -> dict[str, str]:
    family, comma, given = (part.strip() for part in name.partition(","))
    if comma:
        return {"family": family, "given": given}
    first, _, last = family.rpartition(" ")
    return {"family": last, "given": first} if first else {"literal": last}
