"""A piece of Markdown source that is more than words."""

from __future__ import annotations

import enum

from edition_builder.frozen import dataclass


class Kind(enum.Enum):
    """What a piece of source is, in the terms of Pandoc's manual."""

    FENCED_CODE = "fenced code block"
    INDENTED_CODE = "indented code block"
    CODE = "code span"
    MATH = "formula"
    COMMENT = "HTML comment"
    TAG = "HTML tag"
    TEX = "raw LaTeX"
    AUTOLINK = "address in angle brackets"
    ATTRIBUTES = "attributes"
    DESTINATION = "destination of a link or image"
    LINK = "link"
    IMAGE = "image"
    NOTE_CALL = "note call"
    NOTE_DEFINITION = "label of a note's definition"
    INLINE_NOTE = "note in place"
    REFERENCE = "definition of a link's label"
    HEADING = "heading"
    TABLE = "table"
    METADATA = "metadata block after the top"


OPAQUE = frozenset(
    {
        Kind.FENCED_CODE,
        Kind.INDENTED_CODE,
        Kind.CODE,
        Kind.MATH,
        Kind.COMMENT,
        Kind.TAG,
        Kind.TEX,
        Kind.AUTOLINK,
        Kind.ATTRIBUTES,
        Kind.DESTINATION,
        Kind.REFERENCE,
        Kind.METADATA,
    }
)
"""The kinds whose text is not the author's prose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One piece of source: `text[start:end]`, offsets in code points.

    `value` is what the kind is about: a label, a destination, an attribute list without braces, a
    tag's name in lower case, a heading's or link's or image's words. `level` is a heading's level.
    `closed` is False for a fence that runs to the end of the file. `headed`, `captioned` and
    `in_columns` speak of tables: whether a letter's place in its line says what cell it belongs to.
    Links, images, notes in place and headings contain further tokens; all others none.
    """

    kind: Kind
    start: int
    end: int
    value: str = ""
    level: int = 0
    closed: bool = True
    headed: bool = True
    captioned: bool = True
    in_columns: bool = False
