"""What a reader raises for a file that it cannot open."""

from __future__ import annotations


class UnreadableError(Exception):
    """Raised where an artefact cannot be opened; the message says why."""
