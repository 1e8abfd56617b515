"""Checks of structure and accessibility: headings, identifiers, links, images, tables."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from edition_builder.checks.check import Check
from edition_builder.diagnostics import Related
from edition_builder.expression import expression
from edition_builder.model import Document, Manuscript
from edition_builder.nearest import did_you_mean
from edition_builder.rules.doc import (
    DOC001,
    DOC002,
    DOC003,
    DOC004,
    DOC005,
    DOC006,
    DOC007,
    DOC008,
    DOC009,
)
from edition_builder.rules.src.markup import SRC016
from edition_builder.source import Kind, lex
from edition_builder.tree import ATTRIBUTES_AT, attributes_of, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from edition_builder.diagnostics import Diagnostic, Place
    from edition_builder.model import Part
    from edition_builder.source import Token

IDENTIFIER = expression(r"(?:\A|\s)#([^\s{}]+)|(?:\A|\s)id=[\"']?([^\s\"'{}]+)")
ATTRIBUTES_AT_END = expression(r"\s*\{[^{}]*\}\s*\Z")
ALTERNATIVE = expression(r"(?:\A|\s)(?:fig-)?alt=|(?:\A|\s)role=[\"']?presentation")
LABELLED_TABLE = expression(r"^:{3,}[ \t]*\{[^{}\n]*#tbl[-:][^{}\n]*\}[ \t]*\n\s*\Z", re.MULTILINE)
"""The head of a division as Quarto has it: its last paragraph is the caption."""

LONGEST_HEAD = 400
MARKS = expression(r"[\s*_`~^\\-]+")
MADE_HERE = expression(r"#(?:bibliography|contents|notes|refs|(?:ref|note|call|page)-.+)\Z")
"""Addresses of places that the editions make themselves."""

SAYS_NOTHING = frozenset(
    {
        "click here", "here", "link", "more", "read more", "see here", "this", "this link",
        "this page", "hier", "mehr", "weiterlesen", "cliquez ici", "ici", "lire la suite", "plus",
        "здесь", "подробнее", "ссылка", "тут",
    }
)  # fmt: skip
"""Words of links that name no target, in English, German, French and Russian."""


def _tokens(manuscript: Manuscript, *kinds: Kind) -> Iterator[tuple[Part, Token]]:
    for part in manuscript.parts:
        yield from ((part, token) for token in lex(part.text) if token.kind in kinds)


def _headings(manuscript: Manuscript) -> Iterator[Diagnostic]:
    headings = list(_tokens(manuscript, Kind.HEADING))
    before = min((token.level for _, token in headings), default=1) - 1
    for part, token in headings:
        place = part.place(token.start, token.end)
        words = ATTRIBUTES_AT_END.sub("", token.value)
        if not words.strip():
            yield DOC005.at(place, "a heading without words", hint="give it words, or delete it")
        if token.level > before + 1:
            yield DOC001.at(
                place,
                f"the heading “{words}” is of level {token.level}, the one before it of {before}"
                if before
                else f"the first heading, “{words}”, is of level {token.level}",
                hint=f"make it level {before + 1}, or add the heading between",
            )
        before = token.level


def _identifiers(manuscript: Manuscript) -> Iterator[Diagnostic]:
    seen: defaultdict[str, list[Place]] = defaultdict(list)
    for part, token in _tokens(manuscript, Kind.ATTRIBUTES):
        for found in IDENTIFIER.finditer(token.value):
            name = found[1] or found[2]
            place = part.place(token.start, token.end)
            if seen[name]:
                yield _named_again(name, place, seen[name])
            seen[name].append(place)


def _named_again(name: str, place: Place, earlier: list[Place]) -> Diagnostic:
    same_file = next((other for other in earlier if other.path == place.path), None)
    first = same_file or earlier[0]
    rule, where = (DOC002, "in this file") if same_file else (SRC016, f"in {first.path}")
    return rule.at(
        place,
        f"the identifier “{name}” is used already {where}, on line {first.line}",
        hint="give each place an identifier of its own",
        related=(Related(place=first, message="the first one"),),
    )


def _dead_links(manuscript: Manuscript, document: Document) -> Iterator[Diagnostic]:
    links: set[str] = set()
    names: set[str] = set()
    for visit in walk(document.blocks, ATTRIBUTES_AT):
        names.add(attributes_of(visit.node).id)
        if visit.node["t"] == "Link":
            links.add(visit.node["c"][2][0])
    names |= set(_names_in_tags(manuscript))
    dead = {link for link in links if link.startswith("#") and link[1:] not in names}
    sites = _sites_by_address(manuscript) if dead else {}
    for address in sorted(dead):
        if not MADE_HERE.match(address):
            yield from _dead(address, sites.get(address, [None]), sorted(names))


def _sites_by_address(manuscript: Manuscript) -> dict[str, list[Place | None]]:
    sites: defaultdict[str, list[Place | None]] = defaultdict(list)
    for part, token in _tokens(manuscript, Kind.DESTINATION, Kind.REFERENCE):
        sites[token.value.rpartition("\n")[2]].append(part.place(token.start, token.end))
    return sites


def _names_in_tags(manuscript: Manuscript) -> Iterator[str]:
    for part, token in _tokens(manuscript, Kind.TAG):
        for found in IDENTIFIER.finditer(part.text[token.start : token.end].rstrip("/>")):
            yield found[1] or found[2]


def _dead(
    address: str, sites: Iterable[Place | None], names: Sequence[str]
) -> Iterator[Diagnostic]:
    message = f"“{address}” leads nowhere: nothing has the identifier “{address[1:]}”"
    hint = did_you_mean(address[1:], names) or f"give its target {{{address}}}, or mend the link"
    for place in sites:
        yield DOC003.at(place, message, hint=hint)


def _images(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for part, token in _tokens(manuscript, Kind.IMAGE):
        described = _words(token) or ALTERNATIVE.search(_attributes_behind(part, token))
        if not described:
            yield DOC004.at(
                part.place(token.start, token.end),
                f"the image “{_address_of(part, token)}” has no alternative text",
                hint='say in the brackets what it shows; mark an ornament with {alt=""}',
            )


def _attributes_behind(part: Part, token: Token) -> str:
    if not part.text.startswith("{", token.end):
        return ""
    return part.text[token.end + 1 : part.text.find("}", token.end)]


def _address_of(part: Part, token: Token) -> str:
    return part.text[token.start : token.end].rpartition("](")[2].rstrip(")")[:60]


def _links(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for part, token in _tokens(manuscript, Kind.LINK):
        words = _words(token)
        place = part.place(token.start, token.end)
        if not words:
            hint = "put words between the brackets"
            yield DOC009.at(place, "a link without words", hint=hint)
        elif words.casefold().rstrip(".:…!") in SAYS_NOTHING:
            hint = "make the link of the words that name its target"
            yield DOC006.at(place, f"the link “{words}” does not say where it leads", hint=hint)


def _words(token: Token) -> str:
    return MARKS.sub(" ", token.value).strip()


def _tables(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for part, token in _tokens(manuscript, Kind.TABLE):
        line_end = part.text.find("\n", token.start)
        place = part.place(token.start, max(line_end, token.start + 1))
        if not token.headed:
            hint = "put the columns' names in its first row"
            yield DOC007.at(place, "a table without a header row", hint=hint)
        if not token.captioned and not _in_labelled_division(part.text, token.start):
            hint = "add a line “: What the table shows” below it, behind a blank line"
            yield DOC008.at(place, "a table without a caption", hint=hint)


def _in_labelled_division(text: str, start: int) -> bool:
    return LABELLED_TABLE.search(text, max(0, start - LONGEST_HEAD), start) is not None


STRUCTURE_CHECKS: tuple[Check, ...] = (
    Check(rules=(DOC001, DOC005), needs=(Manuscript,), find=_headings),
    Check(rules=(DOC002, SRC016), needs=(Manuscript,), find=_identifiers),
    Check(rules=(DOC003,), needs=(Manuscript, Document), find=_dead_links),
    Check(rules=(DOC004,), needs=(Manuscript,), find=_images),
    Check(rules=(DOC006, DOC009), needs=(Manuscript,), find=_links),
    Check(rules=(DOC007, DOC008), needs=(Manuscript,), find=_tables),
)
