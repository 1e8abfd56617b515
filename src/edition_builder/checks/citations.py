"""Checks of citations against the bibliography."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.bibliography.aliases import aliases_of, with_aliases
from edition_builder.checks.check import Check
from edition_builder.checks.identified import IDENTIFIER
from edition_builder.crossrefs import LABELLED
from edition_builder.diagnostics import Place, Related
from edition_builder.expression import expression
from edition_builder.model import Bibliography, Document, Manuscript
from edition_builder.nearest import nearest
from edition_builder.rules.cit import CIT001, CIT002, CIT003, CIT005, CIT006, CIT007
from edition_builder.source import Kind, lex
from edition_builder.tree import ATTRIBUTES_AT, attributes_of, walk

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Citation, Part, Reference

CROSS_REFERENCE = expression(
    r"(?:(?:fig|tbl|eq|lst|sec|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|algo|tip|nte|wrn|imp|cau)[:-]"
    r"|table:|figure:|equation:|section:|chapter:).",
    re.IGNORECASE,
)
"""How pandoc-crossref and Quarto begin the keys of what they number."""

CHUNK_LABEL = expression(
    r"^[ \t]*(?:#|//|%%)\|[ \t]*label[ \t]*:[ \t]*[\"']?([\w:.-]*\w)|"
    r"^[ \t]*[`~]{3,}[ \t]*\{\w+[ \t,]+([\w:.-]*\w)[ \t]*[,}]",
    re.MULTILINE,
)
"""How a chunk names what it makes: `#| label: fig-map`, or ```` ```{r fig-map} ````."""

LIKE = 0.7
"""How like a key must be to an entry's: keys are short, and most of them share their years."""

GUESSES = 200
"""Missing keys for which another is looked for; with more of them the bibliography is another."""

GIT = frozenset({"upstream", "u", "push"})
"""What Git's users write as “@{upstream}”."""

ACCOUNT = expression(r"[A-Za-z_]\w{1,29}\Z", re.ASCII)
YEAR = expression(r"(?:1[4-9]|20)\d\d")
KEY = expression(r"(?<!\w)@\{?([\w:.#$%&+?<>~/-]*\w)")
END_OF_NOTE = expression(r"\n[ \t]*\n(?! {4}|\t|[ \t]*\n)|\n(?=\[\^)")
"""Where the words of a note end: at a paragraph that is not set in, or at the next note."""
LETTERS = expression(r"[^\W\d_]+")


def _undefined(
    manuscript: Manuscript, document: Document, bibliography: Bibliography
) -> Iterator[Diagnostic]:
    known = with_aliases(bibliography)
    told: dict[tuple[str, str], Diagnostic] = {}
    strange = [
        item
        for item in document.citations
        if item.key not in known and item.key != "*" and not IDENTIFIER.fullmatch(item.key)
    ]
    labels = _labels(document) if strange else frozenset()
    unrun = _of_chunks(manuscript) if strange else frozenset()
    for citation in strange:
        name = (citation.key, citation.mode)
        if name not in told:
            guess = len(told) < GUESSES
            told[name] = (
                _to_be_run(citation)
                if citation.key in unrun
                else _explained(citation, bibliography, labels, guess=guess)
            )
        yield replace(told[name], place=citation.place)
    for part in manuscript.parts:
        for key in part.front.nocite:
            if key not in known and key != "*":
                yield _missing(key, _in_front_matter(part, key), bibliography)


def _explained(
    citation: Citation, bibliography: Bibliography, labels: Collection[str], *, guess: bool
) -> Diagnostic:
    """The finding for a key without an entry: first what else it may be."""
    key, place = citation.key, citation.place
    if not guess:
        return _missing(key, place, bibliography, guess=False)
    if _as_written(key, bibliography.references):
        return _other_capitals(key, place, bibliography)
    if CROSS_REFERENCE.match(key):
        return _unlabelled(key, place, labels)
    if key in GIT and citation.mode == "AuthorInText":
        return CIT006.at(
            place,
            f"“@{{{key}}}” is Git's, and would be set as a citation",
            hint=f"write it as code: `@{{{key}}}`; a work needs an entry of this key",
        )
    if _is_account(citation, bibliography):
        return CIT006.at(
            place,
            f"“@{key}” looks like the name of an account, and would be set as a citation",
            hint=f"write “\\@{key}” if it is one; a work needs an entry of this key",
        )
    return _missing(key, place, bibliography)


def _unlabelled(key: str, place: Place | None, labels: Collection[str]) -> Diagnostic:
    """A reference to something numbered, and nothing that it could mean."""
    close = nearest(key, [label for label in labels if label != key], LIKE)
    numbered = LABELLED.match(key)
    hint = f"give its target the label {{#{key}}}" if numbered else f"write a link: [words](#{key})"
    return CIT005.at(
        place,
        f"“@{key}” points at a label that nothing has",
        hint=f"did you mean “@{close}”?" if close else hint,
    )


def _of_chunks(manuscript: Manuscript) -> frozenset[str]:
    """The labels that chunks of R Markdown or Quarto will give to what they make."""
    found = (label for part in manuscript.parts for label in CHUNK_LABEL.finditer(part.text))
    return frozenset(label[1] or label[2] for label in found)


def _to_be_run(citation: Citation) -> Diagnostic:
    return CIT005.at(
        citation.place,
        f"“@{citation.key}” points at what a chunk makes that has not been run",
        hint="knit the text first",
    )


def _labels(document: Document) -> frozenset[str]:
    """The identifiers of a document that are labels of numbered things."""
    names = (attributes_of(visit.node).id for visit in walk(document.blocks, ATTRIBUTES_AT))
    return frozenset(name for name in names if LABELLED.match(name))


def _missing(
    key: str, place: Place | None, bibliography: Bibliography, *, guess: bool = True
) -> Diagnostic:
    where = " or ".join(bibliography.paths) or "the bibliography"
    found = _meant(key, bibliography.references) if guess else ""
    return CIT001.at(
        place,
        f"“{key}” is cited but has no entry in {where}",
        hint=f"did you mean “{found}”?" if found else f"add an entry “{key}”, or mend the key",
    )


def _as_written(key: str, known: Mapping[str, Reference]) -> str:
    """The key that differs from this one in its capitals only, or ''."""
    folded = key.casefold()
    return next((other for other in known if other.casefold() == folded), "")


def _other_capitals(key: str, place: Place | None, bibliography: Bibliography) -> Diagnostic:
    found = _as_written(key, bibliography.references)
    return CIT003.at(
        place,
        f"“{key}” is cited, but the entry's key is “{found}”",
        hint=f"write “@{found}”; capitals count in keys",
        related=(Related(place=bibliography.references[found].place, message="the entry"),),
    )


def _meant(key: str, known: Mapping[str, Reference]) -> str:
    """The key most likely meant: the nearest in letters, else by its author's name and year."""
    return nearest(key, known, LIKE) or next(
        (other for other in known if _names(key, known[other])), ""
    )


def _names(key: str, reference: Reference) -> bool:
    """Whether a key holds the year of a work and the name of one of its people."""
    year = YEAR.search(key)
    date = reference.get("date", "year")
    if year is None or year[0] not in date:
        return False
    people = reference.get("author", "editor").casefold()
    names = {name for name in LETTERS.findall(people) if len(name) > len("and")}
    return any(name in key.casefold() for name in names)


def _is_account(citation: Citation, bibliography: Bibliography) -> bool:
    """Whether a key can only be an account's: one plain word where works have years in theirs."""
    keys = bibliography.references
    dated = sum(bool(YEAR.search(key)) for key in keys)
    return (
        citation.mode == "AuthorInText"
        and bool(ACCOUNT.match(citation.key))
        and not YEAR.search(citation.key)
        and dated * 2 > len(keys)
        and not nearest(citation.key, keys, LIKE)
    )


def _in_front_matter(part: Part, key: str) -> Place:
    offset = part.source.find(f"@{key}")
    line = part.source.count("\n", 0, max(offset, 0)) + 1
    column = offset - part.source.rfind("\n", 0, max(offset, 0)) if offset >= 0 else 1
    return Place(
        path=part.path, line=line, column=column, end_line=line, end_column=column + len(key) + 1
    )


def _uncited(
    manuscript: Manuscript, document: Document, bibliography: Bibliography
) -> Iterator[Diagnostic]:
    aliases = aliases_of(bibliography.references)
    named = {citation.key for citation in document.citations} | set(document.nocite)
    cited = named | {aliases[key] for key in named if key in aliases}
    if "*" in cited:
        return
    lost = {key for part in manuscript.parts for key in _keys_in_lost_notes(part)}
    for key, reference in bibliography.references.items():
        if key in cited:
            continue
        message, hint = f"“{key}” is never cited", "cite it, list it under nocite in front matter"
        if key in lost:
            message = f"“{key}” is cited only in a note of a note, and such a note is lost"
            hint = "call that note from the text"
        yield CIT002.at(reference.place, message, hint=f"{hint}, or delete it")


def _keys_in_lost_notes(part: Part) -> Iterator[str]:
    """The keys in notes that only other notes call: pandoc leaves out a note of a note."""
    tokens = lex(part.text)
    definitions = [token for token in tokens if token.kind is Kind.NOTE_DEFINITION]
    ends = (END_OF_NOTE.search(part.text, token.end) for token in definitions)
    bodies = [
        (token.value, token.start, end.start() if end else len(part.text))
        for token, end in zip(definitions, ends, strict=True)
    ]
    starts = [start for _, start, _ in bodies]
    outside = set()
    for token in tokens:
        if token.kind is Kind.NOTE_CALL:
            at = bisect_right(starts, token.start) - 1
            if at < 0 or token.start >= bodies[at][2]:
                outside.add(token.value)
    for label, start, end in bodies:
        if label not in outside:
            yield from KEY.findall(part.text, start, end)


def _alike(bibliography: Bibliography) -> Iterator[Diagnostic]:
    same: defaultdict[str, list[Reference]] = defaultdict(list)
    for key, reference in bibliography.references.items():
        for other in same[key.casefold()][:1]:
            yield CIT007.at(
                reference.place,
                f"“{key}” differs from “{other.key}” by its capitals only",
                hint="rename one of them, here and in the text",
                related=(Related(place=other.place, message=f"“{other.key}”"),),
            )
        same[key.casefold()].append(reference)


CITATION_CHECKS: tuple[Check, ...] = (
    Check(
        rules=(CIT001, CIT003, CIT005, CIT006),
        needs=(Manuscript, Document, Bibliography),
        find=_undefined,
    ),
    Check(rules=(CIT002,), needs=(Manuscript, Document, Bibliography), find=_uncited),
    Check(rules=(CIT007,), needs=(Bibliography,), find=_alike),
)
