"""Rules about single characters: what stands there is not what the author typed."""

from __future__ import annotations

from edition_builder.normalise.characters.ligatures import LIGATURES

CHARACTERS = (LIGATURES,)
"""In the order in which they are tried."""
