"""Faults of layout are found on real pages, and those that a page can mend are mended."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
import weasyprint

from edition_builder.paginate.carrying import Carrier
from edition_builder.paginate.columns import columns
from edition_builder.paginate.compositor import Copy
from edition_builder.paginate.faults import faults
from edition_builder.paginate.lines.engine import even_lines
from edition_builder.paginate.mending import go_over, hand_on, longer
from edition_builder.paginate.pagemaking import PageMaker, mended_pages
from edition_builder.paginate.references import References
from edition_builder.paginate.remedies import Stonehand
from edition_builder.paginate.shelf import Shelf

if TYPE_CHECKING:
    from edition_builder.paginate.columns import Column

LINE = 20
PAGE = """
@page { size: 400px %dpx; margin: 0; @footnote { margin: 0; padding: 0 } }
html, body { margin: 0; font: 16px/20px serif; hyphens: manual }
p, h2, div { margin: 0; font-size: 16px; line-height: 20px; font-weight: 400 }
p { text-align: justify; text-indent: 24px; orphans: 2; widows: 2 }
.note { float: footnote; footnote-policy: line; text-indent: 0 }
.note::footnote-call { content: "*" } .note::footnote-marker { content: "* " }
"""
WORDS = "to say that one ruler went on where another left off is to make three claims at once "


BREAKABLE = (
    "whoever continues another’s institutions must show which of their responsibilities survived"
    " and which particular arrangements were altogether different afterwards "
)

LONG = (203, 209, 214, 219)
"""Words of paragraphs long enough to take a line more."""


def sentence(words: int) -> str:
    return " ".join((WORDS.split() * 40)[:words])


def paragraph(words: int, end: str = "") -> str:
    return f"<p>{sentence(words)}{end}</p>"


def laid_out(body: str, lines: int, css: str = "", *, mended: bool = False) -> list[Column]:
    """The columns of a text on pages of so many lines, as the engine makes them or as we do."""
    root = ET.fromstring(f'<html lang="en"><body><main>{body}</main></body></html>')
    text = root.find("body/main")
    assert text is not None
    sheet = weasyprint.CSS(string=PAGE % (lines * LINE) + css)
    with even_lines(root.itertext) as compositor:
        maker = PageMaker(
            stonehand=Stonehand(text=frozenset(text.iter()), compositor=compositor),
            carrier=Carrier(),
            references=References(root, compositor.forget),
        )

        def render() -> list[Column]:
            pages = Copy(root, Shelf({})).render(stylesheets=[sheet]).pages
            return columns(pages, text)

        if not mended:
            return render()
        with mended_pages(maker):
            first = render()
            given = hand_on(first, compositor)
            compositor.asked.update(longer(given))
            go_over(given)
            return render() if given else first


def codes(found: list[Column]) -> set[str]:
    return {fact.code for fact in faults(found)}


@pytest.mark.parametrize(
    ("code", "body", "lines", "css"),
    [
        ("LAY011", paragraph(60) * 3, 5, "p { orphans: 1; widows: 1 }"),
        ("LAY012", f"<p>{sentence(7)}<br/>a</p>", 9, ""),
        ("LAY013", "<p>one two<br/>three four-</p>" + "<p>x</p>", 9, ""),
        ("LAY014", "<p>one-<br/>two-<br/>three-<br/>four</p>", 9, ""),
        ("LAY015", f"<p>a b c {'o' * 40} {sentence(20)}</p>", 9, ""),
        ("LAY016", "<p>one two<br/><span class='note'>Note</span></p>", 9, ""),
        ("LAY017", paragraph(20) + "<div style='break-inside: avoid'>" + "<p>x</p>" * 8 + "</div>",
         9, ""),
        ("LAY018", paragraph(20) + "<h2>Head</h2>" + paragraph(60), 5, ""),
    ],
)  # fmt: skip
def test_each_fault_is_found(code: str, body: str, lines: int, css: str) -> None:
    if code == "LAY013":
        body = f"<p>{sentence(10)}<br/>alpha beta gamma-<br/>delta {sentence(20)}</p>"
        lines = len(laid_out(body.partition("delta")[0] + "</p>", 40)[0].rows)
    assert code in codes(laid_out(body, lines, css))


def test_nothing_is_wrong_with_a_quiet_page() -> None:
    assert codes(laid_out(paragraph(64) * 2, 40)) == set()


def test_a_fact_names_page_line_and_words() -> None:
    pages = laid_out("<p>one-<br/>two-<br/>three-<br/>four</p>", 9)
    (fact,) = (item for item in faults(pages) if item.code == "LAY014")
    assert "line 1: “one-”" in fact.message
    assert fact.words == "one-"


def test_paragraphs_take_a_line_more_where_a_page_would_end_early() -> None:
    kept = "<div style='break-inside: avoid'>" + "<p>x</p>" * 6 + "</div>"
    body = "".join(paragraph(words) for words in LONG) + kept
    rows = len(laid_out("".join(paragraph(words) for words in LONG), 90)[0].rows)
    short = laid_out(body, rows + 3)
    mended = laid_out(body, rows + 3, mended=True)
    assert short[0].room == pytest.approx(3, abs=0.2)
    assert mended[0].room < 2.5
    assert len(mended[0].rows) > len(short[0].rows)
    assert [row.words for row in mended[1].rows] == [row.words for row in short[1].rows]


def test_a_page_hands_lines_to_a_last_page_that_is_almost_empty() -> None:
    body = "".join(paragraph(words) for words in LONG)
    whole = len(laid_out(body, 90)[0].rows)
    before = laid_out(body, whole - 3)
    after = laid_out(body, whole - 3, mended=True)
    assert len(before[-1].rows) == 3
    assert len(after[-1].rows) == 5


def test_a_note_too_long_for_its_page_is_begun_there() -> None:
    note = f"<span class='note'>{sentence(60)} end of the note</span>"
    body = paragraph(50) + paragraph(20, note) + paragraph(60) * 4
    alone = [fact.code for fact in faults(laid_out(body, 10))]
    mended = laid_out(body, 10, mended=True)
    assert "LAY017" in alone
    assert mended[0].room < 1.5


def test_a_paragraph_goes_over_whole_before_a_note_leaves_its_call() -> None:
    body = paragraph(20, "<span class='note'>A note.</span>") + paragraph(60)
    rows = len(laid_out(paragraph(20), 90)[0].rows)
    engine, mended = (laid_out(body, rows + 3, mended=ours) for ours in (False, True))
    assert len(engine[0].rows) == rows + 2
    assert "LAY011" not in codes(mended)
    assert len(mended[0].rows) == rows


def test_a_page_does_not_end_inside_a_word() -> None:
    css = "p { hyphens: auto; hyphenate-character: '-' }"
    long = f"<p>{BREAKABLE * 9}</p>"
    lines = [row.words for row in laid_out(long, 90, css)[0].rows]
    broken = next(at for at, line in enumerate(lines, start=1) if line.endswith("-") and at > 4)
    assert "LAY013" in codes(laid_out(long, broken, css))
    assert "LAY013" not in codes(laid_out(long, broken, css, mended=True))


def test_a_paragraph_lets_more_lines_stand_on_the_last_page() -> None:
    body = "<p>" + "One word and another and a third one. " * 40 + "</p>"
    whole = len(laid_out(body, 90)[0].rows)
    after = laid_out(body, whole - 3, mended=True)
    assert len(after[-1].rows) == 5
    assert after[0].room < 2.5


@pytest.mark.parametrize("kept", ["W. W. Nor", "R.C.P.(B.)", "p. 33"])
def test_what_holds_together_is_not_parted_at_a_line_s_end(kept: str) -> None:
    for words in range(6, 16):
        body = f"<p>{sentence(words)} {kept} {sentence(30)}</p>"
        (page,) = laid_out(body, 90, "p { hyphens: auto }")
        assert any(kept in row.words for row in page.rows)


EXTRACT = f"<blockquote>{paragraph(60)}</blockquote>"


@pytest.mark.parametrize(
    ("rule", "above"), [("break-inside: avoid", 0), ("break-before: page", 20)]
)
def test_what_begins_a_page_stands_at_its_head_unless_the_break_was_asked_for(
    rule: str, above: int
) -> None:
    css = f"main {{ page: text }} blockquote {{ margin: 20px 0; {rule} }}"
    _, page, *_ = laid_out(paragraph(60) * 2 + EXTRACT, 13, css, mended=True)
    assert page.rows[0].box.position_y == above
