"""What can be wrong with a value that is of the right kind.

A checker takes a value and its place and yields findings. The tables of the trade it needs (check
digits, language tags) are loaded only by a project that uses them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

from edition_builder.diagnostics import Diagnostic, Place, Severity
from edition_builder.nearest import choices, did_you_mean, nearest
from edition_builder.project.pages import LARGEST, SMALLEST, TRADE_SIZES, page_size
from edition_builder.project.papers import PAPERS, paper
from edition_builder.project.slug import LONGEST, is_slug, slug_from
from edition_builder.rules.prj.configuration import PRJ020
from edition_builder.rules.prj.values import (
    PRJ008,
    PRJ009,
    PRJ010,
    PRJ011,
    PRJ012,
    PRJ021,
    PRJ022,
    PRJ023,
    PRJ024,
    PRJ025,
    PRJ035,
    PRJ036,
)

Findings = Iterator[Diagnostic]
Checker = Callable[..., Findings]

COMMON_LANGUAGES = frozenset(
    {
        "ar", "bg", "ca", "cs", "da", "de", "de-AT", "de-CH", "de-DE", "el", "en", "en-AU",
        "en-CA", "en-GB", "en-IE", "en-NZ", "en-US", "es", "es-ES", "et", "eu", "fa", "fi",
        "fr", "fr-CA", "fr-FR", "ga", "he", "hi", "hr", "hu", "is", "it", "it-IT", "ja", "ko",
        "la", "lt", "lv", "nb", "nl", "nl-BE", "nl-NL", "nn", "no", "pl", "pl-PL", "pt",
        "pt-BR", "pt-PT", "ro", "ru", "ru-RU", "sk", "sl", "sq", "sr", "sv", "sv-SE", "tr",
        "uk", "uk-UA", "vi", "zh",
    }
)  # fmt: skip
"""Tags that need no look-up in the registry."""

_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s\x00-\x20<>\"]+", re.ASCII)
_DOI_ADDRESS = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]", re.ASCII)
_ORCID_ADDRESS = re.compile(r"^https?://orcid\.org/", re.IGNORECASE)
_SPDX_NAME = r"(?:LicenseRef-)?[A-Za-z0-9][A-Za-z0-9.-]*\+?"
_SPDX = re.compile(rf"{_SPDX_NAME}(?: (?:AND|OR|WITH) {_SPDX_NAME})*")
_SPACES = str.maketrans("\n\r\t", "   ")
_OVERRIDES = "\u202d\u202e"


def printable(value: str, place: Place) -> Findings:
    """No control characters but spaces, and no marks that reverse the order of what follows."""
    for character in value.translate(_SPACES):
        if unicodedata.category(character) == "Cc" or character in _OVERRIDES:
            yield PRJ008.at(
                place,
                f"the text holds the character U+{ord(character):04X}, which cannot be printed",
                hint="delete the character",
            )
            return


def not_empty(value: str, place: Place) -> Findings:
    """Text that says something."""
    if not value.strip():
        yield PRJ008.at(place, "the text is empty", hint="write the text between the marks")


def slug(value: str, place: Place) -> Findings:
    """A name that is safe as a file's, everywhere."""
    if not is_slug(value):
        yield PRJ024.at(
            place,
            f"“{value}” cannot name a file on every system",
            hint=f"write “{slug_from(value)}” (at most {LONGEST} characters)",
        )


def language(value: str, place: Place) -> Findings:
    """A tag of BCP 47 (RFC 5646), in its preferred form."""
    if value in COMMON_LANGUAGES:
        return
    better = _better_tag(value)
    if better != value:
        hint = f"write “{better}”" if better else "write a tag such as “en-GB”, “de” or “pt-BR”"
        yield PRJ009.at(place, f"“{value}” is not a language tag", hint=hint)


def _better_tag(value: str) -> str:
    """The tag itself where nothing is wrong with it, the right one if it can be told, or ''."""
    import langcodes  # noqa: PLC0415 - only for tags out of the common way

    try:
        if not langcodes.tag_is_valid(value):
            return ""
        preferred = str(langcodes.standardize_tag(value))
    except (ValueError, LookupError):
        return ""
    said = set(value.lower().split("-"))
    return value if set(preferred.lower().split("-")) <= said else preferred


def isbn(value: str, place: Place) -> Findings:
    """Thirteen digits whose last follows from the others (ISO 2108)."""
    digits = re.sub(r"[\s\u2010-\u2015-]", "", value)
    if re.fullmatch(r"\d{9}[\dXx]", digits, re.ASCII):
        yield _ten_digits(value, digits.upper(), place)
    elif not re.fullmatch(r"97[89]\d{10}", digits, re.ASCII):
        yield PRJ010.at(
            place,
            f"“{value}” is not an ISBN",
            hint="write its thirteen digits, which begin with 978 or 979",
        )
    elif (right := _thirteen(digits[:12])) != digits:
        yield PRJ010.at(
            place,
            f"the check digit of “{value}” is {digits[-1]} and should be {right[-1]}",
            hint=f"compare all thirteen digits; if only the last is wrong, write {right}",
        )


