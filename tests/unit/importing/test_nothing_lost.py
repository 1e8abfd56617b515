"""Whatever letters stand in a Word file stand in the Markdown, and mean nothing else there."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.importing.word_files import BODY, Labelled, run

from edition_builder.engines.pandoc import run_pandoc
from edition_builder.importing import import_document
from edition_builder.importing.plain import paste
from edition_builder.source import DIALECT

LOOKS = (
    "",
    "<w:b/>",
    "<w:i/>",
    "<w:smallCaps/>",
    "<w:b/><w:i/>",
    "<w:strike/>",
    "<w:u w:val='single'/>",
)
SIGNS = tuple(
    "1. 1) (a) # ## * ** _ a_b - -- + > ` [ ] [a] [1] (x) { } ~ ^ | $ $5 < > & &amp; \\ \" ' … : @ "  # noqa: SIM905 - reads as a list
    "@key (@key) a@b.org C# I. A. (1) Table: % / = ! a:b 17-24 “q” ’tis — x".split()
)

words = st.one_of(st.sampled_from(SIGNS), st.text("abcdefgxyzéßжд", min_size=1, max_size=8))
runs = st.tuples(st.lists(words, min_size=1, max_size=5).map(" ".join), st.sampled_from(LOOKS))
paragraphs = st.lists(st.lists(runs, min_size=1, max_size=4), min_size=1, max_size=5)


def letters_of(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def read_again(text: str) -> str:
    """The letters that pandoc finds in the words of a text; code, notes, pictures are no words."""
    tree = json.loads(run_pandoc(["-f", f"{DIALECT}-smart", "-t", "json"], text.encode()))
    found: list[str] = []
    waiting = [tree["blocks"]]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting += reversed(item)
        elif isinstance(item, dict):
            if item.get("t") == "Str":
                found.append(item["c"])
            elif item.get("t") in {"Cite", "Note", "Image", "Math", "RawInline", "Code"}:
                found.append(f"<{item['t']}>")
            elif "c" in item:
                waiting.append(item["c"])
    return letters_of("".join(found))


HEAD = (
    "The beginning of the text is a long paragraph, which is no title of anything at all, and goes"
    " on for more than one line so that nobody takes it for one."
)
TAIL = (
    " and so on it goes, as text does that is long enough to be taken for nothing else than text,"
    " line by line."
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(paragraphs)
def test_letters_of_the_file_are_letters_of_the_text(written: list[list[tuple[str, str]]]) -> None:
    made = Labelled()
    made.line(HEAD)
    for pieces in written:
        made.xml("".join(run(text + " ", look) for text, look in pieces) + run(TAIL))
    again = read_again(import_document("a.docx", made.data).text)
    words_again = again.replace(letters_of(TAIL), "").replace(letters_of(HEAD), "", 1)
    assert words_again == letters_of("".join(text for pieces in written for text, _ in pieces))


def test_the_same_file_gives_the_same_text() -> None:
    made = Labelled()
    made.text(3)
    data = made.data
    assert import_document("a.docx", data) == import_document("a.docx", data)


def test_a_second_at_sign_in_a_word_is_no_citation() -> None:
    made = Labelled()
    made.line(f"{BODY[0]} It took 2400mA@45cel@100kHz, and a@b.org.")
    assert "2400mA\\@45cel@100kHz, and a@b.org." in import_document("a.docx", made.data).text
    pasted = paste("a.txt", b"It took 2400mA@45cel@100kHz, and nobody had asked.\n").text
    assert "2400mA\\@45cel@100kHz" in pasted
