"""The forms in which findings are told, as a table: a name and a function from outcome to text.

Each form is one module holding one function. To add one, write the function and give it a row; the
command line takes its choices from here.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.reports.github import github
from edition_builder.reports.json import json
from edition_builder.reports.junit import junit
from edition_builder.reports.sarif import sarif
from edition_builder.reports.text import text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from edition_builder.model.outcome import Outcome

REPORTS: Mapping[str, Callable[[Outcome], str]] = MappingProxyType(
    {"text": text, "json": json, "sarif": sarif, "github": github, "junit": junit}
)
"""Name → report. Every report ends with a line feed, or is empty."""
