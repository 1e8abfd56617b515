"""Paragraphs and tables as blocks of pandoc's tree."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from edition_builder.importing.markup.inlines import Context, inlines_of, safe_id
from edition_builder.importing.script import (
    PLAIN,
    Anchor,
    Block,
    Break,
    Paragraph,
    Shown,
    Table,
    Words,
)
from edition_builder.importing.structure.traits import is_picture, traits_of
from edition_builder.tree import Attributes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from edition_builder.importing.script import Cell, Look, Piece
    from edition_builder.tree import Node

Run = list["Block"]

CAPTIONED = re.compile(
    r"(?:figure|fig\.|table|tab\.|abb\.|abbildung|tabelle|illustration|plate|map|рис\.|таблица|photo)"
    r"\s*[\divx]+\b",
    re.IGNORECASE,
)
DROPPED = frozenset({"contents", "works"})
LONGEST_INDENT = 8


def blocks_of(blocks: Sequence[Block], context: Context) -> list[Node]:
    """The blocks, those that belong together gathered: lists, quotations, stanzas, code."""
    kept = [block for block in _split_items(blocks) if not _is_nothing(block, context)]
    made: list[Node] = []
    for kind, group in groupby(_captioned(kept), key=_kind):
        made += GATHERED[kind](list(group), context)
    return made


@dataclass(frozen=True, slots=True, kw_only=True)
class Captioned:
    """A picture or a table with the paragraph that says what it is."""

    block: Block
    caption: Paragraph


def _is_nothing(block: Block, context: Context) -> bool:
    if not isinstance(block, Paragraph):
        return False
    if block.role in DROPPED:
        return True
    if not block.is_empty:
        return False
    return block.role != "verse" and not any(
        isinstance(piece, Anchor) and piece.name in context.wanted for piece in block.pieces
    )


def _split_items(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; a paragraph of a list's style below an item goes on with the item."""
    last: Paragraph | None = None
    for block in blocks:
        if isinstance(block, Paragraph) and last is not None and _goes_on(block, last):
            yield replace(block, item=replace(last.item, number=0) if last.item else None)
        else:
            yield block
        if isinstance(block, Paragraph) and not block.is_empty:
            last = (
                block if block.item and not block.role else last if _goes_on(block, last) else None
            )


def _goes_on(block: Paragraph, last: Paragraph | None) -> bool:
    return (
        last is not None
        and block.item is None
        and block.role == ""
        and not block.is_empty
        and "list" in block.style.casefold()
        and block.shape.left > 0
    )


def _captioned(blocks: Sequence[Block]) -> Iterator[Block | Captioned]:
    """The blocks, each caption joined to the picture above it, or to the table next to it."""
    index = 0
    while index < len(blocks):
        here, following = blocks[index], blocks[index + 1] if index + 1 < len(blocks) else None
        if is_picture(here) and _is_caption(following):
            yield Captioned(block=here, caption=following)  # type: ignore[arg-type]
            index += 2
        elif _is_caption(here) and isinstance(following, Table):
            yield Captioned(block=following, caption=here)  # type: ignore[arg-type]
            index += 2
        elif (
            isinstance(here, Table)
            and _is_caption(following)
            and not isinstance(blocks[index + 2] if index + 2 < len(blocks) else None, Table)
        ):
            yield Captioned(block=here, caption=following)  # type: ignore[arg-type]
            index += 2
        else:
            yield here
            index += 1


def _is_caption(block: Block | None) -> bool:
    if not isinstance(block, Paragraph) or block.is_empty:
        return False
    is_short = len(block.text) < 400  # noqa: PLR2004 - a few lines
    return block.role == "caption" or (
        block.role == "" and is_short and bool(CAPTIONED.match(block.text.strip()))
    )


def _kind(block: Block | Captioned) -> str:
    if isinstance(block, Captioned):
        return "captioned"
    if isinstance(block, Table):
        return "table"
    if block.item and block.role not in {"heading", "title"}:
        return "list"
    return block.role if block.role in GATHERED else ""


def _body(group: Run, context: Context) -> list[Node]:
    return [
        node
        for block in group
        if isinstance(block, Paragraph)
        for node in _paragraph(block, context)
    ]


def _paragraph(block: Paragraph, context: Context) -> list[Node]:
    if is_picture(block):
        return [_picture(piece) for piece in block.pieces if isinstance(piece, Shown)]
    base = PLAIN if block.role in {"", "note", "bibliography"} else _base(block)
    inner = inlines_of(block.pieces, base, context)
    return [{"t": "Para", "c": inner}] if inner else []


