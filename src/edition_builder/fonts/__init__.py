"""The faces an edition is set in: cut, subset and packed by us, the same bytes on every machine.

No font of the machine is ever used, so nothing depends on what happens to be installed. The faces
come as variable fonts from `fontpkg-*` packages; a static face is cut from them in some 10 ms.
"""

from __future__ import annotations

from edition_builder.fonts.coverage import Gap, gaps, missing_characters
from edition_builder.fonts.cutting import FEATURES, PLAIN_FEATURES, subset
from edition_builder.fonts.face import Face, Family, has_small_capitals, may_embed
from edition_builder.fonts.foundry import TEXT, TYPEWRITER, family
from edition_builder.fonts.scripts import (
    characters_of,
    extras_for,
    script_families,
    with_scripts,
)
from edition_builder.fonts.woff2 import woff2

__all__ = [
    "FEATURES",
    "PLAIN_FEATURES",
    "TEXT",
    "TYPEWRITER",
    "Face",
    "Family",
    "Gap",
    "characters_of",
    "extras_for",
    "family",
    "gaps",
    "has_small_capitals",
    "may_embed",
    "missing_characters",
    "script_families",
    "subset",
    "with_scripts",
    "woff2",
]
