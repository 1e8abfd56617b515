"""The kinds of files that a source may be, as a table: a name's ending, and who reads it.

A reader takes bytes and gives the pages, each its label and its text, or raises `RefusedError`.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Reader = Callable[[bytes], list[tuple[str, str]]]


def _from(module: str) -> Reader:
    """The reader of a module, which is loaded when there is something to read."""

    def read(data: bytes) -> list[tuple[str, str]]:
        reader: Reader = import_module(f"edition_builder.sources.{module}").read
        return reader(data)

    return read


KINDS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": _from("plain_text"),
        ".md": _from("markdown"),
        ".html": _from("web_page"),
        ".pdf": _from("pdf"),
        ".epub": _from("epub"),
    }
)
"""Ending → reader. The door in reads files of these endings from `sources/`."""
