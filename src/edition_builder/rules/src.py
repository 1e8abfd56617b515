"""Rules of the family SRC: reading the manuscript."""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity

SRC001 = Rule(
    code="SRC001",
    title="The manuscript is not there",
    severity=Severity.ERROR,
    reason="Every file that edition.toml lists has to be in the project; nothing is left out.",
    example='[manuscript]\nfiles = ["manuscript/essay.md"]      # no such file',
    remedy="Put the file in place, or correct its name in edition.toml.",
    exit=Exit.USAGE,
)
