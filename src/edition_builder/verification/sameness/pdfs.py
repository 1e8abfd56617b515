"""Where two PDFs differ: which object, by number and kind, and which of its keys."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf

from edition_builder.verification.sameness.texts import difference_of_texts

FRAMES = frozenset({" (ObjStm)", " (XRef)"})
"""Kinds of objects that only hold others (ISO 32000-1, 7.5.7 and 7.5.8)."""


def difference_of_pdfs(one: bytes, other: bytes) -> str:
    """The first object that differs."""
    try:
        with pikepdf.open(BytesIO(one)) as first, pikepdf.open(BytesIO(other)) as second:
            return _difference(first, second) or "the file's own frame"
    except pikepdf.PdfError:
        return difference_of_texts(one, other)


def _difference(one: pikepdf.Pdf, other: pikepdf.Pdf) -> str:
    if len(one.pages) != len(other.pages):
        return f"{len(one.pages)} pages became {len(other.pages)}"
    if len(one.objects) != len(other.objects):
        return f"{len(one.objects)} objects became {len(other.objects)}"
    for number, (ours, theirs) in enumerate(zip(one.objects, other.objects, strict=True), start=1):
        if _kind(ours) not in FRAMES and (where := _within(ours, theirs)):
            return f"object {number}{_kind(ours)}, {where}"
    return _keys(one.trailer, other.trailer)


def _within(ours: Any, theirs: Any) -> str:
    """Where two objects differ, '' where they do not."""
    if isinstance(ours, pikepdf.Stream) and isinstance(theirs, pikepdf.Stream):
        first, second = _read(ours), _read(theirs)
        if first != second:
            return f"its stream, {difference_of_texts(first, second)}"
    if isinstance(ours, (pikepdf.Dictionary, pikepdf.Stream)):
        return _keys(ours, theirs)
    return "its value" if _written(ours) != _written(theirs) else ""


def _keys(ours: Any, theirs: Any) -> str:
    if not isinstance(theirs, (pikepdf.Dictionary, pikepdf.Stream)):
        return "its type"
    for key in sorted({*ours.keys(), *theirs.keys()} - {"/Length"}):
        if _written(ours.get(key)) != _written(theirs.get(key)):
            return f"its key {key}"
    return ""


def _kind(item: Any) -> str:
    if not isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)):
        return ""
    kind = item.get("/Type") or item.get("/S")
    return f" ({str(kind)[1:]})" if isinstance(kind, pikepdf.Name) else ""


def _read(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return stream.read_raw_bytes()


def _written(value: Any) -> bytes:
    """An object as it stands in the file; references by number."""
    if value is None:
        return b""
    if isinstance(value, pikepdf.Object):
        return f"{value.objgen}".encode() if value.is_indirect else value.unparse()
    return str(value).encode()
