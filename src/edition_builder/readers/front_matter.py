"""The few lines of metadata a manuscript file may begin with.

Pandoc would let them name styles, bibliographies and headers anywhere on the machine; here a short
list of keys is read and everything else is said to be ignored. `keys` reads the YAML itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Diagnostic, Place
from edition_builder.frozen import dataclass
from edition_builder.model import FrontMatter
from edition_builder.readers.keys import Entry, RefusedError, entries_of
from edition_builder.rules.src.front_matter import SRC007, SRC010, SRC011

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

OPENING = re.compile(r"---[ \t]*\n")
TITLE_BLOCK = re.compile(
    r"%(?P<title>[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)"
    r"(?:%(?P<authors>[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)(?:%(?P<date>[^\n]*(?:\n|\Z)))?)?"
)
"""Pandoc's title block (manual, “Extension: pandoc_title_block”)."""
SENTENCE = re.compile(r"[.!?;:,]\s*\Z")
"""How a line ends that is prose: a sentence may begin with “%”."""
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
LIKE_A_KEY = re.compile(r"[A-Za-z_][\w-]*[ \t]*:(?:\s|\Z)")
ALLOWED = frozenset({"title", "lang", "nocite"})
AUTHORS = ("author", "authors")
"""Keys that name who wrote one part of several; of a whole edition edition.toml says it."""
RESERVED = frozenset(
    {
        "abstract-title", "bibliography", "citation-abbreviations", "citation-style", "csl", "css",
        "filters", "header-includes", "highlight-style", "include-after", "include-before",
        "include-in-header", "output", "pandoc_args", "pandocomatic_", "pdf-engine",
        "reference-doc", "references", "template", "variables",
    }
)  # fmt: skip
"""Keys by which pandoc and its kin would open files or put in markup of their own."""

CITED = re.compile(r"@(?:\{([^{}\s]+)\}|(\w(?:\w|[:.#$%&+?<>~/-](?=\w))*|\*))")

NOTHING = FrontMatter()


@dataclass(frozen=True, slots=True)
class Front:
    """What a file begins with: its metadata, where the text begins, and findings."""

    matter: FrontMatter = NOTHING
    end: int = 0
    findings: tuple[Diagnostic, ...] = ()


def read_front_matter(path: str, text: str, *, chapter: bool = False) -> Front:
    """The front matter at the top of a text, if it has any.

    `chapter` says that the text is one of several, which may have authors of their own. `end` is
    the offset behind it, on a line's start: everything before is not the author's prose.
    A rule (`---`) that no key follows is a rule.
    """
    if block := title_block(text):
        return _title_block(path, block, chapter=chapter)
    opening = OPENING.match(text)
    if opening is None or not LIKE_A_KEY.match(text, opening.end()):
        return Front(end=_end_of_empty(text, opening))
    closing = CLOSING.search(text, opening.end())
    if closing is None:
        return Front(findings=(_never_closed(path),))
    end = min(closing.end() + 1, len(text))
    try:
        entries = list(entries_of(text[opening.end() : closing.start()]))
    except RefusedError as refused:
        place = Place(path=path, line=refused.line + 2, column=refused.column + 1)
        return Front(end=end, findings=(refused.rule.at(place, str(refused), hint=refused.hint),))
    matter = _matter(entries, chapter=chapter)
    known = ALLOWED.union(AUTHORS) if chapter else ALLOWED
    return Front(matter=matter, end=end, findings=tuple(_ignored(path, entries, known)))


def title_block(text: str) -> re.Match[str] | None:
    """Pandoc's older front matter at the top of a text: a line each for title, authors and date."""
    block = TITLE_BLOCK.match(text)
    is_one = block and (block["authors"] is not None or not SENTENCE.search(block["title"]))
    return block if is_one else None


def names_in(block: re.Match[str]) -> tuple[str, ...]:
    """The authors that a title block names."""
    names = re.split(r"[;\n]", block["authors"] or "")
    return tuple(filter(None, (" ".join(name.split()) for name in names)))


def _title_block(path: str, block: re.Match[str], *, chapter: bool) -> Front:
    title = " ".join(block["title"].split())
    findings: list[Diagnostic] = []
    for name in ("date",) if chapter else ("authors", "date"):
        if (block[name] or "").strip():
            line = block.string.count("\n", 0, block.start(name)) + 1
            place = Place(path=path, line=line, column=1, end_line=line, end_column=2)
            findings.append(
                SRC011.at(
                    place,
                    f"“{name}” in front matter is not used",
                    hint="say it under [edition] in edition.toml, for all editions at once",
                )
            )
    matter = FrontMatter(title=title, authors=names_in(block) if chapter else ())
    return Front(matter=matter, end=block.end(), findings=tuple(findings))


def _end_of_empty(text: str, opening: re.Match[str] | None) -> int:
    """Front matter may be two rules with nothing between them."""
    closing = CLOSING.match(text, opening.end()) if opening else None
    return min(closing.end() + 1, len(text)) if closing else 0


def _never_closed(path: str) -> Diagnostic:
    return SRC007.at(
        Place(path=path, line=1, column=1, end_line=1, end_column=4),
        "front matter is opened here with “---” and never closed",
        hint="put a line “---” behind its last key",
    )


def _matter(entries: list[Entry], *, chapter: bool) -> FrontMatter:
    values: Mapping[str, list[str]] = {entry.key: entry.values for entry in reversed(entries)}
    nocite = CITED.findall(" ".join(values.get("nocite", [])))
    return FrontMatter(
        title=" ".join(values.get("title", [])[:1]),
        authors=tuple(authors_in(entries)) if chapter else (),
        language=" ".join(values.get("lang", [])[:1]),
        nocite=tuple(dict.fromkeys(braced or plain for braced, plain in nocite)),
    )


def authors_in(entries: Iterable[Entry]) -> Iterator[str]:
    """The names of a text's authors, in order: plain ones, and those of mappings.

    A mapping has a `name`, or `given` and `family`; whatever else it says of its author stays out.
    """
    given = ""
    for key, value in (
        said for entry in entries if entry.key.lower() in AUTHORS for said in entry.said
    ):
        words = " ".join(value.split())
        if key == "given":
            given = words
        elif key == "family":
            yield f"{given} {words}".strip()
            given = ""
        elif key in {"", "name"} and words:
            yield words


def _ignored(path: str, entries: Iterable[Entry], known: Collection[str]) -> Iterator[Diagnostic]:
    for entry in entries:
        if entry.key in known:
            continue
        line, column = entry.line + 2, entry.column + 1
        place = Place(
            path=path, line=line, column=column, end_line=line, end_column=column + len(entry.key)
        )
        if entry.key in RESERVED:
            yield SRC010.at(
                place,
                f"“{entry.key}” in front matter was ignored: it would open files or add markup",
                hint="delete it; styles and bibliographies are named in edition.toml",
            )
        else:
            yield SRC011.at(
                place,
                f"“{entry.key}” in front matter is not used",
                hint="say it under [edition] in edition.toml, for all editions at once",
            )
