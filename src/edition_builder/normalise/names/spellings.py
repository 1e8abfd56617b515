"""Krupskaya, Krupskaia: one name in two spellings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.names import NRM054

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

NAME = expression(r"(?<![\w’'-])[A-ZÀ-ÖØ-ÞА-ЯЁ][^\W\d_]{5,24}(?![\w-])")
SOUNDS = (
    ("ii", "y"), ("iy", "y"), ("ij", "y"), ("ia", "ya"), ("ja", "ya"), ("iu", "yu"), ("ju", "yu"),
    ("j", "y"), ("ie", "e"), ("ye", "e"), ("kh", "h"), ("ck", "k"), ("ks", "x"), ("sch", "sh"),
    ("tch", "ch"), ("tz", "ts"), ("ph", "f"), ("w", "v"), ("yo", "e"), ("'", ""), ("’", ""),
)  # fmt: skip
"""What transliterations write differently and mean alike."""

MOST = 3
CLEAR = 2


def find(copy: Copy) -> Iterator[Correction]:
    """Each name in the rarer of two transliterations, outside the words of others."""
    places: dict[str, list[int]] = {}
    for found in NAME.finditer(copy.open):
        if not found[0].isupper() and not copy.quoted.hold(found.start()):
            places.setdefault(found[0], []).append(found.start())
    alike: dict[str, list[str]] = {}
    for name in places:
        alike.setdefault(_sound(name), []).append(name)
    for names in alike.values():
        if len(names) < len(("one", "other")):
            continue
        usual = max(names, key=lambda name: len(places[name]))
        for name in names:
            if name != usual and len(places[name]) * CLEAR <= len(places[usual]):
                for start in places[name][:MOST]:
                    yield _offered(start, name, usual)


def _sound(name: str) -> str:
    sound = name.lower()
    for written, meant in SOUNDS:
        sound = sound.replace(written, meant)
    return sound


def _offered(start: int, name: str, usual: str) -> Correction:
    return Correction(
        start=start,
        end=start + len(name),
        after=usual,
        message=f"“{name}” here, “{usual}” elsewhere",
        hint=f"write “{usual}” if the same person is meant",
    )


TWO_SPELLINGS = Correcting(rule=NRM054, certainty=Certainty.SUGGEST, find=find)
