"""Process inks in the place of screen colours: black is black ink alone, nothing stays RGB.

Every content stream is read operator by operator (ISO 32000-1, annex A); colours are turned into
cyan, magenta, yellow and black by the press's own profile.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Name, Operator
from PIL import Image, ImageCms

from edition_builder.writers.press.conformance import drop

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Ink = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black, 0 to 1."""

NEUTRAL = 0.012
"""How far apart red, green and blue of a grey may lie: three steps of 256."""

BLACK = ([0, 0, 0, 1], "k"), ([0, 0, 0, 1], "K")
"""What every stream begins with: a glyph that is given no colour is black ink, too."""

RGB_SPACES = frozenset({"/DeviceRGB", "/CalRGB", "/RGB"})
TAGGING = frozenset({"BDC", "BMC", "EMC", "DP", "MP"})
"""Operators that mark content for readers; a press has no use for them."""


class Conversion:
    """From a screen's colours to the inks of a press, whose profile (ICC.1) is given."""

    def __init__(self, profile: bytes) -> None:
        screen = ImageCms.createProfile("sRGB")
        press = ImageCms.ImageCmsProfile(BytesIO(profile))
        intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
        flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
        self._transform = ImageCms.buildTransform(screen, press, "RGB", "CMYK", intent, flags)
        self.ink = lru_cache(maxsize=4096)(self._ink)

    def _ink(self, red: float, green: float, blue: float) -> Ink:
        """A colour's inks; a grey is black ink alone."""
        if max(red, green, blue) - min(red, green, blue) <= NEUTRAL:
            return (0.0, 0.0, 0.0, round(1 - (red + green + blue) / 3, 4))
        pixel = tuple(round(value * 255) for value in (red, green, blue))
        inks = self.picture(Image.new("RGB", (1, 1), pixel)).getpixel((0, 0))
        cyan, magenta, yellow, black = (round(value / 255, 4) for value in inks)  # type: ignore[union-attr]
        return (cyan, magenta, yellow, black)

    def picture(self, picture: Image.Image) -> Image.Image:
        """A picture in red, green and blue as one in four inks."""
        converted = ImageCms.applyTransform(picture, self._transform)
        if converted is None:
            raise AssertionError
        return converted


@dataclass(slots=True, kw_only=True)
class _Spaces:
    """The colour spaces in force for filling and stroking, as far as they were named."""

    fill: str = ""
    stroke: str = ""
    kept: list[tuple[str, str]] = field(default_factory=list)


def converted(instructions: Iterable[Any], conversion: Conversion) -> list[Any]:
    """A stream's instructions with every colour in inks, and without marks for readers."""
    spaces = _Spaces()
    made: list[Any] = [(values, Operator(name)) for values, name in BLACK]
    for operands, operator in instructions:
        name = str(operator)
        if name not in TAGGING:
            made.extend(_converted(list(operands), name, spaces, conversion))
    return made


def _converted(
    operands: Sequence[Any], name: str, spaces: _Spaces, conversion: Conversion
) -> Iterator[tuple[Any, Operator]]:
    if name in {"q", "Q"}:
        _keep(name, spaces)
    if name in {"rg", "RG"}:
        yield _inked(conversion.ink(*map(float, operands)), stroke=name == "RG")
    elif name in {"g", "G"}:
        yield _inked((0, 0, 0, 1 - float(operands[0])), stroke=name == "G")
    elif name in {"cs", "CS"}:
        space = str(operands[0])
        _name_space(spaces, space, stroke=name == "CS")
        if space not in RGB_SPACES | {"/DeviceGray"}:
            yield operands, Operator(name)
    elif name in {"sc", "SC", "scn", "SCN"}:
        stroke = name.isupper()
        space = spaces.stroke if stroke else spaces.fill
        yield _set(operands, name, space, conversion, stroke=stroke)
    else:
        yield operands, Operator(name)


def _keep(name: str, spaces: _Spaces) -> None:
    if name == "q":
        spaces.kept.append((spaces.fill, spaces.stroke))
    elif spaces.kept:
        spaces.fill, spaces.stroke = spaces.kept.pop()


def _name_space(spaces: _Spaces, space: str, *, stroke: bool) -> None:
    if stroke:
        spaces.stroke = space
    else:
        spaces.fill = space


def _set(
    operands: Sequence[Any], name: str, space: str, conversion: Conversion, *, stroke: bool
) -> tuple[Any, Operator]:
    if space in RGB_SPACES:
        return _inked(conversion.ink(*map(float, operands)), stroke=stroke)
    if space == "/DeviceGray":
        return _inked((0, 0, 0, 1 - float(operands[0])), stroke=stroke)
    return operands, Operator(name)


def _inked(ink: Ink, *, stroke: bool) -> tuple[Any, Operator]:
    return [round(value, 4) for value in ink], Operator("K" if stroke else "k")


def convert_objects(pdf: pikepdf.Pdf, conversion: Conversion) -> None:
    """Forms, patterns, glyphs drawn as pictures, shadings and groups of a whole document."""
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream):
            if thing.get("/Subtype") == Name.Form or thing.get("/PatternType") == 1:
                _rewrite(thing, conversion)
            drop(thing, ("/StructParent", "/StructParents"))
        if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            _convert_dictionary(thing, conversion)


def _convert_dictionary(thing: Any, conversion: Conversion) -> None:
    group = thing.get("/Group")
    if isinstance(group, pikepdf.Dictionary) and str(group.get("/CS")) in RGB_SPACES:
        group.CS = Name.DeviceCMYK
    shading = thing.get("/Shading")
    for entry in [thing, *_values(shading)]:
        if "/ShadingType" in entry and str(entry.get("/ColorSpace")) in RGB_SPACES:
            entry.ColorSpace = Name.DeviceCMYK
            _convert_function(entry.Function, conversion)
    spaces = thing.get("/ColorSpace")
    if isinstance(spaces, pikepdf.Dictionary):
        # the engine names these on every page; nothing is drawn in them
        drop(spaces, [name for name in spaces.keys() if name.startswith("/lab-")])  # noqa: SIM118 - no Python mapping


def _values(mapping: Any) -> list[Any]:
    if not isinstance(mapping, pikepdf.Dictionary):
        return []
    return [value for _, value in mapping.items() if isinstance(value, pikepdf.Dictionary)]


def _convert_function(function: Any, conversion: Conversion) -> None:
    """The colours at both ends of a blend, and of every piece of it (ISO 32000-1, 7.10)."""
    for piece in function.get("/Functions", []):
        _convert_function(piece, conversion)
    for end in ("/C0", "/C1"):
        colour = function.get(end)
        if colour is not None and len(colour) == 3:  # noqa: PLR2004 - red, green and blue
            function[end] = pikepdf.Array(list(conversion.ink(*map(float, colour))))


def _rewrite(stream: Any, conversion: Conversion) -> None:
    instructions = converted(pikepdf.parse_content_stream(stream), conversion)
    stream.write(pikepdf.unparse_content_stream(instructions))


def convert_page(page: pikepdf.Page, conversion: Conversion) -> bytes:
    """A page's content in inks."""
    return pikepdf.unparse_content_stream(converted(pikepdf.parse_content_stream(page), conversion))
