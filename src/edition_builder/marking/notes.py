"""Notes at the end of a text, and the numbers or signs in the text that call them.

A number is a call because a note with that number stands behind the text, and because the calls
come in the notes' order; a number without its note is left where it is.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.frozen import dataclass
from edition_builder.marking.blocks import Block, Kind
from edition_builder.marking.words import ABBREVIATED

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
SIGNS = r"\*{1,3}|[†‡]{1,2}"
DEFINITION = expression(
    rf"(?:\[(?:Footnote\s|Note\s|Fußnote\s)?(?P<bracket>\d{{1,3}}|[A-Z]|{SIGNS})(?:\]|(?P<inside>:))[.:]?"
    rf"|\((?P<round>\d{{1,3}}|{SIGNS})\)|(?P<raised>[¹²³⁰⁴-⁹]{{1,3}})|(?P<number>\d{{1,3}})[.)]?(?=\s)"
    rf"|(?P<sign>{SIGNS})(?=\s?[^\s*†‡]))\s*(?=\S)"
)
CALLS = {
    "bracket": expression(rf"(?<=\S)\s?\[(?P<label>\d{{1,3}}|[A-Z]|{SIGNS})\]"),
    "round": expression(rf"(?<=[^\W_])[.,;:!?”’»]?\s?\((?P<label>\d{{1,3}}|{SIGNS})\)"),
    "raised": expression(r"(?<=[^\s\d⁰¹²³⁴-⁹])(?P<label>[¹²³⁰⁴-⁹]{1,3})"),
    "fused": expression(
        r"(?P<word>[^\W\d_]+)[)\]]?[.,;:!?…]?[”’»“\"')\]]{0,2}[.,;:!?]?(?P<label>\d{1,3})"
        r"(?=[\s)\]—–,;:.”’»]|\Z)(?![.,:]\d)"
    ),
    "sign": expression(rf"(?<=[\w.,;:!?”’»“)])(?P<label>{SIGNS})(?=[\s.,;:!?)”’»]|\Z)"),
}
FORMS = {
    "bracket": ("bracket",),
    "round": ("round",),
    "raised": ("raised", "fused", "bracket"),
    "number": ("raised", "fused", "bracket", "round"),
    "sign": ("sign", "bracket", "round"),
}
"""By how the notes are marked: how their calls may be, the likelier first."""

GENITIVE = ("’", "'")
"""What stands before an “s” that shortens no word: “my father’s’.2”."""

NEAR = 60
"""Blocks before a single note in which its call is looked for."""

ENOUGH = 0.5
"""The share of a section's notes that have to be called before its paragraphs are notes."""


@dataclass(frozen=True, slots=True)
class Call:
    """A note's call in the text, `text[start:end]`, and the label of its note."""

    start: int
    end: int
    label: str


def label_of(block: Block) -> tuple[str, str]:
    """How a paragraph is marked as a note, and with what; two empty words where it is not."""
    found = DEFINITION.match(block.lines[0].words)
    if not found:
        return "", ""
    form = next(name for name, value in found.groupdict().items() if value and name != "inside")
    return form, found[form].translate(SUPERSCRIPTS)


def mark_notes(blocks: Sequence[Block], text: str) -> tuple[tuple[Block, ...], tuple[Call, ...]]:
    """The blocks with notes marked by their labels, and the calls that are matched with them."""
    found = list(_with_single_notes(blocks))
    calls: list[Call] = []
    used: dict[str, int] = {}
    taken: set[int] = set()
    reach = 0
    for begin, end, headed in _sections(found):
        first = 0 if headed or end - begin > 1 else max(0, begin - NEAR)
        region = [b for b in found[first:begin] if _has_calls(b) and b.start >= reach]
        section = found[begin:end]
        matched = _matched(text, region, section, taken)
        labelled = [block for block in section if _is_labelled(block)]
        if not matched or len(matched) < ENOUGH * len(labelled):
            continue
        names = _marked(found, begin, end, matched, used)
        calls += [replace(call, label=names[at]) for at, call in matched.items()]
        taken |= {call.start for call in matched.values()}
        if headed and len(matched) == len(labelled):
            found[begin - 1] = replace(found[begin - 1], value="empty")
        if headed or len(section) > 1:
            reach = section[-1].end
    return tuple(found), tuple(sorted(calls, key=lambda call: call.start))


def _has_calls(block: Block) -> bool:
    return block.kind not in {Kind.HELD, Kind.NOTE, Kind.NOTES, Kind.WORK}


