"""The web edition as a small site: a page for each section, under the same names.

It stands beside the one page, for books that are long. Every id of the one page is on exactly one
of these, and every link leads there; nothing but the site's own files is loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from edition_builder.accessibility import measure
from edition_builder.fonts import script_families, with_scripts
from edition_builder.frozen import dataclass
from edition_builder.model import Artifact, Edition, PageStart, Section
from edition_builder.paginate.milestones import mark_pages, marked_pages
from edition_builder.writers.html.body import bodies
from edition_builder.writers.html.colophon import colophon
from edition_builder.writers.html.contents import contents
from edition_builder.writers.html.faces import font_files
from edition_builder.writers.html.leaf import Leaf, Neighbour, front, html, leaf_body
from edition_builder.writers.html.notes import notes
from edition_builder.writers.html.reserved import ID, reserve
from edition_builder.writers.html.search import SEARCH, script_policy, search_text
from edition_builder.writers.html.signposts import file_names, led
from edition_builder.writers.html.title import title_block
from edition_builder.writers.markup import Markup, element, lines
from edition_builder.writers.sheets import sheet
from edition_builder.writers.ties import tied

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edition_builder.model import Setting

INDEX = "index.html"
FONTS, STYLE, OVERLAY = "fonts", "style.css", "author.css"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What all pages have in common: the edition, its own ids, where every id stands."""

    edition: Edition
    pages: tuple[PageStart, ...]
    ids: Mapping[str, str]
    homes: Mapping[str, str]
    files: Mapping[str, str]
    texts: Mapping[str, Markup]
    note_texts: Mapping[str, Markup]

    @property
    def sheets(self) -> tuple[str, ...]:
        """The style sheets of every page, in the order of the cascade."""
        return (STYLE, *((OVERLAY,) if self.edition.styles.get("screen", "").strip() else ()))


def write_site(edition: Edition, setting: Setting | None) -> tuple[Artifact, ...]:
    """The pages, style sheets and fonts, in a folder with the edition's name."""
    site = _site(tied(mark_pages(edition, setting)), marked_pages(setting))
    entries = [_front_page(site, setting), *_leaves(site), *_search_page(site)]
    rules, fonts = font_files("".join(text for _, text in entries), FONTS)
    families = script_families("".join(text for _, text in entries))
    style = rules + with_scripts(sheet("screen.css", "site.css"), families)
    files = [
        *((name, "text/html", f"<!DOCTYPE html>\n{text}\n".encode()) for name, text in entries),
        (STYLE, "text/css", style.encode()),
        *((name, "font/woff2", data) for name, data in fonts),
    ]
    if OVERLAY in site.sheets:
        files.append((OVERLAY, "text/css", edition.styles["screen"].encode()))
    folder = edition.metadata.slug
    return tuple(
        Artifact(name=f"{folder}/{name}", media_type=kind, data=data) for name, kind, data in files
    )


def _site(edition: Edition, pages: tuple[PageStart, ...]) -> Site:
    texts, note_texts = bodies(edition)
    files = file_names(edition.sections)
    by_section = {item.id: text for item, text in zip(edition.sections, texts, strict=True)}
    by_note = {note.id: text for note, text in zip(edition.notes, note_texts, strict=True)}
    site = Site(
        edition=edition,
        pages=pages,
        ids=reserve((*texts, *note_texts)),
        homes={},
        files=files,
        texts=by_section,
        note_texts=by_note,
    )
    return replace(site, homes=dict(chain.from_iterable(_named(site, s) for s in edition.sections)))


def _named(site: Site, section: Section) -> Iterator[tuple[str, str]]:
    """Every id of a section and of its notes, with the file it stands in."""
    file = site.files[section.id]
    own = [note for note in site.edition.notes if note.section == section.id]
    parts = (site.texts[section.id], *(site.note_texts[note.id] for note in own))
    for name in chain((note.id for note in own), *(ID.findall(part) for part in parts)):
        yield name, file


def _front_page(site: Site, setting: Setting | None) -> tuple[str, Markup]:
    """Title, contents, how to cite, imprint."""
    edition, ids = site.edition, site.ids
    listed = contents(replace(edition, notes=()), site.pages, ids)
    foot = colophon(edition, measure(edition, setting), ids)
    text = front(title_block(edition, ids), led(listed, site.homes, INDEX), foot, ids, edition)
    return INDEX, html(_leaf(site, INDEX, None), setting, text)


def _leaves(site: Site) -> Iterator[tuple[str, Markup]]:
    for section in site.edition.sections:
        file = site.files[section.id]
        yield file, html(_leaf(site, file, section), None, _leaf_text(site, section))


def _leaf_text(site: Site, section: Section) -> Markup:
    """A section with the notes called in it, the contents beside it, the way on below it."""
    edition, file = site.edition, site.files[section.id]
    own = tuple(note for note in edition.notes if note.section == section.id)
    endnotes = notes(
        replace(edition, notes=own), [site.note_texts[note.id] for note in own], site.ids
    )
    pages = tuple(page for page in site.pages if site.homes.get(f"page-{page.label}") == file)
    listed = contents(replace(edition, notes=own), pages, site.ids)
    text = led(lines(site.texts[section.id], endnotes), site.homes, file)
    leaf = _leaf(site, file, section)
    return leaf_body(leaf, led(listed, site.homes, file, section.id), text, site.ids)


def _search_page(site: Site) -> Iterator[tuple[str, Markup]]:
    """The page on which the site is searched, if it is asked for."""
    edition = site.edition
    if not edition.settings.web.search:
        return
    parts = [
        (site.files[item.id], item.title or edition.words["start"], _searched(site, item))
        for item in edition.sections
    ]
    leaf = Leaf(
        edition=edition,
        file=SEARCH,
        section=Section(id="", title=edition.words["search"], kind="search", html=""),
        before=Neighbour(file=INDEX, title=edition.words["contents"]),
        after=None,
        sheets=site.sheets,
    )
    text = leaf_body(leaf, lines(), search_text(edition, parts, site.ids), site.ids)
    yield SEARCH, html(leaf, None, text, script_policy())


def _searched(site: Site, section: Section) -> Markup:
    """The text of a section and of its notes."""
    own = (note for note in site.edition.notes if note.section == section.id)
    texts = (element("div", {"id": note.id}, site.note_texts[note.id]) for note in own)
    return lines(site.texts[section.id], *texts)


def _leaf(site: Site, file: str, section: Section | None) -> Leaf:
    before, after = _neighbours(site, file)
    return Leaf(
        edition=site.edition,
        file=file,
        section=section,
        before=before,
        after=after,
        sheets=site.sheets,
    )


def _neighbours(site: Site, file: str) -> tuple[Neighbour | None, Neighbour | None]:
    """The pages before and after this one, in reading order."""
    order = [Neighbour(file=INDEX, title=site.edition.words["contents"]), *_reading(site)]
    at = next(number for number, other in enumerate(order) if other.file == file)
    before = order[at - 1] if at else None
    return before, order[at + 1] if at + 1 < len(order) else None


def _reading(site: Site) -> Iterable[Neighbour]:
    return (
        Neighbour(file=site.files[item.id], title=item.title or site.edition.words["start"])
        for item in site.edition.sections
    )
