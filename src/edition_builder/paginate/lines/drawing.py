"""Drawing letters a trace wider or narrower than the face has them, as their line wants them."""

from __future__ import annotations

import unicodedata
from collections import Counter
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
LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
NO_WIDTH = "\N{ZERO WIDTH SPACE}"
MOST_ALIKE = 4
"""Glyphs of a face that may stand for the same text before a reader doubts what they stand for."""


def draw_first_line(
    stream: Any, textbox: Box, text_overflow: Any, block_ellipsis: Any, matrix: Any
) -> Any:
    """Draw a text box; stands before WeasyPrint's own function of the name.

    The text matrix and the character spacing do it (ISO 32000-1, 9.4.2 and 9.3.2), so ligatures
    stay, and so does the text that a reader takes out. What is written to the left is drawn from
    the left, so what it says is said besides, in the order of reading (14.9.4).
    """
    if RAISED.search(textbox.text) or _is_lowered(textbox):
        return _as_written(stream, textbox, text_overflow, block_ellipsis, matrix)
    if not runs_left(textbox.text):
        return _drawn(stream, textbox, text_overflow, block_ellipsis, matrix)
    said = textbox.text.encode("utf-16-be").hex().upper()
    stream.stream.append(f"/Span <</ActualText <FEFF{said}>>> BDC".encode())
    emojis = _drawn(stream, textbox, text_overflow, block_ellipsis, matrix)
    stream.stream.append(b"EMC")
    _tell_apart(stream)
    return emojis


def _as_written(
    stream: Any, textbox: Box, text_overflow: Any, block_ellipsis: Any, matrix: Any
) -> Any:
    """Draw raised or lowered characters, and let their glyphs stand for them.

    The face draws the number of a note with the same glyphs, and a glyph stands for one text alone
    (9.10.3): what an author wrote goes before what a style made of a figure.
    """
    before = {font: dict(font.to_unicode) for font in stream._fonts.values()}  # noqa: SLF001 - kept nowhere else
    for font in before:
        font.to_unicode.clear()
    emojis = _drawn(stream, textbox, text_overflow, block_ellipsis, matrix)
    table = LOWERED if _is_lowered(textbox) else {}
    for font, known in before.items():
        drawn = {glyph: text.translate(table) for glyph, text in font.to_unicode.items()}
        meant = {glyph: text for glyph, text in drawn.items() if RAISED.match(text)}
        font.to_unicode.update({**drawn, **known, **meant})
    return emojis


def _is_lowered(textbox: Box) -> bool:
    """Whether the face draws a text as its inferiors: “H₂O” is to be copied so."""
    return bool(textbox.style["font_variant_position"] == "sub")


def runs_left(text: str) -> bool:
    """Whether there is a letter in the text that is written from right to left (UAX #9)."""
    return any(unicodedata.bidirectional(letter) in LEFTWARDS for letter in text)


def _tell_apart(stream: Any) -> None:
    """Give glyphs that stand for nothing, or for the same as many others, a sign of no width.

    A mark is drawn with its letter, which speaks for both; without a sign it would stand for
    nothing, which PDF/UA forbids (ISO 14289-1, 7.21.7). A letter of Arabic has a glyph for each
    place in a word. What the line says is said besides, so that nobody copies the signs.
    """
    for font in stream._fonts.values():  # noqa: SLF001 - kept nowhere else
        alike: Counter[str] = Counter()
        for glyph, text in font.to_unicode.items():
            bare = text.rstrip(NO_WIDTH)
            if not bare or runs_left(bare):
                signs = alike[bare] // MOST_ALIKE + (not bare)
                font.to_unicode[glyph] = bare + NO_WIDTH * signs
                alike[bare] += 1


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
