"""Cutting faces: a static instance out of a variable font, and a subset out of a face.

HarfBuzz does both in milliseconds and stamps no time into the result, so the same text gives the
same font on every machine and no cache is needed.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import uharfbuzz

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edition_builder.fonts.face import Face

PLAIN_FEATURES = (
    *("kern", "mark", "mkmk", "ccmp", "locl", "calt", "liga", "clig", "rlig"),
    *("init", "medi", "fina", "isol", "curs", "mset"),
    *("onum", "lnum", "pnum", "tnum", "case"),
)
"""What running text needs: spacing, ligatures, local and joined forms, both kinds of figures."""

FEATURES = (
    *PLAIN_FEATURES,
    *("smcp", "c2sc", "sups", "subs", "sinf", "frac", "numr", "dnom", "ordn", "dlig"),
)
"""What a printed page may ask for besides: small capitals, superior figures, fractions."""

KEPT_NAMES = (0, 1, 2, 3, 4, 5, 6, 13, 14)
"""OpenType `name` identifiers: copyright, names, version, PostScript name, and the licence."""


@lru_cache(maxsize=32)
def instance(data: bytes, weight: int, axes: tuple[tuple[str, float], ...] = ()) -> bytes:
    """A static font: the variable font `data` with its axes pinned; one without any as it is."""
    face = uharfbuzz.Face(data)
    if not face.axis_infos:
        return data
    request = uharfbuzz.SubsetInput()
    request.keep_everything()
    pinned = {"wght": float(weight), **dict(axes)}
    for axis in face.axis_infos:
        value = pinned.get(axis.tag, axis.default_value)
        request.pin_axis_location(face, axis.tag, value)
    return bytes(uharfbuzz.subset(face, request).blob.data)


def subset(face: Face, characters: Iterable[str], features: Iterable[str] = FEATURES) -> bytes:
    """A font with the glyphs of these characters, and what the features turn them into.

    Characters the face lacks are left out without a word: see `missing_characters`.
    """
    return _subset(face.data, frozenset(map(ord, characters)), tuple(features))


@lru_cache(maxsize=32)
def _subset(data: bytes, codepoints: frozenset[int], features: tuple[str, ...]) -> bytes:
    request = uharfbuzz.SubsetInput()
    request.unicode_set.update(codepoints)
    request.name_id_set.update(KEPT_NAMES)
    kept = request.layout_feature_tag_set
    kept.clear()
    kept.update(int.from_bytes(tag.encode("ascii"), "big") for tag in features)
    request.flags = uharfbuzz.SubsetFlags.NO_HINTING
    return bytes(uharfbuzz.subset(uharfbuzz.Face(data), request).blob.data)
