"""What is measured on one edition: the work by hand, the cold build, the idle one, the check."""

from __future__ import annotations

import shutil
import sys
from functools import partial
from pathlib import Path

import pypandoc

from bench.projects import REPOSITORY, STYLE
from bench.timing import Task

TOOLS = Path(sys.executable).parent
EDITION_BUILDER = str(TOOLS / "edition-builder")

BY_HAND = "by hand: three editions"
COLD = "build all, cold"
IDLE = "build all, nothing changed"
CHECK = "check, cold"
HELP = "--help"


def lay_out_tools(folder: Path) -> Path:
    """A folder with the locked pandoc and WeasyPrint, for the work by hand."""
    folder.mkdir()
    (folder / "pandoc").symlink_to(pypandoc.get_pandoc_path())
    (folder / "weasyprint").symlink_to(TOOLS / "weasyprint")
    return folder


def empty(*folders: Path) -> None:
    """Forget what an earlier run has made or remembered."""
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def built(root: Path, tools: Path) -> tuple[Task, ...]:
    """The same editions by hand and by edition-builder, both from nothing."""
    cache = root / "cache"
    script = str(REPOSITORY / "bench" / "by_hand.sh")
    return (
        Task(
            name=BY_HAND,
            command=(script, str(root), str(STYLE), str(tools)),
            folder=root,
            environment={},
            prepare=partial(empty, root / "by-hand"),
        ),
        Task(
            name=COLD,
            command=(EDITION_BUILDER, "build", "all"),
            folder=root,
            environment={"EDITION_BUILDER_CACHE": str(cache)},
            prepare=partial(empty, root / "build", cache),
        ),
    )


def at_hand(root: Path) -> tuple[Task, ...]:
    """What a person runs again and again, on an edition that is built."""
    cache = {"EDITION_BUILDER_CACHE": str(root / "cache")}
    off = {"EDITION_BUILDER_CACHE": "off"}
    build, check = (EDITION_BUILDER, "build", "all"), (EDITION_BUILDER, "check")
    return (
        Task(name=IDLE, command=build, folder=root, environment=cache),
        Task(name=CHECK, command=check, folder=root, environment=off),
        Task(name=HELP, command=(EDITION_BUILDER, "--help"), folder=root, environment=off),
    )


def checked(root: Path) -> tuple[Task, ...]:
    """A check alone, of what nobody would set by hand to compare."""
    off = {"EDITION_BUILDER_CACHE": "off"}
    return (Task(name=CHECK, command=(EDITION_BUILDER, "check"), folder=root, environment=off),)
