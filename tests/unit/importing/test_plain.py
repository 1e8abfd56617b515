"""Plain text and Markdown, as authors send them."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition_builder.diagnostics import EditionError
from edition_builder.importing.plain import paste
from edition_builder.rules import RULES

TEXTS = sorted((Path(__file__).parents[2] / "score" / "structure").glob("*/*.txt"))

LETTER = """\
The Quay at Night

by Jane Doe

Nobody had been told what the boat would bring, and so nobody had
come to see it arrive (Roe 1998, 12); the harbour master alone
stood there, with a lamp that he had for-
gotten to light.1 #nothing *was* @said of $5 and $6.

1918. was the year, not a list.

    He waited, as they say, for oil, and there was no oil to be had
    on the whole of that coast.

Notes

1. He said so.

References

Roe, Anna. 1998. Lamps of the North. London: Quay Press.
"""


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_undoing_the_ledger_gives_the_file(path: Path, ends: str) -> None:
    data = path.read_text(encoding="utf-8").replace("\n", ends).encode()
    imported = paste(path.name, data)
    assert imported.ledger.applied(imported.extracted) == imported.text
    assert imported.ledger.undone(imported.text).encode() == data
    assert "\r" not in imported.text


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_importing_again_changes_nothing(path: Path) -> None:
    imported = paste(path.name, path.read_bytes())
    again = paste("again.md", imported.text.encode())
    assert again.text == imported.text


def test_every_change_has_its_rule() -> None:
    imported = paste("letter.txt", LETTER.encode())
    codes = {change.code for item in imported.ledger.rounds for change in item.changes}
    assert codes <= set(RULES)
    assert {"NRM040", "NRM071", "NRM072", "NRM083", "NRM089"} <= codes


def test_a_letter_becomes_a_manuscript() -> None:
    imported = paste("letter.txt", LETTER.encode("utf-16"))
    assert imported.title == "The Quay at Night"
    assert imported.authors == ("Jane Doe",)
    assert "had forgotten to light.[^1] #nothing *was* \\@said of \\$5 and \\$6." in imported.text
    assert "\n1918\\. was the year" in imported.text
    assert "\n> He waited, as they say, for oil, and there was no oil to be had on" in imported.text
    assert "\n[^1]: He said so." in imported.text
    assert "@book{roe1998,\n  author = {Roe, Anna},\n  title = {Lamps of the North}" in (
        imported.entries
    )
    assert "Roe, Anna" not in imported.text


def test_front_matter_is_read_and_leaves() -> None:
    sent = b"---\ntitle: A Tale\nauthor: [Jane Doe, John Roe]\nlang: de\n---\n\nWords.\n"
    imported = paste("a.md", sent)
    assert (imported.title, imported.authors) == ("A Tale", ("Jane Doe", "John Roe"))
    assert (imported.language, imported.text) == ("de", "Words.\n")
    assert imported.ledger.undone(imported.text).encode() == sent


def test_what_commonmark_lets_touch_is_parted() -> None:
    sent = b"Words\n# Head\nmore\n- one\n- two\n\n> a\nb\n```\n# code\n- code\n```\n"
    assert paste("a.md", sent).text == (
        "Words\n\n# Head\nmore\n\n- one\n- two\n\n> a\nb\n\n```\n# code\n- code\n```\n"
    )


def test_people_on_github_are_no_citations() -> None:
    assert paste("a.md", b"Thanks to @jane, a@b.org and `@x`.\n").text == (
        "Thanks to \\@jane, a@b.org and `@x`.\n"
    )
    cited = b"As @smith2001 says. [@roe1998]\n"
    assert paste("a.md", cited).text.encode() == cited


def test_pictures_beside_the_file_are_told() -> None:
    sent = b"![a](pics/a.png) ![b](https://example.org/b.png) ![c](/etc/c.png)\n"
    assert paste("a.md", sent).pictures == ("pics/a.png",)


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(EditionError):
        paste("a.txt", b"%PDF-1.7\n")
    assert paste("a.txt", b"").text == ""
