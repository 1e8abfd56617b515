"""Drawing letters a trace wider or narrower than the face has them, as their line wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import weasyprint.draw.text
from weasyprint.matrix import Matrix

if TYPE_CHECKING:
    from edition_builder.paginate.walk import Box

_theirs = weasyprint.draw.text.draw_first_line


class Letters(NamedTuple):
    """How the letters of a text box are drawn: how wide, and with how many CSS pixels between."""

    scale: float = 1.0
    between: float = 0.0


AS_THEY_ARE = Letters()


def draw_first_line(
    stream: Any, textbox: Box, text_overflow: Any, block_ellipsis: Any, matrix: Any
) -> Any:
    """Draw a text box; stands before WeasyPrint's own function of the name.

    The text matrix and the character spacing do it (ISO 32000-1, 9.4.2 and 9.3.2), so ligatures
    stay, and so does the text that a reader takes out.
    """
    letters = vars(textbox).get("letters", AS_THEY_ARE)
    if letters == AS_THEY_ARE:
        return _theirs(stream, textbox, text_overflow, block_ellipsis, matrix)
    a, *others = matrix.values
    wider = Matrix(a * letters.scale, *others)
    stream.stream.append(f"{letters.between:.4f} Tc".encode())
    drawn = _theirs(stream, textbox, text_overflow, block_ellipsis, wider)
    stream.stream.append(b"0 Tc")
    return drawn
