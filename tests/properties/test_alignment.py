"""Words against sources: typography never makes a difference, a word always does."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.sources.copies import source

from edition_builder.model.source import Agreement
from edition_builder.sources import align

if TYPE_CHECKING:
    from collections.abc import Callable

LETTERS = "abcdefghijklmnopqrstuvwxyzäéñøščžабвгдежзλμν"
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=9), min_size=4, max_size=60, unique=True)

TYPOGRAPHY: tuple[Callable[[str], str], ...] = (
    lambda text: text[:1].upper() + text[1:],
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: text.replace(" ", " – ", 1),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace(" ", "\n"),
    lambda text: text.replace(" ", ", “", 1) + "”",
    lambda text: f"‘{text}.’",
    "\u00ad".join,
    lambda text: re.sub(r"(\w)(\w)", r"\1-\n\2", text, count=1),
)


@given(WORDS, st.data())
def test_typography_never_changes_what_is_exact(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 4))
    end = data.draw(st.integers(start + 4, len(words)))
    quoted, whole = " ".join(words[start:end]), " ".join(words)
    for change in data.draw(st.lists(st.sampled_from(TYPOGRAPHY), max_size=3, unique=True)):
        quoted = change(quoted)
    for change in data.draw(st.lists(st.sampled_from(TYPOGRAPHY), max_size=3, unique=True)):
        whole = change(whole)
    assert align(quoted, source(("", whole))).agreement is Agreement.EXACT


@given(WORDS, st.data())
def test_without_an_inner_word_nothing_is_exact(words: list[str], data: st.DataObject) -> None:
    gone = data.draw(st.integers(1, len(words) - 2))
    quoted = " ".join(words[:gone] + words[gone + 1 :])
    assert align(quoted, source(("", " ".join(words)))).agreement is not Agreement.EXACT


@given(WORDS, st.data())
def test_an_omission_that_is_marked_is_elided(words: list[str], data: st.DataObject) -> None:
    gone = data.draw(st.integers(1, len(words) - 2))
    mark = data.draw(st.sampled_from(["…", "...", ". . .", "[…]", "(…)", "[. . .]"]))
    quoted = f"{' '.join(words[:gone])} {mark} {' '.join(words[gone + 1 :])}"
    assert align(quoted, source(("", " ".join(words)))).agreement is Agreement.ELIDED


@given(WORDS, st.data())
def test_a_word_in_brackets_is_altered(words: list[str], data: st.DataObject) -> None:
    changed = data.draw(st.integers(0, len(words) - 1))
    quoted = [*words[:changed], "[another]", *words[changed + 1 :]]
    assert align(" ".join(quoted), source(("", " ".join(words)))).agreement is Agreement.ALTERED


@given(st.text(max_size=200), st.lists(st.text(max_size=300), min_size=1, max_size=4))
def test_nothing_raises(quotation: str, texts: list[str]) -> None:
    found = align(quotation, source(*((str(at), text) for at, text in enumerate(texts))))
    assert (found.agreement is Agreement.ABSENT) <= (found.first == "")


@given(st.text(" ab.…[]()-“”'\n", max_size=60), st.text(" abAB.-\n", min_size=1, max_size=120))
def test_nothing_raises_where_much_agrees(quotation: str, text: str) -> None:
    align(quotation, source(("1", text), ("2", text)))
