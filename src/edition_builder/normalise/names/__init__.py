"""Rules about names, titles, and words of other languages."""

from __future__ import annotations

from edition_builder.normalise.names.italics import ITALICS
from edition_builder.normalise.names.people import PARTICLES, VARIANTS
from edition_builder.normalise.names.spellings import TWO_SPELLINGS
from edition_builder.normalise.names.tongues import LANGUAGES

NAMES = (VARIANTS, PARTICLES, TWO_SPELLINGS, ITALICS, LANGUAGES)
"""In the order in which they are tried."""
