"""Rules about spaces: too many, in the wrong place, or where a line must not end."""

from __future__ import annotations

from edition_builder.normalise.spaces.abbreviations import ABBREVIATIONS
from edition_builder.normalise.spaces.after_marks import AFTER_MARKS
from edition_builder.normalise.spaces.before_marks import BEFORE_MARKS
from edition_builder.normalise.spaces.doubled import DOUBLED_SPACES
from edition_builder.normalise.spaces.french import FRENCH
from edition_builder.normalise.spaces.in_brackets import IN_BRACKETS
from edition_builder.normalise.spaces.line_ends import LINE_ENDS
from edition_builder.normalise.spaces.unbroken import UNBROKEN

SPACES = (
    DOUBLED_SPACES,
    LINE_ENDS,
    BEFORE_MARKS,
    IN_BRACKETS,
    AFTER_MARKS,
    UNBROKEN,
    FRENCH,
    ABBREVIATIONS,
)
"""In the order in which they are tried."""
