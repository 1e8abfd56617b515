"""Lines of print: where they end, and the hyphens they end with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.verification.parity.piece import HYPHENS, LINE_END, LINE_HYPHEN, worded

if TYPE_CHECKING:
    from collections.abc import Iterable

AROUND_LINE_END = re.compile(f"[ {LINE_END}]*{LINE_END}[ {LINE_END}]*")


def line_of(words: str) -> str:
    """The words of one marked content, which lies on one line; a hyphen at its end is marked."""
    bare = words.rstrip()
    if bare.endswith(tuple(HYPHENS)) and len(bare) > 1:
        return f"{bare[:-1]}{LINE_HYPHEN}{LINE_END}"
    return f"{words}{LINE_END}"


def joined(lines: Iterable[str]) -> str:
    """The text that lines make, each end of a line once."""
    text = worded("".join(lines))
    return worded(AROUND_LINE_END.sub(LINE_END, text).strip(LINE_END))
