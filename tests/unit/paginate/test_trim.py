"""Every page is in proportion, whatever its size."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition_builder.paginate.design import DESIGNS, page_css
from edition_builder.paginate.trim import BOOK, trim
from edition_builder.project.pages import DESIGN_SIZES, TRADE_SIZES

TRADE = {
    "a5": (148, 210),
    "b-format": (129, 198),
    "demy": (138, 216),
    "royal": (156, 234),
    "digest": (139.7, 215.9),
    "letter": (215.9, 279.4),
    "a4": (210, 297),
}


@pytest.mark.parametrize("size", TRADE.values(), ids=TRADE)
def test_a_trade_page_holds_a_good_line(size: tuple[float, float]) -> None:
    page = trim(*size)
    characters = page.measure / (page.size * BOOK.advance)
    assert 58 <= characters <= 68.1
    assert 1.3 <= page.leading / page.size <= 1.4


def test_a5_holds_thirty_lines_of_eleven_points() -> None:
    page = trim(148, 210)
    assert (page.size, page.leading, page.lines) == (11.0, 14.5, 30)


@given(width=st.floats(60, 400), height=st.floats(80, 600))
def test_margins_are_in_proportion_and_the_text_fits(width: float, height: float) -> None:
    page = trim(width, height)
    assert page.inner < page.outer
    assert page.head < page.foot
    assert page.size >= BOOK.smallest
    assert page.measure > 0
    deep = page.head + page.lines * page.leading + page.foot
    assert deep == pytest.approx(page.height)


def test_left_and_right_pages_mirror_each_other() -> None:
    css = page_css(trim(148, 210))
    right = css.split("@page :right { margin: ")[1].split(" }")[0].split()
    left = css.split("@page :left { margin: ")[1].split(" }")[0].split()
    assert (right[1], right[3]) == (left[3], left[1])
    assert (right[0], right[2]) == (left[0], left[2])


@pytest.mark.parametrize("name", DESIGNS)
def test_each_design_has_a_page_of_its_own_that_reads_well(name: str) -> None:
    book = DESIGNS[name].proportions
    page = trim(*TRADE_SIZES[DESIGN_SIZES[name]], book)
    assert 50 <= page.measure / (page.size * book.advance) <= 68.1
    assert 1.3 <= page.leading / page.size <= 1.42
    assert page.inner < page.outer
    assert page.head < page.foot
