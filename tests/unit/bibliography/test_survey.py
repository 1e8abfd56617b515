from __future__ import annotations

import time

import pytest

from edition_builder.bibliography.blocks import Block, Survey
from edition_builder.bibliography.survey import survey


def values(block: Block) -> dict[str, str]:
    return {span.name: "#".join(piece.text for piece in span.pieces) for span in block.fields}


def codes(surveyed: Survey) -> list[str]:
    return [fault.rule.code for fault in surveyed.faults]


def test_a_clean_entry_has_places_and_no_faults() -> None:
    text = "@Book{smith2001,\n  Title = {The {R}eading},\n  date = 2001\n}"
    surveyed = survey(text)
    (block,) = surveyed.blocks
    assert (block.type, block.key) == ("book", "smith2001")
    assert text[block.start : block.end] == "smith2001"
    assert [text[span.start : span.end] for span in block.fields] == ["Title", "date"]
    assert values(block) == {"title": "The {R}eading", "date": "2001"}
    assert not surveyed.faults


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('@book(a, title = "x {"}, y" # z # {w})', {"title": 'x {"}, y#z#w'}),
        ("@book{a, title = {x \\} y}}", {"title": "x \\} y"}),
        ("@book{a, % title = {no},\n title = {yes},}", {"title": "yes"}),
        ("@book\n{\n a ,\n title={x}}", {"title": "x"}),
        ("@book{a}", {}),
        ("@book{a,}", {}),
        ("@book{a,, title={x},,}", {"title": "x"}),
    ],
)
def test_forms_that_are_right(text: str, expected: dict[str, str]) -> None:
    surveyed = survey(text)
    assert [values(block) for block in surveyed.blocks] == [expected]
    assert not surveyed.faults


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("@book{a,\n title={x,\n year={1},\n}\n", "BIB003", {"title": "x", "year": "1"}),
        ('@book{a,\n title="x,\n year={1},\n}\n', "BIB003", {"title": "x", "year": "1"}),
        ("@book{a,\n title={x},\n year={1},\n", "BIB003", {"title": "x", "year": "1"}),
        ("@book{a,\n title={x}},\n year={1},\n}\n", "BIB010", {"title": "x", "year": "1"}),
        ("@book{a,\n title={x}\n year={1},\n}\n", "BIB008", {"title": "x", "year": "1"}),
        ("@book{a\n title={x},\n year={1},\n}\n", "BIB008", {"title": "x", "year": "1"}),
        ("@book{a,\n title={x},\n what, year={1},\n}\n", "BIB010", {"title": "x", "year": "1"}),
        ("@book{a,\n title {x},\n year={1},\n}\n", "BIB010", {"title": "x", "year": "1"}),
        ("@book{a,\n title=,\n year={1},\n}\n", "BIB010", {"year": "1"}),
        ("@book{a,\n title={x}} y},\n year={1},\n}\n", "BIB003", {"title": "x"}),
    ],
)
def test_a_broken_entry_is_mended_and_hides_no_other(
    text: str, code: str, expected: dict[str, str]
) -> None:
    surveyed = survey(f"@misc{{before, title={{b}}}}\n\n{text}\n@misc{{after, title={{a}}}}\n")
    assert codes(surveyed) == [code]
    before, broken, after = surveyed.blocks
    assert values(before) == {"title": "b"}
    assert values(broken) == expected
    assert values(after) == {"title": "a"}


@pytest.mark.parametrize("key", ["", "two words", "per%cent", "ha#sh", "ti~lde"])
def test_a_key_that_nothing_can_cite(key: str) -> None:
    surveyed = survey(f"@book{{{key}, title={{x}}}}")
    assert "BIB004" in codes(surveyed)
    assert [block.key for block in surveyed.blocks] == [""]


def test_comments_are_passed_over() -> None:
    text = "@comment{ @book{a, title={x}} }\nwords me@example.org\n%@book{b,\n% title={y}\n%}\n"
    assert survey(text) == Survey(blocks=(), faults=())


def test_a_comment_that_never_closes_ends_with_its_line() -> None:
    surveyed = survey("@comment{ jabref\n@book{a, title={x}}\n@comment{\n@book{b, title={y}}\n")
    assert [block.key for block in surveyed.blocks] == ["a", "b"]


def test_an_entry_without_its_brace_is_said() -> None:
    surveyed = survey("@article smith2001,\n title={x}\n\n@book{b, title={y}}")
    assert codes(surveyed) == ["BIB010"]
    assert [block.key for block in surveyed.blocks] == ["b"]


@pytest.mark.parametrize(
    "text",
    [
        "@book{a, title={" * 30_000,
        "{" * 500_000,
        "@book{a, t=" + "{" * 300_000,
        "@comment{" * 50_000,
        "@book{a,\n" + " t={x\n" * 60_000,
        '@book{a, t="' + '"' * 300_000,
        "@string{a" * 50_000,
        "@book{a, " + "x " * 300_000,
        "@" * 500_000,
        "% " * 300_000 + "@book{a,",
    ],
    ids=range(10),
)
def test_hostile_text_takes_no_time(text: str) -> None:
    start = time.process_time()
    survey(text)
    assert time.process_time() - start < 5
