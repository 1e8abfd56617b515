"""Paragraphs that can be cited: a name that lasts and a number that counts within the section.

The name is made of the section's identifier and the paragraph's own first words, so that it stays
as it is when anything else is edited: `par-question--to-say-that-one`. What changes it is a change
of those words, of the section's identifier, or a move to another section. Of paragraphs in one
section that begin alike the first has the plain name, later ones `-2`, `-3` … in order. The number
is `data-number` and does change when paragraphs are added before it.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

OWN_TEXT = ".//text()[not(ancestor::sup[@class='call'])]"
"""A paragraph's text without note calls."""
DISPLAYED = ".//*[local-name()='math'][@display='block']"
BESIDE_FORMULA = (
    ".//text()[not(ancestor::*[local-name()='math'])]"
    "[not(ancestor::span[@class='equation-number'])]"
)
WORDS = 5
"""How many of its first words name a paragraph."""
LONGEST = 48
"""The most characters of words in a name; the last word is kept whole or left out."""


def name_paragraphs(section: _Element) -> None:
    """Give every paragraph of a section's running text its name and number.

    Paragraphs in quotations, lists, notes and tables belong to the text round them and have none.
    """
    taken: set[str] = set()
    twins: Counter[str] = Counter()
    running = (item for item in section.iter("p") if item.getparent().tag == "section")
    for number, paragraph in enumerate(running, start=1):
        paragraph.set("data-number", str(number))
        name = f"par-{section.get('id', '')}--{'-'.join(_first_words(paragraph))}"
        fresh = name
        while fresh in taken:
            twins[name] += 1
            fresh = f"{name}-{twins[name] + 1}"
        taken.add(fresh)
        if not paragraph.get("id"):
            paragraph.set("id", fresh)


def leave_without_indent(section: _Element) -> None:
    """Give the class `noindent` to each paragraph whose first line is not to be set in.

    Those that go on with the sentence of a formula, and those that are pictures and nothing else.
    """
    for paragraph in section.iter("p"):
        if _goes_on(paragraph) or _is_picture(paragraph):
            paragraph.set("class", f"{paragraph.get('class', '')} noindent".strip())


def _goes_on(paragraph: _Element) -> bool:
    before = paragraph.getprevious()
    if before is None or before.tag != "p" or not _is_formula(before):
        return False
    return "".join(paragraph.itertext()).lstrip()[:1].islower()


def _is_picture(paragraph: _Element) -> bool:
    return paragraph.find(".//img") is not None and not "".join(paragraph.itertext()).strip()


def _is_formula(paragraph: _Element) -> bool:
    """Whether a paragraph holds a displayed formula and no words but the formula's number."""
    if not paragraph.xpath(DISPLAYED):
        return False
    words = paragraph.xpath(BESIDE_FORMULA)
    return not "".join(words).strip()


def _first_words(paragraph: _Element) -> Iterator[str]:
    """The words of the name: letters, marks and digits in small letters, NFC."""
    length = 0
    for word in _words("".join(paragraph.xpath(OWN_TEXT)))[:WORDS]:
        length += len(word) + 1
        if length <= LONGEST:
            yield word


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFC", text.replace("\u00ad", "").replace("’", "").lower())
    kept = (sign if unicodedata.category(sign)[0] in "LMN" else " " for sign in plain)
    return "".join(kept).split()
