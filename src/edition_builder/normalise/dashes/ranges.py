"""1918-20 → 1918–20: from year to year, day to day, page to page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.dashes import NRM032

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

MONTH = (
    r"(?:Jan(?:uary|uar)?|Feb(?:ruary|ruar)?|Mar(?:ch)?|März|Apr(?:il)?|May|Mai|June?|Juni|July?|Juli|"
    r"Aug(?:ust)?|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?|"
    r"января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\b"
)
ALONE = r"(?<![\w.,:/§№#–-])"
END = r"(?![\w/]|-\d|[.,]\d)"
YEARS = expression(rf"{ALONE}((?:1\d|20)\d\d)-(\d\d(?:\d\d)?){END}")
DAYS = expression(rf"{ALONE}(\d\d?)-(\d\d?)(?=\.? {MONTH})")
GERMAN_DAYS = expression(rf"{ALONE}(\d\d?)\.-(\d\d?)(?=\. {MONTH})")
MONTH_BEFORE = expression(rf"\b{MONTH}\.? \Z")
SHORT = expression(rf"{ALONE}(\d\d?)-(\d\d?){END}")
PAGES = expression(rf"(?<![\w.])(?:pp?|S|Bl|с|С|стр|л|Л)\.[ \u00a0](\d{{1,4}})-(\d{{1,4}}){END}")
LAST_DAY = 31
NOT_DATES = expression(r"(?:ISBN|ISSN|DOI|tel|fax|phone|no|RFC|ISO)\W{0,3}[\d-]*\Z", re.IGNORECASE)
REACH = 24


def find(copy: Copy) -> Iterator[Correction]:
    """Each hyphen between two such figures, the second of which comes later."""
    text = copy.open
    for pattern, grows in GROWING:
        for found in pattern.finditer(text):
            if grows(found[1], found[2]) and is_range(copy, found):
                yield _dashed(found)
    for found in SHORT.finditer(text):
        before = text[max(0, found.start() - REACH) : found.start()]
        if MONTH_BEFORE.search(before) and _days_grow(*found.groups()) and is_range(copy, found):
            yield _dashed(found)


def is_range(copy: Copy, found: re.Match[str]) -> bool:
    """Whether a hyphen is wrong here: in the author's own prose, in a language that sets a dash."""
    start = found.start()
    if copy.quoted.hold(start) or copy.links.hold(start) or copy.tables.hold(start):
        return False
    before = copy.open[max(0, start - REACH) : start]
    return copy.conventions_at(start).ranges and not NOT_DATES.search(before)


def _dashed(found: re.Match[str]) -> Correction:
    return Correction(start=found.start(2) - 1, end=found.start(2), after="–")


def _years_grow(first: str, second: str) -> bool:
    """1918-20 and 1918-1920; not 2001-02, which may be a month."""
    if len(second) < len(first):
        return int(second) > int(first[2:]) and not (first >= "2000" and int(second) <= MONTHS)
    return int(second) > int(first) and int(second) - int(first) < CENTURIES


MONTHS = 12
CENTURIES = 1000


def _days_grow(first: str, second: str) -> bool:
    return int(first) < int(second) <= LAST_DAY


def _pages_grow(first: str, second: str) -> bool:
    """23-45 and 596-98; not 12-3, which may be a section's number."""
    if len(second) < len(first):
        second = first[: len(first) - len(second)] + second
    return int(first) < int(second)


GROWING = (
    (YEARS, _years_grow),
    (DAYS, _days_grow),
    (GERMAN_DAYS, _days_grow),
    (PAGES, _pages_grow),
)
RANGES = Correcting(rule=NRM032, certainty=Certainty.AUTO, find=find)