def _base(block: Paragraph) -> Look:
    """The look that marks nothing in a block that has one as a whole."""
    look = block.look
    traits = traits_of(block)
    return replace(
        PLAIN,
        bold=traits.bold or look.bold,
        italic=traits.italic or look.italic,
        small_caps=traits.small_caps or look.small_caps,
        underlined=traits.underlined or look.underlined,
    )


def _picture(piece: Shown) -> Node:
    """A picture that stands alone, without caption."""
    pairs = [["alt", piece.alt]] if piece.alt else []
    image = {"t": "Image", "c": [["", [], pairs], [], [piece.name, ""]]}
    return {"t": "Para", "c": [image]}


def _headings(group: Run, context: Context) -> list[Node]:
    return [_heading(block, context) for block in group if isinstance(block, Paragraph)]


def _heading(block: Paragraph, context: Context) -> Node:
    base = replace(_base(block), bold=True, small_caps=False, underlined=False)
    pieces = [_quiet(piece) for piece in block.pieces]
    names = [p.name for p in pieces if isinstance(p, Anchor) and p.name in context.wanted]
    if names:
        first = names[0]
        pieces = [p for p in pieces if not (isinstance(p, Anchor) and p.name == first)]
    inner = inlines_of(pieces, base, context, breaks=False)
    attributes = Attributes(id=safe_id(names[0]) if names else "").json
    return {"t": "Header", "c": [block.level, attributes, inner]}


def _quiet(piece: Piece) -> Piece:
    """A piece of a heading without what only makes it look like one."""
    if not isinstance(piece, Words):
        return piece
    look = replace(piece.look, bold=True, small_caps=False, underlined=False)
    return Words(piece.text, look)


def _quotation(group: Run, context: Context) -> list[Node]:
    inner: list[Node] = []
    for role, part in groupby(group, key=lambda block: getattr(block, "role", "")):
        blocks = list(part)
        inner += _verse(blocks, context) if role == "quoted verse" else _body(blocks, context)
    return [{"t": "BlockQuote", "c": inner}] if inner else []


def _verse(group: Run, context: Context) -> list[Node]:
    """Stanzas; an empty paragraph between two of them parts them."""
    stanzas: list[list[list[Node]]] = [[]]
    for block in group:
        if not isinstance(block, Paragraph):
            continue
        lines = [line for line in _lines(block, context) if line]
        if len(lines) != 1 or not lines:
            stanzas += [lines, []]
        else:
            stanzas[-1] += lines
    full = [stanza for stanza in stanzas if stanza]
    return [{"t": "LineBlock", "c": stanza} for stanza in full]


def _lines(block: Paragraph, context: Context) -> Iterator[list[Node]]:
    """The lines of a stanza, each with the indent it was given by spaces or tabs."""
    line: list[Piece] = []
    for piece in (*block.pieces, Break()):
        if isinstance(piece, Break):
            yield _line(line, block, context)
            line = []
        else:
            line.append(piece)


def _line(pieces: list[Piece], block: Paragraph, context: Context) -> list[Node]:
    text = "".join(piece.text for piece in pieces if isinstance(piece, Words))
    blank = re.match(r"[ \t\xa0]*", text)
    indent = len((blank[0] if blank else "").replace("\t", "    "))
    inner = inlines_of(pieces, _base(block), context)
    if not inner or not indent:
        return inner
    return [{"t": "Str", "c": "\N{NO-BREAK SPACE}" * min(indent, LONGEST_INDENT)}, *inner]


def _code(group: Run, _: Context) -> list[Node]:
    lines = [_code_line(block) for block in group if isinstance(block, Paragraph)]
    return [{"t": "CodeBlock", "c": [["", [], []], "\n".join(lines)]}]


def _code_line(block: Paragraph) -> str:
    return "".join(
        piece.text if isinstance(piece, Words) else "\n" if isinstance(piece, Break) else ""
        for piece in block.pieces
    )


def _breaks(group: Run, _: Context) -> list[Node]:
    return [{"t": "HorizontalRule"} for _ in group]


# Lists


def _list(group: Run, context: Context) -> list[Node]:
    return _items([block for block in group if isinstance(block, Paragraph)], context)


