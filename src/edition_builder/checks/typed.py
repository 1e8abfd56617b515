"""Checks for citations that are typed as words: “(Liebman 1975, 45)”, “Liebman, *Leninism*, p. 45”.

What is one is decided by the bibliography: a name and a year, or a name and a title, of one work.
Without an entry only what can be nothing else is told; `unlisted` knows what can.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from edition_builder.checks.check import Check
from edition_builder.citations.typed.forms import IBIDEM, RUNNING, SPOKEN, TITLE_FIRST, TITLED
from edition_builder.citations.typed.matching import (
    HIDDEN,
    Known,
    are_whole,
    groups_in,
    proposed,
    running,
)
from edition_builder.citations.typed.people import works_by_name, works_by_title
from edition_builder.citations.typed.unlisted import HABIT, Likelihood
from edition_builder.model import Bibliography, Document, Manuscript
from edition_builder.rules.cit import CIT008, CIT009
from edition_builder.source import masked

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from edition_builder.citations.typed.matching import Typed
    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Citation, Part


REACH = 300
"""Characters behind a name and a year within which the work's citation makes them mere prose."""


def _typed(
    manuscript: Manuscript, document: Document, bibliography: Bibliography
) -> Iterator[Diagnostic]:
    known = Known(
        by_name=works_by_name(bibliography.references),
        by_title=works_by_title(bibliography.references),
    )
    cited = _offsets(manuscript.parts, document.citations)
    texts = [(part, masked(part.text, HIDDEN)) for part in manuscript.parts]
    groups = [(part, list(groups_in(text, known.by_name))) for part, text in texts]
    every = [typed for _, found in groups for _, several in found for typed in several]
    is_habit = sum(typed.likely is Likelihood.SURE for typed in every) >= HABIT
    for (part, text), (_, found) in zip(texts, groups, strict=True):
        yield from _in_part(part, text, known, cited[part.path], _kept(found, is_habit=is_habit))


def _kept(
    groups: Iterable[tuple[re.Match[str], list[Typed]]], *, is_habit: bool
) -> Iterator[tuple[re.Match[str], list[Typed]]]:
    """What is told: what is sure, and what is likely where the text cites so."""
    for group, found in groups:
        kept = [
            typed
            for typed in found
            if typed.likely is Likelihood.SURE or (is_habit and typed.likely is Likelihood.PERHAPS)
        ]
        if kept:
            yield group, kept


def _in_part(
    part: Part,
    text: str,
    known: Known,
    cited: Mapping[str, Sequence[int]],
    groups: Iterable[tuple[re.Match[str], list[Typed]]],
) -> Iterator[Diagnostic]:
    taken: set[int] = set()
    for group, found in groups:
        for typed in found:
            taken.update(range(typed.start, typed.end))
        yield from _told_together(part, group, found)
    for pattern in (TITLE_FIRST, SPOKEN, RUNNING, TITLED):
        for match in pattern.finditer(text):
            one = running(match, known)
            if one and one.start not in taken and not _cited_behind(one, cited):
                taken.update(range(one.start, one.end))
                yield _told(part, (one.start, one.end), [one], spoken=pattern is SPOKEN)
    yield from _ibidem(part, text, cited)


def _ibidem(part: Part, text: str, cited: Mapping[str, Sequence[int]]) -> Iterator[Diagnostic]:
    """“Ibid.” typed by hand, with the key that was cited last before it."""
    keys = sorted((at, key) for key, places in cited.items() for at in places)
    for match in IBIDEM.finditer(text):
        before = [key for at, key in keys if at < match.start()][-1:]
        pages = f", {match['pages']}" if match["pages"] else ""
        write = f"if “{before[0]}” is meant, write [@{before[0]}{pages}]; " if before else ""
        yield CIT009.at(
            part.place(*match.span("words")),
            f"“{match['words']}” is typed by hand, and no key says which work it means",
            hint=f"{write}the style prints “ibid.” where it belongs",
        )


def _offsets(
    parts: Iterable[Part], citations: Iterable[Citation]
) -> Mapping[str, Mapping[str, list[int]]]:
    """Where each key is cited: part → key → offsets."""
    found: dict[str, defaultdict[str, list[int]]] = {part.path: defaultdict(list) for part in parts}
    by_path = {part.path: part for part in parts}
    for citation in citations:
        place = citation.place
        if place and place.line and place.column and place.path in found:
            offset = by_path[place.path].offset(place.line, place.column)
            found[place.path][citation.key].append(offset)
    return found


def _cited_behind(typed: Typed, cited: Mapping[str, Sequence[int]]) -> bool:
    """Whether the work is cited properly soon after: then the words are only words."""
    keys = [work.reference.key for work in typed.works]
    return any(0 <= at - typed.start <= REACH for key in keys for at in cited.get(key, ()))


def _told_together(
    part: Part, group: re.Match[str], found: Sequence[Typed]
) -> Iterator[Diagnostic]:
    """One finding where the whole parenthesis is citations, else one for each citation in it."""
    if are_whole(group, found):
        yield _told(part, group.span(), found)
        return
    for typed in found:
        yield _told(part, (typed.start, typed.end), [typed])


def _told(
    part: Part, span: tuple[int, int], found: Sequence[Typed], *, spoken: bool = False
) -> Diagnostic:
    """The finding."""
    words = " ".join(part.text[slice(*span)].split())
    place = part.place(*span)
    if not found[0].works:
        words = f"{found[0].names} {words}".strip()
        message = f"“{words}” is a citation typed by hand, and no entry has this name and year"
        return CIT009.at(place, message, hint="add the work, and cite it by its key")
    message, hint = proposed(words, found, spoken=spoken)
    return CIT008.at(place, message, hint=hint)


TYPED_CHECKS: tuple[Check, ...] = (
    Check(rules=(CIT008, CIT009), needs=(Manuscript, Document, Bibliography), find=_typed),
)
