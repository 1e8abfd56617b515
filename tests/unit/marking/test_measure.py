"""Short texts typed to a measure: a page or less, with lists and tables in it."""

from __future__ import annotations

from edition_builder.marking.blocks import Block, Kind
from edition_builder.marking.marked import mark_up

SHORT = """\
Ночной причал
А. Б. Петров


Введение

В 1917–1918 гг. город изменился. «Он сказал: „Никогда!“» — писал И. В.
Сидоров в газете «Правда». Мы пошли по-прежнему кое-как; что-нибудь да
будет.

— Куда ты? — спросила она.
"""
LISTED = """\
The workshop at the canal was built in three years, and nobody then had
asked for it; it stood there until the war, and for some years after it
without a roof.

What was paid was paid by the hour, and there was not a penny more than
that.

-   by the hour
-   by the piece
-   by the day

  ------ ------
  1923   12
  1924   14
  ------ ------
"""


def kinds(text: str) -> list[tuple[Kind, str]]:
    return [(block.kind, block.words) for block in mark_up(text).blocks]


def paragraphs(text: str) -> list[Block]:
    return [block for block in mark_up(text).blocks if block.kind is Kind.PARAGRAPH]


def test_two_broken_lines_are_enough_to_tell_a_measure() -> None:
    found = kinds(SHORT)
    assert found[0] == (Kind.TITLE, "Ночной причал")
    assert found[1] == (Kind.AUTHOR, "А. Б. Петров")
    assert "И. В. Сидоров" in found[3][1]


def test_lists_and_tables_do_not_hide_a_measure() -> None:
    assert [len(block.lines) for block in paragraphs(LISTED)[:2]] == [3, 2]


def test_words_broken_at_the_end_of_ragged_lines_tell_a_measure() -> None:
    page = (
        "The harbour was built between 1881 and 1884, and it is diffi-\n"
        "cult to say who had asked for it. The engin-\n"
        "eers themselves, as we have seen, consid-\n"
        "ered it a folly, and the council did\n"
        "not meet in that year. What followed is told\n"
        "in the letters of the harbour master.\n"
    )
    found = mark_up(f"{page}\n{page}").blocks
    assert [(block.kind, len(block.lines)) for block in found] == [(Kind.PARAGRAPH, 6)] * 2
