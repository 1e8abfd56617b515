"""Rules about words: broken, doubled, mistaken for others, spelled in two ways.

None of them touches a word of a quotation.
"""

from __future__ import annotations

from edition_builder.normalise.words.auxiliaries import AUXILIARIES
from edition_builder.normalise.words.broken import BROKEN_WORDS, DOUBTFUL_BREAKS
from edition_builder.normalise.words.capitals import NAMES_IN_SMALL
from edition_builder.normalise.words.doubled import DOUBLED_WORDS, REPEATED_WORDS
from edition_builder.normalise.words.hyphens import HYPHENS
from edition_builder.normalise.words.slips import POSSESSIVES, SLIPS_OF_THE_PEN
from edition_builder.normalise.words.spelling import SPELLING

LINES = (BROKEN_WORDS, DOUBTFUL_BREAKS)
"""They come before all others: a broken word is no word yet."""

WORDS = (
    DOUBLED_WORDS,
    REPEATED_WORDS,
    AUXILIARIES,
    POSSESSIVES,
    SLIPS_OF_THE_PEN,
    SPELLING,
    HYPHENS,
    NAMES_IN_SMALL,
)
"""In the order in which they are tried."""
