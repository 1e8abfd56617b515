"""Rules of the family CIT: citations."""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity
