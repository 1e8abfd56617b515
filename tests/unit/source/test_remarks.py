"""A comment speaks of the block behind it, and of no other."""

from __future__ import annotations

from time import perf_counter

from edition_builder.source.remarks import remarks_in

NOTE = "<!-- edition-builder: ignore {} -->"


def spoken_of(text: str) -> list[tuple[tuple[str, ...], str]]:
    """The codes of each remark, and the block it is about."""
    return [(item.codes, text[item.first : item.last]) for item in remarks_in(text)]


def test_a_block_ends_at_a_blank_line() -> None:
    text = f"One.\n\n{NOTE.format('QUO001 because so')}\nTwo\nlines.\n\nThree.\n"
    assert spoken_of(text) == [(("QUO001",), "Two\nlines.")]
    assert remarks_in(text)[0].because == "so"


def test_code_and_tables_are_one_block() -> None:
    code = "``` {.x}\none\n\ntwo\n```"
    text = f"{NOTE.format('doc001, DOC002 because so')}\n\n{code}\n\nThree.\n"
    assert spoken_of(text) == [(("DOC001", "DOC002"), code)]


def test_several_comments_speak_of_the_same_block() -> None:
    text = f"{NOTE.format('A because x')}\n\n{NOTE.format('B because y')}\nWords.\n"
    assert spoken_of(text) == [(("A",), "Words."), (("B",), "Words.")]


def test_in_code_it_is_no_comment() -> None:
    assert remarks_in(f"`{NOTE.format('A because x')}` and\n\n    {NOTE.format('B')}\n") == ()


def test_at_the_end_it_speaks_of_nothing() -> None:
    assert spoken_of(f"Words.\n\n{NOTE.format('A because x')}\n") == [(("A",), "")]


def test_many_take_no_longer_than_they_are_many() -> None:
    text = f"{NOTE.format('A because x')}\n" * 5_000 + "Words.\n"
    start = perf_counter()
    assert len(remarks_in(text)) == 5_000
    assert perf_counter() - start < 5
