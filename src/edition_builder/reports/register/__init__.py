"""The forms in which the register is told to programs, as a table: name → function.

For people it is a table on the terminal (`rows`) or a page (`writers.citations`).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.reports.register.csv import csv
from edition_builder.reports.register.json import json

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from edition_builder.model.register import Register

REGISTER_REPORTS: Mapping[str, Callable[[Register], str]] = MappingProxyType(
    {"json": json, "csv": csv}
)
"""Name → report. Every report ends with a line feed."""
