"""Marks are mended only where every mark of the paragraph then has its partner."""

from __future__ import annotations

import pytest

from edition_builder.model import HouseSettings, Part
from edition_builder.normalise.copy import Copy
from edition_builder.normalise.correcting import automatic, corrected
from edition_builder.normalise.table import SAFE


def mended(text: str, language: str = "en-GB", quotes: str = "") -> str:
    part = Part(path="a.md", text=text, source=text)
    copy = Copy(part=part, language=language, house=HouseSettings(quotes=quotes))
    return corrected(copy, SAFE, automatic).text


@pytest.mark.parametrize(
    ("text", "language", "right"),
    [
        ('He said "yes".\n', "en-GB", "He said “yes”.\n"),
        ('‘One’, ‘two’, and "three".\n', "en-GB", "‘One’, ‘two’, and ‘three’.\n"),
        ('„Eins“, und "zwei".\n', "de", "„Eins“, und „zwei“.\n"),
        ('»Eins«, und "zwei".\n', "de", "»Eins«, und »zwei«.\n"),
        ('«Eins», und "zwei".\n', "de-CH", "«Eins», und «zwei».\n"),
        ('Il dit "oui".\n', "fr", "Il dit «\u00a0oui\u00a0».\n"),
        (
            "Il dit: «Elle a dit «oui», et part.» Quoi?!\n",
            "fr",
            "Il dit\u00a0: «\u00a0Elle a dit “oui”, et part.\u00a0» Quoi\u202f?!\n",
        ),
        ("Il dit: «Oui.» Quoi?\n", "fr-CH", "Il dit: «Oui.» Quoi?\n"),
        ('Он сказал "да".\n', "ru", "Он сказал «да».\n"),
        ("\"It's 'so', he said.\"\n", "en-US", "“It’s ‘so’, he said.”\n"),
        ("“One “two” three.”\n", "en-US", "“One ‘two’ three.”\n"),
        ("”Yes”, he said.\n", "en-US", "“Yes”, he said.\n"),
        ("“Yes“, he said.\n", "en-US", "“Yes”, he said.\n"),
        ("He said ’no’ and left.\n", "en-GB", "He said ‘no’ and left.\n"),
        ("‘Tis the workers' own.\n", "en-GB", "’Tis the workers’ own.\n"),
    ],
)
def test_what_is_sure(text: str, language: str, right: str) -> None:
    assert mended(text, language) == right


@pytest.mark.parametrize(
    "text",
    [
        "He said ‘yes, and left for the dogs’ home.\n",
        "A ’thing that ’opens twice’ is not sure.\n",
        "The ’thirties, ’17, rock ’n’ roll, Workers’ Opposition, d’état.\n",
        "Pil′niak, Gor′kii, Sa‘d, Ka‘ba, Hawai‘i.\n",
        "“One paragraph.\n\n“And the next.”\n",
        "He has two “marks and no third.\n",
    ],
)
def test_what_is_not_sure_stays(text: str) -> None:
    assert mended(text) == text


def test_a_paragraph_that_does_not_balance_keeps_its_straight_marks() -> None:
    assert mended('One "two three.\n\nFour "five".\n') == 'One "two three.\n\nFour “five”.\n'


def test_the_house_prevails_over_the_language_but_not_over_the_author() -> None:
    assert mended('"Yes".\n', "en-GB", "single") == "‘Yes’.\n"
    assert mended("“Yes”.\n", "en-GB", "single") == "“Yes”.\n"


def test_the_name_of_a_file_keeps_its_straight_marks() -> None:
    text = 'See "plan.md", (\'event_index.md\',) and "the plan" itself.\n'
    assert mended(text, "en-US") == text.replace('"the plan"', "“the plan”")
