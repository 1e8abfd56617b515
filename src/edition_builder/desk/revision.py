"""What a run of normalising ended with."""

from __future__ import annotations

from edition_builder.desk.proposing import Proposal
from edition_builder.frozen import dataclass
from edition_builder.model import Certainty
from edition_builder.model.outcome import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How often one rule found something: corrected (`AUTO`), offered or asked."""

    code: str
    title: str
    certainty: Certainty
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """The corrections of a manuscript: counted, shown, and written if that was asked for.

    `outcome` has each correction, offer and question as a finding, and the paths written.
    `tallies` count what was found before anything was chosen. `diffs` are unified diffs of the
    files as they lie on the disk, in reading order, with what was chosen. `work` says that there
    are corrections to make or to accept; questions are none. `alone` says that the files belong to
    no edition, and so cannot be written.
    """

    outcome: Outcome
    tallies: tuple[Tally, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    diffs: tuple[str, ...] = ()
    work: bool = False
    alone: bool = False
