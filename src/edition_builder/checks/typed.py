"""Checks for citations that are typed as words: “(Liebman 1975, 45)”, “Liebman, *Leninism*, p. 45”.

What is one is decided by the bibliography: a name and a year, or a name and a title, of one work.
Without an entry only what can be nothing else is told: a year followed by pages, or “et al.”.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edition_builder.checks.check import Check
from edition_builder.checks.people import Work, folded, without_particles, works_by_name
from edition_builder.model import Bibliography, Document, Manuscript
from edition_builder.rules.cit import CIT008, CIT009
from edition_builder.source import OPAQUE, Kind, masked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Citation, Part

    Known = Mapping[str, Sequence[Work]]

HIDDEN = OPAQUE | {Kind.HEADING, Kind.IMAGE, Kind.TABLE}
"""What holds no citations, or years that belong to a caption."""

CAPITAL = "[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽЀ-Я]"
LETTER = r"[^\W\d_]"
PARTICLE = r"(?:(?:[Vv][ao]n|[Dd]e[rnls]?|[Dd]u|[Ll][ae]|[Dd][iao]|[Dd]os|[Tt]e[rn]|фон)\s)"
NAME = rf"{PARTICLE}{{0,3}}{CAPITAL}(?:{LETTER}{{1,40}}|(?=[’']))(?:[-’']{LETTER}{{1,40}}){{0,2}}"
NAMES = rf"{NAME}(?:(?:,\s|,?\s(?:and|&|und|et|и)\s){NAME}){{0,3}}"
JOINTS = re.compile(r",?\s+(?:and|&|und|et|и)\s+|,\s+")
OTHERS = r"(?P<others>,?\s(?:et\sal\b\.?|u\.\s?a\.|и\sдр\.))?"
DATED = r"(?P<year>1[4-9]\d\d|20\d\d)(?P<letter>[a-z]\b)?(?!\w)(?!\s?[-–—/]\s?\d)"
NUMBERS = r"(?:\d{1,5}[a-z]{0,2}|[ivxlc]+)\b(?:\s?[-–—]+\s?(?:\d{1,5}|[ivxlc]+)\b)?"
LABEL = r"(?:(?:pp?\.|S\.|с\.|ch(?:ap)?\.|vol\.|n\.)\s?|§+\s?)"
PAGES = rf"(?:(?:\s?:\s?|,\s)(?P<pages>{LABEL}?{NUMBERS}(?:,\s{NUMBERS})*)\.?)?"
CUE = r"(?P<cue>(?:see(?:\salso)?|cf\.|cf|compare|e\.g\.,?|siehe|vgl\.|voir|см\.)\s)?"

PARENTHESIS = re.compile(r"\([^()\[\]{}@]{4,300}(?:\)|(?=\.\s*\n\s*\n)|(?=\.\s*\Z))")
SOME_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d")
FURTHER = re.compile(rf",\s(?=(?:{NAMES},?\s)?(?:1[4-9]|20)\d\d)|;\s?")
ITEM = re.compile(rf"{CUE}(?P<names>{NAMES}){OTHERS}(?P<comma>,)?\s{DATED}{PAGES}")
MORE = re.compile(DATED + PAGES)
SPOKEN = re.compile(rf"(?<!\w)(?P<names>{NAMES}){OTHERS}(?:[’']s?)?\s\({DATED}{PAGES}\)")
RUNNING = re.compile(rf"(?<![\w’'])(?P<names>{NAMES}){OTHERS}\s{DATED}{PAGES}")
TITLED = re.compile(
    rf"(?<!\w)(?P<names>{NAME}),\s(?:[*_]{{1,2}}|[“‘„«])(?P<title>[^*_“”‘„«»@\[\]]{{4,200}})"
    rf"(?:[*_]{{1,2}}|[”“»]|’(?!\w))(?:\s\([^()\d]{{0,60}}{DATED}\))?"
    rf"(?:,\s(?P<pages>{LABEL}{NUMBERS}))?"
)

NOBODY = frozenset(
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "januar", "februar", "märz", "mai", "juni", "juli",
        "oktober", "dezember", "janvier", "février", "mars", "avril", "juin", "juillet", "août",
        "septembre", "octobre", "novembre", "décembre", "spring", "summer", "autumn", "winter",
        "fall", "chapter", "part", "section", "figure", "table", "act", "article", "note",
        "volume", "версия", "глава",
    }
)  # fmt: skip
"""Capitalised words that stand before years and numbers and are nobody's name."""

