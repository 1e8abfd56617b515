"""Accessibility, measured once from the text that all editions share, and said in words.

The record feeds the EPUB's package, the HTML edition's statement, the ONIX record and the report;
what validators showed is added by `verify` and nowhere else.
"""

from __future__ import annotations

from edition_builder.accessibility.measuring import measure
from edition_builder.accessibility.saying import statements, summary, summary_language

__all__ = ["measure", "statements", "summary", "summary_language"]
