"""Rules of the family SRC: metadata at the head of a file and elsewhere."""

from __future__ import annotations

from edition_builder.diagnostics import Rule, Severity

SRC007 = Rule(
    code="SRC007",
    title="Front matter never closed",
    severity=Severity.ERROR,
    reason=(
        "Without its closing rule it cannot be known where the metadata ends and the text begins."
    ),
    example="---\ntitle: Lenin and Stalin\n\nThe first paragraph …",
    remedy="Put a line “---” behind the last key.",
)
SRC008 = Rule(
    code="SRC008",
    title="Front matter that cannot be read",
    severity=Severity.ERROR,
    reason="Front matter is YAML; where its grammar breaks off, none of its keys count.",
    example="title: Lenin: a life",
    remedy="Write one “key: value” a line, and values with a colon in quotation marks.",
)
SRC009 = Rule(
    code="SRC009",
    title="Anchors, aliases or tags in front matter",
    severity=Severity.ERROR,
    reason=(
        "They can make a few lines grow beyond any memory, or name types of a programming language."
    ),
    example="a: &a [x, x]\nb: [*a, *a]",
    remedy="Write each value out.",
)
SRC010 = Rule(
    code="SRC010",
    title="Reserved key in front matter",
    severity=Severity.WARNING,
    reason=(
        "By these keys pandoc would open files of this machine or put markup of its own into "
        "the editions; they are never followed."
    ),
    example="csl: /etc/passwd",
    remedy="Delete it; styles and bibliographies are named in edition.toml.",
)
SRC011 = Rule(
    code="SRC011",
    title="Metadata that belongs in edition.toml",
    severity=Severity.NOTE,
    reason=(
        "An edition has one set of metadata, in edition.toml, so that all formats and files agree."
    ),
    example="author: Jane Doe",
    remedy="Move it to [edition] in edition.toml, or delete it.",
)
SRC027 = Rule(
    code="SRC027",
    title="Metadata after the top of the file",
    severity=Severity.WARNING,
    reason=(
        "Front matter is read at the top of a file only; further down it would be printed as text."
    ),
    example="---\nauthor: Jane Doe\n---  in the middle of a chapter",
    remedy="Move it to the top or to edition.toml, or delete it.",
)
