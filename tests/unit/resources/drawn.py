"""Pictures to test with, made by Pillow, and a project that holds them."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from edition_builder.model import Input, Metadata, Project, Settings

if TYPE_CHECKING:
    from collections.abc import Mapping


def picture(form: str = "PNG", mode: str = "RGB", width: int = 1400, frames: int = 1) -> bytes:
    """A picture of that format, mode and width, 20 pixels high."""
    colours = range(0, 250, 250 // frames)[:frames]
    images = [Image.new("L", (width, 20), colour).convert(mode) for colour in colours]
    file = BytesIO()
    more = {"save_all": True, "append_images": images[1:]} if frames > 1 else {}
    images[0].save(file, form, **more)
    return file.getvalue()


def project(
    images: Mapping[str, bytes], styles: Mapping[str, str | bytes] | None = None
) -> Project:
    """A project with these pictures and stylesheets and nothing else."""
    sheets = {
        path: css if isinstance(css, bytes) else css.encode()
        for path, css in (styles or {}).items()
    }
    return Project(
        root=Path("/nowhere"),
        metadata=Metadata(title="T", language="en", slug="t", date=date(2026, 11, 23)),
        settings=Settings(),
        config=Input(path="edition.toml", data=b""),
        manuscript=(Input(path="manuscript/essay.md", data=b""),),
        bibliography=(),
        styles=tuple(Input(path=path, data=data) for path, data in sheets.items()),
        images=tuple(Input(path=path, data=data) for path, data in images.items()),
        pictures=tuple(images),
    )
