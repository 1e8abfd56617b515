"""What the layout engine logs, turned into facts: nothing it says goes unheard."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Self

from weasyprint.logger import LOGGER

from edition_builder.paginate.fact import Fact

if TYPE_CHECKING:
    from collections.abc import Mapping

LEFT_OUT = re.compile(r"Ignored `(?P<what>[^`]*)` at [\d:]+, (?P<why>.*?)\.?$", re.DOTALL)
"""A declaration that has no effect. The line is not the author's: her style has been rewritten."""

TOLD_BETTER = re.compile(
    r"Failed to load (?:image|stylesheet|font) at |\.notdef glyph rendered |"
    r"No anchor #.* for internal URI reference"
)
"""What another rule reports with its place: a refused address, a missing letter, a dead link."""

ENGINE, STYLE = "LAY006", "LAY008"

HINTS: Mapping[str, str] = {
    ENGINE: "look at the page the message speaks of",
    STYLE: "mend it in styles/, or keep it for the screen: @media screen { … }",
}


class Records(logging.Handler):
    """Collects what WeasyPrint logs while it works; use it as a context manager.

    `code` says whose fault a message is: `STYLE` while the author's style is read, else `ENGINE`.
    """

    def __init__(self, code: str = ENGINE) -> None:
        super().__init__(logging.WARNING)
        self._code = code
        self.facts: list[Fact] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record as a fact, unless it is told better elsewhere."""
        message = record.getMessage()
        if not TOLD_BETTER.match(message):
            self.facts.append(fact_of(message, self._code))

    def __enter__(self) -> Self:
        LOGGER.addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        LOGGER.removeHandler(self)


def fact_of(message: str, code: str = ENGINE) -> Fact:
    """The fact a message stands for."""
    left_out = LEFT_OUT.match(message)
    if left_out:
        words = f"“{left_out['what'].strip()}” has no effect in print: {left_out['why']}"
    elif code == STYLE:
        words = f"a rule has no effect in print: {message}"
    else:
        words = f"the typesetter says: {message}"
    return Fact(code=code, message=words, hint=HINTS[code])
