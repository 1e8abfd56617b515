"""Say which of the shared libraries that WeasyPrint 70 opens are missing; exit 1 if any is.

The names are those of `weasyprint.text.ffi`, in its order. HarfBuzz's subsetter is optional there
and required here: without it fonts are cut by other code, and the PDF's bytes differ.
"""

import ctypes
import ctypes.util
import sys

WANTED = {
    "gobject-2.0": ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib"),
    "pango-1.0": ("libpango-1.0.so.0", "libpango-1.0.dylib"),
    "harfbuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib"),
    "harfbuzz-subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
    "fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib"),
    "pangoft2-1.0": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"),
}


def opens(name: str) -> bool:
    """Whether the dynamic linker finds this library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def is_there(stem: str, names: tuple[str, ...]) -> bool:
    """Whether one of a library's names opens, or the system knows where it lies."""
    return any(opens(name) for name in names) or ctypes.util.find_library(stem) is not None


if __name__ == "__main__":
    lacking = [stem for stem, names in WANTED.items() if not is_there(stem, names)]
    sys.exit(f"not found: {', '.join(lacking)}" if lacking else 0)
