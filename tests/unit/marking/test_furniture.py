"""Running heads and page numbers are told from headings."""

from __future__ import annotations

from edition_builder.marking.blocks import Kind
from edition_builder.marking.marked import mark_up

PROSE = (
    "The mule was old, and the boat was older; between the two of them they had carried every",
    "The road ended at the water, and whoever came late slept in his wagon and heard the mule.",
)


def held(text: str) -> list[str]:
    return [block.words for block in mark_up(text).blocks if block.kind is Kind.HELD]


def test_heads_that_change_from_page_to_page_are_told_by_their_numbers() -> None:
    first, second = PROSE
    pages = [second, second, "12 THE LAST FERRY", second, second, "THE RIVER 13", second]
    assert held("\n\n".join([first, *pages])) == ["12 THE LAST FERRY", "THE RIVER 13"]


def test_heads_in_small_letters_are_told_where_they_break_a_sentence() -> None:
    first, second = PROSE
    pages = [first, "12 The last ferry", "one who came.", second, "The river 13", second]
    assert held("\n\n".join([second, *pages])) == ["12 The last ferry", "The river 13"]


def test_numbered_headings_stand_on_any_side_of_a_leaf() -> None:
    second = PROSE[1]
    pages = ["1 THE FERRY", second, "2 THE RIVER", second, "3 THE BRIDGE", second]
    assert held("\n\n".join([second, *pages])) == []


def test_pieces_of_a_series_count_from_one_and_begin_where_a_sentence_has_ended() -> None:
    second = PROSE[1]
    pages = [words for n in range(1, 6) for words in (f"Ingredient {n}", second)]
    assert held("\n\n".join([second, *pages])) == []


def test_the_head_of_a_typescript_counts_from_one_and_breaks_a_sentence() -> None:
    first, second = PROSE
    pages = [words for n in range(1, 5) for words in (f"Munro {n}", "one who came.", first)]
    assert held("\n\n".join([second, first, *pages])) == [f"Munro {n}" for n in range(1, 5)]
