"""The deposit that registers the edition's DOI: Crossref's schema 5.4.0.

An edition is deposited as a book, also an essay by itself: Crossref's other kinds want a journal,
a conference or an institution. Lengths are those that the schema allows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html

from edition_builder.citations.chapters import work_named
from edition_builder.model import Artifact
from edition_builder.records.chapters import chapters, collected
from edition_builder.records.languages import short
from edition_builder.records.markup import document, element, optional
from edition_builder.records.people import Part, parts
from edition_builder.writers.html.identifiers import licence_address, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from edition_builder.model import Edition, Metadata
    from edition_builder.records.chapters import Chapter
    from edition_builder.records.dossier import Dossier

NAME = "crossref.xml"
SCHEMA = "5.4.0"
NAMESPACE = f"http://www.crossref.org/schema/{SCHEMA}"
JATS = "http://www.ncbi.nlm.nih.gov/JATS1"
LICENCES = "http://www.crossref.org/AccessIndicators.xsd"
LONGEST_NAME, LONGEST_ORGANIZATION, LONGEST_DEPOSITOR, LONGEST_KEY, LONGEST_BATCH = (
    60, 511, 130, 128, 100,
)  # fmt: skip


def write_crossref(dossier: Dossier) -> Artifact | None:
    """The deposit; None where the edition has no DOI, or does not say where it will be found."""
    release = dossier.edition.settings.release
    if not (dossier.metadata.doi and release.url and release.depositor and release.email):
        return None
    items = (_content_item(chapter, release.url) for chapter in chapters(dossier.edition))
    deposited = (*items,) if release.chapter_doi else ()
    book = element("book", _book(dossier), *deposited, book_type=_kind(dossier))
    root = element(
        "doi_batch",
        _head(dossier),
        element("body", book),
        version=SCHEMA,
        xmlns=NAMESPACE,
    )
    return Artifact(name=NAME, media_type="application/xml", data=document(root))


def _kind(dossier: Dossier) -> str:
    by_several = dossier.metadata.editors or collected(dossier.edition)
    return "edited_book" if by_several and not dossier.metadata.authors else "monograph"


def _head(dossier: Dossier) -> etree._Element:
    """The timestamp is a version's number to Crossref: the day of this edition."""
    metadata, release = dossier.metadata, dossier.edition.settings.release
    depositor = element(
        "depositor",
        element("depositor_name", release.depositor[:LONGEST_DEPOSITOR]),
        element("email_address", release.email),
    )
    return element(
        "head",
        element(
            "doi_batch_id", f"{metadata.slug}-{metadata.version}"[:LONGEST_BATCH].ljust(4, "-")
        ),
        element("timestamp", metadata.date.strftime("%Y%m%d000000")),
        depositor,
        element("registrant", (metadata.publisher or release.depositor)[:255]),
    )


def _book(dossier: Dossier) -> etree._Element:
    """What Crossref keeps of the book, in the order of the schema."""
    metadata = dossier.metadata
    language = short(metadata.language)
    return element(
        "book_metadata",
        _contributors(parts(metadata)),
        element("titles", element("title", metadata.title), _subtitle(metadata)),
        _abstract(metadata),
        _day(metadata),
        *_numbers(metadata),
        _publisher(dossier),
        _licence(metadata),
        element(
            "doi_data",
            element("doi", metadata.doi),
            element("resource", dossier.edition.settings.release.url),
        ),
        _cited(dossier.edition),
        **({"language": language} if language else {}),
    )


def _subtitle(metadata: Metadata) -> etree._Element | None:
    return optional("subtitle", metadata.subtitle)


def _content_item(chapter: Chapter, url: str) -> etree._Element:
    """A chapter with its own authors and its own DOI, which the schema asks for."""
    return element(
        "content_item",
        _contributors(chapter.authors),
        element("titles", element("title", chapter.title)),
        element("component_number", str(chapter.number)),
        element(
            "doi_data", element("doi", chapter.doi), element("resource", f"{url}#{chapter.id}")
        ),
        component_type="chapter",
    )


def _contributors(people: Sequence[Part]) -> etree._Element | None:
    made = (
        _contributor(part, "additional" if number else "first")
        for number, part in enumerate(people)
    )
    return element("contributors", *made) if people else None


def _contributor(part: Part, sequence: str) -> etree._Element:
    """A person has a surname of letters; whoever has none is an organization to the schema."""
    does = {"sequence": sequence, "contributor_role": part.role}
    if part.corporate:
        return element("organization", part.name[:LONGEST_ORGANIZATION], **does)
    return element(
        "person_name",
        optional("given_name", part.given[:LONGEST_NAME]),
        element("surname", (part.family or part.name)[:LONGEST_NAME]),
        optional("ORCID", part.address),
        **does,
    )


def _abstract(metadata: Metadata) -> etree._Element | None:
    if not metadata.description:
        return None
    return element(f"{{{JATS}}}abstract", element(f"{{{JATS}}}p", metadata.description))


def _day(metadata: Metadata) -> etree._Element:
    day = metadata.date
    return element(
        "publication_date",
        element("month", f"{day.month:02}"),
        element("day", f"{day.day:02}"),
        element("year", f"{day.year:04}"),
        media_type="online",
    )


def _numbers(metadata: Metadata) -> Iterator[etree._Element]:
    for medium, number in sorted(metadata.isbn.items()):
        yield element("isbn", number, media_type="print" if medium == "print" else "electronic")
    if not metadata.isbn:
        yield element("noisbn", reason="monograph")


def _publisher(dossier: Dossier) -> etree._Element:
    metadata = dossier.metadata
    name = metadata.publisher or dossier.edition.settings.release.depositor
    return element(
        "publisher",
        element("publisher_name", name),
        optional("publisher_place", metadata.place),
    )


def _licence(metadata: Metadata) -> etree._Element | None:
    address = licence_address(metadata)
    if not address:
        return None
    reference = element(f"{{{LICENCES}}}license_ref", address, applies_to="vor")
    return element(f"{{{LICENCES}}}program", reference, name="AccessIndicators")


def _cited(edition: Edition) -> etree._Element | None:
    """The works of the bibliography, as the edition prints them."""
    works = [
        element(
            "citation",
            element("unstructured_citation", one_line(item.text_content())),
            key=work_named(item.get("id", ""))[:LONGEST_KEY] or f"work-{number}",
        )
        for number, item in enumerate(_references(edition), start=1)
    ]
    return element("citation_list", *works) if works else None


def _references(edition: Edition) -> Iterator[html.HtmlElement]:
    """Each work once, from the list at the end or from those of the chapters."""
    listed: dict[str, html.HtmlElement] = {}
    for section in edition.sections:
        if 'class="references"' in section.html:
            found = html.fragment_fromstring(section.html, create_parent="div")
            for item in found.iterfind(".//ul[@class='references']/li"):
                listed.setdefault(work_named(item.get("id", "")), item)
    yield from listed.values()
