"""Notes at their calls: the print edition sets each note's text where it is called.

The layout engine takes an element with `float: footnote` out of the line, puts the call in its
place and the text at the foot of the same page.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from edition_builder.model import Note

CALL = re.compile(
    r'(?P<word>[^\s<>\u2014\u2013-]*)<sup class="call"><a id="(?P<call>[^"]+)" href="#[^"]+"'
    r' role="doc-noteref">[^<]*</a></sup>'
)
"""A note's call as `compose` writes it, with the letters it follows."""

ADDRESS = re.compile(r">https?://|>www\.")
"""An address shown in full: such notes are set ragged, for no justified line can hold one."""


BLOCK_TAG = re.compile(
    r"\s*(</?(?:p|ul|ol|li|dl|dt|dd|blockquote|div|figure|figcaption|pre|table|caption|thead|tbody"
    r"|tr|td|th)\b[^>]*>)\s*"
)
"""A tag of a block, with the space around it: WeasyPrint 70 prints such space in notes."""


def with_notes(html: str, notes: Iterable[Note]) -> str:
    """The section's HTML with every call replaced by its note."""
    by_call = {note.call: note for note in notes}
    return CALL.sub(partial(_set_note, by_call), html)


def _set_note(notes: Mapping[str, Note], found: re.Match[str]) -> str:
    """The note itself, kept on the line of the word it follows."""
    note = notes.get(found["call"])
    if note is None:
        return found[0]
    return f'<span class="joined" id="{note.call}">{found["word"]}{_note(note)}</span>'


def _note(note: Note) -> str:
    kind = "note ragged" if ADDRESS.search(note.print) else "note"
    return (
        f'<aside class="{kind}" id="{note.id}" role="doc-footnote" data-number="{note.number}">'
        f"{_tight(note.print)}</aside>"
    )


def _tight(html: str) -> str:
    """A note's HTML without the space that only lays out its source; code stays as it is."""
    return html if "<pre" in html else BLOCK_TAG.sub(r"\1", " ".join(html.split()))
