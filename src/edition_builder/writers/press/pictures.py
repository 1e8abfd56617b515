"""Pictures for the press: greys in black ink alone, colours in four inks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Name
from PIL import ImageChops

from edition_builder.writers.press.conformance import drop

if TYPE_CHECKING:
    from PIL import Image

    from edition_builder.writers.press.inks import Conversion

NEUTRAL = 6
"""How far apart, of 255, the red, green and blue of a grey picture may lie."""

INKS = {"L": Name.DeviceGray, "CMYK": Name.DeviceCMYK, "1": Name.DeviceGray}


def convert_pictures(pdf: pikepdf.Pdf, conversion: Conversion) -> None:
    """Turn every picture of a document that is in a screen's colours into inks."""
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == Name.Image:
            _convert(thing, conversion)


def _convert(stream: Any, conversion: Conversion) -> None:
    space = str(stream.get("/ColorSpace", ""))
    if stream.get("/ImageMask", False) or space in {"/DeviceGray", "/DeviceCMYK"}:
        return
    picture = _as_ink(pikepdf.PdfImage(stream).as_pil_image(), conversion)
    stream.write(picture.tobytes())
    stream.ColorSpace = INKS[picture.mode]
    stream.BitsPerComponent = 8
    drop(stream, ("/Decode", "/Intent"))


def _as_ink(picture: Image.Image, conversion: Conversion) -> Image.Image:
    if picture.mode in {"1", "L"}:
        return picture.convert("L")
    if picture.mode == "CMYK":
        return picture
    colours = picture.convert("RGB")
    return colours.convert("L") if is_grey(colours) else conversion.picture(colours)


def is_grey(colours: Image.Image) -> bool:
    """Whether a picture in red, green and blue has no colour to speak of."""
    red, green, blue = colours.split()
    apart = (ImageChops.difference(red, green), ImageChops.difference(green, blue))
    return all(_most(difference) <= NEUTRAL for difference in apart)


def _most(difference: Image.Image) -> float:
    _, most = difference.getextrema()
    return float(most) if isinstance(most, int | float) else float(most[-1])
