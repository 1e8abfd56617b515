"""From the edition to laid-out pages: the print edition's setting.

This half runs in our own process and is pure but for the typesetter it talks to; the modules that
load the layout engine (`compositor` and what it uses) run in the typesetter's child.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from edition_builder.diagnostics import EditionError
from edition_builder.engines.typesetter import TypesetterMissingError, TypesetterStoppedError
from edition_builder.model import PageStart, Setting
from edition_builder.paginate.book import book
from edition_builder.paginate.design import stylesheets
from edition_builder.paginate.fact import diagnostics
from edition_builder.rules.lay import LAY007
from edition_builder.rules.out import OUT011

if TYPE_CHECKING:
    from edition_builder.diagnostics import Diagnostic
    from edition_builder.engines.typesetter import Typesetter
    from edition_builder.model import Edition

__all__ = ["opened", "paginate", "stopped"]


def paginate(edition: Edition, typesetter: Typesetter) -> Setting:
    """Lay out the print edition: its pages, and what is wrong with them.

    The typesetter goes on to make the PDF at once; `writers.pdf.write_pdf` waits for it. Raises
    `EditionError` where the pages cannot be set: a limit was passed (LAY007), or Pango is missing
    (OUT011).
    """
    job, images = _job(edition)
    try:
        answer = typesetter.layout(job, images)
    except TypesetterStoppedError as error:
        raise EditionError([stopped(error)]) from error
    except TypesetterMissingError as error:
        message = f"a library that sets pages cannot be loaded: {error}"
        raise EditionError([OUT011.at(None, message, hint=OUT011.remedy)]) from error
    pages = tuple(PageStart(label=label, section=section) for label, section in answer["pages"])
    found = diagnostics(answer["facts"])
    return Setting(pages=pages, diagnostics=found, handle=typesetter)


def opened(setting: Setting) -> Typesetter:
    """What the print rooms keep in a setting's handle: the typesetter, at work on the file."""
    handle: Any = setting.handle
    typesetter: Typesetter = handle
    return typesetter


def stopped(error: TypesetterStoppedError) -> Diagnostic:
    """The finding for a typesetter that ended before its work did."""
    message = f"the pages could not be set: {error.reason}"
    hint = "look for what is deeply nested, extremely large or endless in the manuscript"
    return LAY007.at(None, message, hint=hint)


def _job(edition: Edition) -> tuple[dict[str, Any], bytes]:
    """What the typesetter is to set, and the images, one behind the other."""
    images = [
        {"name": item.name, "type": item.media_type, "length": len(item.data)}
        for item in edition.resources
    ]
    job = {"html": book(edition), "sheets": list(stylesheets(edition)), "images": images}
    return job, b"".join(item.data for item in edition.resources)
