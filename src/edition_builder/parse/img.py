"""Pictures that a manuscript shows by HTML's own tag, as Markdown's."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from edition_builder.tree import Attributes

if TYPE_CHECKING:
    from edition_builder.tree import Node

TAG = re.compile(r"<img\s[^<>]*>", re.IGNORECASE)
SAID = re.compile(r"""\s([a-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
SIZE = re.compile(r"\d{1,4}(?:px|%)?")


def image_of(raw: Node) -> Node:
    """The picture that a tag shows, with its words and its width; any other raw piece as it is."""
    form, text = raw["c"]
    if form != "html" or not TAG.fullmatch(text):
        return raw
    said = {
        name.lower(): html.unescape(next(filter(None, values), ""))
        for name, *values in SAID.findall(text)
    }
    if not said.get("src"):
        return raw
    wide = said.get("width", "")
    attributes = Attributes(pairs=(("width", wide),) if SIZE.fullmatch(wide) else ())
    words = [{"t": "Str", "c": said["alt"]}] if said.get("alt") else []
    return {"t": "Image", "c": [attributes.json, words, [said["src"], ""]]}
