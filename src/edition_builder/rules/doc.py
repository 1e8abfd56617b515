"""Rules of the family DOC: structure and accessibility."""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity
