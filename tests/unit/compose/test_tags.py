"""HTML in a manuscript: closed tags are carried, tables and lists whole, all else as words."""

from __future__ import annotations

import re

import pytest
from tests.unit.compose.making import body_of

TABLE = (
    "<table><caption>Corn</caption><tr><th>a</th><th>b</th></tr>"
    "<tr><td>*c*</td><td>d</td></tr></table>"
)


def body(markdown: str) -> str:
    return re.sub(r"\s*\n\s*", "", body_of(markdown))


def test_closed_tags_in_a_line_are_carried_without_what_they_say_besides() -> None:
    made = body('H<sub>2</sub>O, <em class="call" onclick="x()">so</em> <kbd>Ctrl</kbd>.')
    assert "H<sub>2</sub>O, <em>so</em> <kbd>Ctrl</kbd>." in made


def test_an_abbreviation_says_what_it_is_short_for() -> None:
    made = body("<abbr title='So &amp; \"so\"' id='call-1'>SaS</abbr>")
    assert '<abbr title="So &amp; &quot;so&quot;">SaS</abbr>' in made


def test_a_link_leads_on_to_the_web_only() -> None:
    made = body('<a href="https://a.org/?b=1&c=2">one</a> <a href="javascript:x()">two</a>')
    assert '<a href="https://a.org/?b=1&amp;c=2">one</a> two' in made


@pytest.mark.parametrize(
    "markdown", ["A <b>word and no end.", "An </em>end alone.", "<b>one <i>two</b> three</i>"]
)
def test_what_is_not_closed_does_not_go_on(markdown: str) -> None:
    made = body(markdown + "\n\nThe next paragraph.")
    assert made.endswith(">The next paragraph.</p></section>")
    assert "<i>" not in made


def test_a_table_is_one_with_its_caption_and_its_heads() -> None:
    made = body(TABLE)
    assert '<table><caption>Corn</caption><thead><tr><th scope="col">a</th>' in made
    assert "<td><em>c</em></td>" in made


def test_lists_in_one_another_and_definitions_are_lists() -> None:
    assert "<ul><li>one<ol><li>two</li></ol></li></ul>" in body(
        "<ul><li>one<ol><li>two</li></ol></li></ul>"
    )
    assert "<dl><dt>Term</dt><dd>Words</dd></dl>" in body("<dl><dt>Term</dt><dd>Words</dd></dl>")


@pytest.mark.parametrize(
    "markdown",
    [
        "<table><tr><td>one<td>two</table>",
        "<ul><li>one<li>two</ul>",
        "<table><li>one</li><li>two</li></table>",
        "<ul></ul>\n\none two",
        "<table><tr><td>one</td></tr><thead><tr><th>two</th></tr></thead></table>",
        "<dl><dd>one</dd><dt>two</dt></dl>",
        "<td>one</td>\n\ntwo",
        "<ul>" * 30 + "<li>one two</li>" + "</ul>" * 30,
    ],
)
def test_a_table_or_list_with_a_part_astray_is_paragraphs(markdown: str) -> None:
    made = body(markdown)
    assert re.sub(r"<[^>]+>", "", made).replace(" ", "") == "onetwo"
    assert not re.search(r"<(table|ul|li|dl|td|tr)\b", made)


def test_words_between_tags_that_mean_nothing_are_a_paragraph() -> None:
    assert ">Words alone</p>" in body("<center>Words alone</center>")
    assert "<hr/>" in body("One.\n\n<hr>\n\nTwo.")


def test_a_hundred_thousand_open_tags_take_no_time() -> None:
    assert "<i>" not in body("<i>x</b> " * 20_000)
