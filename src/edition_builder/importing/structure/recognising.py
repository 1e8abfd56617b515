"""From paragraphs with styles and looks to paragraphs with roles."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Place
from edition_builder.importing.script import (
    Anchor,
    Asked,
    Call,
    Paragraph,
    Piece,
    Question,
    Script,
    Table,
    Words,
)
from edition_builder.importing.structure.columns import printed_lines
from edition_builder.importing.structure.gaps import is_scene_break, is_verse, rare_gaps
from edition_builder.importing.structure.headings import as_heading, find_headings
from edition_builder.importing.structure.held import held_among
from edition_builder.importing.structure.layout import is_layout, opened
from edition_builder.importing.structure.lists import with_typed_lists
from edition_builder.importing.structure.quotations import ENTRIES, find_quotations
from edition_builder.importing.structure.titles import is_name, read_top
from edition_builder.importing.structure.traits import is_picture, measure
from edition_builder.rules.src.documents import SRC052, SRC053, SRC054, SRC055, SRC060, SRC061

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.importing.script import Block
    from edition_builder.importing.structure.titles import Top
    from edition_builder.importing.structure.traits import Measure

CONTENTS = re.compile(
    r"[\d.\s]*(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|table des mati[eè]res|sommaire"
    r"|[ií]ndice(?: general)?|sum[aá]rio|оглавление|содержание|зміст|съдържание"
    r"|tartalom(?:jegyzék)?|spis treści|obsah|inhoud(?:sopgave)?|innehåll(?:sförteckning)?|indhold"
    r"|innhold|sisällys(?:luettelo)?|cuprins|kazalo|sadržaj|περιεχόμενα|i̇?çindekiler|目次|目\s*[录錄]"
    r"|목\s*차|المحتويات|فهرس(?: المحتويات)?|תוכן(?: ה?עניינים)?|index|register"
    r"|list of (?:figures|tables|illustrations)|abbildungsverzeichnis|tabellenverzeichnis"
    r"|(?:liste|table) des (?:figures|tableaux|illustrations))\W*\Z",
    re.IGNORECASE,
)
LISTS = frozenset({"contents", "works"})
"""What stands where a list was that the edition makes anew."""
LONGEST_HEADING = 300
"""Letters beyond which a paragraph in a heading style is text that someone liked in large."""


def recognised(script: Script) -> Script:
    """The script with the role of every paragraph told, its title apart, and what is doubtful."""
    blocks = list(opened(script.blocks))
    for index in tuple(printed_lines(blocks)):
        blocks[index] = replace(_paragraph(blocks, index), role="code")
    blocks = [_sobered(block) for block in blocks]
    for index in held_among(blocks):
        blocks[index] = replace(_paragraph(blocks, index), role="held")
    blocks = with_typed_lists(blocks)
    usual = measure(blocks)
    top = read_top(blocks, usual, script.authors)
    after = max(top.taken, default=-1) + 1
    headings = find_headings(blocks, usual, after)
    for index, level in headings.levels.items():
        blocks[index] = as_heading(_paragraph(blocks, index), level)
    asked = _ask(blocks, headings.doubtful, SRC053.code, "is this line a heading?")
    blocks = [_versed(block, usual) for block in blocks]
    quotations = find_quotations(blocks, usual)
    for index in quotations:
        blocks[index] = replace(_paragraph(blocks, index), role="quotation")
    asked |= _ask(
        blocks,
        tuple(rare_gaps(blocks)),
        SRC055.code,
        "an empty paragraph stands before this one: is a scene break or a heading lost?",
    )
    findings = (
        *_told(script, blocks, headings.levels, quotations),
        *_numbered(script, blocks),
        *_laid_open(script),
    )
    questions = list(script.questions)
    for index, question in asked.items():
        questions.append(question)
        block = _paragraph(blocks, index)
        blocks[index] = replace(block, pieces=(Asked(len(questions) - 1), *block.pieces))
    return replace(
        script,
        blocks=tuple(_without_lists(_without_top(blocks, top))),
        title=top.title or script.title,
        subtitle=top.subtitle,
        authors=top.authors or tuple(name for name in script.authors if is_name(name)),
        questions=tuple(questions),
        diagnostics=(*script.diagnostics, *findings),
    )


def _paragraph(blocks: Sequence[Block], index: int) -> Paragraph:
    block = blocks[index]
    assert isinstance(block, Paragraph)  # noqa: S101 - only paragraphs are ever chosen
    return block


def _sobered(block: Block) -> Block:
    """A paragraph in a heading style that no heading could fill is text."""
    if isinstance(block, Paragraph) and block.role in {"heading", "title", "subtitle", "author"}:
        if len(block.text) > LONGEST_HEADING or is_picture(block):
            return replace(block, role="", level=0)
    elif isinstance(block, Paragraph) and block.role == "" and is_scene_break(block):
        return replace(block, role="break")
    return block


def _ask(
    blocks: Sequence[Block], indices: Iterable[int], code: str, words: str
) -> dict[int, Question]:
    return {
        index: Question(code=code, place=_paragraph(blocks, index).label, words=words)
        for index in indices
    }


def _told(
    script: Script, blocks: Sequence[Block], headings: Iterable[int], quotations: Iterable[int]
) -> list[Diagnostic]:
    told = [
        SRC052.at(
            script.place(paragraph := _paragraph(blocks, index)),
            f"“{paragraph.text.strip()[:80]}” is taken for a heading of level"
            f" {paragraph.level} by its look",
        )
        for index in headings
    ]
    told += [
        SRC054.at(
            script.place(_paragraph(blocks, index)),
            "this paragraph is taken for a block quotation by its look",
        )
        for index in sorted(quotations)
    ]
    return told


def _numbered(script: Script, blocks: Sequence[Block]) -> list[Diagnostic]:
    numbered = [
        block
        for block in blocks
        if isinstance(block, Paragraph) and block.role == "heading" and block.item
    ]
    if not numbered:
        return []
    message = f"the automatic numbers of {len(numbered)} headings were left out"
    if len(numbered) == 1:
        message = "the automatic number of a heading was left out"
    return [SRC061.at(script.place(numbered[0]), message,
                      hint="look whether the text refers to them")]  # fmt: skip


def _laid_open(script: Script) -> list[Diagnostic]:
    tables = [block for block in script.blocks if isinstance(block, Table) and is_layout(block)]
    if not tables:
        return []
    message = "a table that only lays out the page was opened: its cells stand one below the other"
    if len(tables) > 1:
        message = f"{len(tables)} tables that only lay out the page were opened: their cells follow"
    return [SRC060.at(Place(path=script.name, label=f"table {tables[0].number}"), message,
                      hint="look whether it stands where it should")]  # fmt: skip


def _without_top(blocks: Sequence[Block], top: Top) -> list[Block]:
    """The blocks without those that say the title; their notes and questions stay in the text."""
    kept = [block for index, block in enumerate(blocks) if index not in top.taken]
    saved: list[Piece] = [
        piece
        for index in sorted(top.taken)
        for piece in _paragraph(blocks, index).pieces
        if not isinstance(piece, (Words, Anchor))
    ]
    saved = [piece for piece in saved if isinstance(piece, (Call, Asked))]
    for index, block in enumerate(kept):
        if saved and isinstance(block, Paragraph) and block.role == "" and not block.is_empty:
            kept[index] = replace(block, pieces=(*block.pieces, *saved))
            break
    return kept


def _without_lists(blocks: Sequence[Block]) -> list[Block]:
    """No lists that the edition makes anew, and no headings above them that head nothing else."""
    made: list[Block] = []
    for index, block in enumerate(blocks):
        role = block.role if isinstance(block, Paragraph) else ""
        if role not in LISTS:
            made.append(block)
            continue
        above = next((i for i in range(len(made) - 1, -1, -1) if not _is_empty(made[i])), None)
        if above is not None and _heads_only(made[above], role, blocks[index:]):
            del made[above:]
    return made


def _heads_only(above: Block, role: str, below: Sequence[Block]) -> bool:
    """Whether a block is the heading of a list, and of nothing that follows the list."""
    if not isinstance(above, Paragraph) or above.role != "heading":
        return False
    if role == "works":
        return bool(ENTRIES.match(above.text))
    if not CONTENTS.match(above.text):
        return False
    after = next((block for block in below if not _is_empty(block) and not _is_listed(block)), None)
    return after is None or (isinstance(after, Paragraph) and after.role == "heading")


def _is_empty(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.is_empty


def _is_listed(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role in LISTS


def _versed(block: Block, usual: Measure) -> Block:
    """A stanza that is broken into lines by hand, as verse."""
    if isinstance(block, Paragraph) and is_verse(block, usual):
        return replace(block, role="quoted verse" if block.role == "quotation" else "verse")
    return block
