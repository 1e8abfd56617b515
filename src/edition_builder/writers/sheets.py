"""Our own style sheets for pages, each behind the colours that all of them share."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

COLOURS = "colours.css"


@cache
def sheet(*names: str) -> str:
    """These sheets of `styles/` in one, colours first."""
    folder = files("edition_builder").joinpath("styles")
    return "\n".join(
        folder.joinpath(name).read_text(encoding="utf-8") for name in (COLOURS, *names)
    )
