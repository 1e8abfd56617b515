"""Forms that only some fields have: arXiv numbers, names of languages, braces around titles."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.nearest import did_you_mean
from edition_builder.rules.bib.entries import BIB032, BIB033, BIB034

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Bibliography, Field

ARXIV = expression(
    r"(?:\d\d(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d\d(?:0[1-9]|1[0-2])\d{3})(?:v\d+)?"
)
"""An arXiv number of either scheme (arxiv.org/help/arxiv_identifier): YYMM.NNNNN, class/YYMMNNN."""
ARXIV_ADDRESS = expression(
    r"(?:https?://)?(?:www\.)?arxiv\.org/(?:abs|pdf)/|arxiv:\s*", re.IGNORECASE
)

LANGUAGES = frozenset(
    {
        "acadian", "afrikaans", "albanian", "american", "amharic", "arabic", "armenian", "asturian",
        "australian", "austrian", "bahasa", "basque", "belarusian", "bengali", "bosnian", "brazil",
        "brazilian", "breton", "british", "bulgarian", "canadian", "canadien", "catalan", "chinese",
        "churchslavonic", "coptic", "croatian", "czech", "danish", "divehi", "dutch", "english",
        "esperanto", "estonian", "farsi", "finnish", "francais", "french", "friulan", "galician",
        "georgian", "german", "greek", "hebrew", "hindi", "hungarian", "icelandic", "indonesian",
        "interlingua", "irish", "italian", "japanese", "kannada", "khmer", "korean", "kurmanji",
        "lao", "latin", "latvian", "lithuanian", "lowersorbian", "macedonian", "magyar", "malay",
        "malayalam", "marathi", "mexican", "mongolian", "naustrian", "newzealand", "ngerman", "nko",
        "norsk", "norwegian", "nswissgerman", "nynorsk", "occitan", "persian", "piedmontese",
        "polish", "polutonikogreek", "portuges", "portuguese", "punjabi", "romanian", "romansh",
        "russian", "sami", "samin", "sanskrit", "scottish", "serbian", "serbianc", "slovak",
        "slovene", "slovenian", "spanish", "swedish", "swissgerman", "syriac", "tamil", "telugu",
        "thai", "tibetan", "turkish", "turkmen", "uighur", "ukenglish", "ukrainian", "uppersorbian",
        "urdu", "usenglish", "usorbian", "vietnamese", "welsh",
    }
)  # fmt: skip
"""Names of languages that babel and polyglossia know, which biblatex's `langid` takes."""
TAG = expression(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")

WHOLE = ("title", "booktitle", "maintitle", "journaltitle", "series")
CASED = expression(r"[^\W\d_]\s+[^\W\d_]")
"""Two words at least; the capitals of one word are nobody's concern."""


def find_bad_forms(bibliography: Bibliography) -> Iterator[Diagnostic]:
    """Numbers of arXiv and languages that no tool will understand."""
    for reference in bibliography.references.values():
        kind = reference.get("eprinttype", "archiveprefix").strip().casefold()
        for field in reference.fields:
            if field.name == "langid" and field.value:
                yield from _language(reference.key, field)
            elif field.name == "eprint" and kind == "arxiv" and field.value:
                yield from _arxiv(reference.key, field)


def _arxiv(key: str, field: Field) -> Iterator[Diagnostic]:
    value = field.value.strip()
    if ARXIV.fullmatch(value):
        return
    bare = ARXIV_ADDRESS.sub("", value, count=1).removesuffix(".pdf").strip()
    hint = (
        f"write {bare}" if ARXIV.fullmatch(bare) else "it looks like 2101.00001 or math.GT/0309136"
    )
    yield BIB032.at(field.place, f"“{value[:60]}”, of “{key}”, is no arXiv number", hint=hint)


def _language(key: str, field: Field) -> Iterator[Diagnostic]:
    value = field.value.strip(" {}")
    if value.casefold() in LANGUAGES or _is_tag(value):
        return
    hint = did_you_mean(value.casefold(), sorted(LANGUAGES))
    yield BIB033.at(
        field.place,
        f"“{value[:60]}”, the “langid” of “{key}”, is no language that is known",
        hint=hint or "write a name such as british, ngerman or russian, or a tag such as en-GB",
    )


def _is_tag(value: str) -> bool:
    from langcodes import tag_is_valid  # noqa: PLC0415 - few entries need it

    return bool(TAG.fullmatch(value)) and tag_is_valid(value)


def find_protected_titles(bibliography: Bibliography) -> Iterator[Diagnostic]:
    """Files in which whole titles are in double braces: told once a file, at the first."""
    found: defaultdict[str, list[Field]] = defaultdict(list)
    for reference in bibliography.references.values():
        for field in reference.fields:
            if field.name in WHOLE and _protected(field.value):
                found[field.place.path].append(field)
    for path, fields in found.items():
        where = f"{len(fields)} titles" if len(fields) > 1 else "a title"
        stand = "stand" if len(fields) > 1 else "stands"
        yield BIB034.at(
            fields[0].place,
            f"{where} in {path} {stand} in double braces, so no style can change their capitals",
            hint="keep them if the capitals are to stay; else brace only the names in them",
        )


def _protected(value: str) -> bool:
    """Whether one pair of braces holds the whole value, and several words."""
    if not (value.startswith("{") and value.endswith("}") and CASED.search(value)):
        return False
    depth = 0
    for at, letter in enumerate(value):
        depth += (letter == "{") - (letter == "}")
        if depth == 0:
            return at == len(value) - 1
    return False
