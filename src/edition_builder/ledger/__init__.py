"""The ledger on paper: as a file beside the manuscript, as a diff, and as one set of edits.

`model.ledger` holds what was changed. Here it is written down so that others can check it: a step
is what one run did to a text, with the checksum of the text before and after, so that each step can
be undone from the file alone, byte for byte.
"""

from __future__ import annotations

from edition_builder.ledger.composing import composed
from edition_builder.ledger.diff import unified
from edition_builder.ledger.lines import Lines
from edition_builder.ledger.reading import UnreadableLedgerError, read_record
from edition_builder.ledger.record import Origin, Record, Step, digest_of, step_of
from edition_builder.ledger.writing import written

__all__ = [
    "Lines",
    "Origin",
    "Record",
    "Step",
    "UnreadableLedgerError",
    "composed",
    "digest_of",
    "read_record",
    "step_of",
    "unified",
    "written",
]