def _with_single_notes(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; those in a section of notes parted so that each note is a block."""
    within = False
    for block in blocks:
        if block.kind in {Kind.NOTES, Kind.HEADING, Kind.WORKS}:
            within = block.kind is Kind.NOTES
        several = sum(bool(DEFINITION.match(line.words)) for line in block.lines) > 1
        if block.plain and (within or several) and _counts_up(block):
            yield from _each(block)
        else:
            yield block


def _counts_up(block: Block) -> bool:
    labels = [label_of(replace(block, lines=(line,)))[1] for line in block.lines]
    numbers = [int(label) for label in labels if label.isdigit()]
    signs = [label for label in labels if label and not label.isdigit()]
    return (
        bool(numbers or signs)
        and bool(labels[0])
        and all(b == a + 1 for a, b in itertools.pairwise(numbers))
    )


def _each(block: Block) -> Iterator[Block]:
    begins = [at for at, line in enumerate(block.lines) if DEFINITION.match(line.words)]
    for at, begin in enumerate(begins):
        end = begins[at + 1] if at + 1 < len(begins) else len(block.lines)
        yield replace(block, lines=block.lines[begin:end], gap=block.gap if at == 0 else 0)


def _sections(blocks: Sequence[Block]) -> Iterator[tuple[int, int, bool]]:
    """Stretches that may be notes: behind a heading that says so, or marked as notes are."""
    at = 0
    while at < len(blocks):
        headed = at > 0 and blocks[at - 1].kind is Kind.NOTES
        begin = at
        while at < len(blocks) and _goes_on(blocks, begin, at, headed=headed):
            at += 1
        if at > begin and label_of(blocks[begin])[0]:
            yield begin, at, headed
        at = max(at, begin + 1)


def _goes_on(blocks: Sequence[Block], begin: int, at: int, *, headed: bool) -> bool:
    block = blocks[at]
    if block.kind is Kind.HELD:
        return at > begin and headed
    if block.kind not in {Kind.PARAGRAPH, Kind.LIST, Kind.QUOTATION, Kind.VERSE}:
        return False
    if label_of(block)[0]:
        return headed or label_of(block)[0] != "number" or _at_the_end(blocks, at)
    return headed and at > begin and not _is_apart(blocks, begin, at)


def _is_apart(blocks: Sequence[Block], begin: int, at: int) -> bool:
    """Whether a block belongs to the text again: it is far below the notes, or behind a bracket."""
    above = blocks[at - 1]
    found = DEFINITION.match(above.lines[0].words)
    ended = bool(found and found["inside"] and above.words.endswith("]"))
    widest = max(block.gap for block in blocks[begin:at])
    return ended or blocks[at].gap > max(widest, 1) + 1


def _at_the_end(blocks: Sequence[Block], at: int) -> bool:
    """Whether only such paragraphs follow, to the end or to a further section."""
    for block in blocks[at:]:
        if block.kind in {Kind.HEADING, Kind.WORKS, Kind.NOTES}:
            return True
        if block.kind is not Kind.HELD and not label_of(block)[0]:
            return False
    return True


def _is_labelled(block: Block) -> bool:
    return block.kind is not Kind.HELD and bool(label_of(block)[0])


def _matched(
    text: str, region: Sequence[Block], section: Sequence[Block], taken: set[int]
) -> dict[int, Call]:
    """The calls of a section's notes, by the note's number in the section, as most agree."""
    wanted = [(at, *label_of(block)) for at, block in enumerate(section)]
    wanted = [item for item in wanted if item[1] and section[item[0]].kind is not Kind.HELD]
    best: dict[int, Call] = {}
    for form in FORMS[wanted[0][1]]:
        candidates = [c for c in _candidates(text, region, form) if c.start not in taken]
        matched = _in_order(wanted, candidates, backwards=len(wanted) == 1)
        if len(matched) > len(best):
            best = matched
    return best


def _candidates(text: str, region: Sequence[Block], form: str) -> Iterator[Call]:
    for block in region:
        for found in CALLS[form].finditer(text, block.start, block.end):
            if form != "fused" or _is_fused(found):
                start = (
                    found.start("label") if form in {"fused", "raised", "sign"} else _bracket(found)
                )
                end = found.end() if form in {"bracket", "round"} else found.end("label")
                yield Call(start, end, found["label"].translate(SUPERSCRIPTS))


def _bracket(found: re.Match[str]) -> int:
    """Where a call in brackets begins, with the space that parted it from its word."""
    at = found.string.rindex(
        "[" if found[0].rstrip()[-1] == "]" else "(", found.start(), found.end()
    )
    return at - 1 if found.string[at - 1] == " " else at


def _is_fused(found: re.Match[str]) -> bool:
    word, begin = found["word"], found.start("word")
    if word == "s" and found.string[begin - 1 : begin] in GENITIVE:
        return True
    return not word.isdigit() and word.casefold() not in ABBREVIATED and len(word) > 1


def _in_order(
    wanted: Sequence[tuple[int, str, str]], calls: Sequence[Call], *, backwards: bool
) -> dict[int, Call]:
    """The first call with each label behind the one before it; of a single note, the last."""
    matched: dict[int, Call] = {}
    last = -1
    for at, _, label in wanted:
        fitting = [call for call in calls if call.label == label and call.start > last]
        if fitting:
            matched[at] = fitting[-1 if backwards else 0]
            last = matched[at].start
    return matched


def _marked(
    blocks: list[Block], begin: int, end: int, matched: dict[int, Call], used: dict[str, int]
) -> dict[int, str]:
    """Marks the notes that are called, with labels that no other note has."""
    names: dict[int, str] = {}
    within = False
    for at in range(begin, end):
        block = blocks[at]
        if at - begin in matched:
            names[at - begin] = _unused(matched[at - begin].label, used)
            blocks[at] = replace(block, kind=Kind.NOTE, value=names[at - begin])
            within = True
        elif label_of(block)[0]:
            within = False
        elif within and block.kind is not Kind.HELD:
            blocks[at] = replace(block, kind=Kind.NOTE, value="")
    return names


def _unused(label: str, used: dict[str, int]) -> str:
    used[label] = number = used.get(label, 0) + 1
    if number == 1:
        return label
    return f"{label}-{number}" if label[-1].isdigit() else f"{label}{number}"
