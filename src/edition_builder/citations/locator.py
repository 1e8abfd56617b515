"""Where in a work a citation points: “p. 45”, “pp. xi–xx”, “ch. 3”, “§ 7”, “2: 607-08”.

Read once, for every check and for the register. What a person means and what citeproc takes for a
locator are two things: citeproc looks only at the beginning of what stands behind the key, and
only for the labels of the edition's own language. `Locator.is_read_in` tells the two apart.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from edition_builder.citations.labels import KNOWN, MEANT, READ
from edition_builder.expression import expression
from edition_builder.frozen import dataclass

if TYPE_CHECKING:
    from edition_builder.model import Citation

NUMBER = r"(?:\d{1,3}\s?:\s?)?[A-Za-z]?\d{1,6}(?:n\d+|[a-z]{1,2}\b\.?)?|[ivxlcdm]+\b|[IVXLCDM]+\b"
DASH = r"\s?[-–—]\s?"
SPAN = expression(rf"(?P<first>{NUMBER})(?:{DASH}(?P<last>{NUMBER}))?(?![\w/–—-]|\.\d|,\d{{3}}\b)")
JOINT = expression(r"\s*(?:[,;&]|\b(?:and|und|et|и)\b)\s*")
LEAD = expression(r"[\s,;]*\{?\s*")
LABEL = expression(
    r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(MEANT, key=len, reverse=True))) + r")"
    r"(?:(?<=[.§¶№°])\s*|\s+)(?=[\divxlcdmA-Z])",
    re.IGNORECASE,
)
ROMAN = expression(r"m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
BEHIND = expression(
    r"\}?\s?[,:(]\s?\(?("
    r"(?:§+\s?|[^\W\d_]{1,3}\.\s?|(?:pages?|paras?|paragraphs?|chap(?:ter|itre)?s?|sect?(?:ion)?s?|"
    r"vols?|volumes?|books?|parts?|fol(?:io)?s?|fos?|lines?|notes?|nos?|articles?|Kap(?:itel)?|"
    r"Abschnitt|Artikel|livre|tome)\.?\s)?\d+[a-z]?\b(?:\s?(?:--?|–)\s?\d+)?|"
    r"(?:appendix|annex|Anhang|annexe|приложение)\s\w+)",
    re.IGNORECASE,
)
LETTERS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
LONGEST_PREFACE = 400
"""Pages with Roman numbers; more than that is a word."""
DIGITS = expression(r"\d+")
YEARS = expression(r"(?:1[4-9]|20)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """One stretch of a locator: its first and last number, equal where there is but one.

    `607-08` has 607 and 608. `series` is what numbers are counted in: `roman`, `arabic`, or the
    letter before them (`S12`). `written` is the stretch as the author has it.
    """

    first: int
    last: int
    series: str
    written: str

    @property
    def backwards(self) -> bool:
        """Whether it ends before it begins."""
        return self.last < self.first


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """One locator: what it counts (CSL's name: `page`, `chapter`, …) and its stretches.

    `label` is the author's own, '' where none is written: then pages are meant. `written` is the
    whole as it stands in the citation's suffix, at `start`; `leads` tells whether the suffix begins
    with it, which is where citeproc looks.
    """

    kind: str
    label: str
    spans: tuple[Span, ...]
    written: str
    start: int
    leads: bool

    def is_read_in(self, language: str) -> bool:
        """Whether citeproc takes it for this locator in an edition of this language (`en-GB`).

        True where the labels of the language are not known here.
        """
        if not self.label:
            return self.leads and self.spans[0].series != "roman"
        labels = READ.get(language.partition("-")[0].casefold())
        return self.leads and (labels is None or self.label.casefold() in labels)


def locator_of(citation: Citation) -> Locator | None:
    """Where in its work the citation points: its pages, where it names some, else what it names."""
    found = locators_in(citation.suffix or citation.behind)
    pages = (locator for locator in found if locator.kind == "page")
    return next(pages, found[0] if found else None)


def locator_behind(text: str, end: int) -> str:
    """What stands behind a key without brackets and says where: “@smith2001, p. 3”; or ''.

    `end` is where the key ends.
    """
    found = BEHIND.match(text, end)
    return found[1].replace("--", "–") if found else ""


@lru_cache(maxsize=1 << 13)
def locators_in(suffix: str) -> tuple[Locator, ...]:
    """Every locator in what stands behind a key, in order.

    “vol. 2, p. 45” has two. Without any label a number counts where the suffix begins with it, or
    where a range stands behind a comma and is none of years.
    """
    lead = LEAD.match(suffix)
    begin = lead.end() if lead else 0
    found = []
    bare = None if LABEL.match(suffix, begin) else _read(suffix, begin, "", "page", leads=True)
    if bare and not _is_word(bare.spans[0]):
        found.append(bare)
    for label in LABEL.finditer(suffix):
        form = label[0].strip()
        if not found or label.start() >= found[-1].start + len(found[-1].written):
            labelled = _read(suffix, label.end(), form, _kind(form), leads=label.start() == begin)
            found += [labelled] if labelled else []
    return tuple(found) or _ranges(suffix)


def _is_word(span: Span) -> bool:
    """Whether what looks like a Roman number is rather a word, such as “I”, “mix” or “i.e.”."""
    return span.series == "roman" and (len(span.written) == 1 or span.first > LONGEST_PREFACE)


def _kind(form: str) -> str:
    """What a label counts; “V.” and “v.”, “С.” and “с.” count alike."""
    return MEANT[form.casefold()]


def _read(suffix: str, at: int, label: str, kind: str, *, leads: bool) -> Locator | None:
    """The locator whose numbers begin at `at`; the last part of a list that is none ends it."""
    spans: list[Span] = []
    position = end = at
    while (match := SPAN.match(suffix, position)) is not None:
        span = _span(match)
        if span is None:
            break
        spans.append(span)
        end = match.end()
        joint = JOINT.match(suffix, end)
        if joint is None:
            break
        position = joint.end()
    if not spans:
        return None
    start = suffix.rfind(label, 0, at) if label else at
    return Locator(
        kind=kind,
        label=label,
        spans=tuple(spans),
        written=suffix[start:end],
        start=start,
        leads=leads,
    )


def _ranges(suffix: str) -> tuple[Locator, ...]:
    for joint in re.finditer(r"[,;]\s*(?:\w+\.?\s)?(?=\d)", suffix):
        locator = _read(suffix, joint.end(), "", "page", leads=False)
        if locator and "–" in locator.written.replace("-", "–"):
            years = YEARS.fullmatch(str(locator.spans[0].first))
            return () if years else (locator,)
    return ()


def _span(match: re.Match[str]) -> Span | None:
    first = _number(match["first"])
    last = _number(match["last"]) if match["last"] else first
    if first is None or last is None:
        return None
    (series, begin, digits), (_, end, ends) = first, last
    if len(ends) < len(digits) and series != "roman":
        end = int(digits[: len(digits) - len(ends)] + ends)
    return Span(first=begin, last=end, series=series, written=match[0])


def _number(text: str) -> tuple[str, int, str] | None:
    """What a number is counted in, its value and its digits; None for a word like “mild”."""
    text = text.rpartition(":")[2].strip()
    digits = DIGITS.search(text)
    if digits:
        before = text[: digits.start()]
        return before or "arabic", int(digits[0]), digits[0]
    if not ROMAN.fullmatch(text):
        return None
    return "roman", _roman(text.casefold()), text


def _roman(text: str) -> int:
    values = [LETTERS[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(
        -value if value < after else value for value, after in zip(values, following, strict=True)
    )


def label_in(language: str, kind: str, *, several: bool) -> str:
    """The label that citeproc reads for this kind in an edition of this language, or ''."""
    forms = KNOWN.get(language.partition("-")[0].casefold(), {}).get(kind, ())
    return forms[-1 if several and len(forms) > 1 else 0] if forms else ""
