"""Survey a .bib file: where every entry and field stands, whatever is broken between them.

The surveyor walks the text once. Wherever an entry breaks it writes down the fault, mends what it
can (a comma, a brace), and goes on; at the latest it finds its feet at the next `@type{` that
begins a line, so no entry can hide another. The grammar is BibTeX's as biber and pandoc read it:
`%` begins a comment between fields, and a brace after a backslash is text.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from edition_builder.bibliography.blocks import Block, Faults, Span, Survey
from edition_builder.bibliography.fields import Cursor, read_fields
from edition_builder.bibliography.values import UnclosedError, closing_brace, read_value
from edition_builder.expression import expression
from edition_builder.rules.bib.reading import BIB003, BIB004, BIB010

HEAD = expression(r"@[ \t]*(?P<type>[^\W\d_]\w*)\s*(?P<open>[{(])")
OPENING = expression(r"(?:^|(?<=[})]))[ \t]*(?=@[ \t]*[^\W\d_]\w*\s*[{(])", re.MULTILINE)
LINE_OPENING = expression(r"^[ \t]*(?=@[ \t]*[^\W\d_]\w*\s*[{(])", re.MULTILINE)
BRACELESS = expression(
    r"^[ \t]*(?P<type>@(?:article|book|collection|in\w+|misc|online|phdthesis|report|thesis))"
    r"[ \t]+[^\W_]",
    re.MULTILINE | re.IGNORECASE,
)
LEFT_OUTSIDE = expression(r"[^@={}\n]{0,200}[}\"]\s*,\s*(?P<name>[^\W\d_][\w.:+/-]*)\s*=\s*[{\"\w]")
"""The rest of a value and further fields, behind a brace that has closed its entry too early."""
KEY = expression(r"\s*(?P<key>[^,={}\"\n]*)")
CITABLE = expression(r"[\w.:;?!`'()/*@+=\-\[\]&$]+")
"""The keys that pandoc reads; a manuscript can cite no others."""
CLOSINGS = {"{": "}", "(": ")"}


def survey(text: str) -> Survey:
    """Every block of the text and every fault of its form, in time linear in its length."""
    surveyor = Surveyor(text)
    while surveyor.advance():
        pass
    return Survey(blocks=tuple(surveyor.blocks), faults=tuple(surveyor.faults.found))


class Surveyor:
    """A cursor over the whole text, block by block."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.openings = [match.end() for match in LINE_OPENING.finditer(text)]
        self.blocks: list[Block] = []
        self.faults = Faults()
        self.comments_close = True

    def advance(self) -> bool:
        """Read the next block; False at the end of the text."""
        match = OPENING.search(self.text, self.at)
        end = match.end() if match else len(self.text)
        self._look_between(end)
        head = HEAD.match(self.text, end)
        if head is None:
            return False
        line = self.text[self.text.rfind("\n", 0, end) + 1 : end]
        self.at = head.end()
        if not line.lstrip().startswith("%"):
            self._read_block(head)
        return True

    def _look_between(self, end: int) -> None:
        for match in BRACELESS.finditer(self.text, self.at, end):
            message = f"“{match['type']}” is not followed by “{{”, so no entry is read here"
            hint = "put “{” between the type and the key"
            self.faults.add(BIB010, match.span("type"), message, hint)
        if self.blocks and (left := LEFT_OUTSIDE.match(self.text, self.at, end)):
            message = f"“{self.blocks[-1].key}” ends before “{left['name']}”, which is not read"
            hint = "take away the brace that ends the entry too early"
            self.faults.add(BIB003, left.span("name"), message, hint)

    def _read_block(self, head: re.Match[str]) -> None:
        following = bisect_right(self.openings, head.start())
        limit = self.openings[following] if following < len(self.openings) else len(self.text)
        kind = head["type"].lower()
        if kind == "comment":
            self._pass_comment(head)
        elif kind == "preamble":
            self._pass_preamble(head, limit)
        elif kind == "string":
            cursor = self._cursor(head, limit, f"this @{head['type']}")
            cursor.parted = True
            self._finish(kind, "", cursor)
        else:
            self._read_entry(head, kind, limit)

    def _cursor(self, head: re.Match[str], limit: int, name: str) -> Cursor:
        return Cursor(
            text=self.text,
            at=self.at,
            limit=limit,
            name=name,
            span=(head.start(), head.end("type")),
            closing=CLOSINGS[head["open"]],
            faults=self.faults,
        )

    def _finish(self, kind: str, key: str, cursor: Cursor) -> None:
        fields: tuple[Span, ...] = read_fields(cursor)
        start, end = cursor.span
        self.blocks.append(Block(type=kind, key=key, start=start, end=end, fields=fields))
        self.at = cursor.at

    def _read_entry(self, head: re.Match[str], kind: str, limit: int) -> None:
        match = KEY.match(self.text, self.at, limit)
        start, raw = (match.start("key"), match["key"].rstrip()) if match else (self.at, "")
        if match and self.text[match.end() : match.end() + 1] == "=":
            # What stands before “=” names a field; the key is what stands before that, if anything.
            raw = " ".join(raw.split()[:-1])
        if head["open"] == "(":
            raw = raw.removesuffix(")")
        cursor = self._cursor(head, limit, f"“{raw}”" if raw else f"this @{head['type']}")
        if raw:
            cursor.span = (start, start + len(raw))
            cursor.at = start + len(raw)
        else:
            cursor.parted = True
        self._finish(kind, self._citable(raw, cursor.span), cursor)

    def _citable(self, key: str, span: tuple[int, int]) -> str:
        """The key, or '' with a fault where no citation can name it."""
        if not key:
            message = "this entry has no key, so nothing can cite it"
            self.faults.add(BIB004, span, message, "put a key after the opening brace")
            return ""
        strange = next((letter for letter in key if not CITABLE.match(letter)), "")
        if strange:
            what = "a space" if strange.isspace() else f"“{strange}”"
            message = f"the key “{key}” holds {what}, so nothing can cite it"
            self.faults.add(BIB004, span, message, "use letters, digits, “-”, “_” and “:” in keys")
        return "" if strange else key

    def _pass_comment(self, head: re.Match[str]) -> None:
        """Pass over a comment; one that never closes ends with its line."""
        line_end = self.text.find("\n", self.at)
        self.at = line_end if line_end >= 0 else len(self.text)
        if head["open"] == "{" and self.comments_close:
            try:
                self.at = closing_brace(self.text, head.end() - 1, len(self.text))
            except UnclosedError:
                self.comments_close = False

    def _pass_preamble(self, head: re.Match[str], limit: int) -> None:
        try:
            _, self.at = read_value(self.text, self.at, limit)
        except UnclosedError:
            self.at = limit
            span = (head.start(), head.end("type"))
            message = f"this @{head['type']} is never closed"
            self.faults.add(BIB003, span, message, "put “}” at its end")
