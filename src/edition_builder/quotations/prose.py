"""An author's words with the markup taken out, every letter left where it stands.

What is not prose is filled with characters that Unicode keeps for no one (noncharacters, U+FDD0 to
U+FDD2), so that whoever reads on knows what stood there, and offsets stay the author's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from edition_builder.expression import expression
from edition_builder.frozen import dataclass
from edition_builder.model import Citation, Part
from edition_builder.source import Kind, Token, lex

THING = "\ufdd0"
"""Fills code, formulas and keys in the sentence: something that is read as a word."""

CITED = "\ufdd1"
"""Fills citations and note calls: something that is no part of the sentence's words."""

NOTHING = "\ufdd2"
"""Fills markup: there is nothing to read."""

FILLED: Mapping[Kind, str] = {
    Kind.CODE: THING,
    Kind.MATH: THING,
    Kind.AUTOLINK: THING,
    Kind.TEX: THING,
    Kind.COMMENT: NOTHING,
    Kind.TAG: NOTHING,
    Kind.ATTRIBUTES: NOTHING,
    Kind.DESTINATION: NOTHING,
    Kind.NOTE_CALL: CITED,
    Kind.NOTE_DEFINITION: NOTHING,
    Kind.FENCED_CODE: " ",
    Kind.INDENTED_CODE: " ",
    Kind.METADATA: " ",
    Kind.REFERENCE: " ",
}
"""What stands for a piece of each kind."""

