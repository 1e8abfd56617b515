"""The PDF as others read it: poppler, and qpdf's view of its objects."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pikepdf
import pytest
from tests.editions.press import REPOSITORY, program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")
ROMAN, ARABIC = "/r", "/D"


@pytest.fixture(scope="session")
def pdf(essay: Path) -> Path:
    return next(essay.glob("*.pdf"))


@pytest.fixture(scope="session")
def text(pdf: Path) -> str:
    """All that poppler reads, in reading order, words rejoined and spaces made one."""
    done = subprocess.run(
        [program("pdftotext"), "-enc", "UTF-8", str(pdf), "-"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == ""
    return " ".join(done.stdout.split())


def words_of_the_essay() -> list[str]:
    """The essay's words, without what is marked up."""
    source = (REPOSITORY / "manuscript" / "essay.md").read_text("utf-8")
    prose = re.sub(r"^#.*$|\[[^\]]*@[^\]]*\]|[*_>]", " ", source, flags=re.MULTILINE)
    return prose.split()


def fonts(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Every font that a page uses, the descendants of composite fonts in their stead."""
    for page in document.pages:
        for font in page.resources.get("/Font", {}).values():
            yield from font.get("/DescendantFonts", [font])


def test_every_font_is_embedded(pdf: Path) -> None:
    with pikepdf.open(pdf) as document:
        descriptors = [font.FontDescriptor for font in fonts(document)]
        assert descriptors
        assert all(any(key in item for key in EMBEDDED) for item in descriptors)


def test_it_opens_and_closes_with_the_essays_words(text: str) -> None:
    words = words_of_the_essay()
    first, last = " ".join(words[:6]), " ".join(words[-4:])
    assert first in text
    assert last in text
    assert text.index(first) < text.index(last)


def test_folios_are_roman_then_arabic(pdf: Path) -> None:
    with pikepdf.open(pdf) as document:
        tree = pikepdf.NumberTree(document.Root.PageLabels)
        styles = [label.get("/S") for _, label in sorted(tree.items())]
        first_arabic = next(label for _, label in sorted(tree.items()) if label.get("/S") == ARABIC)
    assert styles[0] == ROMAN
    assert first_arabic.get("/St", 1) == 1


def test_it_has_bookmarks_and_says_what_it_is(pdf: Path) -> None:
    with pikepdf.open(pdf) as document:
        assert document.Root.Outlines.Count != 0
        assert document.Root.Lang is not None
        assert document.Root.MarkInfo.Marked
        assert document.Root.ViewerPreferences.DisplayDocTitle
        with document.open_metadata() as metadata:
            assert metadata.get("pdfuaid:part") == "1"
            assert metadata.get("dc:title")
