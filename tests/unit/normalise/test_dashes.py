"""The author's own dash is set, or the language's; figures that grow are a range."""

from __future__ import annotations

import pytest
from tests.unit.normalise.test_marks import mended


@pytest.mark.parametrize(
    ("text", "language", "right"),
    [
        ("One thing - and another.\n", "en-GB", "One thing – and another.\n"),
        ("One thing - and another.\n", "en-US", "One thing—and another.\n"),
        ("One thing -- and another.\n", "ru", "One thing — and another.\n"),
        ("It is—was—so, one thing - and more.\n", "en-GB", "It is—was—so, one thing—and more.\n"),
        ("Er kam -- so heißt es --, und ging.\n", "de", "Er kam – so heißt es –, und ging.\n"),
        ("From 1918-20 and 1918-1920.\n", "en-GB", "From 1918–20 and 1918–1920.\n"),
        ("Am 4.-6. Juni, S. 12-15.\n", "de", "Am 4.–6. Juni, S.\u00a012–15.\n"),
        ("Au 19 e siècle, le 2 e jour.\n", "fr", "Au 19e siècle, le 2 e jour.\n"),
        ("On May 3-5, 1911.\n", "en-US", "On May 3–5, 1911.\n"),
    ],
)
def test_what_is_a_dash(text: str, language: str, right: str) -> None:
    assert mended(text, language) == right


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Brest-Litovsk, 7 (20) December, 2021-03, 2001-02.\n", "en-GB"),
        ("ISBN 978-0-19-853453-6, call 555-0142, F-16, 4-4-2.\n", "en-GB"),
        ("Von 1914-1918.\n", "fr"),
        ("Pre - and post-war, two - or three-year plans.\n", "en-GB"),
        ("He wrote ‘1918-20 - and after’.\n", "en-GB"),
        ("- one\n- two\n\n---\n\nA --flag and <!-- a -- b -->.\n", "en-GB"),
        ("The self-made self - made man.\n", "en-GB"),
    ],
)
def test_what_is_none(text: str, language: str) -> None:
    assert mended(text, language) == text
