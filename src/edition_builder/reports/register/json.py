"""The register for programs: every work and every quotation, nothing cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from edition_builder.diagnostics import Place
from edition_builder.reports.visible import scalar
from edition_builder.reports.wire import wire

if TYPE_CHECKING:
    from edition_builder.model.register import Entry, Mention, Register, Work
    from edition_builder.model.source import Alignment

VERSION = 1
"""The version of the form; `register.schema.json` beside this module describes it."""

_NOWHERE = Place(path="")


def json(register: Register) -> str:
    """The register as one JSON object; what is not known is null, places count from 1."""
    return wire(
        {
            "version": VERSION,
            "works": [_work(work) for work in register.works],
            "quotations": [_quotation(entry) for entry in register.quotations],
        }
    )


def _work(work: Work) -> dict[str, Any]:
    return {
        "key": scalar(work.key),
        "author": _known(work.author),
        "title": _known(work.title),
        "year": _known(work.year),
        **_start(work.place),
        "listed": work.listed,
        "citations": [_mention(mention) for mention in work.mentions],
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        **_start(mention.place),
        "locator": _known(mention.locator),
        "page": _known(mention.page),
    }


def _quotation(entry: Entry) -> dict[str, Any]:
    quotation = entry.quotation
    return {
        "text": scalar(quotation.text),
        "kind": quotation.kind.value,
        "state": entry.state.value,
        "language": _known(quotation.language),
        "level": quotation.level,
        "in_note": quotation.in_note,
        **_start(quotation.place),
        "end_line": quotation.place.end_line,
        "end_column": quotation.place.end_column,
        "speaker": _known(quotation.speaker),
        "key": _known(entry.key),
        "author": _known(entry.author),
        "title": _known(entry.title),
        "locator": _known(entry.locator),
        "page": _known(entry.page),
        "source": _source(entry.alignment, entry.found) if entry.alignment else None,
    }


def _source(alignment: Alignment, found: str) -> dict[str, Any]:
    return {
        "path": scalar(alignment.path),
        "agreement": alignment.agreement.value,
        "page": _known(found),
        "differences": [
            {"said": scalar(item.said), "found": scalar(item.found)}
            for item in alignment.differences
        ],
        "following": _known(alignment.following),
    }


def _start(place: Place | None) -> dict[str, Any]:
    where = place or _NOWHERE
    return {"path": _known(where.path), "line": where.line, "column": where.column}


def _known(text: str) -> str | None:
    return scalar(text) or None
