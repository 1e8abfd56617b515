"""The compositor: text and style in, laid-out pages out. Runs in the typesetter's child process."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Mapping
from contextlib import nullcontext
from dataclasses import field, replace
from typing import Any

import cssselect2
import weasyprint
from weasyprint.text.fonts import FontConfiguration

from edition_builder import fonts
from edition_builder.frozen import dataclass
from edition_builder.paginate import fitting, folios, guard, tally
from edition_builder.paginate.carrying import Carrier
from edition_builder.paginate.columns import columns
from edition_builder.paginate.fact import Fact
from edition_builder.paginate.faults import faults
from edition_builder.paginate.faux import faux
from edition_builder.paginate.formulas import draw_formulas
from edition_builder.paginate.lines.engine import Compositor, even_lines
from edition_builder.paginate.mending import go_over, hand_on, longer
from edition_builder.paginate.openings import clear_openings
from edition_builder.paginate.pagemaking import PageMaker, mended_pages
from edition_builder.paginate.paging import fill_in, unsettled
from edition_builder.paginate.records import ENGINE, STYLE, Records
from edition_builder.paginate.references import References
from edition_builder.paginate.remedies import Stonehand
from edition_builder.paginate.shelf import BASE, Item, Shelf, font_css, font_items
from edition_builder.paginate.starts import Start, beginnings
from edition_builder.paginate.walk import Element

FILLINGS = 3
"""How often pages are set again for page numbers in the back matter; once is enough in fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How much of the setting is ours: the ends of lines, and the making of pages."""

    lines: bool
    pages: bool


WAYS = (Way(lines=True, pages=True), Way(lines=True, pages=False), Way(lines=False, pages=False))
"""Tried in turn: what cannot be set in one is set in the next, at last by the engine alone."""
HARDER = (MemoryError, OSError, RecursionError)
"""What no other way of setting could help: no room, or a text too deep for the engine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The type case: the faces, ready to set with, before there is anything to set."""

    families: tuple[fonts.Family, ...]
    configuration: FontConfiguration
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What is to be set: the book, our style and the author's, the images by name."""

    html: str
    css: str
    overlay: str
    images: Mapping[str, Item]


@dataclass(frozen=True, slots=True, kw_only=True)
class Forme:
    """Pages as they are laid out: the engine's document, the tree, labels and beginnings by page.

    `calls` is the label of the page that calls each note, by the note's id; `texts` are the
    letters of each section, to be compared with those of the other editions.
    """

    document: Any = field(repr=False)
    root: Element = field(repr=False)
    labels: tuple[str, ...]
    starts: tuple[Start, ...]
    calls: Mapping[str, str]
    texts: Mapping[str, str]
    facts: tuple[Fact, ...]


class Copy(weasyprint.HTML):  # type: ignore[misc]
    """A manuscript for WeasyPrint from a tree that is parsed already.

    WeasyPrint's own reader is slow and follows HTML's grammar; ours is XML, in which a note may
    hold paragraphs and stand in one.
    """

    def __init__(self, root: Element, shelf: Shelf) -> None:
        self.base_url = BASE
        self.url_fetcher = shelf
        self.media_type = "print"
        self.wrapper_element = cssselect2.ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = root


def open_case() -> Case:
    """Cut the faces and hand them to the engine."""
    empty = Case(families=(), configuration=FontConfiguration(), facts=())
    return with_faces(empty, (fonts.TEXT, fonts.TYPEWRITER))


def with_faces(case: Case, names: Iterable[str]) -> Case:
    """The case with the faces of more families in it."""
    families = tuple(fonts.family(name) for name in names)
    faces = tuple(face for family in families for face in family.faces)
    usable = tuple(face for face in faces if fonts.may_embed(face.data))
    with Records() as records:
        weasyprint.CSS(
            string=font_css(usable),
            font_config=case.configuration,
            url_fetcher=Shelf(font_items(usable)),
        )
    return Case(
        families=(*case.families, *families),
        configuration=case.configuration,
        facts=(*case.facts, *records.facts),
    )


