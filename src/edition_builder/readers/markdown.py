"""Markdown and plain text, which is Markdown that uses little of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Place
from edition_builder.model import Part
from edition_builder.readers.decoding import decode
from edition_builder.readers.front_matter import read_front_matter
from edition_builder.rules.src.files import SRC022
from edition_builder.rules.src.markup import SRC023
from edition_builder.source import too_deep

if TYPE_CHECKING:
    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Input

VISIBLE = re.compile(r"[^\n]+")


def read_markdown(item: Input, *, chapter: bool = False) -> tuple[Part, tuple[Diagnostic, ...]]:
    """One Markdown file as a part of the manuscript; `chapter` says that it is one of several.

    Front matter is blanked: its lines are there, empty. So is the whole text where it nests more
    deeply than pandoc can follow; `source` always has what the author wrote.
    """
    decoded = decode(item.path, item.data)
    front = read_front_matter(item.path, decoded.text, chapter=chapter)
    text = VISIBLE.sub("", decoded.text[: front.end]) + decoded.text[front.end :]
    findings = (*decoded.findings, *front.findings)
    part = Part(path=item.path, text=text, source=decoded.text, front=front.matter)
    if not text.strip() and not findings:
        return part, (_empty(item.path),)
    offset = too_deep(text)
    if offset is None:
        return part, findings
    empty = Part(
        path=item.path, text=VISIBLE.sub("", text), source=decoded.text, front=front.matter
    )
    return empty, (*findings, _too_deep(part, offset))


def _empty(path: str) -> Diagnostic:
    return SRC022.at(
        Place(path=path),
        f"“{path}” has no text",
        hint="put the text in, or take the file out of the manuscript",
    )


def _too_deep(part: Part, offset: int) -> Diagnostic:
    return SRC023.at(
        part.place(offset, offset + 1),
        "brackets or quotation marks lie too deeply in one another from here on",
        hint="close brackets that are open, and write “\\[” for one that stands for itself",
    )