def _ten_digits(value: str, digits: str, place: Place) -> Diagnostic:
    """What to say of an ISBN in the form of before 2007 (ISO 2108:1992)."""
    weighted = sum(weight * int(digit) for weight, digit in enumerate(digits[:9], start=1)) % 11
    right = "X" if weighted == 10 else str(weighted)  # noqa: PLR2004 - X is the digit ten
    if right != digits[-1]:
        message = f"the check digit of “{value}” is {digits[-1]} and should be {right}"
        return PRJ010.at(place, message, hint="compare its digits, and write it with thirteen")
    message = f"“{value}” has ten digits, the form of before 2007"
    return PRJ010.at(place, message, hint=f"write {_thirteen('978' + digits[:9])}")


def _thirteen(twelve: str) -> str:
    """Twelve digits with their check digit."""
    from stdnum import ean  # noqa: PLC0415 - only for editions that have an ISBN

    return twelve + str(ean.calc_check_digit(twelve))


NUMBER = "{number}"
"""What stands for a chapter's number."""


def doi(value: str, place: Place) -> Findings:
    """The name of a DOI alone (ISO 26324)."""
    if _DOI.fullmatch(value):
        return
    bare = _DOI_ADDRESS.sub("", value.strip())
    right = f"write “{bare}”" if _DOI.fullmatch(bare) else "a DOI looks like “10.1000/182”"
    yield PRJ011.at(place, f"“{value}” is not a DOI", hint=right)


def chapter_doi(value: str, place: Place) -> Findings:
    """A DOI with room for the number of a chapter."""
    if NUMBER not in value:
        hint = f"write it with the chapter's number in it, as “10.1000/182.{NUMBER}”"
        yield PRJ011.at(place, f"“{value}” would be the DOI of every chapter", hint=hint)
    else:
        yield from doi(value.replace(NUMBER, "1"), place)


def orcid(value: str, place: Place) -> Findings:
    """Sixteen characters with a check digit (ISO 7064, MOD 11-2)."""
    bare = _ORCID_ADDRESS.sub("", value.strip()).upper()
    if not _ORCID.fullmatch(bare):
        yield PRJ012.at(
            place,
            f"“{value}” is not an ORCID iD",
            hint="an iD looks like “0000-0002-1825-0097”",
        )
        return
    from stdnum.iso7064 import mod_11_2  # noqa: PLC0415 - only for people who have an iD

    right = str(mod_11_2.calc_check_digit(bare[:-1].replace("-", "")))
    if right != bare[-1]:
        yield PRJ012.at(
            place,
            f"the check digit of “{value}” is {bare[-1]} and should be {right}",
            hint="copy the iD from the person's ORCID record",
        )
    elif bare != value:
        yield PRJ012.at(place, f"“{value}” is more than the iD", hint=f"write “{bare}”")


def licence(value: str, place: Place) -> Findings:
    """An SPDX licence expression, by its form."""
    if not _SPDX.fullmatch(value):
        guess = re.sub(r"\s+", "-", value.strip())
        hint = f"did you mean “{guess}”?" if _SPDX.fullmatch(guess) else "write “CC-BY-4.0”"
        yield PRJ025.at(place, f"“{value}” is not an SPDX identifier", hint=hint)


def page(value: str | Sequence[str], place: Place) -> Findings:
    """A trade name, or two measures that a printer could trim to."""
    if page_size(value):
        return
    if isinstance(value, str):
        yield PRJ022.at(
            place,
            f"there is no page size “{value}”",
            hint=did_you_mean(value, TRADE_SIZES) or choices(TRADE_SIZES),
        )
        return
    yield PRJ022.at(
        place,
        f"“{' × '.join(value)}” is not a page size",
        hint="write width and height in mm, cm, in or pt, such as "
        f'["129mm", "198mm"], each from {SMALLEST:g} to {LARGEST:g} mm',
    )


def paper_name(value: str, place: Place) -> Findings:
    """A paper's name, or the thickness of a leaf."""
    if paper(value) is None:
        yield PRJ035.at(
            place,
            f"there is no paper “{value}”",
            hint=did_you_mean(value, PAPERS) or f"{choices(PAPERS)}, or a leaf such as “0.11mm”",
        )


def profile_path(value: str, place: Place) -> Findings:
    """The path of an ICC profile."""
    if not value.lower().endswith((".icc", ".icm")):
        yield PRJ036.at(
            place,
            f"“{value}” does not end as the file of a profile does",
            hint="put the press's profile into the project and give its path: “press/FOGRA52.icc”",
        )


def one_of(*words: str) -> Checker:
    """One of these words."""

    def check(value: str, place: Place) -> Findings:
        if value not in words:
            yield PRJ021.at(
                place,
                f"“{value}” is not one of the choices",
                hint=choices(words),
            )

    return check


def between(least: int, most: int) -> Checker:
    """A number within limits."""

    def check(value: int, place: Place) -> Findings:
        if not least <= value <= most:
            yield PRJ023.at(
                place,
                f"{value} is out of range",
                hint=f"write a number from {least} to {most}",
            )

    return check


def rule_code(value: str, place: Place) -> Findings:
    """The code of a rule there is."""
    from edition_builder.rules import RULES  # noqa: PLC0415 - the whole catalogue

    if value not in RULES:
        near = nearest(value.upper(), RULES, like=0.8)
        yield PRJ020.at(
            place,
            f"there is no rule “{value}”",
            hint=f"did you mean “{near}”?"
            if near
            else "take the code from the report, or from “edition-builder explain”",
        )


severity = one_of(*(level.word for level in Severity))
"""A severity's name."""
