from __future__ import annotations

import datetime as dt

import pytest

from edition_builder.compose.words import LANGUAGES, WORDS, words_for, written_date

DAY = dt.date(2026, 3, 1)


def test_every_word_is_there_in_every_language() -> None:
    assert all(len(row) == len(LANGUAGES) and all(row) for row in WORDS.values())


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en-GB", "1 March 2026"),
        ("en-US", "March 1, 2026"),
        ("de-AT", "1. März 2026"),
        ("fr", "1er mars 2026"),
        ("ru", "1 марта 2026 г."),
        ("cy", "1 March 2026"),
    ],
)
def test_dates_are_written_as_the_language_does(language: str, expected: str) -> None:
    assert written_date(DAY, language) == expected


def test_an_unknown_language_gets_english_words() -> None:
    assert words_for("cy")["contents"] == "Contents"
    assert words_for("de-CH")["contents"] == "Inhalt"
