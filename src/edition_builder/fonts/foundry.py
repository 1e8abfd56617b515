"""The families there are, as a table, and how to have one.

A new family is a row: a `fontpkg-*` package (variable fonts, their licence beside them), the two
files, and CSS's generic word. Only faces whose licence reserves no name are taken, because we cut
and subset them (SIL Open Font License 1.1, clause 3).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from edition_builder.fonts.cutting import instance
from edition_builder.fonts.face import Face, Family

TEXT = "EB Garamond"
"""The face of the text."""
TYPEWRITER = "JetBrains Mono"
"""The face of code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """Where a family comes from: package, variable font file by style, weights to cut."""

    package: str
    generic: str
    styles: Mapping[str, str]
    weights: tuple[int, ...] = (400, 700)


DESIGNS: Mapping[str, Design] = MappingProxyType(
    {
        TEXT: Design(
            package="fontpkg_eb_garamond",
            generic="serif",
            styles={"normal": "EBGaramond[wght].ttf", "italic": "EBGaramond-Italic[wght].ttf"},
        ),
        TYPEWRITER: Design(
            package="fontpkg_jetbrains_mono",
            generic="monospace",
            styles={
                "normal": "JetBrainsMono[wght].ttf",
                "italic": "JetBrainsMono-Italic[wght].ttf",
            },
        ),
    }
)
"""The families by name."""


@lru_cache
def family(name: str = TEXT) -> Family:
    """The family of this name; raises KeyError for one that is not in `DESIGNS`."""
    design = DESIGNS[name]
    return Family(
        name=name,
        generic=design.generic,
        faces=tuple(_faces(name, design)),
        licence=files(design.package).joinpath("LICENSE").read_text(encoding="utf-8"),
    )


def _faces(name: str, design: Design) -> Iterator[Face]:
    """The static faces, upright before italic, light before bold."""
    for style, filename in design.styles.items():
        variable = files(design.package).joinpath("files", filename).read_bytes()
        for weight in design.weights:
            yield Face(
                family=name,
                style=style,
                weight=weight,
                data=instance(variable, weight),
                source=f"{design.package}/files/{filename}",
            )