def set_pages(case: Case, html: str, css: str, overlay: str, images: Mapping[str, Item]) -> Forme:
    """Lay the text out in our style, with the author's over it, and look at every page.

    Where a fault stops our own lines or pages, the engine sets the book without them, and a finding
    (LAY006) tells so: it raises only what the engine raises by itself.
    """
    text = Text(html=html, css=css, overlay=overlay, images=images)
    given_up: tuple[Fact, ...] = ()
    for way in WAYS[:-1]:
        try:
            forme = _set_pages(case, text, way)
        except HARDER:
            raise
        except Exception as error:  # noqa: BLE001 - a stranger's text may bring about any of them
            given_up = (_given_up(way, error),)
        else:
            return replace(forme, facts=(*given_up, *forme.facts))
    forme = _set_pages(case, text, WAYS[-1])
    return replace(forme, facts=(*given_up, *forme.facts))


def _given_up(way: Way, error: Exception) -> Fact:
    """That the book is set in a plainer way than it should be."""
    what = "our own making of pages" if way.pages else "our own lines and pages"
    message = f"the book is set without {what}: it met what it cannot set ({type(error).__name__})"
    hint = "look through the pages, and send us what brings this about: the fault is ours"
    return Fact(code=ENGINE, message=message, hint=hint)


def _set_pages(case: Case, text: Text, way: Way) -> Forme:
    """The pages, set in one way."""
    root = ET.fromstring(text.html)  # noqa: S314 - made by us; it holds no document type, so no entities
    formulas, undrawn = draw_formulas(root)
    shelf = Shelf({**text.images, **formulas})
    with Records(STYLE) as style:
        own = _sheet(text.overlay, case, shelf)
    with Records() as records:
        sheets = [_sheet(text.css, case, shelf), own]
        with even_lines(root.itertext) if way.lines else nullcontext(Compositor()) as compositor:

            def render() -> Any:
                return Copy(root, shelf).render(
                    stylesheets=sheets, font_config=case.configuration, presentational_hints=True
                )

            document = _set(root, render, compositor, way)
    clear_openings(document.pages)
    labels = folios.labels(document.pages)
    begun = beginnings(root, document.pages)
    found = (
        *case.facts,
        *style.facts,
        *records.facts,
        *shelf.facts(),
        *undrawn,
        *compositor.found,
        *guard.missing_letters(case.families, "".join(root.itertext())),
        *faux(case.families, document.pages, labels),
        *guard.facts(document.pages, labels),
        *fitting.facts(root),
        *faults(columns(document.pages, _text(root), labels)),
        *tally.lost(root, document.pages, hidden=bool(text.overlay)),
        *begun.facts,
        *unsettled(root, document.pages),
    )
    return Forme(
        document=document,
        root=root,
        labels=tuple(labels),
        starts=begun.starts,
        calls=guard.calls(document.pages, labels),
        texts=begun.texts,
        facts=found,
    )


def _set(root: Element, engine: Callable[[], Any], compositor: Compositor, way: Way) -> Any:
    """The pages, set again for the sake of what is too wide, last pages and page numbers."""
    text = frozenset(_text(root).iter())
    handed: dict[Element, int] = {}
    carrier = Carrier()
    references = References(root, compositor.forget)

    def render() -> Any:
        compositor.asked.clear()
        compositor.asked.update(handed)
        compositor.unbroken.clear()
        stonehand = Stonehand(text=text, compositor=compositor)
        maker = PageMaker(stonehand=stonehand, carrier=carrier, references=references)
        with mended_pages(maker) if way.pages else nullcontext():
            return engine()

    document = render()
    for _ in fitting.STEPS:
        if not fitting.fit(document.pages):
            break
        document = render()
    gifts = hand_on(columns(document.pages, _text(root)), compositor)
    if gifts:
        handed.update(longer(gifts))
        go_over(gifts)
        document = render()
    for _ in range(FILLINGS):
        if not fill_in(root, document.pages):
            break
        document = render()
    return document


def _text(root: Element) -> Element:
    """What of the book is running text."""
    text = root.find("body/main")
    return root if text is None else text


def _sheet(css: str, case: Case, shelf: Shelf) -> weasyprint.CSS:
    return weasyprint.CSS(
        string=css, font_config=case.configuration, url_fetcher=shelf, base_url=BASE
    )