TEX_QUOTE = expression(r"``(?=[^\s`])([^`]{1,2000}?)(?:''|’’)")
QUOTE = expression(r"<(/?)q\b", re.IGNORECASE)
VISIBLE = expression(r"[^\n]")
SPACE = expression(
    r"&(?:nbsp|thinsp|ensp|emsp|#160|#8239|#8201|#x0*a0|#x202f|#x2009);", re.IGNORECASE
)
ESCAPE = expression(r"\\(['\"])|\\(?=[^\w\s])")
BRACKET = expression(r"[\[\]]|\n[ \t>]*\n")
SUFFIX = expression(r"[ \t]*\n?[ \t>]*\[")
EMPHASIS = expression(r"\*+(?=\S)|(?<=\S)\*+|(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """What a reader can follow to a source: one citation, `text[start:end]`, with all its keys."""

    start: int
    end: int
    citations: tuple[Citation, ...]
    in_text: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A part's words: `text` is as long as the part's; the rest says what was filled.

    In `bare` citations are still as written. `brackets` holds pairs of square brackets by their
    end; `cited` the citations in order.
    """

    part: Part
    text: str
    bare: str
    tokens: Sequence[Token]
    brackets: Mapping[int, int]
    cited: Sequence[Cited]


def prose_of(part: Part, citations: Sequence[Citation]) -> Prose:
    """The words of a part; of `citations` those are taken that stand in it."""
    tokens = lex(part.text)
    spans = [(t.start, t.end, FILLED.get(t.kind, "")) for t in tokens]
    filled = _filled(part.text, sorted([*_preformatted(tokens), *spans]))
    bare = _escaped(_with_marks(filled, part.text, tokens))
    placed = sorted(_offsets(part, citations), key=lambda item: item[0])
    brackets, around = _brackets(bare, [offset for offset, _ in placed])
    cited = _cited(part.text, bare, placed, brackets, around)
    sources = [(item.start, item.end, THING if item.in_text else CITED) for item in cited]
    text = _filled(bare, sorted(sources + _markup(tokens, brackets)))
    return Prose(part=part, text=text, bare=bare, tokens=tokens, brackets=brackets, cited=cited)


def _preformatted(tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    """What stands between HTML tags that hold code."""
    opened: Token | None = None
    for token in tokens:
        if token.kind is Kind.TAG and token.value in CODE and opened is None:
            opened = token
        elif opened and token.kind is Kind.TAG and token.value == f"/{opened.value}":
            yield opened.start, token.end, " " if opened.value == "pre" else THING
            opened = None


CODE = frozenset({"pre", "code", "samp", "kbd", "tt"})


def _filled(text: str, spans: Sequence[tuple[int, int, str]]) -> str:
    """The text with spans filled; of two that overlap, what the first left of the second."""
    pieces: list[str] = []
    position = 0
    for first, end, filler in spans:
        if filler and end > position:
            start = max(position, first)
            pieces += (text[position:start], VISIBLE.sub(filler, text[start:end]))
            position = end
    return "".join([*pieces, text[position:]])


def _with_marks(text: str, source: str, tokens: Sequence[Token]) -> str:
    """The text with marks where an author wrote `<q>`, as HTML has them, or two signs, as TeX."""
    text = TEX_QUOTE.sub(rf"„{NOTHING}\1{NOTHING}”", text) if "``" in text else text
    if "<q" not in source:
        return text
    pieces: list[str] = []
    position = 0
    for token in tokens:
        tag = QUOTE.match(source, token.start) if token.kind is Kind.TAG else None
        if tag and token.start >= position:
            at = token.end - 1 if tag[1] else token.start
            pieces += (text[position:at], "”" if tag[1] else "„")
            position = at + 1
    return "".join([*pieces, text[position:]])


def _escaped(text: str) -> str:
    """The text without its backslashes; an escaped straight quote is never a quotation mark."""
    unescaped = ESCAPE.sub(lambda found: NOTHING * len(found[0]), text)
    return SPACE.sub(lambda found: " " * len(found[0]), unescaped) if "&" in text else unescaped


def _offsets(part: Part, citations: Sequence[Citation]) -> list[tuple[int, Citation]]:
    found: list[tuple[int, Citation]] = []
    for citation in citations:
        place = citation.place
        if place is None or place.path != part.path or place.line is None or place.column is None:
            continue
        found.append((part.offset(place.line, place.column), citation))
    return found


def _brackets(text: str, offsets: Sequence[int]) -> tuple[dict[int, int], dict[int, int]]:
    """Pairs of brackets in one paragraph (end → start), and each offset's innermost (→ end)."""
    pairs: dict[int, int] = {}
    around: dict[int, int] = {}
    stack: list[int] = []
    for found in BRACKET.finditer(text):
        if found[0] == "[":
            stack.append(found.start())
        elif found[0] == "]" and stack:
            start = stack.pop()
            pairs[found.end()] = start
            _note_inner(around, offsets, start, found.end())
        else:
            stack.clear()
    return pairs, around


LONGEST_GROUP = 64
"""Citations looked at behind one bracket."""


def _note_inner(around: dict[int, int], offsets: Sequence[int], start: int, end: int) -> None:
    first = bisect_left(offsets, start)
    for offset in offsets[first : first + LONGEST_GROUP]:
        if offset >= end:
            return
        around.setdefault(offset, end)


def _cited(
    source: str,
    bare: str,
    placed: Sequence[tuple[int, Citation]],
    brackets: Mapping[int, int],
    around: Mapping[int, int],
) -> list[Cited]:
    starts = {start: end for end, start in brackets.items()}
    groups: dict[tuple[int, int, bool], list[Citation]] = {}
    for offset, citation in placed:
        in_text = citation.mode == "AuthorInText"
        end = around.get(offset)
        if end is None or in_text:
            key = (*_in_text(source, bare, offset, citation, starts), True)
        else:
            key = (brackets[end], end, False)
        groups.setdefault(key, []).append(citation)
    ordered = sorted(groups.items(), key=lambda item: item[0])
    return _apart(
        [Cited(start=s, end=e, citations=tuple(c), in_text=t) for (s, e, t), c in ordered]
    )


def _apart(cited: Sequence[Cited]) -> list[Cited]:
    """Citations that stand in another's brackets are that other's."""
    found: list[Cited] = []
    for item in cited:
        if found and item.start < found[-1].end:
            outer = found.pop()
            found.append(replace(outer, citations=outer.citations + item.citations))
        else:
            found.append(item)
    return found


def _in_text(
    source: str, bare: str, offset: int, citation: Citation, starts: Mapping[int, int]
) -> tuple[int, int]:
    """`@key [p. 3]`: the key with its sign, and the brackets that follow it."""
    start = source.rfind("@", max(0, offset - 2), offset + 1)
    start = offset if start < 0 else start
    end = offset + len(citation.key)
    end += source.startswith("}", end)
    following = SUFFIX.match(bare, end)
    if following and following.end() - 1 in starts:
        return start, starts[following.end() - 1]
    return start, end


def _markup(tokens: Sequence[Token], brackets: Mapping[int, int]) -> list[tuple[int, int, str]]:
    """The brackets of links and of spans, which are not the author's."""
    found: list[tuple[int, int, str]] = []
    for token in tokens:
        if token.kind in (Kind.ATTRIBUTES, Kind.DESTINATION) and token.start in brackets:
            opening = brackets[token.start]
            found += ((opening, opening + 1, NOTHING), (token.start - 1, token.start, NOTHING))
    return found


def read(text: str) -> str:
    """The words of a stretch of filled text, on one line and without its emphasis."""
    words = text.replace(NOTHING, "").replace(CITED, " ").replace(THING, "")
    emphatic = "*" in words or "_" in words
    return " ".join((EMPHASIS.sub("", words) if emphatic else words).split())
