"""The front cover, drawn from the title where the publisher gives none.

`colours` chooses, `measure` knows how wide words are, `composition` says what stands where,
`drawing` makes the picture.
"""

from __future__ import annotations

from edition_builder.writers.cover.composition import Composition, composition
from edition_builder.writers.cover.drawing import cover_picture

__all__ = ["Composition", "composition", "cover_picture"]
