from __future__ import annotations

import datetime as dt
import time

import pytest

from edition_builder.checks.attributions import ATTRIBUTION_CHECKS
from edition_builder.diagnostics import Diagnostic, Place
from edition_builder.model import Bibliography, Citation, Document, Field, Metadata, Reference
from edition_builder.model.quotation import Quotation, QuotationKind

DAY = dt.date(2026, 11, 23)
HERE = Place(path="a.md", line=1, column=1)
AUTHORS = {"lenin1922": "Lenin, V. I.", "pipes1990": "Pipes, Richard"}
PASSAGE = "the party was deeply divided from the very start, and it stayed so"


def reference(key: str, author: str, title: str) -> Reference:
    fields = {"author": author, "title": title}
    return Reference(
        key=key,
        type="book",
        place=HERE,
        fields=tuple(Field(name=name, value=value, place=HERE) for name, value in fields.items()),
    )


def quotation(text: str, speaker: str = "", key: str = "", prefix: str = "") -> Quotation:
    cited = Citation(
        key=key, group=0, mode="NormalCitation", prefix=prefix, suffix="", in_note=False, place=HERE
    )
    return Quotation(
        text=text, place=HERE, kind=QuotationKind.RUN_IN, language="en", level=0, in_note=False,
        citations=(cited,) if key else (), speaker=speaker,
    )  # fmt: skip


def findings(*quotations: Quotation, title: str = "The Russian Revolution") -> list[Diagnostic]:
    works = {key: reference(key, author, title) for key, author in AUTHORS.items()}
    metadata = Metadata(title="T", slug="t", authors=(), language="en-GB", date=DAY, version="1")
    values: dict[type, object] = {
        Bibliography: Bibliography(references=works),
        Document: Document(metadata=metadata, blocks=(), quotations=quotations),
    }
    return [
        found
        for check in ATTRIBUTION_CHECKS
        for found in check.find(*(values[need] for need in check.needs))
    ]


def test_words_given_to_one_and_cited_to_another() -> None:
    (found,) = findings(quotation(PASSAGE, "Lenin", "pipes1990"))
    assert found.code == "QUO010"


def test_words_that_are_rightly_given() -> None:
    assert findings(quotation(PASSAGE, "Lenin", "lenin1922")) == []
    assert findings(quotation(PASSAGE, "V. I. Lenin", "pipes1990", "quoted in")) == []
    assert findings(quotation(PASSAGE, "Akhmatova", "pipes1990")) == []
    assert findings(quotation(PASSAGE, "", "pipes1990")) == []
    assert findings(quotation(PASSAGE, "Lenin", "pipes1990"), title="Lenin’s Letters") == []


@pytest.mark.parametrize(
    ("other", "shown"),
    [
        ("the party was sharply divided from the very start, and it stayed so", "was sharply"),
        ("was deeply divided from the start, and it stayed so", "the start"),
    ],
)
def test_the_same_words_in_two_ways(other: str, shown: str) -> None:
    (found,) = findings(quotation(PASSAGE), quotation(other))
    assert found.code == "QUO011"
    assert shown in found.message


@pytest.mark.parametrize(
    "other",
    [
        PASSAGE,
        "The party was deeply divided … and it stayed so",
        "divided from the very start, and it stayed so for ever and a day",
        "the [workers’] party was deeply divided from the very start",
        "the party was deeply divided",
        "a wholly different sentence that was deeply divided from all others here",
        "",
    ],
)
def test_excerpts_and_marked_changes_are_no_difference(other: str) -> None:
    assert findings(quotation(PASSAGE), quotation(other)) == []


def test_many_quotations_take_no_time() -> None:
    many = [quotation(f"{PASSAGE} in the year {n} of {n * n}", "Lenin", "lenin1922")
            for n in range(4000)]  # fmt: skip
    many += [quotation(" ".join(f"w{n}x{at}" for at in range(30))) for n in range(4000)]
    begun = time.process_time()
    findings(*many)
    assert time.process_time() - begun < 5
