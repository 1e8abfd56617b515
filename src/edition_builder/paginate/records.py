"""What the layout engine logs, turned into facts: nothing it says goes unheard."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Self

from weasyprint.logger import LOGGER

from edition_builder.paginate.fact import Fact

if TYPE_CHECKING:
    from collections.abc import Callable

KNOWN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Fact | None]], ...] = (
    (
        re.compile(r"Ignored `(?P<what>[^`]*)` at (?P<line>\d+):\d+, (?P<why>.*?)\.?$", re.DOTALL),
        lambda m: Fact(
            code="LAY008",
            message=f"“{m['what'].strip()}” (line {m['line']}) was left out: {m['why']}",
            hint="see which properties print knows, or write it under @media screen",
        ),
    ),
    (
        re.compile(r"(?:Invalid|Unsupported|Unknown|Empty|Missing).*(?:selector|rule|media).*"),
        lambda m: Fact(
            code="LAY008",
            message=f"a rule of the print style was left out: {m[0]}",
            hint="mend the rule",
        ),
    ),
    (re.compile(r"Failed to load (?:image|stylesheet|font) at .*", re.DOTALL), lambda _: None),
    (
        re.compile(r"Font-face (?P<name>.*) cannot be loaded"),
        lambda m: Fact(
            code="LAY010",
            message=f"the face {m['name']} of the print style cannot be loaded",
            hint="use the edition's own faces",
        ),
    ),
    (
        re.compile(r"No anchor #(?P<name>.*) for internal URI reference.*"),
        lambda m: Fact(
            code="LAY011",
            message=f"a link leads to “{m['name']}”, which the print edition does not have",
            hint="give the place that identifier, or take the link away",
        ),
    ),
)
"""Messages by their form. None: another part of the room reports the same thing better."""


class Records(logging.Handler):
    """Collects what WeasyPrint logs while it works; use it as a context manager."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.facts: list[Fact] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record as a fact."""
        fact = fact_of(record.getMessage())
        if fact is not None:
            self.facts.append(fact)

    def __enter__(self) -> Self:
        LOGGER.addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        LOGGER.removeHandler(self)


def fact_of(message: str) -> Fact | None:
    """The fact a message stands for; an unknown message is a fact of its own."""
    for form, make in KNOWN:
        found = form.match(message)
        if found:
            return make(found)
    return Fact(code="LAY006", message=f"the typesetter says: {message}")
