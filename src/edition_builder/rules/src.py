"""Rules of the family SRC: reading the manuscript."""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity
