"""Haste: the layout engine loaded without what it would load in vain.

Measured on two busy cores: `import weasyprint` 1.3 to 3.3 s, of which most goes to a compiler that
cffi starts to find each library, and a tenth to font tools that our static faces never need; with
both put off, 0.6 s. Nothing of either package is changed.
"""

from __future__ import annotations

import ctypes.util
import importlib
import sys
from contextlib import contextmanager
from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

FONT_TOOLS = (
    "fontTools",
    "fontTools.subset",
    "fontTools.ttLib",
    "fontTools.varLib",
    "fontTools.varLib.instancer",
)
"""The modules that WeasyPrint takes names from, for variable and coloured fonts."""


@contextmanager
def quick_loading() -> Iterator[None]:
    """While this lasts, libraries are found by the loader alone, and font tools are put off."""
    find = ctypes.util.find_library
    if sys.platform.startswith("linux"):
        # the loader knows “libpango-1.0.so.0”; asking a compiler for “pango-1.0” starts one
        ctypes.util.find_library = lambda name: None  # noqa: ARG005 - the name is the signature's
    _put_off()
    try:
        yield
    finally:
        ctypes.util.find_library = find


class Later(ModuleType):
    """A module that is loaded when something in it is called."""

    __path__: list[str] = []  # noqa: RUF012 - what makes a module a package

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if name.endswith("Error"):
            return type(name, (Exception,), {})  # stands in an “except” clause
        inner = f"{self.__name__}.{name}"
        return sys.modules.get(inner) or partial(_call, self.__name__, name)


def _put_off() -> None:
    for name in FONT_TOOLS:
        sys.modules.setdefault(name, Later(name))


def _call(module: str, name: str, *values: Any, **named: Any) -> Any:
    """Load the real module in the place of ours, and call what was meant."""
    for stand_in in FONT_TOOLS:
        if isinstance(sys.modules.get(stand_in), Later):
            del sys.modules[stand_in]
    return getattr(importlib.import_module(module), name)(*values, **named)
