"""The back matter names the pages on which things are, and these are the true ones."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from dataclasses import replace
from types import MappingProxyType, SimpleNamespace
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from tests.unit.paginate.bound import SENTENCE, bound, call, note, serious

from edition_builder.compose.words import words_for
from edition_builder.engines.typesetter import start_typesetter
from edition_builder.model import BackMatter, IndexEntry
from edition_builder.paginate import paginate
from edition_builder.paginate.back import Names
from edition_builder.paginate.paging import fill_in, in_words, unsettled
from edition_builder.writers import PRESS
from edition_builder.writers.pdf import write_pdf

if TYPE_CHECKING:
    from edition_builder.model import Edition

SERGE = IndexEntry(text="Serge, Victor", html="Serge, Victor", names=("Serge",), at=("call-2",))


def indexed() -> Edition:
    """Two notes pages apart, and a name between them."""
    middle = f"<p>{SENTENCE * 10}</p>" * 6
    text = (
        f'<section id="one" class="level1"><h2>One</h2><p>First.{call(1)}</p>{middle}'
        f"<p>Then Victor Serge spoke.</p>{middle}<p>Last.{call(2)}</p></section>"
    )
    back = BackMatter(cited=MappingProxyType({"a": ("call-1", "call-2")}), index=(SERGE,))
    notes = (note(1, "<p>A.</p>"), note(2, "<p>B.</p>"))
    return replace(bound(text, notes), back=back, words=words_for("en-GB"))


@pytest.fixture(name="pages", scope="module")
def printed_pages() -> tuple[str, ...]:
    """The text of every page, its words parted by single spaces."""
    edition = indexed()
    with start_typesetter(PRESS) as typesetter:
        setting = paginate(edition, typesetter)
        data = write_pdf(edition, setting).data
    assert serious(setting) == ()
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        texts = (page.get_textpage().get_text_range() for page in document)
        return tuple(" ".join(text.split()) for text in texts)


def on(pages: tuple[str, ...], words: str) -> str:
    """The printed number of the page that has these words; six pages come before the text."""
    return str(next(at for at, page in enumerate(pages) if words in page) - 5)


def test_a_work_says_which_pages_cite_it(pages: tuple[str, ...]) -> None:
    first, last = on(pages, "First."), on(pages, "Last.")
    assert first != last
    assert any(f"Cited on pp. {first}, {last}." in page for page in pages)


def test_the_index_has_calls_and_names(pages: tuple[str, ...]) -> None:
    named, last = on(pages, "Victor Serge spoke"), on(pages, "Last.")
    assert named != last
    assert any(f"Serge, Victor, {named}, {last}" in page for page in pages)
    assert any("Contents" in page and "Index" in page for page in pages)


def test_names_are_whole_words_of_text_alone() -> None:
    names = Names([SERGE])
    html = '<p title="Serge">Serge’s and Sergeant, <code>Serge</code> &amp; Jean-Serge.</p>'
    marked = names.marked(html)
    assert marked.count("eb-name-") == 1
    assert '<span id="eb-name-1">Serge</span>’s and Sergeant' in marked
    assert "<code>Serge</code> &amp; Jean-Serge" in marked
    assert names.of(SERGE) == ("eb-name-1",)


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        (("3",), "3"),
        (("10", "2", "3"), "2, 3, 10"),
        (("ix", "5", "6", "7", "11"), "ix, 5–7, 11"),
    ],
)
def test_pages_are_told_in_order_and_runs_joined(labels: tuple[str, ...], words: str) -> None:
    assert in_words(labels) == words


def test_numbers_that_are_not_those_of_the_pages_are_told() -> None:
    root = ET.fromstring('<main><span data-at="call-1"/></main>')
    kind = SimpleNamespace(name="text", blank=False)
    frame = SimpleNamespace(page_type=kind)
    first, second = (SimpleNamespace(_page_box=frame, anchors=at) for at in ({}, {"call-1": 0}))
    assert fill_in(root, [second])
    assert unsettled(root, [second]) == []
    (fact,) = unsettled(root, [first, second])
    assert fact.code == "LAY040"
