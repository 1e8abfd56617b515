"""A project that is nothing but its .bib files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from edition_builder.bibliography import read_bibliography
from edition_builder.model import Bibliography, Input, Metadata, Project, Settings

Read = Callable[..., Bibliography]


@pytest.fixture
def read() -> Read:
    """Reads texts (or bytes) as `a.bib`, `b.bib` …."""

    def reading(*texts: str | bytes) -> Bibliography:
        files = tuple(
            Input(
                path=f"{chr(ord('a') + number)}.bib",
                data=text.encode() if isinstance(text, str) else text,
            )
            for number, text in enumerate(texts)
        )
        return read_bibliography(
            Project(
                root=Path(),
                metadata=Metadata(title="T", language="en-GB", slug="t", date=date(2026, 1, 1)),
                settings=Settings(),
                config=Input(path="edition.toml", data=b""),
                manuscript=(),
                bibliography=files,
            )
        )

    return reading
