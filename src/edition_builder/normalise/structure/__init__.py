"""Rules about structure: what is a heading, a quotation, a note, and what only looks like text."""

from __future__ import annotations

from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting
from edition_builder.normalise.structure.capitals import shouting
from edition_builder.normalise.structure.citing import in_words
from edition_builder.normalise.structure.held import held
from edition_builder.normalise.structure.numbers import lost_notes, numbered_headings
from edition_builder.normalise.structure.typed import TYPED
from edition_builder.rules.cit import CIT008
from edition_builder.rules.nrm.structure import NRM084, NRM086, NRM090, NRM091

STRUCTURE: tuple[Correcting, ...] = (
    *TYPED,
    Correcting(rule=NRM084, certainty=Certainty.QUERY, find=lost_notes),
    Correcting(rule=NRM086, certainty=Certainty.SUGGEST, find=held),
    Correcting(rule=CIT008, certainty=Certainty.SUGGEST, find=in_words),
    Correcting(rule=NRM090, certainty=Certainty.SUGGEST, find=shouting),
    Correcting(rule=NRM091, certainty=Certainty.SUGGEST, find=numbered_headings),
)
"""In the order in which they are tried."""
