"""From tags to text: what a parser of HTML or XHTML reports, gathered page by page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression

if TYPE_CHECKING:
    from collections.abc import Mapping

UNREAD = frozenset({"script", "style", "template", "title", "noscript", "svg", "math", "head"})
"""Elements whose text is not the author's prose."""

IN_LINE = frozenset(
    "a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q ruby rp rt s samp small "  # noqa: SIM905 - reads as a list
    "span strike strong sub sup time tt u var wbr".split()
)
"""Elements that stand in the middle of words; all others end one."""

CALL = expression(r"\s*[\[(]?\s*(?:\d{1,4}|[*†‡§]+|[a-z])\s*[\])]?\s*\Z")
"""What a raised note call reads."""

EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
LABEL = expression(r"(?:p|page|pg|S)?[-_. ]*([0-9]{1,5}|[ivxlcdm]{1,9})\Z", re.IGNORECASE)


class PagedText:
    """The target of an lxml parser. A page begins at a break, or at an id of `breaks`."""

    def __init__(self, breaks: Mapping[str, str] | None = None, label: str = "") -> None:
        self._breaks = breaks or {}
        self._pages: list[tuple[str, list[str]]] = [(label, [])]
        self._raised: list[str] | None = None
        self._skipping = 0
        self.label = label

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A tag opens."""
        name = tag.rpartition("}")[2]
        self._turn(attributes)
        # The text of a break is the number of the page, which is not the author's.
        if self._skipping or name in UNREAD or _is_break(attributes):
            self._skipping += 1
        elif name == "sup":
            self._raised = []
        elif name not in IN_LINE:
            self._add("\n")

    def end(self, tag: str) -> None:
        """A tag closes."""
        name = tag.rpartition("}")[2]
        if self._skipping:
            self._skipping -= 1
        elif name == "sup" and self._raised is not None:
            raised, self._raised = "".join(self._raised), None
            if not CALL.match(raised):
                self._add(raised)
        elif name not in IN_LINE:
            self._add("\n")

    def data(self, text: str) -> None:
        """Text between tags."""
        if not self._skipping:
            self._add(text)

    def close(self) -> None:
        """The end of the file."""

    def pages(self) -> list[tuple[str, str]]:
        """The text so far by pages; what precedes the first break is a page of its own."""
        kept = [(label, "".join(pieces)) for label, pieces in self._pages]
        return [page for page in kept if page[1].strip()]

    def _add(self, text: str) -> None:
        (self._pages[-1][1] if self._raised is None else self._raised).append(text)

    def _turn(self, attributes: Mapping[str, str]) -> None:
        """Begin a new page where a tag says that one begins."""
        label = self._label(attributes)
        if label is not None and label != self.label:
            self.label = label
            self._pages.append((label, []))

    def _label(self, attributes: Mapping[str, str]) -> str | None:
        known = self._breaks.get(attributes.get("id", ""))
        if known is not None or not _is_break(attributes):
            return known
        names = (attributes.get(name, "") for name in ("aria-label", "title", "id", "name"))
        found = (LABEL.search(name.strip(" .:[]")) for name in names)
        return next((match[1] for match in found if match), None)


def _is_break(attributes: Mapping[str, str]) -> bool:
    kinds = f"{attributes.get(EPUB_TYPE, '')} {attributes.get('epub:type', '')}".split()
    return "pagebreak" in kinds or attributes.get("role") == "doc-pagebreak"
