"""Markdown as authors write it elsewhere, made such that pandoc reads it as they meant it.

CommonMark lets a heading, a list, a quotation or a fence follow a paragraph at once; Pandoc wants
an empty line between them. An `@name` is a person on GitHub and a citation here. The front matter
goes to the edition's metadata.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.importing.imported import Imported
from edition_builder.importing.tags import tag_of
from edition_builder.marking.titles import authors_of
from edition_builder.model import Certainty, Change, Ledger, Round
from edition_builder.readers.stated import stated_in
from edition_builder.rules.nrm.structure import NRM071, NRM072
from edition_builder.source import Kind, lex, masked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.diagnostics import Diagnostic, Rule

CITED = re.compile(r"\[[^\[\]\n]*-?@[\w{]")
MENTION = re.compile(r"(?<![\w\\@.])@(?=\w)")
LINE_END = re.compile("\r\n?|[\u2028\u2029\x85\x0b\x0c]")
INTERRUPTS = re.compile(r"\#{1,6}\s+\S|>\s?\S|[-+*]\s+\S|1[.)]\s+\S")
FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})(?P<info>.*)")
CHUNK = re.compile(r"\s*\{\w+.*\}\s*\Z")
"""What opens a chunk of code that a program runs: {r name, fig.cap="…"}."""

HEADED = re.compile(r"\#{1,6}\s+\S")
"""Who writes citations writes for Pandoc, and means a list where Pandoc reads one."""

SAME = re.compile(r"(?:\#|>|[-+*]\s|\d{1,9}[.)]\s|\s|\||:::|`{3}|~{3}|\[\^)")
ATTRIBUTES = re.compile(r"\s*\{[#.\-][^{}]{0,200}\}\s*\Z")
WEB = re.compile(r"[a-z][a-z\d+.-]*:|//|#", re.IGNORECASE)


def read_sent(text: str, findings: Sequence[Diagnostic], language: str) -> Imported:
    """A Markdown file: its marks stay, its front matter is read, and what differs is put right."""
    rounds: list[Round] = []
    for find in (_line_ends, _front_matter, _differences):
        changes = tuple(find(text))
        if changes:
            rounds.append(Round(changes))
            text = rounds[-1].applied(text)
    ledger = Ledger(tuple(rounds))
    plain = ledger.undone(text)
    stated = stated_in(LINE_END.sub("\n", plain.removeprefix("\ufeff")))
    return Imported(
        text=text,
        extracted=plain,
        ledger=ledger,
        title=stated.one("title") or _only_top(text),
        subtitle=stated.one("subtitle"),
        authors=tuple(name for said in stated.authors for name in authors_of(said) or (said,)),
        language=language or tag_of(stated.one("lang", "language")),
        pictures=tuple(dict.fromkeys(_pictures(text))),
        diagnostics=tuple(findings),
    )


def _line_ends(text: str) -> Iterator[Change]:
    if text.startswith("\ufeff"):
        yield _change(NRM071, text, 0, 1, "")
    for found in LINE_END.finditer(text):
        yield _change(NRM071, text, found.start(), found.end(), "\n")


def _front_matter(text: str) -> Iterator[Change]:
    """Front matter goes, unless it lists works that are to be in the bibliography uncited."""
    stated = stated_in(text)
    if stated.end and "nocite" not in stated.values:
        yield _change(NRM072, text, 0, len(text) - len(text[stated.end :].lstrip("\n")), "")


def _differences(text: str) -> Iterator[Change]:
    """Empty lines that Pandoc wants, and names that are no citations."""
    found = [*_parted(text), *_mentions(text)]
    yield from sorted(found, key=lambda change: change.start)


def _parted(text: str) -> Iterator[Change]:
    begins = HEADED if CITED.search(text) else INTERRUPTS
    hidden = masked(text, frozenset({Kind.FENCED_CODE, Kind.INDENTED_CODE, Kind.COMMENT}))
    fences = frozenset(_fences(text))
    start, above = 0, ""
    for line in hidden.split("\n"):
        opens = start in fences or begins.match(line)
        if above.strip() and opens and not SAME.match(above):
            yield _change(NRM071, text, start, start, "\n")
        above = line
        start += len(line) + 1


def _fences(text: str) -> Iterator[int]:
    """Where the lines begin that open a fence (CommonMark 4.5), each with one that closes it.

    A fence whose options have backticks in them is none, but a line closes it all the same.
    """
    opened: tuple[int, str, bool] | None = None
    start = 0
    for line in text.split("\n"):
        sign = FENCE.match(line)
        if opened and sign and not sign["info"].strip() and sign["fence"].startswith(opened[1]):
            if opened[2]:
                yield opened[0]
            opened = None
        elif sign and not opened:
            is_one = sign["fence"][0] == "~" or "`" not in sign["info"]
            if is_one or CHUNK.match(sign["info"]):
                opened = (start, sign["fence"], is_one)
        start += len(line) + 1


def _mentions(text: str) -> Iterator[Change]:
    if CITED.search(text):
        return
    for found in MENTION.finditer(masked(text)):
        yield _change(NRM071, text, found.start(), found.start(), "\\")


def _only_top(text: str) -> str:
    """The words of a lone top heading that the text begins with: its title."""
    tops = [token for token in lex(text) if token.kind is Kind.HEADING and token.level == 1]
    first = len(tops) == 1 and not text[: tops[0].start].strip()
    return ATTRIBUTES.sub("", tops[0].value).strip() if first else ""


def _pictures(text: str) -> Iterator[str]:
    """Pictures that lie beside the file, as the text names them."""
    for token in lex(text):
        if token.kind is Kind.IMAGE:
            inside = re.search(r"\]\(\s*<?([^\s<>)]+)", text[token.start : token.end + 1])
            if inside and not WEB.match(inside[1]) and not inside[1].startswith("/"):
                yield inside[1]


def _change(rule: Rule, text: str, start: int, end: int, after: str) -> Change:
    return Change(
        code=rule.code,
        certainty=Certainty.AUTO,
        start=start,
        end=end,
        before=text[start:end],
        after=after,
    )
