"""Rules about dashes, ranges, ellipses and the figures of dates."""

from __future__ import annotations

from edition_builder.normalise.dashes.dashes import DASHES
from edition_builder.normalise.dashes.ellipses import ELLIPSES, OMISSIONS
from edition_builder.normalise.dashes.figures import BACKWARD_RANGES, ORDINALS
from edition_builder.normalise.dashes.likely_ranges import LIKELY_RANGES
from edition_builder.normalise.dashes.ranges import RANGES
from edition_builder.normalise.dashes.unlike import UNLIKE

FIGURES = (ORDINALS,)
"""What is whole before spaces are set: “30 th June” takes one behind “30th”."""

DASHED = (
    DASHES,
    RANGES,
    UNLIKE,
    LIKELY_RANGES,
    OMISSIONS,
    ELLIPSES,
    BACKWARD_RANGES,
)
"""In the order in which they are tried."""
