"""Which words a language has: asked only where a line breaks a word."""

from __future__ import annotations

from functools import lru_cache

KNOWN = ("de", "en", "fr", "ru", "es", "it", "nl", "pl", "pt", "sv", "uk", "cs", "la")
"""The languages whose words are looked up; a dictionary is loaded when it is first needed."""


@lru_cache(maxsize=4096)
def is_word(word: str, family: str) -> bool | None:
    """Whether a dictionary of the language has the word in any form; None without a dictionary."""
    if family not in KNOWN:
        return None
    from simplemma import is_known  # noqa: PLC0415 - slow to load, and seldom needed

    return bool(is_known(word, lang=family))
