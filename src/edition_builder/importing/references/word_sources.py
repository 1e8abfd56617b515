"""Word's own list of sources (ECMA-376, part 1, § 22.6), as works in CSL-JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from edition_builder.importing.references.library import Item

SOURCES = "{http://schemas.openxmlformats.org/officeDocument/2006/bibliography}"

TYPES = {
    "Book": "book", "BookSection": "chapter", "JournalArticle": "article-journal",
    "ArticleInAPeriodical": "article-magazine", "ConferenceProceedings": "paper-conference",
    "Report": "report", "InternetSite": "webpage", "DocumentFromInternetSite": "webpage",
    "ElectronicSource": "webpage", "Film": "motion_picture", "Interview": "interview",
    "Patent": "patent", "Case": "legal_case", "SoundRecording": "song", "Art": "graphic",
}  # fmt: skip
SINGLE = {
    "Title": "title", "BookTitle": "container-title", "JournalName": "container-title",
    "PeriodicalTitle": "container-title", "ConferenceName": "event-title",
    "InternetSiteTitle": "container-title", "Volume": "volume", "Issue": "issue", "Pages": "page",
    "City": "publisher-place", "Publisher": "publisher", "Institution": "publisher",
    "Edition": "edition", "URL": "URL", "DOI": "DOI", "StandardNumber": "ISBN",
    "ShortTitle": "title-short",
}  # fmt: skip
ROLES = {"Author": "author", "BookAuthor": "container-author", "Editor": "editor",
         "Translator": "translator", "Director": "director",
         "Interviewer": "interviewer"}  # fmt: skip


def word_sources(root: Element) -> Iterator[tuple[str, Item]]:
    """Each source's tag, by which fields name it, and the work."""
    for source in root.iter(f"{SOURCES}Source"):
        if tag := _text(source, "Tag"):
            yield tag, _item(source)


def _item(source: Element) -> Item:
    item: Item = {"type": TYPES.get(_text(source, "SourceType"), "document")}
    for name, key in SINGLE.items():
        if (said := _text(source, name)) and key not in item:
            item[key] = said
    for name, role in ROLES.items():
        people = source.find(f"{SOURCES}Author/{SOURCES}{name}")
        if people is not None and (names := list(_people(people))):
            item[role] = names
    year = _text(source, "Year")
    if year.isascii() and year.isdigit() and len(year) < 5:  # noqa: PLR2004 - years as CSL has them
        item["issued"] = {"date-parts": [[int(year)]]}
    elif year:
        item["issued"] = {"literal": year}
    return item


def _people(role: Element) -> Iterator[dict[str, str]]:
    if body := _text(role, "Corporate"):
        yield {"literal": body}
    for person in role.iter(f"{SOURCES}Person"):
        given = " ".join(filter(None, (_text(person, "First"), _text(person, "Middle"))))
        name = {"family": _text(person, "Last"), "given": given}
        if any(name.values()):
            yield {key: part for key, part in name.items() if part}


def _text(parent: Element, name: str) -> str:
    found = parent.find(SOURCES + name)
    return "" if found is None else " ".join("".join(found.itertext()).split())
