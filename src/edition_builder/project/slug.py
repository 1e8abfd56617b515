"""The editions' file name, made from the title."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 80
"""Characters; with an extension well under what every file system allows."""

RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "citations", "report"}
    | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}
)
"""Names that Windows keeps for devices, and those of a build's own pages beside the edition."""

PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_LATIN = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
}  # fmt: skip
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia", "і": "i", "є": "ie", "ґ": "g",
    "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj", "џ": "dz", "ў": "u",
}  # fmt: skip
_GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
    "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
    "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_LETTERS = str.maketrans({**_LATIN, **_CYRILLIC, **_GREEK})
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ")


def is_slug(text: str) -> bool:
    """Whether the text can name a file on every system as it stands."""
    return len(text) <= LONGEST and text not in RESERVED and PLAIN.fullmatch(text) is not None


def slug_from(title: str, otherwise: str = "edition") -> str:
    """The title as a file name: small letters, digits and hyphens; where none remain, another word.

    Latin letters lose their accents; Cyrillic and Greek are transliterated without marks (after the
    Library of Congress tables, simplified); other scripts are left out.
    """
    letters = unicodedata.normalize("NFKC", title).casefold().translate(_APOSTROPHES)
    bare = unicodedata.normalize("NFKD", letters.translate(_LETTERS))
    unmarked = "".join(letter for letter in bare if not unicodedata.combining(letter))
    slug = _cut("-".join(re.findall(r"[a-z0-9]+", unmarked.translate(_LETTERS))))
    return f"{slug}-{otherwise}" if slug in RESERVED else slug or otherwise


def _cut(slug: str) -> str:
    """At most `LONGEST` characters, ending with a whole word where there is more than one."""
    if len(slug) <= LONGEST:
        return slug
    whole, hyphen, _ = slug[: LONGEST + 1].rpartition("-")
    return whole if hyphen else slug[:LONGEST]
