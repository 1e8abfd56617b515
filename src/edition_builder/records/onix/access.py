"""What a product offers readers who do not read it by eye, in the codes of ONIX list 196.

Features are told as they were measured. Conformance to a standard (codes 02 to 06, 80 to 86) is
never claimed: each standard asks for judgements that no validator makes. What the validators of
this build looked at without a finding is named in the addendum (code 92).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.accessibility import summary
from edition_builder.records.markup import element

if TYPE_CHECKING:
    from lxml import etree

    from edition_builder.model.accessibility import Accessibility

ACCESSIBILITY = "09"
"""List 79: the feature is one of accessibility, from list 196."""
SUMMARY, ADDENDUM = "00", "92"
CONTRAST = "Ace"
"""The validator of EPUBs that measures the contrast of text and ground."""

Test = Callable[["Accessibility"], bool]


def _readable_by_ear(record: Accessibility) -> bool:
    return record.all_described and not record.motion


BOTH: Mapping[str, Test] = MappingProxyType(
    {
        "11": lambda record: record.headings > 0,  # contents with links
        "13": lambda _record: True,  # one reading order
        "14": lambda record: record.pictures > 0 and record.all_described,
        "22": lambda _record: True,  # languages marked
        "29": lambda record: record.headings > 0,  # headings in order
    }
)
"""Codes that a tagged PDF and an EPUB of the same text earn alike."""

EPUB: Mapping[str, Test] = MappingProxyType(
    {
        "10": lambda _record: True,  # nothing of the reading system is switched off
        **BOTH,
        "17": lambda record: record.formulas > 0,  # MathML
        "19": lambda record: record.pages,
        "26": lambda record: record.shows(CONTRAST, "epub"),
        "30": lambda _record: True,  # roles of notes, sections, page breaks
        "32": lambda _record: True,  # landmarks
        "36": lambda _record: True,  # reflowable, relative sizes
        "41": lambda record: record.pages,  # list of pages
        "52": _readable_by_ear,
    }
)
PDF: Mapping[str, Test] = MappingProxyType(
    {**BOTH, "52": lambda record: _readable_by_ear(record) and record.formulas == 0}
)
CODES: Mapping[str, Mapping[str, Test]] = MappingProxyType({"epub": EPUB, "pdf": PDF})
"""Medium → code of list 196 → what must have been measured."""


def features(record: Accessibility, medium: str, language: str) -> Iterator[etree._Element]:
    """The product's form features; none for a printed book."""
    if medium not in CODES:
        return
    for code, earned in CODES[medium].items():
        if earned(record):
            yield _feature(code)
    if medium == "epub":
        yield _feature(SUMMARY, summary(record, language))
    if looked := _looked_at(record, medium):
        yield _feature(ADDENDUM, f"Examined without findings: {looked}.")


def _looked_at(record: Accessibility, medium: str) -> str:
    shown = [item for item in record.shown if item.format == medium]
    return "; ".join(f"{item.tool} {item.version} ({item.standard})" for item in shown)


def _feature(code: str, words: str = "") -> etree._Element:
    return element(
        "ProductFormFeature",
        element("ProductFormFeatureType", ACCESSIBILITY),
        element("ProductFormFeatureValue", code),
        element("ProductFormFeatureDescription", words) if words else None,
    )
