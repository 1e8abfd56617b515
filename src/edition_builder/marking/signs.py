"""Whether a text is Markdown already."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from edition_builder.expression import expression

ENDINGS = (".md", ".markdown", ".mkd", ".mdown")
LINE_END = expression("\r\n?|[\u2028\u2029\x85\x0b\x0c]")
SIGNS = expression(
    r"\[-?@[\w{][^\]\n]*\]|^\[\^[^\]\s]+\]:\s|^:{3,}\s?\{|"
    r"^\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?:[ \t]*:?-{3,}:?[ \t]*)?$|\A---\n\w+:\s",
    re.MULTILINE,
)
"""What nobody types who does not mean it as Markdown."""

HINTS = expression(
    r"^\#{1,6}[ \t]+\w.*\n(?=\n)|^`{3,}|\]\((?:https?:|\.{0,2}/|\w+/)\S+\)", re.MULTILINE
)
"""What may stand in a plain text by chance, but not twice."""

ENOUGH = 2


def is_markdown(name: str, text: str) -> bool:
    """Whether a text is Markdown: its ending says so, or marks that can mean nothing else."""
    if PurePosixPath(name.lower()).suffix in ENDINGS:
        return True
    text = LINE_END.sub("\n", text.removeprefix("\ufeff"))
    return bool(SIGNS.search(text)) or len(HINTS.findall(text)) >= ENOUGH
