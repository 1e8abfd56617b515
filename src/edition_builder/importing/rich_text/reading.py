"""Rich text from its bytes to a script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.diagnostics import EditionError, Place
from edition_builder.importing.desk import Desk
from edition_builder.importing.properties import authors_of, title_of
from edition_builder.importing.rich_text.copy import Copy
from edition_builder.importing.script import Script
from edition_builder.importing.telling import told
from edition_builder.rules.src.documents import SRC057
from edition_builder.rules.src.markup import SRC021
from edition_builder.rules.src.packages import SRC043

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.importing.desk import TrackChanges

DEEPEST = 400
"""Groups in one another; word processors reach some ten."""


def read_rich_text(name: str, data: bytes, track_changes: TrackChanges) -> Script:
    """What an .rtf says. Raises EditionError where it is cut off, or nested beyond reason."""
    depth = _depth(data)
    if depth > DEEPEST:
        raise EditionError([_too_deep(name)])
    desk = Desk(name=name, track_changes=track_changes)
    copy = Copy(desk)
    copy.read(data)
    title, author = copy.said("title"), copy.said("author")
    return Script(
        name=name,
        blocks=tuple(copy.pages.blocks),
        notes=copy.pages.notes,
        pictures=desk.gallery.pictures,
        title=title_of(title),
        authors=authors_of(author),
        language=copy.language,
        questions=tuple(desk.questions),
        diagnostics=(*_findings(copy, name, is_whole=copy.is_whole), *told(desk)),
    )


def _depth(data: bytes) -> int:
    deepest = depth = 0
    for brace in re.findall(rb"(?<!\\)[{}]", data):
        depth += 1 if brace == b"{" else -1
        deepest = max(deepest, depth)
    return deepest


def _findings(copy: Copy, name: str, *, is_whole: bool) -> Iterator[Diagnostic]:
    if not is_whole:
        yield SRC043.at(
            Place(path=name),
            f"“{name}” breaks off before its end; what was there was read",
            hint="ask for the file again",
        )
    if copy.running_heads:
        words = " ".join(copy.running_heads.split())[:60]
        yield SRC057.at(Place(path=name), f"running heads and feet were left out: “{words}”")


def _too_deep(name: str) -> Diagnostic:
    return SRC021.at(
        Place(path=name),
        f"“{name}” is nested more deeply than can be followed",
        hint="open it in a word processor and save it as .docx",
    )
