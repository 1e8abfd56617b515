"""Which way a language is written."""

from __future__ import annotations

RIGHT_TO_LEFT = frozenset(
    "ar arc ckb dv fa he khw ks nqo ps sd syr ug ur yi".split()  # noqa: SIM905 - a list to be read
)
"""Languages whose usual script runs from right to left (CLDR's likely scripts)."""

SCRIPTS = frozenset({"adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"})
"""Scripts, by ISO 15924 code, that run from right to left."""

SCRIPT_LENGTH = 4
"""BCP 47 (RFC 5646 § 2.2.3): the subtag of four letters is the script."""


def is_right_to_left(language: str) -> bool:
    """Whether text in this language (a BCP 47 tag) runs from right to left."""
    first, *rest = language.lower().split("-")
    script = next((tag for tag in rest if len(tag) == SCRIPT_LENGTH and tag.isalpha()), "")
    return script in SCRIPTS if script else first in RIGHT_TO_LEFT
