"""The pictures of an author's file: told by their bytes, safely named, made fit if they can be."""

from __future__ import annotations

import io
import posixpath
import re
import warnings
from html import escape
from typing import TYPE_CHECKING

from edition_builder.importing.imported import Picture
from edition_builder.resources.pictures import FORMATS
from edition_builder.resources.raster import MOST_PIXELS

if TYPE_CHECKING:
    from edition_builder.resources.pictures import Format

FOLDER = "media"
CONVERTED = frozenset({"TIFF", "BMP"})
PLACEHOLDER = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="120" viewBox="0 0 480 120">'
    '<rect x="1" y="1" width="478" height="118" fill="#f4f4f4" stroke="#777"/>'
    '<text x="240" y="66" font-size="18" text-anchor="middle" fill="#333">{words}</text></svg>\n'
)


class Gallery:
    """The pictures met so far, each once. `lost` tells, by name, of those with a placeholder."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._pictures: dict[str, Picture] = {}
        self.lost: dict[str, str] = {}

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """All that goes into `manuscript/media`, in the order of the text."""
        return tuple(self._pictures.values())

    def hang(self, member: str, data: bytes) -> str:
        """The name under which the text shows a member of the archive."""
        if member not in self._names:
            self._names[member] = self._hang(member, data)
        return self._names[member]

    def _hang(self, member: str, data: bytes) -> str:
        form = next((form for form in FORMATS if form.begins.match(data)), None)
        if form is not None and form.media_type:
            return self._keep(member, form.endings[0], data, form.media_type)
        if form is not None and form.name in CONVERTED and (made := _as_png(data, form)):
            return self._keep(member, ".png", made, "image/png")
        return self._stand_in(member, form, data)

    def _stand_in(self, member: str, form: Format | None, data: bytes) -> str:
        """A frame that says what should be there; the author's own file is kept beside it."""
        kept = member
        if data:
            ending = form.endings[0] if form else _ending(member) or ".bin"
            kept = self._keep(member, ending, data, "application/octet-stream")
        words = f"missing picture: {posixpath.basename(kept)}"
        drawing = PLACEHOLDER.format(words=escape(words)).encode()
        name = self._keep(f"{_stem(kept)}-placeholder", ".svg", drawing, "image/svg+xml")
        self.lost[name] = form.name if form else "no picture that is known here"
        return name

    def _keep(self, member: str, ending: str, data: bytes, media_type: str) -> str:
        stem = _stem(member)
        taken = {name.casefold() for name in self._pictures}
        name, count = f"{FOLDER}/{stem}{ending}", 1
        while name.casefold() in taken:
            count += 1
            name = f"{FOLDER}/{stem}-{count}{ending}"
        self._pictures[name] = Picture(name=name, data=data, media_type=media_type)
        return name


def _stem(member: str) -> str:
    stem = posixpath.splitext(posixpath.basename(member))[0]
    return re.sub(r"[^A-Za-z0-9_-]+", "-", stem).strip("-")[:60] or "picture"


def _ending(member: str) -> str:
    ending = posixpath.splitext(member)[1].lower()
    return ending if re.fullmatch(r"\.[a-z0-9]{1,5}", ending) else ""


def _as_png(data: bytes, form: Format) -> bytes:
    """The picture as PNG, b'' where Pillow cannot make it one."""
    from PIL import Image  # noqa: PLC0415 - only for formats that few files have

    made = io.BytesIO()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=[form.name]) as image:
                if image.width * image.height > MOST_PIXELS:
                    return b""
                mode = image.mode if image.mode in {"1", "L", "LA", "P", "RGB", "RGBA"} else "RGB"
                image.convert(mode).save(made, "PNG")
    except Exception:  # noqa: BLE001 - a hostile picture makes Pillow raise anything
        return b""
    return made.getvalue()
