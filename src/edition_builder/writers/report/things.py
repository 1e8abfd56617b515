"""The files that were made, and what the pages look like."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from typing import TYPE_CHECKING

from edition_builder.writers.house_table import house_table
from edition_builder.writers.markup import element, joined, lines
from edition_builder.writers.report.sections import section

if TYPE_CHECKING:
    from edition_builder.model import Artifact
    from edition_builder.model.state import Preview, State
    from edition_builder.writers.markup import Markup

LINKED = frozenset({"application/pdf", "application/epub+zip", "text/html"})
KIBIBYTE = 1024


def editions_section(state: State) -> Markup:
    """Every file with its size and checksum."""
    rows = house_table("editions", ("File", "Size", "SHA-256"), map(_row, state.artifacts))
    return section("editions", "Editions", rows)


def _row(artifact: Artifact) -> tuple[str, ...]:
    name = element("code", {}, artifact.name)
    if artifact.media_type in LINKED:
        name = element("a", {"href": artifact.name}, name)
    digest = element("code", {}, hashlib.sha256(artifact.data).hexdigest())
    return (name, _size(len(artifact.data)), digest)


def _size(count: int) -> str:
    return f"{count / KIBIBYTE:.0f} KiB" if count >= KIBIBYTE else f"{count} bytes"


def pages_section(state: State) -> Markup:
    """Pictures of pages."""
    if not state.previews:
        return lines()
    figures = joined(map(_figure, state.previews))
    return section("pages", "Pages", element("div", {"class": "pages"}, figures))


def _figure(preview: Preview) -> Markup:
    name = f"Page {preview.label}" if preview.label else "A page without a number"
    address = f"data:image/png;base64,{b64encode(preview.picture).decode('ascii')}"
    picture = element("img", {"src": address, "alt": f"{name}, as it is printed"})
    return element("figure", {}, picture, element("figcaption", {}, name))
