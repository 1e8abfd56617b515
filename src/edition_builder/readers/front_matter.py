"""The few lines of metadata a manuscript file may begin with.

Pandoc would let them name styles, bibliographies and headers anywhere on the machine; here a short
list of keys is read and everything else is said to be ignored. YAML is read as a stream of events,
without anchors, aliases or tags, so nothing in it can grow or run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from edition_builder.diagnostics import Diagnostic, Place
from edition_builder.model import FrontMatter
from edition_builder.rules.src import SRC007, SRC008, SRC009, SRC010, SRC011

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    import yaml

    from edition_builder.diagnostics import Rule

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
LARGEST = 16_384
"""Characters; front matter is a few lines."""

MOST_BRACKETS = 100
"""YAML's reader takes time in the square of the brackets that are open."""

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


@dataclass(frozen=True, slots=True)
class _Entry:
    """A top-level key of the front matter, its plain values, and the key's line from 0.

    `values` holds the keys of inner mappings too; `said` holds each value with the inner key
    it belongs to, '' where there is none.
    """

    key: str
    line: int
    column: int
    values: list[str] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A collection that is being read, and the key whose value comes next."""

    is_mapping: bool
    key: str | None = None


class _RefusedError(Exception):
    """Raised for YAML that is read nowhere here; `rule` and words say which."""

    def __init__(self, rule: Rule, line: int, column: int, message: str, hint: str) -> None:
        self.rule, self.line, self.column, self.hint = rule, line, column, hint
        super().__init__(message)


def read_front_matter(path: str, text: str, *, chapter: bool = False) -> Front:
    """The front matter at the top of a text, if it has any.

    `chapter` says that the text is one of several, which may have authors of their own. `end` is
    the offset behind it, on a line's start: everything before is not the author's prose.
    A rule (`---`) that no key follows is a rule.
    """
    block = TITLE_BLOCK.match(text)
    if block and (block["authors"] is not None or not SENTENCE.search(block["title"])):
        return _title_block(path, block, chapter=chapter)
    opening = OPENING.match(text)
    if opening is None or not LIKE_A_KEY.match(text, opening.end()):
        return Front(end=_end_of_empty(text, opening))
    closing = CLOSING.search(text, opening.end())
    if closing is None:
        return Front(findings=(_never_closed(path),))
    end = min(closing.end() + 1, len(text))
    try:
        entries = list(_entries(text[opening.end() : closing.start()]))
    except _RefusedError as refused:
        place = Place(path=path, line=refused.line + 2, column=refused.column + 1)
        return Front(end=end, findings=(refused.rule.at(place, str(refused), hint=refused.hint),))
    matter = _matter(entries, chapter=chapter)
    known = ALLOWED.union(AUTHORS) if chapter else ALLOWED
    return Front(matter=matter, end=end, findings=tuple(_ignored(path, entries, known)))


def stated_in(text: str) -> tuple[Mapping[str, tuple[str, ...]], int]:
    """Every key of the front matter with its plain values, and where the text begins behind it.

    Nothing and 0 where there is none, or none that can be read.
    """
    opening = OPENING.match(text)
    if opening is None or not LIKE_A_KEY.match(text, opening.end()):
        return {}, 0
    closing = CLOSING.search(text, opening.end())
    if closing is None:
        return {}, 0
    try:
        entries = list(_entries(text[opening.end() : closing.start()]))
    except _RefusedError:
        return {}, 0
    values = {entry.key: tuple(entry.values) for entry in reversed(entries)}
    return values, min(closing.end() + 1, len(text))


def _title_block(path: str, block: re.Match[str], *, chapter: bool) -> Front:
    """Pandoc's older front matter: a line each for title, authors and date, behind “%”."""
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
    names = re.split(r"[;\n]", block["authors"] or "") if chapter else []
    authors = tuple(filter(None, (" ".join(name.split()) for name in names)))
    matter = FrontMatter(title=title, authors=authors)
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


def _entries(source: str) -> Iterator[_Entry]:
    """The top-level keys with every plain value under each, in order."""
    import yaml  # noqa: PLC0415 - slow to load, and most parts have no front matter

    entry: _Entry | None = None
    inside: list[_Open] = []
    for event in _events(source):
        if isinstance(event, yaml.CollectionStartEvent):
            inside.append(_Open(isinstance(event, yaml.MappingStartEvent)))
        elif isinstance(event, yaml.CollectionEndEvent):
            inside.pop()
            if inside:
                inside[-1].key = None
        elif isinstance(event, yaml.ScalarEvent) and inside:
            around = inside[-1]
            if around.is_mapping and around.key is None:
                around.key = event.value
                if len(inside) == 1:
                    entry = _Entry(event.value, *_where(event.start_mark))
                    yield entry
                elif entry:
                    entry.values.append(event.value)
            elif entry:
                entry.values.append(event.value)
                named = (item.key for item in reversed(inside[1:]) if item.key)
                entry.said.append((next(named, ""), event.value))
                around.key = None


def _events(source: str) -> Iterator[yaml.Event]:
    import yaml  # noqa: PLC0415 - as above

    if len(source) > LARGEST or source.count("[") + source.count("{") > MOST_BRACKETS:
        raise _RefusedError(SRC008, 0, 0, "front matter is far too long", "keep a few plain keys")
    try:
        for event in yaml.parse(source, Loader=yaml.SafeLoader):
            _refuse_references(event)
            yield event
    except yaml.YAMLError as error:
        line, column = _where(getattr(error, "problem_mark", None))
        raise _RefusedError(
            SRC008, line, column, "front matter cannot be read on from here",
            "write one “key: value” a line, and values with a colon in quotation marks",
        ) from None  # fmt: skip
    except RecursionError:
        raise _RefusedError(
            SRC008, 0, 0, "front matter is nested too deeply", "keep a few plain keys"
        ) from None


def _refuse_references(event: yaml.Event) -> None:
    name = getattr(event, "anchor", None) or getattr(event, "tag", None)
    if name is None:
        return
    message = f"front matter uses YAML's anchors, aliases or tags (“{name}”)"
    raise _RefusedError(SRC009, *_where(event.start_mark), message, "write each value out")


def _where(mark: Any) -> tuple[int, int]:
    """Line and column from 0."""
    return (mark.line, mark.column) if mark else (0, 0)


def _matter(entries: list[_Entry], *, chapter: bool) -> FrontMatter:
    values: Mapping[str, list[str]] = {entry.key: entry.values for entry in reversed(entries)}
    nocite = CITED.findall(" ".join(values.get("nocite", [])))
    return FrontMatter(
        title=" ".join(values.get("title", [])[:1]),
        authors=tuple(_authors(entries)) if chapter else (),
        language=" ".join(values.get("lang", [])[:1]),
        nocite=tuple(dict.fromkeys(braced or plain for braced, plain in nocite)),
    )


def _authors(entries: Iterable[_Entry]) -> Iterator[str]:
    """The names of a part's authors, in order: plain ones, and those of mappings.

    A mapping has a `name`, or `given` and `family`; whatever else it says of its author stays out.
    """
    given = ""
    for key, value in (said for entry in entries if entry.key in AUTHORS for said in entry.said):
        words = " ".join(value.split())
        if key == "given":
            given = words
        elif key == "family":
            yield f"{given} {words}".strip()
            given = ""
        elif key in {"", "name"} and words:
            yield words


def _ignored(path: str, entries: Iterable[_Entry], known: Collection[str]) -> Iterator[Diagnostic]:
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
