"""The writers, as a table: one row for each edition; none knows another."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.writers.epub import write_epub
from edition_builder.writers.html import write_web
from edition_builder.writers.pdf import write_pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from edition_builder.model import Artifact, Edition, Setting


def write_press(edition: Edition, setting: Setting) -> tuple[Artifact, ...]:
    """The files for a press; their room is loaded only when it is asked for."""
    from edition_builder.writers import press  # noqa: PLC0415 - few builds are for a press

    return press.write_press(edition, setting)


WRITERS: Mapping[str, Callable[[Edition, Setting], Artifact | tuple[Artifact, ...]]] = (
    MappingProxyType(
        {"pdf": write_pdf, "epub": write_epub, "html": write_web, "press": write_press}
    )
)
"""Format → the function that writes it, in one file or several."""
