"""The words of a PDF's pages, by the marks that its structure tree points to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pikepdf

from edition_builder.frozen import dataclass
from edition_builder.verification.parity.content import runs_of
from edition_builder.verification.parity.unicode_map import decoder

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: its words by marked-content identifier, and all of them in the order of printing."""

    by_mark: Mapping[int, str]
    words: str


def pages_of(document: pikepdf.Pdf) -> tuple[Page, ...]:
    """Every page of a PDF; each font is read once."""
    fonts: dict[tuple[int, int], Any] = {}
    return tuple(_page(_runs(page, fonts)) for page in document.pages)


def _page(runs: Iterable[tuple[int, str]]) -> Page:
    marks: dict[int, str] = {}
    said: list[str] = []
    for mark, words in runs:
        marks[mark] = marks.get(mark, "") + words
        said.append(words)
    return Page(by_mark=marks, words="".join(said))


def _runs(page: Any, known: dict[tuple[int, int], Any]) -> list[tuple[int, str]]:
    """The words of a page with their marks."""
    fonts: dict[bytes, Any] = {}
    for name, font in page.resources.get("/Font", {}).items():
        if font.objgen not in known:
            stream = font["/ToUnicode"].read_bytes() if "/ToUnicode" in font else None
            width = 2 if font.get("/Subtype") == "/Type0" else 1
            known[font.objgen] = decoder(stream, width)
        fonts[name.encode()] = known[font.objgen]
    contents = page.obj.get("/Contents", [])
    streams = contents if isinstance(contents, pikepdf.Array) else [contents]
    return runs_of(b"\n".join(stream.read_bytes() for stream in streams), fonts)
