"""ISBN, ISSN, DOI, web address, ORCID iD: their form, and the digits computed from the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.rules.bib.entries import BIB015, BIB016, BIB017, BIB018, BIB021

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Bibliography, Field, Reference

DASHES = expression(r"[-\s\u2010-\u2015]")
PARTED = expression(r"\s*(?:[,;/]|\band\b)\s*|\([^)]*\)|\bISBN\b:?|\bISSN\b:?", re.IGNORECASE)
DOI = expression(r"10\.\d{4,9}(?:\.\d+)*/\S+")
DOI_ADDRESS = expression(
    r"https?://[^/\s]+/(?:\S*/)?(?=10\.\d{4})|(?:https?://)?(?:dx\.)?doi\.org/|doi:?\s*",
    re.IGNORECASE,
)
SHORT_DOI = expression(r"10/[a-z0-9]{3,10}", re.IGNORECASE)
ADDRESS = expression(r"(?:https?|ftp)://[^\s/?#{}\\]+\.?[^\s{}\\]*", re.IGNORECASE)
SCHEME = expression(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
ORCID = expression(r"\b\d{4}-\d{4}-\d{4}-\d{3}[\dXx]\b")
ESCAPED = expression(r"\\([_%#&~$^])|\\url\s*|[{}]")
ISBN10, ISBN13, ISSN = 10, 13, 8


def find_bad_identifiers(bibliography: Bibliography) -> Iterator[Diagnostic]:
    """Identifiers that cannot be right as they are written."""
    for reference in bibliography.references.values():
        for field in reference.fields:
            look = LOOKS.get(field.name)
            if look is not None and field.value:
                yield from look(reference, field)
            elif "orcid" in field.name:
                yield from _orcid(reference, field)


def _numbers(value: str) -> list[str]:
    """The numbers in a field that may hold several; digits and X only where they are whole."""
    parts = [part for part in PARTED.split(value) if part and part.strip()]
    whole = [DASHES.sub("", part).upper() for part in parts]
    if all(len(number) in {ISSN, ISBN10, ISBN13} for number in whole):
        return whole
    return [DASHES.sub("", word).upper() for part in parts for word in part.split()]


def _isbn(reference: Reference, field: Field) -> Iterator[Diagnostic]:
    for number in _numbers(field.value):
        right = _right_isbn(number)
        if right is None:
            message = f"“{number[:40]}”, the ISBN of “{reference.key}”, has not 10 or 13 digits"
            yield BIB015.at(field.place, message, hint="compare it with the book")
        elif right != number:
            message = f"the ISBN {number} of “{reference.key}” does not add up"
            yield BIB015.at(field.place, message, hint=_hint(right, "the book"))


def _right_isbn(number: str) -> str | None:
    """The number with the last digit that its others ask for; None where it is no ISBN at all."""
    body = number[:-1]
    if not (body.isdecimal() and body.isascii()):
        return None
    if len(number) == ISBN13:
        weighed = sum((1, 3)[place % 2] * int(digit) for place, digit in enumerate(body))
        return body + str(-weighed % 10)
    if len(number) == ISBN10:
        weighed = sum(place * int(digit) for place, digit in enumerate(body, start=1)) % 11
        return body + ("X" if weighed == ISBN10 else str(weighed))
    return None


def _issn(reference: Reference, field: Field) -> Iterator[Diagnostic]:
    from stdnum import issn  # noqa: PLC0415 - slow to load, and only for works that have numbers

    for number in _numbers(field.value):
        body = number[:-1]
        if len(number) != ISSN or not (body.isdecimal() and body.isascii()):
            message = f"“{number[:40]}”, the ISSN of “{reference.key}”, has not eight digits"
            yield BIB016.at(field.place, message, hint="compare it with the journal")
        elif number != (right := body + issn.calc_check_digit(body)):
            message = f"the ISSN {number[:4]}-{number[4:]} of “{reference.key}” does not add up"
            yield BIB016.at(field.place, message, hint=_hint(right, "the journal"))


def _doi(reference: Reference, field: Field) -> Iterator[Diagnostic]:
    value = ESCAPED.sub(lambda match: match[1] or "", field.value).strip()
    if DOI.fullmatch(field.value.strip().strip("{}")):
        return
    bare = DOI_ADDRESS.sub("", value, count=1).strip()
    if DOI.fullmatch(bare):
        hint = f"write {bare}"
        message = f"the DOI of “{reference.key}” is not written as a DOI alone: “{field.value}”"
    elif SHORT_DOI.fullmatch(bare):
        hint = f"write the DOI to which https://doi.org/{bare} leads"
        message = f"“{bare}” of “{reference.key}” is a short form of a DOI"
    else:
        hint = "a DOI begins with 10., a number and a slash"
        message = f"“{field.value[:80]}”, the DOI of “{reference.key}”, is no DOI"
    yield BIB017.at(field.place, message, hint=hint)


def _address(reference: Reference, field: Field) -> Iterator[Diagnostic]:
    value = field.value.strip()
    if ADDRESS.fullmatch(value):
        return
    plain = ESCAPED.sub(lambda match: match[1] or "", value)
    if ADDRESS.fullmatch(plain):
        return  # TeX's own way to write it: it is printed without
    if not SCHEME.match(plain) and "." in plain.partition("/")[0]:
        plain = f"https://{plain}"
    if ADDRESS.fullmatch(plain):
        hint = f"write {plain}"
    elif " " in value:
        hint = "an address has no spaces; put one address here, and others under “note”"
    else:
        hint = "write the address as the browser shows it, from https:// on"
    message = f"“{value[:80]}”, the address of “{reference.key}”, would make no working link"
    yield BIB018.at(field.place, message, hint=hint)


def _orcid(reference: Reference, field: Field) -> Iterator[Diagnostic]:
    from stdnum.iso7064 import mod_11_2  # noqa: PLC0415 - as above

    for match in ORCID.finditer(field.value):
        digits = match[0].replace("-", "").upper()
        right = mod_11_2.calc_check_digit(digits[:-1])
        if digits[-1] != right:
            message = f"the ORCID iD {match[0]} in “{reference.key}” does not add up"
            yield BIB021.at(field.place, message, hint=_hint(right, "orcid.org"))


def _hint(right: str, source: str) -> str:
    return f"if its other digits are right, the last is {right[-1]}; compare it with {source}"


LOOKS = {"isbn": _isbn, "issn": _issn, "doi": _doi, "url": _address}
"""The fields that hold an identifier, and who looks at each."""
