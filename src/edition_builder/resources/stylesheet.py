"""One stylesheet, read by the grammar of CSS and written again without what it must not hold.

Names follow CSS Syntax Level 3: rules hold a prelude and a block, declarations hold component
values. What is not understood is left out and said; nothing is passed on as raw text.
"""

from __future__ import annotations

import posixpath
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

import tinycss2
from tinycss2.serializer import serialize_identifier

from edition_builder.diagnostics import Diagnostic, Place, Rule
from edition_builder.model import Input
from edition_builder.rules.res import RES020, RES021, RES022, RES023, RES024

Node = Any
"""A node of tinycss2's tree; the library ships no types."""

NESTING = frozenset({"media", "supports", "layer", "container"})
"""At-rules that hold rules."""

DECLARING = frozenset(
    {"page", "counter-style", "footnote"}
    | {
        f"{side}-{place}"
        for side, places in {
            "top": ("left-corner", "left", "center", "right", "right-corner"),
            "bottom": ("left-corner", "left", "center", "right", "right-corner"),
            "left": ("top", "middle", "bottom"),
            "right": ("top", "middle", "bottom"),
        }.items()
        for place in places
    }
)
"""At-rules that hold declarations: pages and the boxes in their margins (CSS Paged Media 3)."""

FETCHING = frozenset(
    {"image", "image-set", "-webkit-image-set", "cross-fade", "element", "src", "local", "paint"}
)
"""Functions that fetch, under whatever name their argument goes."""

LARGEST_FILE = 256_000
LARGEST_NUMBER = 10_000
LARGEST_LENGTH = 100_000.0
LARGEST_TYPE = 2_000.0
SMALLEST_PAGE, LARGEST_PAGE = 50.0, 20_000.0
"""Limits in CSS pixels, except for the number (a count without a unit) and the file (bytes)."""

PIXELS: Mapping[str, float] = {
    "px": 1, "in": 96, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "q": 2.4 / 2.54, "pt": 4 / 3, "pc": 16,
}  # fmt: skip
RELATIVE = 16.0
"""Pixels that an em, a rem, a viewport's hundredth and the like count for."""


def confine(css: str, path: str, images: Mapping[str, Input]) -> tuple[str, tuple[Diagnostic, ...]]:
    """The stylesheet as it may be used, and a finding for each thing left out of it.

    Raises RecursionError on a sheet nested beyond all reason.
    """
    sheet = _Sheet(path=path, images=images)
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    text = "\n".join(sheet.rules(rules))
    # Whoever sets the sheet inside a document must not find that document's end in it.
    return text.replace("</", "<\\/").replace("<!", "<\\!"), tuple(sheet.findings)


@dataclass(slots=True, kw_only=True)
class _Sheet:
    path: str
    images: Mapping[str, Input]
    findings: list[Diagnostic] = field(default_factory=list)

    def rules(self, nodes: Iterable[Node]) -> Iterator[str]:
        for node in nodes:
            if node.type == "qualified-rule":
                yield f"{tinycss2.serialize(node.prelude)}{{{self._block(node.content)}}}"
            elif node.type == "at-rule":
                yield from self._at_rule(node)
            elif node.type == "error":
                self._unread(node)

    def _at_rule(self, node: Node) -> Iterator[str]:
        name = node.lower_at_keyword
        head = f"@{name}{tinycss2.serialize(node.prelude)}"
        if name in NESTING and node.content is not None:
            inner = tinycss2.parse_blocks_contents(
                node.content, skip_comments=True, skip_whitespace=True
            )
            yield f"{head}{{{''.join(self._entries(inner))}}}"
        elif name == "layer":
            yield f"{head};"
        elif name in DECLARING and node.content is not None:
            yield f"{head}{{{self._block(node.content)}}}"
        elif name == "import":
            self._say(RES020, node, "“@import” is left out", "copy the rules that are needed")
        elif name != "charset":
            self._say(RES022, node, f"“@{name}” is left out", "do without it")

    def _block(self, content: list[Node]) -> str:
        nodes = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
        return "".join(self._entries(nodes))

    def _entries(self, nodes: Iterable[Node]) -> Iterator[str]:
        for node in nodes:
            if node.type != "declaration":
                yield from self.rules([node])
            elif self._holds(node):
                value = "".join(self._values(node.value)).strip()
                weight = " !important" if node.important else ""
                yield f"{serialize_identifier(node.name)}:{value}{weight};"

    def _holds(self, node: Node) -> bool:
        """Whether every value of a declaration may stay; else it goes as a whole."""
        for value in _all_values(node.value):
            shown = any(value is outer for outer in node.value) and self._picture(value)
            if self._is_address(value) and not shown:
                what = f"“{node.name}” names an address and is left out"
                self._say(RES021, value, what, "name a picture of the project, up to 256 kB")
                return False
            if _out_of_range(node.lower_name, value):
                what = f"“{node.name}: {value.serialize()[:40]}” is out of range and is left out"
                self._say(RES023, value, what, "write a measure that fits a page")
                return False
        return True

    def _is_address(self, value: Node) -> bool:
        if value.type == "function":
            return value.lower_name == "url" or value.lower_name in FETCHING
        return bool(value.type == "url")

    def _values(self, values: Iterable[Node]) -> Iterator[str]:
        for value in values:
            picture = self._picture(value)
            yield f'url("{picture}")' if picture else value.serialize()

    def _picture(self, value: Node) -> str:
        """The picture an address names, as a `data:` address of the cleaned file, or ''."""
        address = _address(value) if self._is_address(value) else ""
        if not address or address.startswith("/"):
            return ""
        path = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), unquote(address)))
        item = self.images.get(path)
        return _embedded(item) if item else ""

    def _unread(self, node: Node) -> None:
        self._say(RES024, node, "this is not CSS and is left out", "mend or delete it")

    def _say(self, rule: Rule, node: Node, message: str, hint: str) -> None:
        place = Place(path=self.path, line=node.source_line, column=node.source_column)
        self.findings.append(rule.at(place, message, hint=hint))


def _all_values(values: Iterable[Node]) -> Iterator[Node]:
    for value in values:
        yield value
        inner = getattr(value, "arguments", None) or getattr(value, "content", None)
        if isinstance(inner, list):
            yield from _all_values(inner)


def _address(value: Node) -> str:
    if value.type == "url":
        return str(value.value)
    strings = [inner for inner in value.arguments if inner.type == "string"]
    return str(strings[0].value) if value.lower_name == "url" and len(strings) == 1 else ""


def _embedded(item: Input) -> str:
    from edition_builder.model import PrintSettings  # noqa: PLC0415 - only for sheets with pictures
    from edition_builder.resources.pictures import look_into  # noqa: PLC0415 - loads Pillow

    picture, _ = look_into(item, None, PrintSettings())
    if picture is None or len(picture.data) > LARGEST_FILE:
        return ""
    return f"data:{picture.media_type};base64,{b64encode(picture.data).decode('ascii')}"


def _out_of_range(name: str, value: Node) -> bool:
    if value.type == "number":
        return not abs(value.value) <= LARGEST_NUMBER
    if value.type == "percentage":
        return not abs(value.value) <= LARGEST_NUMBER
    if value.type != "dimension":
        return False
    pixels = abs(value.value) * PIXELS.get(value.lower_unit, RELATIVE)
    if name == "size":
        return not SMALLEST_PAGE <= pixels <= LARGEST_PAGE
    return not pixels <= (LARGEST_TYPE if name in {"font-size", "font"} else LARGEST_LENGTH)
