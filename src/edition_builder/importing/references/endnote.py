"""Citations as EndNote writes them into a document's fields: XML with the whole record."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING

from lxml import etree

from edition_builder.engines.xml import xml_parser
from edition_builder.importing.script import Cited, CitedWork

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from edition_builder.importing.references.library import Item, Library

TYPES = {
    "book": "book", "edited book": "book", "book section": "chapter", "journal article":
    "article-journal", "magazine article": "article-magazine", "newspaper article":
    "article-newspaper", "thesis": "thesis", "report": "report", "conference paper":
    "paper-conference", "conference proceedings": "paper-conference", "web page": "webpage",
    "manuscript": "manuscript", "electronic book": "book", "electronic article": "article-journal",
    "film or broadcast": "motion_picture", "map": "map", "personal communication":
    "personal_communication", "encyclopedia": "entry-encyclopedia", "dictionary":
    "entry-dictionary", "blog": "post-weblog", "patent": "patent", "statute": "legislation",
    "case": "legal_case", "unpublished work": "manuscript", "archival material": "manuscript",
}  # fmt: skip
"""EndNote's names of what a work is, and CSL's."""

SINGLE = {
    "titles/title": "title", "titles/secondary-title": "container-title",
    "titles/tertiary-title": "collection-title", "titles/short-title": "title-short",
    "volume": "volume", "number": "issue", "pages": "page", "edition": "edition",
    "publisher": "publisher", "pub-location": "publisher-place", "isbn": "ISBN",
    "electronic-resource-num": "DOI", "urls/related-urls/url": "URL", "language": "language",
}  # fmt: skip
PEOPLE = {
    "contributors/authors/author": "author",
    "contributors/secondary-authors/author": "editor",
    "contributors/translated-authors/author": "translator",
}
RANGES = {"article-journal", "article-magazine", "article-newspaper", "chapter",
          "paper-conference", "entry-encyclopedia", "entry-dictionary"}  # fmt: skip


def citation_of_endnote(text: str, printed: str, library: Library) -> Cited | None:
    """The citation in a field's text (XML, after the name of the field), None if there is none."""
    found = re.search(r"<EndNote\b.*?</EndNote>", text, re.DOTALL)
    if not found or re.search(r"<!(?:DOCTYPE|ENTITY)", found[0], re.IGNORECASE):
        return None
    parser = xml_parser(recover=True)
    root = etree.fromstring(found[0].encode(), parser)
    cites = [] if root is None else root.findall("Cite")
    works = [_work(cite, library) for cite in cites]
    if not works or any(work is None for work in works):
        return None
    return Cited(tuple(work for work in works if work), printed)


def field_data(text: str) -> str:
    """What a field keeps beside its instruction, as Base64."""
    try:
        data = base64.b64decode("".join(text.split()), validate=False)
    except (binascii.Error, ValueError):
        return ""
    return data.decode("utf-16-le" if b"<\x00E\x00" in data else "utf-8", "replace")


def _work(cite: Element, library: Library) -> CitedWork | None:
    record = cite.find("record")
    item = _item(record) if record is not None else _short(cite)
    if not item.get("title") and not item.get("author"):
        return None
    number = _text(cite, "RecNum")
    identity = f"endnote:{number}:{_text(cite, 'Author')}:{_text(cite, 'Year')}" if number else ""
    is_alone = cite.get("ExcludeAuth") == "1"
    return CitedWork(
        key=library.key(item, identity),
        prefix=_text(cite, "Prefix").strip(),
        suffix=_text(cite, "Suffix").strip().removeprefix(",").strip(),
        locator=_text(cite, "Pages").strip(),
        mode="SuppressAuthor" if is_alone else _mode(cite),
    )


def _mode(cite: Element) -> str:
    return "AuthorInText" if cite.get("AuthorYear") == "1" else "NormalCitation"


def _short(cite: Element) -> Item:
    """What a citation says of its work where the record itself is not there."""
    item: Item = {"type": "document"}
    if author := _text(cite, "Author"):
        item["author"] = [{"family": author}]
    if re.fullmatch(r"\d{1,4}", year := _text(cite, "Year")):
        item["issued"] = {"date-parts": [[int(year)]]}
    if title := _text(cite, "IDText"):
        item["title"] = title
    return item


def _item(record: Element) -> Item:
    kind = record.find("ref-type")
    name = "" if kind is None else kind.get("name", "").casefold()
    item: Item = {"type": TYPES.get(name, "document")}
    for path, key in SINGLE.items():
        if said := _text(record, path):
            item[key] = said
    for path, role in PEOPLE.items():
        if people := [_person(_flat(person)) for person in record.findall(path)]:
            item[role] = people
    if item["type"] not in RANGES and "page" in item:
        item["number-of-pages"] = item.pop("page")
    if year := re.search(r"\d{4}", _text(record, "dates/year")):
        item["issued"] = {"date-parts": [[int(year[0])]]}
    return item


def _person(name: str) -> dict[str, str]:
    """`Smith, John` is a person; a name that ends in a comma is a body's (EndNote's own rule)."""
    family, comma, given = (part.strip() for part in name.partition(","))
    if comma and given:
        return {"family": family, "given": given}
    return {"literal": family} if comma or " " not in family else _split(family)


def _split(name: str) -> dict[str, str]:
    given, _, family = name.rpartition(" ")
    return {"family": family, "given": given}


def _text(parent: Element, path: str) -> str:
    found = parent.find(path)
    return "" if found is None else _flat(found)


def _flat(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
