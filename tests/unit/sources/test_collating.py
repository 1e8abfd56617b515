from __future__ import annotations

from datetime import date
from types import MappingProxyType

import pytest

from edition_builder.diagnostics import Place
from edition_builder.model import Bibliography, Citation, Document, Input, Metadata, Reference
from edition_builder.model.quotation import Quotation, QuotationKind
from edition_builder.model.source import Agreement
from edition_builder.sources import cited_elsewhere, collate, page_found

METADATA = Metadata(title="T", language="en-GB", slug="t", date=date(2026, 11, 23))
COPY = Input(path="sources/smith2001.txt", data=b"[p. 44]\nMachines are\n[p. 45]\nread slowly.")
ENTRY = Place(path="bibliography.bib", line=1, column=7)
BIBLIOGRAPHY = Bibliography(
    references=MappingProxyType(
        {"smith2001": Reference(key="smith2001", type="book", fields=(), place=ENTRY)}
    )
)


def cited(suffix: str = "", key: str = "smith2001") -> Citation:
    return Citation(
        key=key, group=0, mode="NormalCitation", prefix="", suffix=suffix, in_note=False, place=None
    )


def document(
    *citations: Citation, text: str = "machines are read", kind: str = "quotation"
) -> Document:
    quotation = Quotation(
        text=text,
        place=Place(path="manuscript/essay.md", line=3, column=1),
        kind=QuotationKind(kind),
        language="en-GB",
        level=0,
        in_note=False,
        citations=citations,
    )
    return Document(metadata=METADATA, blocks=(), quotations=(quotation,))


def test_a_quotation_is_held_against_the_copy_of_its_work() -> None:
    (item,) = collate(document(cited()), BIBLIOGRAPHY, [COPY]).collated
    assert (item.alignment.agreement, page_found(item.alignment)) == (Agreement.EXACT, "44–45")


def test_twice_cited_is_compared_once() -> None:
    assert len(collate(document(cited(), cited()), BIBLIOGRAPHY, [COPY]).collated) == 1


def test_terms_and_works_without_copies_are_passed_over() -> None:
    assert collate(document(cited(), kind="term"), BIBLIOGRAPHY, [COPY]).collated == ()
    assert collate(document(cited(key="other")), BIBLIOGRAPHY, [COPY]).collated == ()


def test_of_two_copies_the_one_that_agrees_counts() -> None:
    other = Input(path="sources/smith2001.md", data=b"Another printing.")
    (item,) = collate(document(cited()), BIBLIOGRAPHY, [other, COPY]).collated
    assert item.alignment.path == COPY.path


def test_a_copy_that_nobody_quotes_is_not_opened() -> None:
    broken = Input(path="sources/smith2001.pdf", data=b"no PDF")
    assert collate(document(), BIBLIOGRAPHY, [broken]).diagnostics == ()


def test_a_copy_without_an_entry_is_told() -> None:
    stray = Input(path="sources/Smith2001.txt", data=b"Words.")
    (finding,) = collate(document(), BIBLIOGRAPHY, [stray]).diagnostics
    assert (finding.code, finding.hint) == ("QUO024", "rename it after the entry “smith2001”")


@pytest.mark.parametrize(
    ("suffix", "elsewhere"),
    [
        ("p. 44", False), ("pp. 45–50", False), ("45", False), ("pp. 40–49", False),
        ("p. 12", True), ("pp. 46–50", True), ("p. xliv", True), ("ch. 3", False), ("", False),
    ],
)  # fmt: skip
def test_the_page_cited_has_to_be_one_of_those_found(suffix: str, *, elsewhere: bool) -> None:
    (item,) = collate(document(cited(suffix)), BIBLIOGRAPHY, [COPY]).collated
    assert cited_elsewhere(item) is elsewhere
