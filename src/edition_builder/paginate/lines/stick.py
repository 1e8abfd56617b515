"""The composing stick: the one line being set, handed to the engine piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from weasyprint.layout.inline import skip_first_whitespace
from weasyprint.text.line_break import strut

if TYPE_CHECKING:
    from edition_builder.paginate.lines.copy import Copy
    from edition_builder.paginate.lines.paragraph import Paragraph
    from edition_builder.paginate.lines.setting import Line
    from edition_builder.paginate.walk import Box


class Cut(NamedTuple):
    """What of a text box stands on the line; `resume`: the byte the rest begins at, if any.

    `width`: its natural width in CSS pixels, the hyphen left out.
    """

    text: str
    resume: int | None
    width: float


class Spot(NamedTuple):
    """Where on the page a line is to stand: the engine's context, and CSS pixels."""

    context: Any
    top: float
    bottom_space: float

    def page_ends(self, linebox: Box) -> bool:
        """Whether no second line of this height has room below."""
        height, _ = strut(linebox.style)
        return bool(self.context.overflows_page(self.bottom_space, self.top + 2 * height))


class Stick(NamedTuple):
    """A line with the paragraph it belongs to."""

    copy: Copy
    paragraph: Paragraph
    line: Line

    def cut(self, box: Box, skip: int) -> Cut | None:
        """The part of a text box from a byte on that stands on this line.

        None where the box is not of this paragraph, or the engine would come back to the same byte
        for ever.
        """
        start = self.copy.starts.get(id(box))
        if start is None:
            return None
        encoded = box.text.encode()
        rest = encoded[skip:].decode()
        past = start + len(box.text)
        at = past - len(rest)
        line = self.line
        kept = rest[: max(0, line.end - at)]
        width = self.paragraph.width(at, at + len(kept))
        if line.last or line.end > past:
            return Cut(kept, None, width)
        hyphen = box.style["hyphenate_character"] if line.hyphen else ""
        resume = len(encoded) - len(rest[line.next - at :].encode())
        return Cut(kept + hyphen, resume, width) if resume > skip else None

    def ended_at(self, linebox: Box, resume: Any) -> bool:
        """Whether the engine ended the line where we did."""
        if resume is None or self.line.last:
            return resume is None and self.line.last
        skip = skip_first_whitespace(linebox, resume)
        return skip != "continue" and self.copy.position(linebox, skip) == self.line.next
