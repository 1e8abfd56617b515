"""The cover in the sizes that shops and catalogues take, as JPEG."""

from __future__ import annotations

from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING

from PIL import Image

from edition_builder.model import Artifact

if TYPE_CHECKING:
    from collections.abc import Mapping

SIZES: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "cover-2560.jpg": (1600, 2560),
        "cover-1600.jpg": (1000, 1600),
        "cover-640.jpg": (400, 640),
    }
)
"""File → width and height in pixels.

Kindle Direct Publishing asks for 1600 × 2560 and no less than 625 × 1000; Apple Books for 1400
pixels at least on the short side. The small one is for lists and feeds.
"""
QUALITY = 92


def shop_covers(picture: bytes) -> tuple[Artifact, ...]:
    """The cover picture in every size, in the colours of screens (RGB)."""
    with Image.open(BytesIO(picture)) as opened:
        cover = opened.convert("RGB")
    return tuple(_sized(cover, name, size) for name, size in SIZES.items())


def _sized(cover: Image.Image, name: str, size: tuple[int, int]) -> Artifact:
    """Letters stay sharp at full chroma; nothing in the file tells of the day."""
    stream = BytesIO()
    fitted = cover if cover.size == size else cover.resize(size, Image.Resampling.LANCZOS)
    fitted.save(stream, "JPEG", quality=QUALITY, subsampling=0, optimize=True)
    return Artifact(name=name, media_type="image/jpeg", data=stream.getvalue())
