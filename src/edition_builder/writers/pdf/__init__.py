"""The PDF edition: the pages of the setting, tagged for PDF/UA-1 (ISO 14289-1).

The pages are written by the typesetter's child process, which has them laid out; `writers.PRESS`
names what it runs. Everything in this room but this file is part of that child.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.diagnostics import EditionError
from edition_builder.engines.typesetter import TypesetterFullError, TypesetterStoppedError
from edition_builder.model import Artifact
from edition_builder.paginate import full, opened, stopped
from edition_builder.paginate.fact import diagnostics

if TYPE_CHECKING:
    from edition_builder.model import Edition, Setting

MEDIA_TYPE = "application/pdf"


def write_pdf(edition: Edition, setting: Setting) -> Artifact:
    """The finished PDF of this edition; waits for the typesetter. Once for each setting.

    Raises `EditionError` (LAY007) where a limit was passed, (OUT002) where the disk is full.
    """
    try:
        answer, data = opened(setting).write()
    except TypesetterStoppedError as error:
        raise EditionError([stopped(error)]) from error
    except TypesetterFullError as error:
        raise EditionError([full(error)]) from error
    return Artifact(
        name=f"{edition.metadata.slug}.pdf",
        media_type=MEDIA_TYPE,
        data=data,
        diagnostics=diagnostics(answer["facts"]),
    )
