"""The forms in which findings are told, as a table: a name and a function from outcome to text.

Each form is one module, loaded when it is asked for, whose function has the module's name. To add
one, write the function and give its name a place in `FORMS`; the command line takes its choices
from here.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from edition_builder.model.outcome import Outcome

FORMS = ("text", "json", "sarif", "github", "junit")


def _told(form: str, outcome: Outcome) -> str:
    report: Callable[[Outcome], str] = getattr(import_module(f"{__name__}.{form}"), form)
    return report(outcome)


REPORTS: Mapping[str, Callable[[Outcome], str]] = MappingProxyType(
    {form: partial(_told, form) for form in FORMS}
)
"""Name → report. Every report ends with a line feed, or is empty."""
