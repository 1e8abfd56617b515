"""The register for spreadsheets: a row for each citation and each quotation."""

from __future__ import annotations

import csv as rows
import io
from typing import TYPE_CHECKING

from edition_builder.reports.visible import scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.diagnostics import Place
    from edition_builder.model.register import Entry, Register, Work

COLUMNS = (
    "record", "path", "line", "column", "key", "author", "title", "year", "locator", "page",
    "quotation", "speaker", "state", "agreement", "source", "found", "following",
)  # fmt: skip
"""`record` is `citation`, `quotation`, or `work` for one that is cited nowhere."""

FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would compute; an apostrophe before it makes it text."""


def csv(register: Register) -> str:
    """The register after RFC 4180, in UTF-8, with a line of headings."""
    file = io.StringIO()
    writer = rows.DictWriter(file, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for work in register.works:
        writer.writerows(map(_safe, _citations(work)))
    for entry in register.quotations:
        writer.writerow(_safe(_quotation(entry)))
    return file.getvalue()


def _citations(work: Work) -> Iterator[dict[str, str]]:
    named = {"key": work.key, "author": work.author, "title": work.title, "year": work.year}
    if not work.mentions:
        yield {"record": "work", **_start(work.place), **named}
    for mention in work.mentions:
        where = _start(mention.place)
        yield {
            "record": "citation", **where, **named, "locator": mention.locator,
            "page": mention.page,
        }  # fmt: skip


def _quotation(entry: Entry) -> dict[str, str]:
    alignment = entry.alignment
    compared = (
        {
            "agreement": alignment.agreement.value,
            "source": alignment.path,
            "found": entry.found,
            "following": alignment.following,
        }
        if alignment
        else {}
    )
    return {
        "record": "quotation",
        **_start(entry.quotation.place),
        "key": entry.key,
        "author": entry.author,
        "title": entry.title,
        "locator": entry.locator,
        "page": entry.page,
        "quotation": entry.quotation.text,
        "speaker": entry.quotation.speaker,
        "state": entry.state.value,
        **compared,
    }


def _start(place: Place | None) -> dict[str, str]:
    if place is None:
        return {}
    return {"path": place.path, "line": str(place.line or ""), "column": str(place.column or "")}


def _safe(row: dict[str, str]) -> dict[str, str]:
    return {
        name: scalar(f"'{text}" if text.startswith(FORMULAS) else text)
        for name, text in row.items()
    }
