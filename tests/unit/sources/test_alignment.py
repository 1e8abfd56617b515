from __future__ import annotations

import time

import pytest
from tests.unit.sources.copies import source

from edition_builder.model.source import Agreement, Difference
from edition_builder.sources import align

TEXT = source(
    ("xi", "The foreword says little, and says it at length."),
    (
        "45",
        """The Party’s counter-
revolutionary line – which “Lenin” had opposed in 1917¹ – was adopted by the delegates, who had
wormed their way in; it did not""",
    ),
    ("46", "last. Then came the end. Nobody [3] who had seen it, no\u00adbody at all, forgot."),
)


@pytest.mark.parametrize(
    ("quotation", "agreement", "pages"),
    [
        ("the Party's counterrevolutionary line", Agreement.EXACT, ("45", "45")),
        ("which ‘Lenin’ had opposed in 1917 was adopted", Agreement.EXACT, ("45", "45")),
        ("Nobody who had seen it, nobody at all, forgot", Agreement.EXACT, ("46", "46")),
        ("it did not last", Agreement.EXACT, ("45", "46")),
        ("…it did not last…", Agreement.EXACT, ("45", "46")),
        ("THE foreword says little", Agreement.NEAR, ("xi", "xi")),
        ("ine which Lenin had opposed in 1917", Agreement.NEAR, ("45", "45")),
        ("which Lenin […] was adopted . . . by the delegates", Agreement.ELIDED, ("45", "45")),
        ("[T]he end. Nobody … forgot", Agreement.ALTERED, ("46", "46")),
        ("which [he] had oppose[s] in 1917", Agreement.ALTERED, ("45", "45")),
        ("adopted [sic] by the delegates", Agreement.ALTERED, ("45", "45")),
        ("was adopted … which Lenin had opposed", Agreement.NEAR, ("45", "45")),
        ("adopted by the very few delegates", Agreement.NEAR, ("45", "45")),
        ("something else that stands nowhere", Agreement.ABSENT, ("", "")),
        ("[another thing]", Agreement.ABSENT, ("", "")),
        ("…", Agreement.ABSENT, ("", "")),
        ("", Agreement.ABSENT, ("", "")),
    ],
)
def test_how_words_stand(quotation: str, agreement: Agreement, pages: tuple[str, str]) -> None:
    found = align(quotation, TEXT)
    assert (found.agreement, (found.first, found.last)) == (agreement, pages)


@pytest.mark.parametrize(
    ("quotation", "differences"),
    [
        ("was adopted by the deputies, who had wormed", [("deputies", "delegates")]),
        ("was adopted by delegates, who had wormed", [("", "the")]),
        ("was adopted gladly by the delegates", [("gladly", "")]),
        ("which Lenin has opposed in 1917", [("has", "had")]),
        ("line which Stalin had opposed in 1917 … who wormed their way in", [
            ("Stalin", "Lenin"), ("", "had"),
        ]),
    ],
)  # fmt: skip
def test_what_differs_is_shown_side_by_side(
    quotation: str, differences: list[tuple[str, str]]
) -> None:
    shown = tuple(Difference(said=said, found=found) for said, found in differences)
    found = align(quotation, TEXT)
    assert (found.agreement, found.differences) == (Agreement.NEAR, shown)


@pytest.mark.parametrize(
    ("quotation", "following"),
    [
        ("The foreword says little", "and says it at length."),
        ("and says it at length", ""),
        ("Then came the end", ""),
        (
            "which “Lenin” had opposed",
            "in 1917 – was adopted by the delegates, who had wormed their way …",
        ),
        ("forgot", ""),
    ],
)
def test_with_what_words_the_source_goes_on(quotation: str, following: str) -> None:
    assert align(quotation, TEXT).following == following


def test_an_omission_reaches_five_pages_and_no_further() -> None:
    for letters, agreement in ((9_900, Agreement.ELIDED), (10_100, Agreement.NEAR)):
        text = f"machines are read {'x ' * letters} as arguments always"
        found = align("machines are read … as arguments always", source(("", text)))
        assert (found.agreement, found.differences) == (agreement, ())


def test_a_book_takes_less_than_a_second() -> None:
    words = (f"{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{n % 97}word" for n in range(140_000))
    book = source(("1", " ".join(words)))
    assert len(book.pages[0].text) > 1_000_000
    start = time.perf_counter()
    for text in ("no such words stand in it at all", "aa0word xx … ca2word", "a " * 400):
        align(text, book)
    assert time.perf_counter() - start < 5
