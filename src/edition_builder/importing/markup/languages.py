"""The language of words: what the file says of them, checked against their script."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from edition_builder.importing.script import Paragraph, Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edition_builder.importing.script import Block

SCRIPTS = (
    ("cyrillic", re.compile("[\u0400-\u052f\u1c80-\u1c8f]")),
    ("greek", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("hebrew", re.compile("[\u0590-\u05ff]")),
    ("arabic", re.compile("[\u0600-\u06ff\u0750-\u077f]")),
    ("armenian", re.compile("[\u0530-\u058f]")),
    ("georgian", re.compile("[\u10a0-\u10ff]")),
    ("devanagari", re.compile("[\u0900-\u097f]")),
    ("thai", re.compile("[\u0e00-\u0e7f]")),
    ("kana", re.compile("[\u3040-\u30ff]")),
    ("hangul", re.compile("[\uac00-\ud7af\u1100-\u11ff]")),
    ("han", re.compile("[\u3400-\u9fff]")),
    ("latin", re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")),
)
WRITTEN_IN = {
    "cyrillic": "ru uk be bg mk sr kk ky mn tg tt ba cv ce os", "greek": "el grc",
    "hebrew": "he yi iw", "arabic": "ar fa ur ps ckb ug", "armenian": "hy", "georgian": "ka",
    "devanagari": "hi sa mr ne", "thai": "th", "kana": "ja", "hangul": "ko", "han": "zh ja ko",
}  # fmt: skip
"""Script → the languages written in it, the likeliest first."""

POLYTONIC = re.compile("[\u1f00-\u1fff]")
UKRAINIAN = re.compile("[іїєґ]", re.IGNORECASE)
TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")


@lru_cache(maxsize=1 << 14)
def script_of(word: str) -> str:
    """The script of most of a word's letters, '' where it has none."""
    if word.isascii():
        return "latin" if any(map(str.isalpha, word)) else ""
    found = {name: len(letters.findall(word)) for name, letters in SCRIPTS}
    name, count = max(found.items(), key=lambda item: item[1])
    return name if count else ""


@lru_cache(maxsize=1 << 14)
def language_of(word: str, said: str, main: str) -> str:
    """The language of a word, '' where it is that of the text; `said` is what the file has.

    A tag whose language is not written in the word's script is one that a keyboard left behind.
    """
    script = script_of(word)
    tag = said.replace("_", "-") if TAG.match(said.replace("_", "-")) else ""
    if script in {"", "latin"}:
        fits = script == "latin" and tag and _is_latin(tag)
        found = tag if fits else ""
    else:
        usual = WRITTEN_IN[script].split()
        found = tag if _base(tag) in usual else _likely(script, word)
    return "" if not found or _base(found) == _base(main) else _base(found)


def _base(tag: str) -> str:
    return tag.partition("-")[0].lower()


def _is_latin(tag: str) -> bool:
    return all(
        _base(tag) not in languages.split() or _base(tag) == "sr"
        for languages in WRITTEN_IN.values()
    )


def _likely(script: str, word: str) -> str:
    if script == "greek" and POLYTONIC.search(word):
        return "grc"
    if script == "cyrillic" and UKRAINIAN.search(word):
        return "uk"
    return WRITTEN_IN[script].split()[0]


def main_language(blocks: Iterable[Block], otherwise: str) -> str:
    """The tag that most letters of the text bear, where their script bears it out."""
    counts: Counter[tuple[str, str]] = Counter()
    for block in blocks:
        for piece in block.pieces if isinstance(block, Paragraph) else ():
            if isinstance(piece, Words):
                tag = piece.look.language or otherwise
                for word in piece.text.split():
                    counts[script_of(word), tag] += len(word)
    letters = Counter[str]()
    for (script, _), count in counts.items():
        letters[script] += count if script else 0
    if not any(letters.values()):
        return otherwise
    script = letters.most_common(1)[0][0]
    tags = [(count, tag) for (other, tag), count in counts.items() if other == script]
    return _fitting(max(tags)[1], script)


def _fitting(tag: str, script: str) -> str:
    """The tag, or the likeliest language of the script where it is not written in it."""
    if script == "latin":
        return tag if _is_latin(tag) else ""
    return tag if _base(tag) in WRITTEN_IN[script].split() else WRITTEN_IN[script].split()[0]
