"""Building an edition a second time, elsewhere, so that the two can be compared."""

from __future__ import annotations

import os
import re
import sys
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Place
from edition_builder.engines import process
from edition_builder.engines.scratch import Scratch
from edition_builder.model.verification import Proof, Result
from edition_builder.publication.manifest import CHECKSUMS, MANIFEST
from edition_builder.rules.out.validators import OUT081
from edition_builder.verification.folder import editions_in
from edition_builder.verification.sameness import prove_sameness

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Artifact, Project

ERROR = re.compile(r"\berror [A-Z]{3}\d{3}\b")
SECONDS = 1_800.0
"""The longest a second build may take."""
ELSEWHERE: Mapping[str, str] = MappingProxyType(
    {
        "TZ": "Pacific/Kiritimati",
        "LANG": "de_DE.UTF-8",
        "LC_ALL": "de_DE.UTF-8",
        "PYTHONHASHSEED": "4242",
        "EDITION_BUILDER_CACHE": "off",
        "COLUMNS": "47",
        "USER": "somebody-else",
    }
)
"""Other surroundings than most builds have."""
ASKED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        ".pdf": ("pdf",),
        ".epub": ("epub",),
        ".html": ("html",),
        "-press.pdf": ("press",),
        "-booklet.pdf": ("--imposition", "booklet"),
    }
)
"""The end of a file's name → what a build is asked for to make it."""
LISTS = frozenset({MANIFEST, CHECKSUMS})
FOLDER = "autre édition/ici"
PROGRAM = """\
import os, sys
os.umask(0o077)
os.chdir(sys.argv[1])
del sys.argv[1]
from edition_builder.cli import main
main()
"""
"""The second build's own beginning: another mask for new files, another folder to stand in."""


def prove_rebuild(project: Project, artifacts: Sequence[Artifact], shown: str) -> tuple[Proof, ...]:
    """Build what is there again, from the inputs as they were read, and compare every byte.

    A proof is not made again, for it tells what has changed since a revision that nobody names;
    where there is one, the lists of the folder are not compared, for they list it.
    """
    slug = project.metadata.slug
    there = {item.name for item in artifacts}
    wanted = [words for end, words in ASKED.items() if f"{slug}{end}" in there]
    with Scratch() as temporary:
        root = Path(temporary) / FOLDER
        _lay_out(project, root)
        done = _build(root, list(chain.from_iterable(wanted)))
        if isinstance(done, str):
            finding = OUT081.at(Place(path=shown), f"the second build stopped: {done}")
            return (_failed(finding, shown),)
        again = {item.name: item for item in editions_in(root / "build")}
    left = {name for name in there - again.keys() if name.startswith(f"{slug}-")}
    apart = left | LISTS if left else frozenset()
    return tuple(
        prove_sameness(item, again.get(item.name), f"{shown}/{item.name}")
        for item in artifacts
        if item.name not in apart and (item.name in again or item.name.startswith(f"{slug}."))
    )


def _lay_out(project: Project, root: Path) -> None:
    for item in project.inputs:
        path = root / item.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(item.data)


def _build(root: Path, asked: Sequence[str]) -> str | None:
    """Build in a process of its own; what stopped it, or None."""
    command = [sys.executable, "-c", PROGRAM, str(root), "build", *asked, "-q"]
    environment = {**ELSEWHERE, "HOME": str(root), **_date(), **_paths()}
    try:
        done = process.run(command, stdin=b"", seconds=SECONDS, environment=environment)
    except (process.TimeLimitError, OSError) as error:
        return str(error)
    if done.code == 0:
        return None
    said = [*done.output.decode("utf-8", "replace").splitlines(), *done.errors.splitlines()]
    return next(filter(ERROR.search, said), f"it ended with {done.code}")


def _date() -> dict[str, str]:
    """The date, for an edition that has none of its own and takes it from the environment."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return {"SOURCE_DATE_EPOCH": epoch} if epoch else {}


def _paths() -> dict[str, str]:
    """Where Python and the system's libraries are; nothing else of the surroundings goes along."""
    kept = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH")
    return {name: os.environ[name] for name in kept if name in os.environ}


def _failed(finding: Diagnostic, shown: str) -> Proof:
    return Proof(name="rebuild", subject=shown, result=Result.FOUND, findings=(finding,))
