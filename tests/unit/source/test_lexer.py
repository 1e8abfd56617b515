from __future__ import annotations

import pytest

from edition_builder.source import Kind, lex, masked, too_deep

ADVERSARIES = [
    "[",
    "[](",
    "`",
    "` `` ``` ",
    "$a ",
    "$$",
    '<a "',
    "<!-- ",
    "<!-- a\n\n",
    "\\a{",
    "> ",
    "{",
    "```\n",
    "~~~~ x\n```\n",
    "[^a]: b\n",
    "# a\n\n",
    "| a |\n|---|\n\n",
    "- a\n  - b\n",
    " ",
    "---\na: b\n\n",
    "](a(b)",
    '[a]( "',
    "+---+\n",
    "![](a)",
    "^[",
    "'a ",
    "[a]: b\n",
    "a\n===\n",
    "::: x\n",
    "\t",
    "\\",
    "<",
]


def pieces(text: str, *kinds: Kind) -> list[str]:
    return [text[token.start : token.end] for token in lex(text) if token.kind in kinds]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("a `b` c ``d ` e``", Kind.CODE, ["`b`", "``d ` e``"]),
        ("a \\`b` c", Kind.CODE, []),
        ("$x$ costs $5 and $6", Kind.MATH, ["$x$"]),
        ("$$\nx\n$$", Kind.MATH, ["$$\nx\n$$"]),
        ("a <!-- b\n\nc --> d", Kind.COMMENT, []),
        ("<!-- b\n\nc --> d", Kind.COMMENT, ["<!-- b\n\nc -->"]),
        ("<b c='>'>x</b> 1 < 2", Kind.TAG, ["<b c='>'>", "</b>"]),
        ("<http://a.b> <me@a.b>", Kind.AUTOLINK, ["<http://a.b>", "<me@a.b>"]),
        ("\\emph{a {b} c} \\% d", Kind.TEX, ["\\emph{a {b} c}"]),
        ('[a](b (c) "d") ![e](<f g>)', Kind.DESTINATION, ['(b (c) "d")', "(<f g>)"]),
        ("[a]{.b} `c`{.d} {not}", Kind.ATTRIBUTES, ["{.b}", "{.d}"]),
        ("a[^b] ^[c] d\n\n[^b]: e", Kind.NOTE_CALL, ["[^b]"]),
        ("a[^b] ^[c [d](e)] f", Kind.INLINE_NOTE, ["^[c [d](e)]"]),
        ("> [^b]: e", Kind.NOTE_DEFINITION, ["[^b]:"]),
        ("text\n# no\n\n# Yes #\n## Too", Kind.HEADING, ["# Yes #", "## Too"]),
        ("One\n===\n\nTwo\n---\n\n---\n", Kind.HEADING, ["One", "Two"]),
        ("a\n\n    b\n\n    c", Kind.INDENTED_CODE, ["    b", "    c"]),
        ("- a\n\n    b\n\n        c", Kind.INDENTED_CODE, ["        c"]),
        ("[^a]: b\n\n    c", Kind.INDENTED_CODE, []),
        ("[a]: http://b\n[@c]: d", Kind.REFERENCE, ["[a]: http://b"]),
    ],
)
def test_pieces_are_found(text: str, kind: Kind, expected: list[str]) -> None:
    assert pieces(text, kind) == expected


def test_a_fence_is_closed_by_one_as_long() -> None:
    text = "````\n```\n````\n\n~~~\nopen"
    fences = [token for token in lex(text) if token.kind is Kind.FENCED_CODE]
    assert [(text[f.start : f.end], f.closed) for f in fences] == [
        ("````\n```\n````", True),
        ("~~~", False),
    ]


def test_tables_have_heads_and_captions() -> None:
    text = "| a |\n|---|\n| b |\n\n: c\n\nd\n\n| |\n|--|\n| e |\n\n+---+\n| f |\n+---+"
    tables = [token for token in lex(text) if token.kind is Kind.TABLE]
    assert [(table.headed, table.captioned) for table in tables] == [
        (True, True),
        (False, False),
        (False, False),
    ]


def test_masking_keeps_every_offset() -> None:
    text = "a `b` [c](d)\n\n```\ne\n```\nf"
    plain = masked(text)
    assert len(plain) == len(text)
    assert plain.split() == ["a", "[c]", "f"]
    assert plain.count("\n") == text.count("\n")


@pytest.mark.parametrize("piece", ADVERSARIES)
def test_no_text_is_slow_or_out_of_order(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    tokens = lex(text)
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert list(tokens) == sorted(tokens, key=lambda token: (token.start, -token.end))


@pytest.mark.parametrize(
    "text", ["[" * 60, ">" * 20_000, "[" * 7 + "x" + "]" * 7, "a\n\n" + "![" * 40]
)
def test_what_hangs_pandoc_is_too_deep(text: str) -> None:
    assert too_deep(text) is not None


@pytest.mark.parametrize(
    "text", ["[[a]](b)", "> > > a", "    " + "[" * 60, "`" + "[" * 60 + "`", "[a]\n\n" * 99]
)
def test_what_people_write_is_not(text: str) -> None:
    assert too_deep(text) is None
