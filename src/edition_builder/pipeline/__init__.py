"""The steps of an edition, in order: this package reads like the list of them.

Read → normalise → parse → check → resolve → compose → paginate → write → release.
"""

from __future__ import annotations

from edition_builder.pipeline.build import build
from edition_builder.pipeline.check import check

__all__ = ["build", "check"]
