"""The shared libraries that lay out pages, found as the typesetter finds them."""

from __future__ import annotations

import ctypes
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

PANGO = ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll")
LAYOUT = (
    ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"),
    PANGO,
    ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
    ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
)
"""What Pango is made of: each library under its names on Linux, macOS and Windows."""

HARFBUZZ = (
    ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
)
"""What shapes letters and cuts fonts down to those used."""


def load(names: Iterable[str]) -> ctypes.CDLL | None:
    """The first of these libraries that can be loaded."""
    for name in names:
        with suppress(OSError):
            return ctypes.CDLL(name)
    return None


def pango_version(names: Iterable[str] = PANGO) -> str:
    """Pango's version, or '' where it cannot be loaded."""
    return _version(load(names), "pango_version_string")


def layout_version(libraries: Iterable[Iterable[str]] = LAYOUT) -> str:
    """Pango's version where every library it works with can be loaded, else ''."""
    return pango_version() if all(load(names) for names in libraries) else ""


def harfbuzz_version(libraries: Iterable[Iterable[str]] = HARFBUZZ) -> str:
    """HarfBuzz's version where its subsetter can be loaded too, else ''."""
    loaded = [load(names) for names in libraries]
    return _version(loaded[0], "hb_version_string") if all(loaded) else ""


def _version(library: ctypes.CDLL | None, function: str) -> str:
    if library is None:
        return ""
    call = library[function]
    call.restype = ctypes.c_char_p
    answer = call()
    return answer.decode("ascii", "replace") if isinstance(answer, bytes) else ""
