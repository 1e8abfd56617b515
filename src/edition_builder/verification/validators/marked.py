"""Which element with a name a validator's line and column stand in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

if TYPE_CHECKING:
    from pathlib import Path

IDENTIFIER = re.compile(r"""\sid=["']([^"']+)["']""")


def element_before(file: Path, member: str, line: int, column: int) -> str:
    """The last identifier at or before a position (from 1) in a member of an archive; '' for none.

    Without a member the file itself is read.
    """
    if line < 1:
        return ""
    try:
        text = _text(file, member)
    except (OSError, KeyError, BadZipFile):
        return ""
    lines = text.split("\n")
    before = "\n".join([*lines[: line - 1], "".join(lines[line - 1 : line])[:column]])
    found = IDENTIFIER.findall(before)
    return found[-1] if found else ""


def first_identifier(markup: str) -> str:
    """The first identifier in a piece of markup; '' for none."""
    found = IDENTIFIER.search(markup)
    return found[1] if found else ""


def _text(file: Path, member: str) -> str:
    if not member:
        return file.read_text("utf-8", "replace")
    with ZipFile(file) as archive:
        return archive.read(member).decode("utf-8", "replace")
