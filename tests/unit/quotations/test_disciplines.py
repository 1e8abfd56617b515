"""What fields of study point to without a bibliography answers for what is quoted from it."""

from __future__ import annotations

import pytest
from tests.unit.quotations.test_by_hand import WORDS, answered
from tests.unit.quotations.test_quotations import found

SAID = "‘the ford is open to all who keep the bank’"


@pytest.mark.parametrize(
    "text",
    [
        f"In *Marsh v Dale* [1987] AC 412 the court held that {WORDS}.",
        f"The judge held {WORDS} ((1868) 9 QB 33).",
        f"It held that {WORDS} (123 U.S. 456).",
        f"Das Gericht meint, {WORDS} (BVerfGE 7, 198).",
        f"Section 4 of the Bread Act provides that {WORDS}.",
        f"The psalmist says {WORDS} (Ps 39:2).",
        f"Paul writes in Romans 8:26 that {WORDS}.",
        f"Plato has it that {WORDS} (Rep. 514a).",
        f"She told me that {WORDS} (P7).",
        f"One of them said {WORDS} (interview with a baker, Leeds).",
        f"The clerk noted {WORDS} (HO 44/12, fol. 3).",
        f"Later he says {WORDS} (117).",
        f"It is said that {WORDS} ([Dale, 2014](https://a.example/b)).",
    ],
)
def test_a_place_answers(text: str) -> None:
    assert answered(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        f"At Leeds 10:30 was the hour, and he said {WORDS}.",
        f"The mill (it had no other name) said {WORDS}.",
        f"He said {WORDS} (and they laughed).",
    ],
)
def test_what_only_looks_like_a_place_does_not(text: str) -> None:
    assert answered(text) == [False]


def test_a_court_goes_on_until_another_work_is_named() -> None:
    text = (
        f"The case is *Marsh v Dale* [1987] AC 412. A miller knew. The Court held that {SAID}. "
        f"A baker said {WORDS}."
    )
    assert answered(text) == [True, False]


def test_who_enters_later_has_not_said_what_was_said_before() -> None:
    text = f"The mayor wrote {SAID}. Hollis calls the letter {WORDS} [@hollis1931]."
    assert [keys for *_, keys in found(text, "en-GB", "hollis1931")] == [[], ["hollis1931"]]


@pytest.mark.parametrize("verb", ["quotes both", "prints this"])
def test_who_prints_the_words_of_others_answers_for_them(verb: str) -> None:
    text = f"The mayor wrote {SAID}. Hollis {verb}, and adds {WORDS} [@hollis1931]."
    assert [keys for *_, keys in found(text, "en-GB", "hollis1931")] == [["hollis1931"]] * 2


def test_words_that_were_just_quoted_are_not_asked_for_again() -> None:
    text = (
        f"> The ferry is closed, the ford is open to all who keep the bank. [@a1]\n\n{SAID} again."
    )
    assert [keys for *_, keys in found(text, "en-GB", "a1")] == [["a1"], ["a1"]]


@pytest.mark.parametrize(
    "text",
    [
        "Hollis, E. (1931). “The looms of the upper valley.” *Northern History* 4.",
        "Hollis, Edith, and John Ward. 1931. “The looms of the upper valley.” *History* 4.",
        "![“A loom of the upper valley” by an unknown hand](loom.png)",
        "They asked such as “Who will mend the loom for us?” and went.",
        "The strikers went home, chanting “Who will mend the loom?”",
    ],
)
def test_titles_and_examples_are_no_quotations(text: str) -> None:
    assert [kind for _, kind, _, _ in found(text)] == ["term"]


def test_code_in_html_quotes_nothing() -> None:
    assert found("<pre>\nx = “what is between these marks”\n</pre>") == []
