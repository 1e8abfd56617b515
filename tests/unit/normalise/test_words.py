"""Words are mended where no sentence could mean them."""

from __future__ import annotations

import pytest
from tests.unit.normalise.test_marks import mended

from edition_builder.model import Part
from edition_builder.normalise import OPEN
from edition_builder.normalise.copy import Copy
from edition_builder.normalise.correcting import found_in


def offered(text: str, language: str = "en-GB") -> list[tuple[str, str | None]]:
    copy = Copy(part=Part(path="a.md", text=text, source=text), language=language)
    return [(row.rule.code, item.after) for row, item in found_in(copy, OPEN)]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("the adminis-\ntrative detail\n", "the administrative detail\n"),
        ("a Quirkology, the Quir-\nkology\n", "a Quirkology, the Quirkology\n"),
        ("well-known, a well-\nknown man\n", "well-known, a well-known man\n"),
        ("excel-\nlent news-\npapers\n", "excellent newspapers\n"),
        ("sev- eral times, accord- ing to him\n", "several times, according to him\n"),
        ("after the the war\n", "after the war\n"),
        ("after the the the the the the war\n", "after the war\n"),
        ('a note in another hand : "Cheap."\n', "a note in another hand: “Cheap.”\n"),
        ("after The the war\n", "after The war\n"),
    ],
)
def test_what_is_sure(text: str, right: str) -> None:
    assert mended(text) == right


@pytest.mark.parametrize(
    "text",
    [
        "He knew that that was had had had no effect.\n",
        "A well-\nknown man and self-\nevident truth.\n",
        "They saw The The and ‘the the’.\n",
        "La mort de de Gaulle.\n",
        "-----  ------\nAB     of of\n\nCD     a -- b\n-----  ------\n",
        'Right  Left\n-----  ------\n   it\'s  "12"\n',
        '-------------\nRight  Left\n-----  ------\nAB     it\'s\n\nCD     "12"\n-------------\n',
        '+---+---+\n| "a" | the the |\n+---+---+\n',
        "Pre- and post-war; two- or three-year terms; the pre- war years.\n",
    ],
)
def test_what_is_not_sure_stays(text: str) -> None:
    assert mended(text) == text


@pytest.mark.parametrize(
    ("text", "code", "after"),
    [
        ("It shot on it’s own authority.\n", "NRM045", "its"),
        ("Some support form another quarter.\n", "NRM046", "from"),
        ("She begged the mourners not let it go.\n", "NRM046", "not to"),
        ("The clerk asked if it’s extent was known.\n", "NRM045", "its"),
        ("A gift was form God.\n", "NRM046", "from"),
        ("They came at l0 o’clock.\n", "NRM007", "10"),
        ("The chairman was had died.\n", "NRM044", None),
        ("It was unload- ed there.\n", "NRM041", "unloaded"),
        ("The letter is was conditional.\n", "NRM044", None),
        ("Ask if it is is a joke.\n", "NRM044", None),
        ("The tables for 1846-9 were lost.\n", "NRM033", "1846–9"),
        ("The ship was excepted to return.\n", "NRM046", "expected"),
        ("They organise and recognise; the organizer.\n", "NRM047", "organiser"),
    ],
)
def test_what_is_offered(text: str, code: str, after: str | None) -> None:
    assert (code, after) in offered(text)


@pytest.mark.parametrize(
    "text",
    [
        "They organise; ‘the organizer of the whole affair, and more’ is quoted.\n",
        "How it’s done is a secret, what it’s worth was never told.\n",
        "What it is was never said, and they form another party.\n",
        "It’s a pity that its choir has had its day.\n",
        "What it is is plain, and BS 1881-4 is a standard.\n",
    ],
)
def test_what_is_right_is_not_talked_about(text: str) -> None:
    assert offered(text) == []
