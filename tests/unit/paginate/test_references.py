"""Page numbers in the back matter are written while the pages are made."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from edition_builder.paginate.carrying import Carrier
from edition_builder.paginate.compositor import Copy
from edition_builder.paginate.folios import Numbering, labels
from edition_builder.paginate.lines.engine import even_lines
from edition_builder.paginate.pagemaking import PageMaker, mended_pages
from edition_builder.paginate.paging import fill_in
from edition_builder.paginate.references import References
from edition_builder.paginate.remedies import Stonehand
from edition_builder.paginate.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence

STYLE = "@page { size: 60mm 80mm } span[data-at]::after { content: attr(data-pages) }"
FILLING = "<p>The text goes on and says no more than it did. </p>" * 8


def made(body: str) -> tuple[ET.Element, Sequence[Any], list[str]]:
    """A text, its pages after one rendering, and what they print behind it."""
    root = ET.fromstring(
        f'<html lang="en"><head><style>{STYLE}</style></head><body>{body}</body></html>'
    )
    with even_lines(root.itertext) as compositor:
        references = References(root, compositor.forget)
        stonehand = Stonehand(text=frozenset(root.iter()), compositor=compositor)
        maker = PageMaker(stonehand=stonehand, carrier=Carrier(), references=references)
        with mended_pages(maker):
            pages = Copy(root, Shelf({})).render().pages
    return root, pages, [str(span.get("data-pages")) for span in root.iter("span")]


def cited(at: str) -> str:
    forms = 'data-one="On p. {pages}." data-many="On pp. {pages}."'
    return f'<p>Work. <span data-at="{at}" {forms}/></p>'


@pytest.mark.parametrize(
    "body",
    [
        f'<p id="a">First.</p>{FILLING}<p id="b">Last.</p>{cited("a b")}{cited("b")}',
        f'<p id="a">First.</p>{cited("a")}{FILLING}{cited("a")}',
        f'{FILLING}<p id="a">First.</p>{FILLING * 8}<p id="b">Last.</p>{cited("a b")}',
    ],
)
def test_once_the_pages_are_made_there_is_nothing_left_to_fill_in(body: str) -> None:
    root, pages, before = made(body)
    assert not fill_in(root, pages)
    assert all("0" not in told.replace("10", "") for told in before)


def test_what_names_a_later_page_is_left_to_a_second_setting() -> None:
    root, pages, told = made(f'{cited("a")}{FILLING * 2}<p id="a">Last.</p>')
    assert told == ["On p. 0."]
    assert fill_in(root, pages)


def test_pages_that_are_counted_are_labelled_as_all_at_once() -> None:
    kinds = [
        SimpleNamespace(name=name, blank=blank)
        for name, blank in (("front", False), ("text", True), ("text", False), ("text", False))
    ]
    numbering = Numbering()
    for at in (0, 1, 2, 3, 1, 2):
        numbering.count(at, kinds[at])
    pages = [SimpleNamespace(_page_box=SimpleNamespace(page_type=kind)) for kind in kinds]
    assert [numbering.label(at) for at in range(4)] == labels(pages) == ["i", "ii", "1", "2"]
