"""Lists that were typed, and quotations in files whose indents mean nothing."""

from __future__ import annotations

import io

from docx import Document
from docx.shared import Pt

from edition_builder.importing import Imported, import_document

PROSE = "Nobody had been told what the boat would bring, and so nobody had come to see it arrive."


def imported(*paragraphs: tuple[str, float, float]) -> Imported:
    """What is made of paragraphs: their text, their left indent and that of the first line."""
    document = Document()
    for text, left, first in paragraphs:
        made = document.add_paragraph(text)
        made.paragraph_format.left_indent = Pt(left)
        made.paragraph_format.first_line_indent = Pt(first)
    written = io.BytesIO()
    document.save(written)
    return import_document("essay.docx", written.getvalue())


def test_typed_bullets_and_numbers_are_lists() -> None:
    made = imported(
        (PROSE, 0, 0),
        ("•\tby the hour", 18, -18),
        ("•\tby the piece", 18, -18),
        ("1.\tlarge", 36, -18),
        ("2.\tsmall", 36, -18),
        (PROSE, 0, 0),
    )
    assert made.text == (
        f"{PROSE}\n\n- by the hour\n- by the piece\n  1.  large\n  2.  small\n\n{PROSE}\n"
    )


def test_a_number_that_opens_a_sentence_is_no_list() -> None:
    made = imported((PROSE, 0, 0), ("1. It rained.", 0, 0), ("3. It rained again.", 0, 0))
    assert "1\\. It rained." in made.text
    assert "3\\. It rained again." in made.text


def test_indents_that_are_all_different_quote_nobody() -> None:
    scattered = [(PROSE, 14 + step * 7, 0) for step in range(12)]
    made = imported(*((PROSE, 0, 0) for _ in range(16)), *scattered, (PROSE, 0, 0))
    assert "\n>" not in made.text
