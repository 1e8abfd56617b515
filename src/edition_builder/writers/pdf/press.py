"""The press: what runs in the typesetter's child process.

It loads what it needs, waits for its one job, lays the pages out and says what it found, then
writes them and hands the file over.
"""

from __future__ import annotations

import errno
import gc
import os
import sys
import traceback
from typing import IO, TYPE_CHECKING, Any

from edition_builder.engines.frames import receive, send
from edition_builder.engines.orphan import end_with_parent
from edition_builder.writers.pdf.haste import quick_loading

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

LIMITS = (RecursionError, MemoryError, ZeroDivisionError, OverflowError)
"""What WeasyPrint raises on texts that are too deep, too large or beyond its arithmetic."""

MANY = 100
"""Pages from which it pays to clear up between setting and writing: of a book of 419 pages, a sixth
of the memory for 4 % of the time. Until then nothing is collected."""

FULL = (errno.ENOSPC, errno.EDQUOT)
"""What the system says where a disk, or a user's share of it, is full."""

FONTCONFIG = (
    '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n'
    "<fontconfig></fontconfig>\n"
)
"""A configuration that names no folder: no font of the machine can be seen."""


def main() -> None:
    """Do one job, speaking through the pipes this process was started with."""
    end_with_parent()
    source, target = _take_pipes()
    try:
        imposition = _load()
        case = imposition.open_case()
    except (ImportError, OSError) as error:
        send(target, _obstacle(error))
        return
    gc.freeze()
    gc.disable()
    try:
        job, data = receive(source)
    except EOFError:
        return
    _work(imposition, case, job, data, target)


def _work(
    imposition: ModuleType, case: Any, job: Mapping[str, Any], data: bytes, target: IO[bytes]
) -> None:
    """Answer twice: for the layout, and for the file. After a fault, once and no more."""
    try:
        imposition.seal(job["limits"])
        forme = imposition.lay_out(case, job, data)
        send(target, imposition.report(forme))
        if len(forme.labels) >= MANY:
            gc.collect()
        found, pdf = imposition.impose(forme, job)
        send(target, {"facts": found}, pdf)
    except Exception as error:  # noqa: BLE001 - a stranger's text may bring about any of them
        send(target, _verdict(error))


def _obstacle(error: ImportError | OSError) -> dict[str, str]:
    """Whether there is no room for what is loaded, or it is not there."""
    if isinstance(error, OSError) and error.errno in FULL:
        return {"full": os.path.dirname(os.environ["TMPDIR"])}  # noqa: PTH120 - pathlib is not loaded yet
    return {"missing": str(error)}


def _verdict(error: Exception) -> dict[str, str]:
    """Whether the text was too much for the engine, or we have made a mistake."""
    if isinstance(error, OSError) and error.errno in FULL:
        return _obstacle(error)
    frames = traceback.extract_tb(error.__traceback__)
    if isinstance(error, LIMITS):
        return {"stopped": f"it met its limit ({type(error).__name__})"}
    if frames and f"edition_builder{os.sep}" not in frames[-1].filename:
        return {"stopped": f"it met something it cannot set ({type(error).__name__}: {error})"}
    return {"bug": "".join(traceback.format_exception(error))}


def _load() -> ModuleType:
    """Load the layout engine, with no font of the machine in its sight."""
    configuration = os.path.join(os.environ["TMPDIR"], "fonts.conf")  # noqa: PTH118 - pathlib is not loaded yet
    with open(configuration, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write(FONTCONFIG)
    os.environ["FONTCONFIG_FILE"] = configuration
    with quick_loading():
        from edition_builder.writers.pdf import imposition  # noqa: PLC0415 - after the line above

    return imposition


def _take_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """The pipes, out of reach of libraries that print: their words go to standard error."""
    source, target = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123
        os.dup2(nothing.fileno(), 0)
    sys.stdout = sys.stderr
    return source, target


if __name__ == "__main__":
    main()
