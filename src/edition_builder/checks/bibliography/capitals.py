"""Capitals of English titles that are lost on the way to the list of works.

An English title is read in small letters, so that each style may set it as it sets titles; what is
in braces keeps its capitals, and so does a word with a capital or a figure inside (H2O, NaCl, DNA).
A name has neither: “the Russian Revolution” becomes “the russian revolution” in a style that leaves
titles in small letters, and “T cells” become “t cells” in every style.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from edition_builder.citations.wants import AS_IT_IS, wanted_variables
from edition_builder.expression import expression
from edition_builder.rules.bib.entries import BIB036
from edition_builder.tree import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from edition_builder.citations.styles import Style
    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Bibliography, Document, Field, Reference

MARKUP = expression(r"\\[A-Za-z]+\s?|[{}$]")
WORD = expression(r"[^\W_]+(?:[-’'][^\W_]+)*")
SINGLE = expression(r"[B-Z](?:-\w.*)?")
"""A letter that stands for a thing: T cells, X-rays, World War I. A capital A may be an article."""

NAMES = expression(
    r"(?:Afric|Americ|Arab|Argentin|Asia|Atlantic|Australi|Austria|Belg|Berlin|Bolshevi|Brazil|"
    r"Brit|Buddh|Canad|Catholic|Chin(?:a|ese)|Christian(?!e)|Czech|Dutch|Egypt|Engl|Europ|Finland|"
    r"Finnish|France|French|German|Greece|Greek|Hebrew|Hegel|Hindu|Hungar|India|Irel|Irish|Islam|"
    r"Ital|Japan|Jesus|Jew|Kant|Korea|Latin|Lenin|London|Luther|Marx|Mexic|Moscow|Muslim|Nazi|"
    r"Nietzsch|Norw|Ottoman|Pacific|Paris|Pol(?:and|ish)|Portug|Protestant|Quaker|Roman|Rome|"
    r"Russia|Scot|Shakespear|Sovie|Spain|Spanish|Stalin|Swed|Swiss|Trotsk|Turk|Ukrain|Vatican|"
    r"Venice|Victorian|Vienn|Wales|Welsh|January|February|April|June|July|August|September|October|"
    r"November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)[a-z]*(?:-.*)?"
)
"""How words begin that are names wherever they stand."""

LONG = 5
"""Letters of a word that has a capital in any title that gives its words capitals."""
SHOWN = 3


def find_lost_capitals(
    bibliography: Bibliography, document: Document, style: Style
) -> Iterator[Diagnostic]:
    """Listed works with a name in the title that would be printed in small letters."""
    cited = {citation.key for citation in document.citations} | set(document.nocite)
    as_it_is = AS_IT_IS in wanted_variables(style.xml)
    for item in bibliography.csl:
        fields: Mapping[str, Any] = item["c"]  # type: ignore[assignment]
        reference = bibliography.references.get(fields["id"]["c"])
        title = _title(reference) if reference else None
        if reference and title and (reference.key in cited or "*" in cited):
            printed = text_of(fields.get("title", {}).get("c", []))
            lost = list(_lost(title.value, printed, as_it_is=as_it_is))
            if lost:
                yield _told(reference, title, lost)


def _title(reference: Reference) -> Field | None:
    return next((field for field in reference.fields if field.name == "title"), None)


def _lost(written: str, printed: str, *, as_it_is: bool) -> Iterator[str]:
    """The words whose capital is missed, where the words are the same."""
    words = WORD.findall(MARKUP.sub("", written))
    pairs = list(zip(words, islice(WORD.finditer(printed), len(words)), strict=False))
    if any(word.casefold() != found[0].casefold() for word, found in pairs):
        return
    plain = any(len(word) >= LONG and word.islower() for word in words)
    for word, found in islice(pairs, 1, None):
        is_lost = word[0].isupper() and found[0][0].islower()
        is_name = plain or NAMES.fullmatch(word)
        if is_lost and (SINGLE.fullmatch(word) or (as_it_is and is_name)):
            yield word


def _told(reference: Reference, title: Field, lost: list[str]) -> Diagnostic:
    shown = ", ".join(f"“{word}”" for word in lost[:SHOWN])
    more = ", …" if len(lost) > SHOWN else ""
    become = "loses its capital" if len(lost) == 1 else "lose their capitals"
    return BIB036.at(
        title.place,
        f"in the title of “{reference.key}” {shown}{more} {become} in print",
        hint=f"brace what is to keep it: {', '.join(f'{{{word}}}' for word in lost[:SHOWN])}{more}",
    )
