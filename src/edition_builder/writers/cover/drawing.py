"""The cover as a picture: a PNG of 256 steps between the two colours, and no date in it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from edition_builder.writers.cover.composition import composition
from edition_builder.writers.cover.measure import font, pieces, width

if TYPE_CHECKING:
    from edition_builder.model import Metadata
    from edition_builder.writers.cover.colours import Colours
    from edition_builder.writers.cover.composition import Composition, Line

STEPS = 256


def cover_picture(metadata: Metadata) -> bytes:
    """The front cover as a PNG of 1600 × 2560 pixels."""
    return drawn(composition(metadata))


def drawn(cover: Composition) -> bytes:
    """A composed cover as a PNG: how much ink is where, and a palette that colours it."""
    inked = Image.new("L", (cover.width, cover.height), 0)
    pen = ImageDraw.Draw(inked)
    for rule in cover.rules:
        pen.rectangle((rule.left, rule.top, rule.right - 1, rule.bottom - 1), fill=STEPS - 1)
    for line in cover.lines:
        _letter(pen, line)
    picture = Image.frombytes("P", inked.size, inked.tobytes())
    picture.putpalette(_palette(cover.colours))
    stream = BytesIO()
    picture.save(stream, "PNG", compress_level=6)
    return stream.getvalue()


def _letter(pen: ImageDraw.ImageDraw, line: Line) -> None:
    """The line's letters at the places that were measured, so that tracking is ours."""
    left = line.x - width(line.text, line.lettering) * line.size / 2
    face = font(line.lettering.style, line.size)
    features = list(line.lettering.features)
    for piece in pieces(line.text, line.lettering):
        place = (left + piece.offset * line.size, line.y)
        pen.text(place, piece.text, fill=STEPS - 1, font=face, anchor="ls", features=features)


def _palette(colours: Colours) -> list[int]:
    """From all ground to all ink, red, green and blue for each step."""
    last = STEPS - 1
    return [
        round(ground + (ink - ground) * step / last)
        for step in range(STEPS)
        for ground, ink in zip(colours.ground, colours.ink, strict=True)
    ]
