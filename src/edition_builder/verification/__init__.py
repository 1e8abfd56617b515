"""Proving what was built: checksums, parity with the manuscript, validators, claims.

`parity` holds every edition against the manuscript; `validators` puts them before other people's
judges; `checksums` and `claims` look at what the folder says of itself; `rebuild` tells where two
builds differ. Nothing here builds or writes an edition.
"""

from __future__ import annotations

from edition_builder.verification.parity import yardstick_of
from edition_builder.verification.proving import Evidence, prove

__all__ = ["Evidence", "prove", "yardstick_of"]
