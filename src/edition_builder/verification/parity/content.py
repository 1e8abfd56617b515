"""Reading the words of a PDF page out of its content stream, by marked-content identifier.

ISO 32000-1: 7.2 (lexical conventions), 9.4 (text objects), 9.10 (extraction of text content),
14.6 (marked content). This reading shares nothing with the typesetter's writing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Decode = Callable[[bytes], str]

TOKEN = re.compile(
    rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)"  # a literal string, one pair of brackets in it
    rb"|<<|>>|[\[\]]|<[0-9A-Fa-f\s]*>|/[^\s()<>\[\]/%]*|%[^\r\n]*|[^\s()<>\[\]/%]+",
    re.DOTALL,
)
ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
ESCAPES: Mapping[bytes, bytes] = {
    b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"",
    b"\r\n": b"",
}  # fmt: skip
OCTAL = b"01234567"
SHOWING = frozenset({b"Tj", b"TJ", b"'", b'"'})
SAID = re.compile(rb"/ActualText\s+(<[0-9A-Fa-f\s]*>|\((?:[^()\\]|\\.)*\))", re.DOTALL)
"""What stands in the place of the letters that are drawn (14.9.4)."""
UTF_16 = b"\xfe\xff"
MARKED = re.compile(rb"/MCID\s+(\d+)")
UNMARKED = -1
"""The identifier of what stands in no marked content, and of artefacts."""


@dataclass(slots=True, kw_only=True)
class _Page:
    """What is known while a stream is read: open marks, the font, the words so far.

    `said` is how many marks were open when one of them said its own text, 0 outside of such.
    """

    fonts: Mapping[bytes, Decode]
    marks: list[int] = field(default_factory=list)
    decode: Decode | None = None
    runs: list[tuple[int, str]] = field(default_factory=list)
    said: int = 0

    def take(self, operator: bytes, operands: list[bytes]) -> None:
        """Let an operator do what matters to the text."""
        if operator in SHOWING:
            self._show(operands)
        elif operator == b"Tf" and len(operands) > 1:
            self.decode = self.fonts.get(operands[-2])
        elif operator in {b"BDC", b"BMC"}:
            self._begin(b" ".join(operands) if operator == b"BDC" else b"")
        elif operator == b"EMC" and self.marks:
            self.marks.pop()
            if len(self.marks) < self.said:
                self.said = 0

    def _begin(self, properties: bytes) -> None:
        """Open a mark; one that says its own text is nested in the mark it belongs to."""
        found, said = MARKED.search(properties), SAID.search(properties)
        inherited = self.marks[-1] if self.marks and said else UNMARKED
        self.marks.append(int(found[1]) if found else inherited)
        if said and not self.said:
            self.said = len(self.marks)
            self.runs.append((self.marks[-1], _spoken(string(said[1]))))

    def _show(self, operands: list[bytes]) -> None:
        mark = self.marks[-1] if self.marks else UNMARKED
        if self.decode is not None and not self.said:
            text = b"".join(map(string, operands))
            self.runs.append((mark, self.decode(text)))


def runs_of(stream: bytes, fonts: Mapping[bytes, Decode]) -> list[tuple[int, str]]:
    """The text of a page in the order of the stream: each run's mark, or `UNMARKED`, and words.

    `fonts` maps names of the page's resources (`/F1`) to what turns a string into characters.
    """
    page = _Page(fonts=fonts)
    operands: list[bytes] = []
    for token in TOKEN.findall(stream):
        if token[:1] in b"(</[]>" or token[:1] in b"+-.0123456789":
            operands.append(token)
        elif not token.startswith(b"%"):
            page.take(token, operands)
            operands.clear()
    return page.runs


def string(token: bytes) -> bytes:
    """The bytes of a string token; of any other token, none (7.3.4)."""
    if token.startswith(b"<") and token != b"<<":
        digits = b"".join(token[1:-1].split())
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    if token.startswith(b"("):
        return ESCAPE.sub(_escaped, token[1:-1])
    return b""


def _spoken(text: bytes) -> str:
    """A text string (7.9.2.2)."""
    if text.startswith(UTF_16):
        return text[len(UTF_16) :].decode("utf-16-be", "replace")
    return text.decode("latin-1")


def _escaped(match: re.Match[bytes]) -> bytes:
    code = match[1]
    if code[:1] in OCTAL:
        return bytes([int(code, 8) & 0xFF])
    return ESCAPES.get(code, code)
