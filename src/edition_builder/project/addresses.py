"""What can be wrong with an address on the web or for letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.rules.prj.values import PRJ050

if TYPE_CHECKING:
    from edition_builder.diagnostics import Place
    from edition_builder.project.checkers import Findings

_WEB = re.compile(r"https?://[^\s/?#@<>\"{}|\\^`]+(?:[/?#][^\s<>\"{}|\\^`]*)?", re.ASCII)
_EMAIL = re.compile(r"[^\s@<>\"(),:;\[\]\\]+@[^\s@.<>\"]+(?:\.[^\s@.<>\"]+)+")


def web_address(value: str, place: Place) -> Findings:
    """An address that begins with http:// or https:// (RFC 3986, § 3)."""
    if not _WEB.fullmatch(value):
        whole = f"https://{value}"
        right = f"write “{whole}”" if _WEB.fullmatch(whole) else "write it from “https://” on"
        yield PRJ050.at(place, f"“{value}” is not a web address", hint=right)


def email(value: str, place: Place) -> Findings:
    """An address for letters, by its form."""
    if not _EMAIL.fullmatch(value):
        hint = "write it as “press@example.org”"
        yield PRJ050.at(place, f"“{value}” is not an e-mail address", hint=hint)
