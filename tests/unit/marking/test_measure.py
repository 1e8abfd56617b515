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


FULL = (
    "It was said of the harbour master that he had counted the boats\n"
    "for forty years without once being asked how many they were. He\n"
    "was not a proud man, though the number was written on the inside\n"
    "of his cap, and when it blew off in a gale he asked for nothing.\n"
)


def test_lines_filled_to_the_measure_tell_where_a_paragraph_ends_near_it() -> None:
    ending = "The cap was found at the lock, and the number was still there.\n"
    almost = "He wrote to the board of the harbour about the cap and its number,\n" + ending[:52]
    text = f"{FULL * 20}\n{almost}.\nNobody answered him before the spring, and by then there was\n"
    found = mark_up(f"{text}{FULL}").blocks
    assert [block.words[:6] for block in found[1:]] == ["He wro", "Nobody"]


def test_a_dictionary_joins_halves_that_are_words_of_their_own() -> None:
    text = FULL.replace(
        "asked for nothing", "gave his ex-\ncept any high-\nway and a self-\nmade man"
    )
    read = marked_text(f"{text}Of any one way it was high time to make no more of it than that.\n")
    assert "his except any highway and a self-made man" in read


def test_a_call_may_stand_behind_a_genitive_and_its_mark() -> None:
    text = f"{FULL}\nIt was, he said, ‘my father’s’.1 It was not.\n\nNotes\n\n1. To him.\n"
    assert "‘my father’s’.[^1] It" in marked_text(text)


def test_a_number_below_the_author_is_a_chapter_and_no_subtitle() -> None:
    found = kinds(f"What the Porch Heard\n\nby Jane Doe\n\nOne\n\n{FULL}\nTwo\n\n{FULL}")
    assert found[2] == (Kind.HEADING, "One")


def marked_text(text: str) -> str:
    """The text with all its marks set."""
    for edit in sorted(mark_up(text).edits(), key=lambda edit: (-edit.start, -edit.end)):
        text = text[: edit.start] + edit.after + text[edit.end :]
    return text
