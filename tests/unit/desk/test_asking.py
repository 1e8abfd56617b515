"""Open questions on their way back to the author."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from edition_builder.desk.asking import asked_in, asked_of, for_author
from edition_builder.desk.intake import take_in
from edition_builder.desk.submission import Submission
from edition_builder.diagnostics import Place
from edition_builder.engines.pandoc import run_pandoc
from edition_builder.rules.cit import CIT001

if TYPE_CHECKING:
    from collections.abc import Mapping

PLAIN = "wordprocessingml.document.main+xml"
MACROS = "vnd.ms-word.document.macroEnabled.main+xml"


def word_file(text: str) -> bytes:
    return run_pandoc(["-f", "markdown", "-t", "docx", "-o", "-"], text.encode())


def parts(data: bytes) -> Mapping[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def with_macros(data: bytes) -> bytes:
    """The file as one that says of itself that it may hold macros."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in parts(data).items():
            said = f"application/vnd.openxmlformats-officedocument.{PLAIN}"
            archive.writestr(name, text.replace(said, f"application/{MACROS}"))
    return made.getvalue()


@pytest.mark.parametrize("change", [lambda data: data, with_macros])
def test_questions_stand_in_the_authors_file(change: object) -> None:
    assert callable(change)
    data = change(word_file("# One\n\nThe letter is was lost.\n"))
    sent = Submission(name="a.docx", ending=".docx", data=data)
    intake = take_in(sent, "manuscript/a.md")
    assert [query.code for query in asked_of(intake)] == ["NRM044"]
    docx, listed = for_author(sent, intake.text, asked_of(intake))
    inside = parts(docx)
    assert "two verbs" in inside["word/comments.xml"]
    assert "macroEnabled" not in inside["[Content_Types].xml"]
    assert "NRM044" in listed


def test_a_finding_is_asked_at_its_place_in_all_texts() -> None:
    texts = [("a.md", "One.\n"), ("b.md", "Two @x.\nThree.\n")]
    place = Place(path="b.md", line=1, column=6, end_line=1, end_column=7)
    whole, (query,) = asked_in([CIT001.at(place, "no entry", hint="add one")], texts)
    assert whole[query.offset :].startswith("x.\nThree")
    assert (query.passage, query.words) == ("x", "no entry — add one")