def _items(blocks: list[Paragraph], context: Context) -> list[Node]:
    """The lists in a run of items: a deeper item belongs to the one above it."""
    made: list[Node] = []
    index = 0
    while index < len(blocks):
        depth = _depth(blocks[index])
        first = blocks[index]
        items: list[list[Node]] = []
        while index < len(blocks) and _depth(blocks[index]) >= depth:
            here = blocks[index]
            if _depth(here) > depth:
                end = _until(blocks, index, depth)
                if not items:
                    items.append([])
                items[-1] += _items(blocks[index:end], context)
                index = end
            elif here.item and here.item.number == 0 and items:
                items[-1] += _paragraph(here, context)
                index += 1
            elif _is_other(here, first):
                break
            else:
                items.append(_paragraph(replace(here, item=None), context))
                index += 1
        made.append(_made_list(first, items))
    return made


def _depth(block: Paragraph) -> int:
    return block.item.depth if block.item else 0


def _until(blocks: list[Paragraph], index: int, depth: int) -> int:
    while index < len(blocks) and _depth(blocks[index]) > depth:
        index += 1
    return index


def _is_other(here: Paragraph, first: Paragraph) -> bool:
    one, other = here.item, first.item
    return (
        one is not None and other is not None and (one.style, one.list) != (other.style, other.list)
    )


def _made_list(first: Paragraph, items: list[list[Node]]) -> Node:
    tight = all(len(item) < 2 or item[1]["t"] in {"BulletList", "OrderedList"} for item in items)  # noqa: PLR2004
    shown = [[_plain(node) if tight else node for node in item] for item in items]
    item = first.item
    if item is None or not item.style:
        return {"t": "BulletList", "c": shown}
    start = [max(item.number, 1), {"t": item.style}, {"t": item.delimiter}]
    return {"t": "OrderedList", "c": [start, shown]}


def _plain(node: Node) -> Node:
    return {**node, "t": "Plain"} if node["t"] == "Para" else node


# Tables and figures


def _tables(group: Run, context: Context) -> list[Node]:
    return [_table(block, [], context) for block in group if isinstance(block, Table)]


def _with_captions(group: Iterable[Any], context: Context) -> list[Node]:
    return [node for item in group for node in _with_caption(item, context)]


def _with_caption(item: Captioned, context: Context) -> list[Node]:
    words = inlines_of(item.caption.pieces, _base(item.caption), context, breaks=False)
    if isinstance(item.block, Table):
        return [_table(item.block, [{"t": "Plain", "c": words}], context)]
    shown = [piece for piece in item.block.pieces if isinstance(piece, Shown)]
    alone = [_picture(piece) for piece in shown[:-1]]
    last = shown[-1]
    alt = [{"t": "Str", "c": last.alt}] if last.alt else []
    image = {"t": "Image", "c": [["", [], []], alt, [last.name, ""]]}
    caption = [None, [{"t": "Plain", "c": words}]]
    return [*alone, {"t": "Figure", "c": [["", [], []], caption, [{"t": "Plain", "c": [image]}]]}]


def _table(table: Table, caption: list[Node], context: Context) -> Node:
    columns = max((sum(cell.columns for cell in row) for row in table.rows), default=1)
    heads = table.heads or int(_is_head(table))
    width: dict[str, Any] = {"t": "ColWidthDefault"}
    body = [_row(row, context) for row in table.rows[heads:]]
    head = [_row(row, context) for row in table.rows[:heads]]
    empty = ["", [], []]
    return {
        "t": "Table",
        "c": [
            empty, [None, caption], [[{"t": "AlignDefault"}, width]] * columns,
            [empty, head], [[empty, 0, [], body]], [empty, []],
        ],
    }  # fmt: skip


def _is_head(table: Table) -> bool:
    """Whether the first row is wholly bold, which is how a head is marked by hand."""
    cells = [
        block
        for cell in table.rows[0]
        for block in cell.blocks
        if isinstance(block, Paragraph) and not block.is_empty
    ]
    return len(table.rows) > 1 and bool(cells) and all(traits_of(block).bold for block in cells)


def _row(row: Iterable[Cell], context: Context) -> list[Any]:
    cells = [
        [["", [], []], {"t": "AlignDefault"}, cell.rows, cell.columns, _cell(cell, context)]
        for cell in row
    ]
    return [["", [], []], cells]


def _cell(cell: Cell, context: Context) -> list[Node]:
    made = blocks_of(cell.blocks, context)
    return [_plain(made[0])] if len(made) == 1 else made


GATHERED: Mapping[str, Callable[[Any, Context], list[Node]]] = {
    "": _body,
    "heading": _headings,
    "quotation": _quotation,
    "quoted verse": _quotation,
    "verse": _verse,
    "code": _code,
    "break": _breaks,
    "list": _list,
    "table": _tables,
    "captioned": _with_captions,
}
