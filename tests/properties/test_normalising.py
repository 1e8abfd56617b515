"""Normalising: nothing lost, nothing invented, and twice is once."""

from __future__ import annotations

import time
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.score.proofs import proofs

from edition_builder.model import Certainty, Part
from edition_builder.normalise import OPEN
from edition_builder.normalise.copy import Copy
from edition_builder.normalise.correcting import automatic, corrected, found_in
from edition_builder.normalise.table import SAFE

if TYPE_CHECKING:
    from collections.abc import Callable

PIECES = (
    "the ", "the the ", "Lenin's ", "‘", "’", "“", "”", '"', "'", "„", "«", "»", " - ", " -- ",
    "--", "—", " – ", "1918-20 ", "8-16 March ", "pp. 23-45 ", "word ", "Word ", ". ", ", ", " ,",
    "? ", "...", " . . . ", "…", "\n", "\n\n", "  ", " \n", "   \n\n", "`a  -- 'b'` ", "$x - y$ ",
    "[@key1918-20, p. 3-4] ", "https://a.example/x--y ", "> ", "- ", "1. ", "# ", "*", "_", "(",
    ")", "ﬁ", "\u00ad", "\u200b", "e\u0301", "Сheka ", "â€™", "20 th ", "adminis-\ntrative ",
    "[^1]", "| ", "E. P. Thompson ", "’tis ", "'90s ", "is was ", "it’s own ", "[mot]{lang=fr} ",
    "<b>", "</b>", "~~~\n",
)  # fmt: skip
LANGUAGES = ("en-GB", "en-US", "de", "fr", "ru", "pl", "")

texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40).map("".join)
languages = st.sampled_from(LANGUAGES)


def _copy(text: str, language: str) -> Copy:
    return Copy(part=Part(path="a.md", text=text, source=text), language=language)


def _mended(text: str, language: str) -> Copy:
    return corrected(_copy(text, language), SAFE, automatic)


@given(texts, languages)
@example("’a’ ’b’", "en-GB")
def test_backwards_the_ledger_gives_the_text(text: str, language: str) -> None:
    part = _mended(text, language).part
    assert part.ledger.undone(part.text) == text
    assert part.ledger.applied(text) == part.text


@given(texts, languages)
def test_twice_is_once(text: str, language: str) -> None:
    once = _mended(text, language).text
    assert _mended(once, language).text == once


@given(texts, languages)
def test_letters_and_figures_are_those_of_the_ledger(text: str, language: str) -> None:
    part = _mended(text, language).part
    for number, item in enumerate(part.ledger.rounds):
        before = part.ledger.rounds[:number]
        now = text
        for earlier in before:
            now = earlier.applied(now)
        for change in item.changes:
            assert now[change.start : change.end] == change.before
        kept = _letters(_without(now, [(c.start, c.end) for c in item.changes]))
        after = item.applied(now)
        news = [
            (start, start + len(c.after)) for start, c in zip(item.news, item.changes, strict=True)
        ]
        assert kept == _letters(_without(after, news))
        assert all(change.certainty is Certainty.AUTO for change in item.changes)


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    pieces, done = [], 0
    for start, end in spans:
        pieces.append(text[done:start])
        done = end
    return "".join([*pieces, text[done:]])


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


HIDDEN = ("`a  -- 'b' ﬁ`", "$x - y$", "https://a.example/x--y'z", "[@k1918-20, p. 3-4]")
AROUND = ("the the {} and  so", "’quoted {} words’ - so", '{} , "yes" ...')


@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_prose_stays(hidden: str, around: str, language: str) -> None:
    assert hidden in _mended(f"{around.format(hidden)}\n", language).text


QUOTABLE = ("the the", "organize", "1918-20", "a - b", "is was", "x -- y")


@given(st.lists(st.sampled_from(QUOTABLE), min_size=1))
def test_the_words_of_others_stay(words: list[str]) -> None:
    quoted = f"‘{' '.join(words)}’"
    assert quoted in _mended(f"He wrote {quoted} to the the others - twice.\n", "en-GB").text


@pytest.mark.parametrize("folder", ["tuned", "apart"])
def test_the_properties_hold_for_labelled_texts(folder: str) -> None:
    for proof in proofs(folder):
        part = _mended(proof.text, proof.language).part
        assert part.ledger.undone(part.text) == proof.text
        assert _mended(part.text, proof.language).text == part.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_essay_in_order_stays_as_it_is(language: str) -> None:
    text = (Path(__file__).parents[2] / "manuscript" / "essay.md").read_text(encoding="utf-8")
    if language == "en-GB":
        assert _mended(text, language).text == text


RUNS: tuple[Callable[[int], str], ...] = (
    lambda n: "‘" * n,
    lambda n: "’a " * n,
    lambda n: "\"'" * n,
    lambda n: "“a ‘b " * n,
    lambda n: "- " * n,
    lambda n: "a--" * n,
    lambda n: ". " * n,
    lambda n: "1-2-" * n,
    lambda n: "(" * n,
    lambda n: "[" * n,
    lambda n: "[@" * n,
    lambda n: "the " * n,
    lambda n: "A. " * n,
    lambda n: " " * n + "x",
    lambda n: "â€" * n,
    lambda n: "a-\n" * n,
    lambda n: "a\u0301" * n,
    lambda n: "Сh" * n,
    lambda n: "*a " * n,
    lambda n: "\n" * n,
)


@pytest.mark.parametrize("run", RUNS)
def test_long_runs_take_no_longer_than_their_length(run: Callable[[int], str]) -> None:
    """Four times the text may take some four times as long: never sixteen."""

    def seconds(size: int) -> float:
        text = run(size)
        began = time.process_time()
        found_in(_mended(text, "en-GB"), OPEN)
        return time.process_time() - began

    short, long = seconds(1_000), seconds(4_000)
    assert long < 10 * short + 0.5


def test_combined_letters_are_those_of_unicode() -> None:
    text = "Cafe\u0301, A\u030angstrom\n"
    assert _mended(text, "en-GB").text == unicodedata.normalize("NFC", text)
