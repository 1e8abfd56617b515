"""The galley: all text in one run of HTML, before it is cut into sections.

Text, bibliography and both renderings of every note go through pandoc's HTML writer in one call,
each behind a mark of ours, are cleaned together, and are then taken apart again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml.etree import _Element

from edition_builder.compose.bare import link_addresses
from edition_builder.compose.clean import clean_tree
from edition_builder.compose.markup import detached, parse_markup, tighten_calls
from edition_builder.compose.sanitise import sanitise
from edition_builder.compose.stubs import name_heads
from edition_builder.compose.widths import classes_for_styles
from edition_builder.diagnostics import EditionError
from edition_builder.engines.pandoc import PandocError, PandocLimitError, run_pandoc
from edition_builder.frozen import dataclass
from edition_builder.rules.src.markup import SRC020
from edition_builder.tree import Attributes, div, gather_notes, raw_html, rewrite, to_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.compose.quotes import Quotes
    from edition_builder.model import Document
    from edition_builder.tree import Node

WRITER = [
    "-f", "json", "-t", "html5", "--section-divs", "--wrap=none", "--mathml",
    "--syntax-highlighting=none", "--email-obfuscation=none",
]  # fmt: skip
BOXES = {"\N{BALLOT BOX}": "\N{WHITE SQUARE}", "\N{BALLOT BOX WITH X}": "\N{BLACK SQUARE}"}
"""What says whether a task is done, in signs that the text face has: a form is not for paper."""
TEXT, PRINT, ALONE = "eb-text", "eb-print", "eb-alone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Galley:
    """The pulled galley, as elements: the text, the list of works, and the notes by number.

    `references` is None where nothing is to be listed. `heading` is the author's own heading over
    the list, '' where she gave none. `widths` holds the percentages that columns and images want.
    """

    text: _Element
    references: _Element | None
    heading: str
    print: tuple[_Element, ...]
    alone: tuple[_Element, ...]
    widths: tuple[int, ...]


def pull_galley(document: Document, quotes: Quotes) -> Galley:
    """All of the document as cleaned HTML; straight quotations are set in `quotes`.

    Raises `EditionError` (SRC020) where the HTML cannot be made within pandoc's limits.
    """
    blocks, notes = gather_notes(_drawn(clean_tree(document.blocks, quotes)), _call)
    standing_alone = clean_tree(document.alone or document.blocks, quotes)
    _, alone = gather_notes(_drawn(standing_alone), _call)
    galley = [
        _behind(TEXT, blocks),
        _behind(PRINT, [div(note, Attributes()) for note in notes]),
        _behind(ALONE, [div(note, Attributes()) for note in alone]),
    ]
    body = parse_markup(sanitise(_html(galley)))
    if [mark.get("id") for mark in body] != [TEXT, PRINT, ALONE]:
        raise _given_up("it is nested more deeply than can be followed")
    name_heads(body)
    widths = classes_for_styles(body)
    tighten_calls(body)
    name_task_lists(body)
    link_addresses(body)
    text, printed, standing = list(body)
    references, heading = _lifted_references(text)
    return Galley(
        text=text,
        references=references,
        heading=heading,
        print=tuple(printed),
        alone=tuple(standing),
        widths=widths,
    )


def _drawn(blocks: Sequence[Node]) -> list[Node]:
    """The boxes of task lists as signs, where pandoc would write controls of a form.

    And a note in a caption once: pandoc has the caption a second time as the picture's description.
    """
    return rewrite(blocks, {"BulletList": _with_boxes, "Figure": _described_without_notes})


def _described_without_notes(figure: Node) -> Node:
    attributes, caption, content = figure["c"]
    return {**figure, "c": [attributes, caption, rewrite(content, {"Image": _without_notes})]}


def _without_notes(image: Node) -> Node:
    attributes, description, target = image["c"]
    return {**image, "c": [attributes, rewrite(description, {"Note": lambda _: []}), target]}


def _with_boxes(listing: Node) -> Node:
    return {**listing, "c": [[*map(_boxed, item[:1]), *item[1:]] for item in listing["c"]]}


def _boxed(block: Node) -> Node:
    first = block["c"][0] if block["t"] in {"Plain", "Para"} and block["c"] else {}
    sign = BOXES.get(first.get("c", "")) if first.get("t") == "Str" else None
    return {**block, "c": [{"t": "Str", "c": sign}, *block["c"][1:]]} if sign else block


def name_task_lists(body: _Element) -> None:
    """Say of a list that its items begin with boxes, so that it has no bullets besides."""
    for item in body.iter("li"):
        first = item[0] if len(item) and not (item.text or "").strip() else item
        if (first.text or "").lstrip()[:1] in BOXES.values():
            item.getparent().set("class", "task-list")


def _behind(mark: str, blocks: Sequence[Node]) -> Node:
    return div(blocks, Attributes(id=mark))


def _call(number: int) -> Node:
    """The call of a note: the number alone is the link, as reading systems want it."""
    return raw_html(
        f'<sup class="call"><a id="call-{number}" href="#note-{number}" '
        f'role="doc-noteref">{number}</a></sup>'
    )


def _html(blocks: Sequence[Node]) -> str:
    try:
        return run_pandoc(WRITER, to_json(blocks)).decode()
    except (PandocError, PandocLimitError) as error:
        raise _given_up("it passed a limit of time or memory") from error


def _given_up(reason: str) -> EditionError:
    message = f"the text could not be made into pages: {reason}"
    hint = "look for very large tables or formulas, and split the manuscript into files"
    return EditionError([SRC020.at(None, message, hint=hint)])


def _lifted_references(text: _Element) -> tuple[_Element | None, str]:
    """The list of works, taken out of the text, with the heading that stood over it alone."""
    found = text.find(".//div[@id='refs']")
    if found is None:
        return None, ""
    above = found.getparent()
    detached(found)
    if not len(found):
        found = None
    heading = _only_heading(above)
    if heading:
        detached(above)
    return found, heading


def _only_heading(above: _Element | None) -> str:
    """The words of a section's heading where nothing else is left in it."""
    if above is None or above.tag != "section" or len(above) != 1:
        return ""
    return "".join(above[0].itertext()).strip()
