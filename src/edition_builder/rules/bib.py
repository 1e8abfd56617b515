"""Rules of the family BIB: the bibliography."""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity
