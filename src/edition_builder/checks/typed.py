"""Checks for citations that are typed as words: “(Liebman 1975, 45)”, “Liebman, *Leninism*, p. 45”.

What is one is decided by the bibliography: a name and a year, or a name and a title, of one work.
Without an entry only what can be nothing else is told; `unlisted` knows what can.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from edition_builder.checks.check import Check
from edition_builder.checks.people import (
    Work,
    bare_title,
    folded,
    without_particles,
    works_by_name,
    works_by_title,
)
from edition_builder.checks.typed_forms import (
    FURTHER,
    IBIDEM,
    ITEM,
    JOINTS,
    MORE,
    NOBODY,
    PARENTHESIS,
    RUNNING,
    SOME_YEAR,
    SPOKEN,
    TITLE_FIRST,
    TITLED,
)
from edition_builder.checks.unlisted import HABIT, Likelihood, likelihood, together
from edition_builder.model import Bibliography, Document, Manuscript
from edition_builder.rules.cit import CIT008, CIT009
from edition_builder.source import OPAQUE, Kind, masked

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Citation, Part


Names = Mapping[str, Sequence[Work]]
"""Works by a folded name."""

HIDDEN = OPAQUE | {Kind.HEADING, Kind.IMAGE, Kind.TABLE}
"""What holds no citations, or years that belong to a caption."""

REACH = 300
"""Characters behind a name and a year within which the work's citation makes them mere prose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The works of the bibliography by their makers' folded names, and by their bare titles."""

    by_name: Names
    by_title: Mapping[str, tuple[Work, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A citation in words: where it stands, its parts, and the works that it may mean.

    `names` are those of the item before, where it has none of its own.
    """

    start: int
    end: int
    cue: str
    pages: str
    works: tuple[Work, ...]
    likely: Likelihood
    names: str = ""

    @property
    def item(self) -> str:
        """What stands between the brackets when it is written by its key."""
        key = self.works[0].reference.key
        pages = self.pages.replace("\N{NO-BREAK SPACE}", " ")
        return f"{self.cue}@{key}" + (f", {pages}" if pages else "")


def _typed(
    manuscript: Manuscript, document: Document, bibliography: Bibliography
) -> Iterator[Diagnostic]:
    known = Known(by_name=works_by_name(bibliography), by_title=works_by_title(bibliography))
    cited = _offsets(manuscript.parts, document.citations)
    texts = [(part, masked(part.text, HIDDEN)) for part in manuscript.parts]
    groups = [(part, list(_groups(text, known.by_name))) for part, text in texts]
    every = [typed for _, found in groups for _, several in found for typed in several]
    is_habit = sum(typed.likely is Likelihood.SURE for typed in every) >= HABIT
    for (part, text), (_, found) in zip(texts, groups, strict=True):
        yield from _in_part(part, text, known, cited[part.path], _kept(found, is_habit=is_habit))


def _groups(text: str, known: Names) -> Iterator[tuple[re.Match[str], list[Typed]]]:
    """Every parenthesis with what is cited in it."""
    if SOME_YEAR.search(text):
        for group in PARENTHESIS.finditer(text):
            if found := _in_parenthesis(text, group, known):
                yield group, found


def _kept(
    groups: Iterable[tuple[re.Match[str], list[Typed]]], *, is_habit: bool
) -> Iterator[tuple[re.Match[str], list[Typed]]]:
    """What is told: what is sure, and what is likely where the text cites so."""
    for group, found in groups:
        kept = [typed for typed in found if typed.likely is Likelihood.SURE or is_habit]
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
            one = _running(match, known)
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


def _in_parenthesis(text: str, group: re.Match[str], known: Names) -> list[Typed]:
    """The citations of one parenthesis; one without a name is by those named before it."""
    names = ""
    found: list[Typed] = []
    for start, end in _pieces(text, group) if SOME_YEAR.search(group[0]) else ():
        item = ITEM.fullmatch(text, start, end)
        match = item or (MORE.fullmatch(text, start, end) if names else None)
        names = item["names"] if item else names if match else ""
        if match:
            works = _dated(names, match["year"], match["letter"], known)
            likely = likelihood(item, known) if item else found[-1].likely
            found.append(
                Typed(
                    start=start,
                    end=end,
                    cue=(item["cue"] or "") if item else "",
                    pages=match["pages"] or "",
                    works=works,
                    likely=Likelihood.SURE if works else likely,
                    names="" if item else names,
                )
            )
    several = together([typed.likely for typed in found])
    sure = [replace(typed, likely=likely) for typed, likely in zip(found, several, strict=True)]
    return [typed for typed in sure if typed.likely is not Likelihood.NONE]


