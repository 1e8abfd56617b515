"""Tables without a head get one: of their bold first row, else of their first column."""

from __future__ import annotations

import re

from tests.unit.compose.making import body_of

HEADLESS = "|   |   |   |\n|---|---|---|\n"
HEAD = re.compile(r'<th [^>]*scope="(col|row)"[^>]*>([^<]*)</th>')


def heads(markdown: str) -> list[tuple[str, str]]:
    return [(found[1], found[2]) for found in HEAD.finditer(body_of(markdown))]


def test_a_bold_first_row_is_the_head_and_bold_no_more() -> None:
    body = body_of(f"{HEADLESS}| **City** |  | **Pop.** |\n| Rome | a | *3* |\n")
    assert "<thead><tr>" in body
    assert "<strong>" not in body
    assert [found[2] for found in HEAD.finditer(body)] == ["City", "Pop."]
    assert "<em>3</em>" in body


def test_without_a_bold_row_the_first_column_heads_the_rows() -> None:
    made = heads(f"{HEADLESS}| Grain | 12 | 14 |\n|  | 3 | 4 |\n| Coal | **1** | 2 |\n")
    assert made == [("row", "Grain"), ("row", "Coal")]


def test_a_row_below_a_cell_that_reaches_down_has_that_cell_for_its_head() -> None:
    grid = "+---+---+\n| a | b |\n|   +---+\n|   | c |\n+---+---+\n| d | e |\n+---+---+\n"
    assert heads(grid) == [("row", "a"), ("row", "d")]


def test_a_table_with_a_head_and_one_of_a_single_column_stay_as_they_are() -> None:
    assert heads("| a | b |\n|---|---|\n| c | d |\n") == [("col", "a"), ("col", "b")]
    assert heads("|   |\n|---|\n| a |\n| b |\n") == []


def test_an_empty_corner_heads_nothing_and_leaves_the_rows_to_the_stub() -> None:
    table = "|   | 1917 | 1918 |\n|---|------|------|\n| Grain | 12 | 14 |\n| | 3 | 4 |\n"
    assert heads(table) == [("col", "1917"), ("col", "1918"), ("row", "Grain")]
    assert "<td></td>" in body_of(table).partition("</thead>")[0]


def test_one_bold_row_alone_is_no_head() -> None:
    assert heads(f"{HEADLESS}| **a** | **b** | c |\n| d | e | f |\n")[0][0] == "row"
