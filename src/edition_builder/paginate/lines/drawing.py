"""Drawing letters a trace wider or narrower than the face has them, as their line wants them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any, NamedTuple

import weasyprint.draw.text
from weasyprint.matrix import Matrix

from edition_builder.expression import expression

if TYPE_CHECKING:
    from edition_builder.paginate.walk import Box

_theirs = weasyprint.draw.text.draw_first_line


class Letters(NamedTuple):
    """How the letters of a text box are drawn: how wide, and with how many CSS pixels between."""

    scale: float = 1.0
    between: float = 0.0


AS_THEY_ARE = Letters()
LEFTWARDS = frozenset({"R", "AL"})
RAISED = expression("[ªº²³¹ʰ-ʸˠ-ˤᴬ-ᵪᵸᶛ-ᶿ⁰-ₜⱼⱽ]")
"""Characters that are raised or lowered forms of others (UAX #44, 5.7.3: `<super>`, `<sub>`)."""
NO_WIDTH = "\N{ZERO WIDTH SPACE}"


def draw_first_line(
    stream: Any, textbox: Box, text_overflow: Any, block_ellipsis: Any, matrix: Any
) -> Any:
    """Draw a text box; stands before WeasyPrint's own function of the name.

    The text matrix and the character spacing do it (ISO 32000-1, 9.4.2 and 9.3.2), so ligatures
    stay, and so does the text that a reader takes out. What is written to the left is drawn from
    the left, so what it says is said besides, in the order of reading (14.9.4).
    """
    if RAISED.search(textbox.text):
        return _as_written(stream, textbox, text_overflow, block_ellipsis, matrix)
    if not runs_left(textbox.text):
        return _drawn(stream, textbox, text_overflow, block_ellipsis, matrix)
    said = textbox.text.encode("utf-16-be").hex().upper()
    stream.stream.append(f"/Span <</ActualText <FEFF{said}>>> BDC".encode())
    emojis = _drawn(stream, textbox, text_overflow, block_ellipsis, matrix)
    stream.stream.append(b"EMC")
    _name_marks(stream)
    return emojis


def _as_written(
    stream: Any, textbox: Box, text_overflow: Any, block_ellipsis: Any, matrix: Any
) -> Any:
    """Draw raised characters, and let their glyphs stand for them.

    The face draws the number of a note with the same glyphs, and a glyph stands for one text alone
    (9.10.3): what an author wrote goes before what a style made of a figure.
    """
    before = {font: dict(font.to_unicode) for font in stream._fonts.values()}  # noqa: SLF001 - kept nowhere else
    for font in before:
        font.to_unicode.clear()
    emojis = _drawn(stream, textbox, text_overflow, block_ellipsis, matrix)
    for font, known in before.items():
        raised = {glyph: text for glyph, text in font.to_unicode.items() if RAISED.match(text)}
        font.to_unicode.update({**font.to_unicode, **known, **raised})
    return emojis


def runs_left(text: str) -> bool:
    """Whether there is a letter in the text that is written from right to left (UAX #9)."""
    return any(unicodedata.bidirectional(letter) in LEFTWARDS for letter in text)


def _name_marks(stream: Any) -> None:
    """Give a mark that is drawn with its letter a sign of no width: the letter speaks for both.

    Without one the glyph would stand for nothing, which PDF/UA forbids (ISO 14289-1, 7.21.7).
    """
    for font in stream._fonts.values():  # noqa: SLF001 - kept nowhere else
        for glyph, text in font.to_unicode.items():
            font.to_unicode[glyph] = text or NO_WIDTH


def _drawn(stream: Any, textbox: Box, text_overflow: Any, block_ellipsis: Any, matrix: Any) -> Any:
    letters = vars(textbox).get("letters", AS_THEY_ARE)
    if letters == AS_THEY_ARE:
        return _theirs(stream, textbox, text_overflow, block_ellipsis, matrix)
    a, *others = matrix.values
    wider = Matrix(a * letters.scale, *others)
    stream.stream.append(f"{letters.between:.4f} Tc".encode())
    drawn = _theirs(stream, textbox, text_overflow, block_ellipsis, wider)
    stream.stream.append(b"0 Tc")
    return drawn
