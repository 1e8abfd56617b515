"""From what an author sends to editions: one command takes it in, another builds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from edition_builder import Severity, build, new
from edition_builder.engines.pandoc import run_pandoc

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """---
title: On Reading Machines
author: Ada Lovelace
lang: en-GB
---

# The question

Machines have always been read as arguments,[^1] and the *ﬁrst* of them were read most closely.

> Nobody has asked what the second machine was for, and nobody ever will; the question itself has
> gone out of use.

# The answer

What they answer depends on who asks. See [the question](#the-question).

| Machine | Year |
|---------|------|
| First   | 1822 |
| Second  | 1837 |

: Two machines

[^1]: And as little else.
"""

FORMATS = ("pdf", "epub", "html")


def sent(folder: Path, ending: str) -> Path:
    """The text as a word processor would save it, by way of pandoc."""
    path = folder / f"submission.{ending}"
    if ending in {"md", "txt"}:
        path.write_text(TEXT, encoding="utf-8")
    else:
        arguments = ["-s", "-f", "markdown", "-t", ending, "-o", "-"]
        path.write_bytes(run_pandoc(arguments, TEXT.encode()))
    return path


@pytest.mark.parametrize(
    ("ending", "formats"),
    [
        ("docx", FORMATS),
        ("odt", ("html",)),
        ("html", ("html",)),
        ("rtf", ("html",)),
        ("txt", ("html",)),
        ("md", ("html",)),
    ],
)
def test_every_format_becomes_editions(
    ending: str, formats: tuple[str, ...], tmp_path: Path
) -> None:
    made = new(tmp_path / "mine", source=sent(tmp_path, ending), language="en-GB")
    assert "manuscript/essay.ledger.json" in made.written
    assert 'title = "On Reading Machines"' in (tmp_path / "mine/edition.toml").read_text("utf-8")
    outcome = build(tmp_path / "mine", formats)
    assert [str(item) for item in outcome.findings if item.severity is Severity.ERROR] == []
    assert {path.rpartition(".")[2] for path in outcome.written} >= set(formats)
    page = (tmp_path / "mine/build/on-reading-machines.html").read_text("utf-8")
    for words in ("the <em>first</em> of them", "Nobody has asked", "1837", "And as little else"):
        assert words in page
    assert ">The question</h2>" in page
