"""From the edition to laid-out pages: the print edition's setting.

This half runs in our own process and is pure but for the typesetter it talks to; the modules that
load the layout engine (`compositor` and what it uses) run in the typesetter's child.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from edition_builder.diagnostics import EditionError
from edition_builder.engines.typesetter import (
    TypesetterFullError,
    TypesetterMissingError,
    TypesetterStoppedError,
)
from edition_builder.fonts import script_families, with_scripts
from edition_builder.model import PageStart, Setting
from edition_builder.paginate.book import book
from edition_builder.paginate.bounds import refuse_unbound
from edition_builder.paginate.design import design_of, stylesheets
from edition_builder.paginate.fact import diagnostics
from edition_builder.paginate.letters import digest, letters_of
from edition_builder.rules.lay import LAY006, LAY007
from edition_builder.rules.out.writing import OUT002, OUT011

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from edition_builder.diagnostics import Diagnostic, Place
    from edition_builder.engines.typesetter import Typesetter
    from edition_builder.model import Edition, Section

__all__ = ["full", "opened", "paginate", "stopped"]


def paginate(
    edition: Edition,
    typesetter: Typesetter,
    place_of: Callable[[str], Place | None] = lambda _: None,
) -> Setting:
    """Lay out the print edition: its pages, and what is wrong with them.

    `place_of` tells where the words of a line stand in the manuscript, so that findings do.

    The typesetter goes on to make the PDF at once; `writers.pdf.write_pdf` waits for it. Raises
    `EditionError` where the pages cannot be set: a limit was passed (LAY007), Pango is missing
    (OUT011), or there is no room for temporary files (OUT002).
    """
    job, images = _job(edition)
    refuse_unbound(job["html"])
    try:
        answer = typesetter.layout(job, images)
    except TypesetterStoppedError as error:
        raise EditionError([stopped(error)]) from error
    except TypesetterMissingError as error:
        message = f"a library that sets pages cannot be loaded: {error}"
        raise EditionError([OUT011.at(None, message, hint=OUT011.remedy)]) from error
    except TypesetterFullError as error:
        raise EditionError([full(error)]) from error
    otherwise = tuple(_set_otherwise(edition, answer["texts"]))
    notes = {note.id: note.call for note in edition.notes}
    return Setting(
        pages=tuple(_page(said, otherwise) for said in answer["pages"]),
        calls=MappingProxyType({notes[id_]: label for id_, label in answer["calls"].items()}),
        diagnostics=(*diagnostics(answer["facts"], place_of), *map(_unmarked, otherwise)),
        handle=typesetter,
    )


def _page(said: Mapping[str, Any], otherwise: Iterable[Section]) -> PageStart:
    """Where a page begins; in a section that was set otherwise, its letters are not to be told."""
    if any(section.id == said["section"] for section in otherwise):
        return PageStart(label=said["label"], section=said["section"])
    return PageStart(**said)


def _set_otherwise(edition: Edition, texts: Mapping[str, str]) -> Iterator[Section]:
    """The sections whose text in print is not, letter for letter, that of the other editions."""
    for section in edition.sections:
        if texts.get(section.id) != digest(letters_of(section.html)):
            yield section


def _unmarked(section: Section) -> Diagnostic:
    message = f"“{section.title}” has other letters in print: its pages are not marked elsewhere"
    return LAY006.at(None, message, hint=LAY006.remedy)


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


def full(error: TypesetterFullError) -> Diagnostic:
    """The finding for a typesetter that has no room for its own files."""
    message = f"the disk that holds temporary files, in “{error.folder}”, is full"
    hint = "free some room there, or name another folder in the variable TMPDIR"
    return OUT002.at(None, message, hint=hint)


def _job(edition: Edition) -> tuple[dict[str, Any], bytes]:
    """What the typesetter is to set, and the images, one behind the other."""
    images = [
        {"name": item.name, "type": item.media_type, "length": len(item.data)}
        for item in edition.resources
    ]
    html = book(edition)
    scripts = script_families(html)
    ours, overlay = stylesheets(edition)
    job = {
        "html": html,
        "sheets": [with_scripts(ours, scripts), overlay],
        "faces": [*design_of(edition).faces, *scripts],
        "images": images,
        "archive": edition.settings.print.archive,
    }
    return job, b"".join(item.data for item in edition.resources)
