"""Releases in two seconds: on a machine that has no validators.

Validators take half a minute and are tried elsewhere. Without them nothing may be claimed that they
would have shown, so the project says that it knows.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.runner import PROJECT

QUICKLY = {"PATH": str(Path(__file__).with_name("without_validators"))}
"""The only program on the path is a Java that does not start."""
KNOWN = """
[check.severity]
OUT065 = "note"
OUT073 = "note"
"""


def laid_out(root: Path) -> Path:
    """The smallest edition, content with what can be proved without validators."""
    shutil.copytree(PROJECT, root)
    config = root / "edition.toml"
    config.write_text(config.read_text("utf-8") + KNOWN, "utf-8")
    return root
