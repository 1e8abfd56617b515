"""Texts made to take long do not."""

from __future__ import annotations

import time

import pytest

from edition_builder.importing.plain import paste

LONG = {
    "empty lines": "\n" * 60_000,
    "blanks": " " * 200_000 + "x\n",
    "short blocks": "ABC\n\n" * 8_000,
    "brackets": "[" * 100_000,
    "notes": "word* x\n\n* y z\n\n" * 2_000,
    "rows": "a\tb\tc\n" * 8_000,
    "works": "References\n\n" + "Aa, B. 1999. Title of it. Place: House.\n\n" * 1_500,
    "contents": "Contents\n\n" + "Chapter ....... 12\n" * 6_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_time_grows_with_the_text_and_no_faster(text: str) -> None:
    begun = time.process_time()
    paste("a.txt", text.encode())
    assert time.process_time() - begun < 8
