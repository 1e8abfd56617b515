"""Which files a project has, without opening any."""

from __future__ import annotations

import os
import re
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Diagnostic, Place
from edition_builder.rules.prj.files import PRJ027, PRJ028, PRJ032, PRJ033, PRJ034

if TYPE_CHECKING:
    from collections.abc import Iterator

IMAGE_SUFFIXES = frozenset(
    {
        ".png", ".jpg", ".jpeg", ".gif", ".svg", ".svgz", ".webp", ".tif", ".tiff", ".eps",
        ".ps", ".psd", ".avif", ".bmp", ".heic", ".jxl", ".ico", ".wmf", ".emf",
    }
)  # fmt: skip
"""Endings of picture files, also of kinds that no edition can carry, so that this can be said."""

PASSED_OVER = frozenset({"build", "dist", "node_modules", "__pycache__", "venv"})
"""Folders that hold nothing of the author's."""

NOT_OURS = frozenset({"edition.toml", "pyvenv.cfg"})
"""A folder with one of these is another edition, or an environment of Python."""

MOST_ENTRIES = 50_000
DEEPEST = 24

SOURCE_SUFFIXES = (".txt", ".md", ".html", ".pdf", ".epub")
"""Endings of the copies of cited works that can be read."""

OPEN = ".queries.md"
"""How the name of a list ends that says what an import left open."""

STYLES = ("all.css", "print.css", "screen.css", "ebook.css")


def natural_order(path: str) -> tuple[tuple[int, str], ...]:
    """Sorts `2-two.md` before `10-ten.md`."""
    parts = re.findall(r"[0-9]+|[^0-9]+", path)
    return tuple((int(part[:18]), "") if part.isdecimal() else (10**18, part) for part in parts)


def manuscript_files(root: Path) -> list[str]:
    """`manuscript/*.md`, in natural order; an import's list of what is open is no part."""
    names = _names(root, "manuscript", ".md")
    return sorted((name for name in names if not name.endswith(OPEN)), key=natural_order)


def style_files(root: Path) -> tuple[list[str], list[Diagnostic]]:
    """The stylesheets that are used, and a finding for each that is not."""
    found = _names(root, "styles", ".css")
    used = [path for path in found if PurePosixPath(path).name in STYLES]
    findings = [
        PRJ028.at(
            Place(path=path),
            f"no edition uses “{path}”",
            hint=f"rename it to one of {', '.join(STYLES)}, or delete it",
        )
        for path in found
        if path not in used
    ]
    return used, findings


def source_files(root: Path) -> tuple[list[str], list[Diagnostic]]:
    """The copies of cited works that can be read, and a finding for each that cannot.

    `root` has to be resolved itself: a folder that leads out of it is not even listed.
    """
    walk = _Walk(str(root))
    if not walk.confined(os.path.realpath(root / "sources"), "sources"):
        return [], walk.findings
    found = _names(root, "sources", "")
    used = [path for path in found if _ending(path) in SOURCE_SUFFIXES]
    findings = [
        PRJ034.at(
            Place(path=path),
            f"“{path}” is of a kind that quotations are not compared with",
            hint=f"save it in one of these: {', '.join(SOURCE_SUFFIXES)}",
        )
        for path in found
        if path not in used and (root / path).is_file()
    ]
    return used, findings


def _names(root: Path, folder: str, suffix: str) -> list[str]:
    try:
        names = [entry.name for entry in (root / folder).iterdir()]
    except OSError:
        return []
    return [
        f"{folder}/{name}"
        for name in sorted(names)
        if name.lower().endswith(suffix) and not name.startswith(".") and name.isprintable()
    ]


def image_files(root: Path) -> tuple[list[str], list[Diagnostic]]:
    """Every picture under the root, in path order, and what stood in the way of finding them.

    `root` has to be resolved itself.
    """
    walk = _Walk(str(root))
    images = sorted(walk.folder(walk.root, "", (walk.root,)))
    return images, walk.findings


def _ending(name: str) -> str:
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - half the time of the search


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


class _Walk:
    def __init__(self, root: str) -> None:
        self.root = root
        self.findings: list[Diagnostic] = []
        self.seen = 0

    def folder(self, folder: str, path: str, above: tuple[str, ...]) -> Iterator[str]:
        entries = self._entries(folder)
        if path and not NOT_OURS.isdisjoint(entry.name for entry in entries):
            return
        for entry in entries:
            name = f"{path}{entry.name}"
            if self.seen > MOST_ENTRIES or entry.name.startswith("."):
                continue
            if _is_folder(entry):
                yield from self._inner(entry, name, above)
            elif _ending(entry.name) in IMAGE_SUFFIXES and self._ours(entry, name):
                yield name

    def _inner(self, entry: os.DirEntry[str], name: str, above: tuple[str, ...]) -> Iterator[str]:
        if entry.name in PASSED_OVER or len(above) > DEEPEST:
            return
        if not entry.is_symlink():
            yield from self.folder(entry.path, f"{name}/", (*above, entry.path))
            return
        real = os.path.realpath(entry.path)
        if self.confined(real, name) and real not in above:
            yield from self.folder(real, f"{name}/", (*above, real))

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as found:
                some = islice(found, MOST_ENTRIES + 1)
                entries = sorted(some, key=lambda entry: entry.name)
        except OSError:
            return []
        if self.seen <= MOST_ENTRIES < self.seen + len(entries):
            self._too_many()
        self.seen += len(entries)
        return entries

    def _ours(self, entry: os.DirEntry[str], name: str) -> bool:
        if entry.is_symlink() and not self.confined(os.path.realpath(entry.path), name):
            return False
        return self._printable(name)

    def confined(self, real: str, name: str) -> bool:
        """Whether a real path lies under the root; one that does not is a finding."""
        if f"{real}/".startswith(f"{self.root.rstrip('/')}/"):
            return True
        if self._printable(name):
            self._outside(name)
        return False

    def _printable(self, name: str) -> bool:
        if name.isprintable():
            return True
        shown = name.encode("unicode_escape", "backslashreplace").decode("ascii")
        self.findings.append(
            PRJ032.at(
                Place(path="edition.toml"),
                f"the name of the file “{shown}” cannot be printed, and it was not read",
                hint="rename the file",
            )
        )
        return False

    def _outside(self, name: str) -> None:
        self.findings.append(
            PRJ033.at(
                Place(path=name),
                f"“{name}” leads outside the project, and was not followed",
                hint="copy what the edition needs into the project, or delete the link",
            )
        )

    def _too_many(self) -> None:
        self.findings.append(
            PRJ027.at(
                Place(path="edition.toml"),
                f"the project holds more than {MOST_ENTRIES} files",
                hint="give the edition a folder of its own",
            )
        )
