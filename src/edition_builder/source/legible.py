"""Spare pandoc marks that open nothing, where they would make it read a paragraph for minutes.

At each bracket, backtick, straight quotation mark and less-than sign pandoc looks for the other
end, and goes back when the paragraph is over: ten of them in 40,000 characters take it eight
seconds, runs of 1, 2 … 200 backticks half a minute. Where no other end can follow, the outcome is
known beforehand: the mark is itself, or an apostrophe. In long paragraphs it is exchanged for a
character that pandoc passes over, and put back in the tree.
"""

from __future__ import annotations

import re
from itertools import accumulate

from edition_builder.engines.pandoc import run_pandoc
from edition_builder.expression import expression
from edition_builder.source.chunks import with_chunks_as_code
from edition_builder.source.dialect import AS_TREE

LONG = 4_000
"""Characters of a paragraph from which on marks that open nothing are worth sparing."""
PARAGRAPH = expression(r"[^\n]+(?:\n(?![ \t]*(?:\n|\Z))[^\n]*)*")
WAITING = expression(r"(?<!\S)\[")
CLOSING = expression(r"['’](?![^\W_])")
ELISION = expression(r"(?<=\s)'(?=[^\W_])")
LESS = expression(r"(?<!\S)<(?=[\s\d=])")
VERBATIM = expression(r"[`$<{\\]")
"""Signs behind which a straight mark may have to stay what it is."""
TICKS = expression(r"`+")
FENCE = expression(r"^[ \t>]*`{3,}[ \t]*$", re.MULTILINE)
"""What can close fenced code: where it stands, a run of backticks may be an opening one."""

STANDING = {"\ue5b0": "[", "\ue5b1": "<", "\ue5b2": "`"}
"""Characters of nobody's, and what each stands for."""

BRACKET, SIGN, TICK = STANDING


def tree_of(text: str) -> bytes:
    """Pandoc's JSON of a text; raises as `run_pandoc` does."""
    spared = legible(with_chunks_as_code(text))
    output = run_pandoc(AS_TREE, spared.encode())
    if spared is text:
        return output
    for standing, sign in STANDING.items():
        output = output.replace(standing.encode(), sign.encode())
    return output


def legible(text: str) -> str:
    """The text as pandoc is given it, as long as it was; mostly the same object."""
    if any(standing in text for standing in STANDING):
        return text
    fenced = FENCE.search(text) is not None
    pieces: list[str] = []
    end = 0
    for found in PARAGRAPH.finditer(text):
        if found.end() - found.start() > LONG:
            pieces += (text[end : found.start()], _spared(found[0], fenced=fenced))
            end = found.end()
    made = "".join([*pieces, text[end:]])
    return text if made == text else made


def _spared(paragraph: str, *, fenced: bool) -> str:
    if "`" in paragraph and "\\`" not in paragraph and not fenced:
        paragraph = _without_lone_ticks(paragraph)
    at = paragraph.rfind("]") + 1
    made = paragraph[:at] + WAITING.sub(BRACKET, paragraph[at:])
    made = LESS.sub(SIGN, made)
    at = max((found.end() for found in CLOSING.finditer(made)), default=0)
    if VERBATIM.search(made):
        return made
    return made[:at] + ELISION.sub("’", made[at:])


def _without_lone_ticks(paragraph: str) -> str:
    """The runs of backticks spared that are longer than all before and shorter than all behind.

    Code that begins with a run, or with the end of one, ends at a later run of that very length.
    """
    lengths = [len(run[0]) for run in TICKS.finditer(paragraph)]
    before = [0, *accumulate(lengths, max)]
    behind = [len(paragraph), *accumulate(reversed(lengths), min)][-2::-1]
    known = iter(zip(before, lengths, behind, strict=False))

    def spared(run: re.Match[str]) -> str:
        most, length, least = next(known)
        return TICK * length if most < length < least else run[0]

    return TICKS.sub(spared, paragraph)
