"""XML out of a stranger's archive: no entities, nothing fetched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from edition_builder.diagnostics import EditionError, Place
from edition_builder.engines.xml import xml_parser
from edition_builder.rules.src.packages import SRC043, SRC046

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.importing.archive import Archive

DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
NAMED_ONLY = re.compile(
    rb"""<!DOCTYPE\s+[\w:.-]+\s+(?:PUBLIC\s+"[^"<>]*"\s+|SYSTEM\s+)"[^"<>]*"\s*>""", re.IGNORECASE
)
"""A document type by name alone, which OpenOffice wrote until 2010; it is taken out, unread."""
HEAD = 2000
"""Bytes in which a document type by name has to stand."""
UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")

STRICT = (
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math",
     b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"http://purl.oclc.org/ooxml/officeDocument/bibliography",
     b"http://schemas.openxmlformats.org/officeDocument/2006/bibliography"),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/drawingml/",
     b"http://schemas.openxmlformats.org/drawingml/2006/"),
)  # fmt: skip
"""The names of ISO 29500 Strict, and those of the Transitional form that everybody writes."""


def tree_of(archive: Archive, member: str) -> Element | None:
    """The root of a member, None where there is no such member.

    Raises EditionError where it is no well-formed XML or declares a document type of its own.
    """
    data = archive.read(member)
    return parsed(archive.name, member, data) if data else None


def parsed(name: str, member: str, data: bytes) -> Element:
    """The root of one part of the file `name`; raises EditionError as `tree_of` does."""
    if data[:2] in UTF_16:
        data = data.decode("utf-16", "replace").encode()
        data = re.sub(rb"\A\s*<\?xml[^>]*\?>", b"", data)
    data = NAMED_ONLY.sub(b"", data[:HEAD]) + data[HEAD:]
    if DOCTYPE.search(data):
        raise EditionError([_doctype(name, member)])
    if b"http://purl.oclc.org/ooxml/" in data:
        for strict, customary in STRICT:
            data = data.replace(strict, customary)
    try:
        return etree.fromstring(data, xml_parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise EditionError([_damaged(name, member)]) from error


def _doctype(name: str, member: str) -> Diagnostic:
    return SRC046.at(
        Place(path=name),
        f"“{member}” in “{name}” declares a document type of its own, which no"
        " word processor writes",
        hint="save the file anew from a word processor; do not open it elsewhere",
    )


def _damaged(name: str, member: str) -> Diagnostic:
    return SRC043.at(
        Place(path=name),
        f"“{name}” is damaged: its part “{member}” cannot be read as XML",
        hint="ask for the file again, or open it in a word processor and save it anew",
    )
