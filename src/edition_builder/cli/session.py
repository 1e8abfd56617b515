"""What the user asked of a run as a whole, whichever side of the command it was written on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(slots=True, kw_only=True)
class Session:
    """The options that all commands share, filled in while the command line is read.

    `project` is None for the nearest parent with an `edition.toml`. `published` becomes true once
    a build has put its editions in place.
    """

    project: Path | None = None
    quiet: bool = False
    verbose: bool = False
    debug: bool = False
    published: bool = False
