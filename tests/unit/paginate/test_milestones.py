"""Printed pages marked in a section: before the page's first word, and out of everybody's way."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.paginate.bound import TEXT, bound, call

from edition_builder.model import PageStart, Setting
from edition_builder.paginate.letters import letters_of
from edition_builder.paginate.milestones import mark_pages, marked_pages, with_page_markers

MARKER = re.compile(r'<span role="doc-pagebreak" id="page-[^"]*" aria-label="[^"]*"></span>')


def at(markup: str, words: str, *, midword: bool = False) -> str:
    """The markup with the page marked that begins with these words, the marker written `|`."""
    place = letters_of(markup).index("".join(words.split()))
    page = PageStart(label="7", section="one", place=place, midword=midword)
    marked = with_page_markers(f'<section id="one">{markup}</section>', [page])
    assert len(MARKER.findall(marked)) == 1
    return MARKER.sub("|", marked).removeprefix('<section id="one">').removesuffix("</section>")


@pytest.mark.parametrize(
    ("markup", "words", "marked"),
    [
        ("<p>One two three.</p>", "two", "<p>One |two three.</p>"),
        ("<p>One.</p><p>Two.</p>", "Two", "<p>One.</p><p>|Two.</p>"),
        ("<p>One.</p>\n<p><em>Two</em>.</p>", "Two", "<p>One.</p>\n<p>|<em>Two</em>.</p>"),
        ("<p>One <em>two</em></p>", "two", "<p>One |<em>two</em></p>"),
        ("<p>One <em>two three</em></p>", "three", "<p>One <em>two |three</em></p>"),
        ("<h2>One</h2><p>Two</p>", "One", "|<h2>One</h2><p>Two</p>"),
        ("<ul><li>One</li></ul>", "One", "<ul><li>|One</li></ul>"),
        ("<ul><li><p>One</p></li></ul>", "One", "<ul><li><p>|One</p></li></ul>"),
        ("<blockquote><p>One</p></blockquote>", "One", "<blockquote><p>|One</p></blockquote>"),
        (
            "<table><caption>One</caption><tbody><tr><td>2</td></tr></tbody></table>",
            "One",
            "|<table><caption>One</caption><tbody><tr><td>2</td></tr></tbody></table>",
        ),
        (
            "<table><colgroup><col/></colgroup><thead><tr><th>One</th></tr></thead></table>",
            "One",
            "|<table><colgroup><col/></colgroup><thead><tr><th>One</th></tr></thead></table>",
        ),
        (
            "<table><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>",
            "2",
            "<table><tbody><tr><td>1</td></tr><tr><td>|2</td></tr></tbody></table>",
        ),
        ("<pre><code>a b</code></pre>", "a", "|<pre><code>a b</code></pre>"),
        ("<p>Tom &amp; Ann &lt;x&gt;</p>", "<x>", "<p>Tom &amp; Ann |&lt;x&gt;</p>"),
        (f"<p>One.{call(12)} Two</p>", "Two", f"<p>One.{call(12)} |Two</p>"),
        ("<p>One</p><p><img/> two</p>", "\ufffc", "<p>One</p><p>|<img/> two</p>"),
        (
            "<figure><img/><figcaption>One</figcaption></figure>",
            "\ufffc",
            "|<figure><img/><figcaption>One</figcaption></figure>",
        ),
        (
            "<figure><img/><figcaption>One</figcaption></figure>",
            "One",
            "<figure><img/><figcaption>|One</figcaption></figure>",
        ),
        ("<p>A <math><mi>x</mi></math> b</p>", "\ufffc", "<p>A |<math><mi>x</mi></math> b</p>"),
        ("<p>A <math><mi>x</mi></math> b</p>", "b", "<p>A <math><mi>x</mi></math> |b</p>"),
        ("<p>A line<br/>and another</p>", "and", "<p>A line<br/>|and another</p>"),
    ],
)
def test_a_marker_stands_before_the_first_word(markup: str, words: str, marked: str) -> None:
    assert at(markup, words) == marked


@pytest.mark.parametrize(
    ("markup", "words", "marked"),
    [
        ("<p>an institution</p>", "tution", "<p>an |institution</p>"),
        ("<p>(institution)</p>", "tution", "<p>(|institution)</p>"),
        ("<p>an in<em>sti</em>tution</p>", "tution", "<p>an |in<em>sti</em>tution</p>"),
        ("<p>an <em>institution</em></p>", "tution", "<p>an |<em>institution</em></p>"),
        ("<p>in\u00adsti\u00adtution</p>", "tution", "<p>|in\u00adsti\u00adtution</p>"),
        ("<p>l’institution</p>", "tution", "<p>|l’institution</p>"),
        ("<p>far-reaching</p>", "ching", "<p>far-|reaching</p>"),
        (f"<p>end{call(1)}institution</p>", "tution", f"<p>end{call(1)}|institution</p>"),
    ],
)
def test_a_divided_word_stands_behind_its_marker_whole(
    markup: str, words: str, marked: str
) -> None:
    assert at(markup, words, midword=True) == marked


def test_pages_without_text_have_the_place_of_the_next_one_or_none() -> None:
    pages = (
        PageStart(label="i"),
        PageStart(label="1", section="one", place=0),
        PageStart(label="2"),
        PageStart(label="3", section="one", place=9),
        PageStart(label="4"),
    )
    found = marked_pages(Setting(pages=pages))
    assert [(page.label, page.place) for page in found] == [("1", 0), ("2", 9), ("3", 9)]


def test_without_a_setting_nothing_is_marked() -> None:
    assert mark_pages(bound(), None) == bound()


@given(st.lists(st.integers(0, len(letters_of(TEXT)) - 1), max_size=8), st.booleans())
def test_nothing_but_markers_is_added(places: list[int], midword: bool) -> None:
    pages = [
        PageStart(label=str(number), section="one", place=place, midword=midword)
        for number, place in enumerate(sorted(places), start=1)
    ]
    marked = with_page_markers(TEXT, pages)
    assert MARKER.sub("", marked) == TEXT
    assert re.findall(r'id="page-(\d+)"', marked) == [page.label for page in pages]
