"""Have the typesetter at work for as long as a run needs it."""

from __future__ import annotations

from contextlib import contextmanager
from tempfile import gettempdir
from typing import TYPE_CHECKING

from edition_builder.diagnostics import EditionError
from edition_builder.engines.typesetter import start_typesetter
from edition_builder.writers import PRESS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.engines.typesetter import Typesetter


@contextmanager
def typesetter_at_work() -> Iterator[Typesetter]:
    """The typesetter, started; it loads its libraries while the caller goes on.

    Raises `EditionError` where it cannot have a folder for its temporary files.
    """
    try:
        typesetter = start_typesetter(PRESS)
    except OSError as error:
        from edition_builder.publication import refusal  # noqa: PLC0415 - only where something is wrong

        shown = str(error.filename or gettempdir())
        raise EditionError([refusal(error, shown)]) from error
    with typesetter:
        yield typesetter