REACH = 300
"""Characters behind a name and a year within which the work's citation makes them mere prose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A citation in words: where it stands, its parts, and the works that it may mean."""

    start: int
    end: int
    cue: str
    pages: str
    works: tuple[Work, ...]

    @property
    def item(self) -> str:
        """What stands between the brackets when it is written by its key."""
        key = self.works[0].reference.key
        return f"{self.cue}@{key}" + (f", {self.pages}" if self.pages else "")


def _typed(
    manuscript: Manuscript, document: Document, bibliography: Bibliography
) -> Iterator[Diagnostic]:
    known = works_by_name(bibliography)
    cited = _offsets(manuscript.parts, document.citations)
    for part in manuscript.parts:
        text = masked(part.text, HIDDEN)
        if SOME_YEAR.search(text) or TITLED.search(text):
            yield from _in_part(part, text, known, cited[part.path])


def _in_part(
    part: Part, text: str, known: Known, cited: Mapping[str, Sequence[int]]
) -> Iterator[Diagnostic]:
    done: list[tuple[int, int]] = []
    for group in PARENTHESIS.finditer(text):
        found = list(_in_parenthesis(text, group, known))
        done += [(typed.start, typed.end) for typed in found]
        yield from _told_together(part, group, found)
    taken = {at for start, end in done for at in range(start, end)}
    for pattern in (SPOKEN, RUNNING, TITLED):
        for match in pattern.finditer(text):
            typed = _running(match, known)
            if typed and typed.start not in taken and not _cited_behind(typed, cited):
                taken.update(range(typed.start, typed.end))
                yield _told(part, (typed.start, typed.end), [typed], spoken=pattern is SPOKEN)


def _in_parenthesis(text: str, group: re.Match[str], known: Known) -> Iterator[Typed]:
    """The citations of one parenthesis; one without a name is by those named before it."""
    names = ""
    for start, end in _pieces(text, group) if SOME_YEAR.search(group[0]) else ():
        item = ITEM.fullmatch(text, start, end)
        match = item or (MORE.fullmatch(text, start, end) if names else None)
        names = item["names"] if item else names if match else ""
        if match:
            cue = item["cue"] or "" if item else ""
            works = _dated(names, match["year"], match["letter"], known)
            typed = Typed(start=start, end=end, cue=cue, pages=match["pages"] or "", works=works)
            if works or (item and _can_be_nothing_else(item)):
                yield typed


def _pieces(text: str, group: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The parts of a parenthesis, at semicolons and at commas before a further name or year."""
    begin, end = group.start() + 1, group.end() - group[0].endswith(")")
    for cut in FURTHER.finditer(text, begin, end):
        if ";" in cut[0] or SOME_YEAR.search(text, begin, cut.start()):
            yield begin, cut.start()
            begin = cut.end()
    yield begin, end


def _can_be_nothing_else(item: re.Match[str]) -> bool:
    """Whether what names no work of the bibliography is a citation all the same."""
    words = item["names"].casefold().split()
    bare = not item["comma"] and not any(word in NOBODY for word in words)
    return bool(item["others"]) or (bare and bool(item["pages"]))


def _running(match: re.Match[str], known: Known) -> Typed | None:
    """A citation within a sentence; only one of a work in the bibliography is known for one."""
    title = match.groupdict().get("title")
    if title is None:
        works = _dated(match["names"], match["year"], match["letter"], known)
    elif match["year"] or match["pages"]:
        works = tuple(work for work in _works(match["names"], known) if _titled(work, title))
    else:
        works = ()
    if not works:
        return None
    end = match.end() - match[0].endswith(".")
    return Typed(start=match.start(), end=end, cue="", pages=match["pages"] or "", works=works)


def _works(names: str, known: Known) -> Sequence[Work]:
    """The works that all of these people made together."""
    families = [folded(name) for name in JOINTS.split(names)]
    first = known.get(families[0]) or known.get(without_particles(families[0]), ())
    return [work for work in first if all(_made(work, family) for family in families)]


def _made(work: Work, family: str) -> bool:
    return family in work.families or without_particles(family) in map(
        without_particles, work.families
    )


def _dated(names: str, year: str, letter: str | None, known: Known) -> tuple[Work, ...]:
    """The works of these people from this year; “1990b” is the one whose key ends so, if any."""
    works = tuple(work for work in _works(names, known) if year in work.years)
    lettered = tuple(work for work in works if work.reference.key.endswith(f"{year}{letter}"))
    return lettered if letter and lettered else works


def _titled(work: Work, title: str) -> bool:
    """Whether a work has this title, or one that begins with it."""
    wanted = folded(title)
    return any(f"{whole} ".startswith(f"{wanted} ") for whole in work.titles)


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