def _pieces(text: str, group: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The parts of a parenthesis, at semicolons and at commas before a further name or year."""
    begin, end = group.start() + 1, group.end() - group[0].endswith(")")
    for cut in FURTHER.finditer(text, begin, end):
        if ";" in cut[0] or SOME_YEAR.search(text, begin, cut.start()):
            yield begin, cut.start()
            begin = cut.end()
    yield begin, end


def _running(match: re.Match[str], known: Known) -> Typed | None:
    """A citation within a sentence.

    One of a work in the bibliography; or one that can be nothing else: `Pipes (1990, 45)`,
    `Pipes, *The Revolution*, p. 45`.
    """
    parts = match.groupdict()
    title, names = parts.get("title"), parts.get("names")
    if title is None:
        works = _dated(match["names"], match["year"], match["letter"], known.by_name)
        is_sure = match.re is SPOKEN and bool(match["pages"] or match["others"])
        is_sure = is_sure and likelihood(match, known.by_name) is Likelihood.SURE
    elif names is None:
        works, is_sure = known.by_title.get(bare_title(title), ()), False
    else:
        by_them = _works(names, known.by_name) if match["year"] or match["pages"] else ()
        works = tuple(work for work in by_them if _titled(work, title))
        is_sure = bool(match["pages"]) and title[:1].isupper() and names.casefold() not in NOBODY
    if not works and not is_sure:
        return None
    return Typed(
        start=match.start(),
        end=match.end() - match[0].endswith("."),
        cue=parts.get("cue") or "",
        pages=match["pages"] or "",
        works=works,
        likely=Likelihood.SURE,
    )


def _works(names: str, known: Names) -> Sequence[Work]:
    """The works that all of these people made together, or a body of this name."""
    if folded(names) in known:
        return known[folded(names)]
    families = [folded(name) for name in JOINTS.split(names)]
    first = known.get(families[0]) or known.get(without_particles(families[0]), ())
    return [work for work in first if all(_made(work, family) for family in families)]


def _made(work: Work, family: str) -> bool:
    return family in work.families or without_particles(family) in map(
        without_particles, work.families
    )


def _dated(names: str, year: str, letter: str | None, known: Names) -> tuple[Work, ...]:
    """The works of these people from this year; “1990b” is the one whose key ends so, if any."""
    works = tuple(work for work in _works(names, known) if year in work.years)
    lettered = tuple(work for work in works if work.reference.key.endswith(f"{year}{letter}"))
    return lettered if letter and lettered else works


def _titled(work: Work, title: str) -> bool:
    """Whether a work has this title, or one that begins with it."""
    wanted = bare_title(title)
    return any(f"{bare_title(whole)} ".startswith(f"{wanted} ") for whole in work.titles)


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
    whole = all(typed.works for typed in found) and len(found) == sum(
        1 for _ in _pieces(group.string, group)
    )
    if found and whole:
        yield _told(part, group.span(), found)
        return
    for typed in found:
        yield _told(part, (typed.start, typed.end), [typed])


def _told(
    part: Part, span: tuple[int, int], found: Sequence[Typed], *, spoken: bool = False
) -> Diagnostic:
    """The finding; a work `spoken` of in the sentence is cited without brackets."""
    words = " ".join(part.text[slice(*span)].split())
    place = part.place(*span)
    if not found[0].works:
        words = f"{found[0].names} {words}".strip()
        message = f"“{words}” is a citation typed by hand, and no entry has this name and year"
        return CIT009.at(place, message, hint="add the work, and cite it by its key")
    several = next((typed for typed in found if len(typed.works) > 1), None)
    if several:
        keys = " or ".join(f"@{work.reference.key}" for work in several.works[:4])
        hint = f"cite the work that is meant by its key: {keys}"
    elif spoken:
        key, comma, pages = found[0].item.partition(", ")
        hint = f"write {key}" + (f" [{pages}]" if comma else "")
    else:
        hint = f"write [{'; '.join(typed.item for typed in found)}]"
    return CIT008.at(place, f"“{words}” is a citation typed by hand", hint=hint)


TYPED_CHECKS: tuple[Check, ...] = (
    Check(rules=(CIT008, CIT009), needs=(Manuscript, Document, Bibliography), find=_typed),
)
