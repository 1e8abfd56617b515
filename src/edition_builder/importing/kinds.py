"""What a file is, by its bytes: its name is only what somebody called it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.diagnostics import EditionError, Place
from edition_builder.importing.archive import open_archive
from edition_builder.rules.src.files import SRC022
from edition_builder.rules.src.packages import SRC040, SRC041, SRC042, SRC043

if TYPE_CHECKING:
    from edition_builder.diagnostics import Diagnostic

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The signature of a compound file ([MS-CFB] 2.2), in which old Word and locked files come."""
ARCHIVE = b"PK\x03\x04"
TEXT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:(?P<rtf>\{\\rtf)|(?P<xml><\?xml)"
    rb"|(?P<html><(?:!doctype html|html|head|body|meta|p|div|h\d)\b))",
    re.IGNORECASE,
)
FRAGMENT = re.compile(rb"(?:\xef\xbb\xbf)?\s*<[A-Za-z!]")
"""How a piece of a page begins that is called one."""
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"
LOCKED = "EncryptedPackage".encode("utf-16-le")
OLD_WORD = "WordDocument".encode("utf-16-le")


def kind_of(name: str, data: bytes) -> str:
    """`docx`, `odt`, `fodt`, `rtf` or `html`; raises EditionError for what is none of them."""
    if not data.strip():
        raise EditionError([_empty(name)])
    if data.startswith(COMPOUND):
        raise EditionError([_compound(name, data)])
    if data.startswith((ARCHIVE, b"PK\x05\x06")):
        return _of_archive(name, data)
    found = TEXT.match(data)
    if found and found["rtf"]:
        return "rtf"
    if b"office:document" in data[:4000] and found and found["xml"]:
        return "fodt"
    if found or re.search(rb"<(?:html|body)\b", data[:4000], re.IGNORECASE):
        return "html"
    if FRAGMENT.match(data) and name.lower().endswith((".html", ".htm", ".xhtml")):
        return "html"
    raise EditionError([_unknown(name, data)])


def _of_archive(name: str, data: bytes) -> str:
    archive = open_archive(name, data)
    kind = archive.read("mimetype").strip()
    if kind.startswith(OPEN_DOCUMENT):
        return "odt"
    if kind.startswith(b"application/vnd.oasis.opendocument"):
        raise EditionError([_other(name, "an OpenDocument file, but no text")])
    return "docx"


def _compound(name: str, data: bytes) -> Diagnostic:
    place = Place(path=name)
    if LOCKED in data:
        return SRC041.at(
            place,
            f"“{name}” is locked by a password",
            hint="open it with its password, remove the protection, save it, and import that",
        )
    if OLD_WORD in data:
        return SRC040.at(
            place,
            f"“{name}” is in the format that Word had before 2007",
            hint="open it in Word or LibreOffice and save it as .docx",
        )
    return _other(name, "an old Office file, and no Word document")


def _unknown(name: str, data: bytes) -> Diagnostic:
    kinds = {b"%PDF-": "a PDF", b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture",
             b"\xdb\xa5": "in the format of Word 2", b"\x1f\x8b": "a packed file"}  # fmt: skip
    what = next((kind for mark, kind in kinds.items() if data.startswith(mark)), "")
    if not what and name.lower().endswith((".docx", ".odt")):
        return SRC043.at(
            Place(path=name),
            f"“{name}” is damaged or something else: it does not begin as such a file does",
            hint="ask for the file again, or open it in a word processor and save it anew",
        )
    return _other(name, what or "no document of a kind that is known here")


def _other(name: str, what: str) -> Diagnostic:
    return SRC042.at(
        Place(path=name),
        f"“{name}” is {what}",
        hint="save the text itself as .docx, .odt, .rtf, .html or .md",
    )


def _empty(name: str) -> Diagnostic:
    return SRC022.at(
        Place(path=name),
        f"“{name}” is empty",
        hint="ask the author for the file with the text",
    )
