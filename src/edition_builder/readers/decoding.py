"""From bytes to text: encodings, line ends, characters that are none.

Whatever the bytes are, the author's words come out: a byte that is not UTF-8 is read as the letter
it most likely was, and said.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import field
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Diagnostic, Place
from edition_builder.frozen import dataclass
from edition_builder.readers.encodings import FOREIGN, WESTERN, Guess, decoded, guess
from edition_builder.rules.src.files import SRC003, SRC004, SRC005, SRC006, SRC070

if TYPE_CHECKING:
    from collections.abc import Iterator


MOST_STRAY_BYTES = 20
"""More stray bytes than this are one finding: then the whole file is in another encoding."""

UTF_16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
ALPHABETS = bytes(range(7))
"""The first bytes, in UTF-16, of Latin, Greek, Cyrillic, Hebrew and Arabic letters."""

LETTERS_OF_UTF_16 = 0.9
"""A file that has such a byte so often, all on even or all on odd places, is UTF-16 unmarked."""

CONTROLS_OF_BINARY = 0.1
"""A file with this share of control characters is no text."""

CONTROL_BYTES = bytes({*range(0x20), 0x7F} - set(b"\t\n\r\f\v"))
SIGNATURES = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a zip archive, such as a Word or ODT file",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
}

STRAY = re.compile("[\udc80-\udcff]")
LINE_ENDS = re.compile(r"\r\n?")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]")
"""Not those of the second set that stand for a sign of Windows-1252: NRM005 knows which."""

SPACING = {"\x0b": " ", "\x0c": " ", "\x85": " "}
NAMES = {"\x00": "NUL", "\x07": "BELL", "\x08": "BACKSPACE", "\x1b": "ESCAPE", "\x7f": "DELETE"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, what was found while decoding it, and the encoding it was read in."""

    text: str
    findings: tuple[Diagnostic, ...] = field(default=())
    encoding: str = "utf-8"


def decode(path: str, data: bytes) -> Decoded:
    """The text of a file, in whatever encoding its author's program saved it.

    UTF-8 with or without its mark; UTF-16 with its mark, or told by its zero bytes; else what
    `encodings` finds likeliest. A file that is no text gives an empty one.
    """
    if kind := _signature(data):
        return Decoded("", (_no_text(path, kind),))
    if encoding := _utf_16(data):
        text = data.decode(encoding, "replace").removeprefix("\ufeff")
        return _cleaned(path, text, (_in_utf_16(path),))
    if _controls_in(data) > CONTROLS_OF_BINARY * len(data):
        return Decoded("", (_no_text(path, "not text"),))
    return _from_utf_8(path, data.removeprefix(codecs.BOM_UTF8))


def transcribed(path: str, data: bytes) -> Decoded:
    """The text of a file exactly as it stands there, with its mark, line ends and controls.

    For importing: what is to be put right is put right later, and accounted for. An encoding that
    was assumed is told, and how sure that is.
    """
    if kind := _signature(data):
        return Decoded("", (_no_text(path, kind),))
    if encoding := _utf_16(data):
        told = () if data[:2] in UTF_16 else (_unmarked(path, encoding),)
        return Decoded(data.decode(encoding, "replace"), told, encoding)
    if _controls_in(data) > CONTROLS_OF_BINARY * len(data):
        return Decoded("", (_no_text(path, "not text"),))
    try:
        return Decoded(data.decode())
    except UnicodeDecodeError:
        text = data.decode("utf-8", "surrogateescape")
    strays = len(STRAY.findall(text))
    if _is_foreign(text, strays):
        assumed = guess(data)
        told = (_assumed(path, assumed, strays),)
        return Decoded(decoded(data, assumed.codec), told, assumed.label)
    mended = STRAY.sub(lambda found: _likely(found[0], WESTERN), text)
    return Decoded(mended, (_assumed(path, WESTERN, strays),), f"utf-8 and {WESTERN.label}")


def _assumed(path: str, assumed: Guess, letters: int) -> Diagnostic:
    return SRC070.at(
        Place(path=path),
        f"“{path}” is not UTF-8: {letters} bytes were read as {assumed.name} ({assumed.sure})",
        hint="look at a few letters with accents, or at words of another alphabet",
    )


def _unmarked(path: str, encoding: str) -> Diagnostic:
    return SRC070.at(
        Place(path=path),
        f"“{path}” does not say its encoding: it was read as {encoding.upper()} (sure)",
        hint="look at a few words; nothing need be done where they are right",
    )


def _signature(data: bytes) -> str:
    return next((kind for mark, kind in SIGNATURES.items() if data.startswith(mark)), "")


def _controls_in(data: bytes) -> int:
    return len(data) - len(data.translate(None, CONTROL_BYTES))


def _utf_16(data: bytes) -> str:
    if encoding := UTF_16.get(data[:2]):
        return encoding
    halves = {"utf-16-be": data[0::2], "utf-16-le": data[1::2]}
    return next((name for name, high in halves.items() if _are_high(high, data)), "")


def _are_high(half: bytes, data: bytes) -> bool:
    """Whether these bytes, and they alone, say of each letter which alphabet it is of."""
    letters = len(half) - len(half.translate(None, ALPHABETS))
    nuls = half.count(0)
    return nuls > 0 and nuls == data.count(0) and letters > LETTERS_OF_UTF_16 * len(half)


def _from_utf_8(path: str, data: bytes) -> Decoded:
    try:
        return _cleaned(path, data.decode(), ())
    except UnicodeDecodeError:
        text = LINE_ENDS.sub("\n", data.decode("utf-8", "surrogateescape"))
    strays = list(STRAY.finditer(text))
    whole = _is_foreign(text, len(strays))
    assumed = guess(data) if whole else WESTERN
    shown = strays if len(strays) <= MOST_STRAY_BYTES else strays[:1]
    findings = tuple(_stray(path, text, item.start(), len(strays), assumed) for item in shown)
    mended = STRAY.sub(lambda found: _likely(found[0], assumed), text)
    return _cleaned(path, decoded(data, assumed.codec) if whole else mended, findings)


def _is_foreign(text: str, strays: int) -> bool:
    """Whether hardly a letter of the file is UTF-8, so that what looks like it is chance."""
    return strays > len(FOREIGN.findall(text)) - strays


def _likely(escaped: str, assumed: Guess) -> str:
    """The letter that a byte which is not UTF-8 stands for."""
    return decoded(bytes([ord(escaped) - 0xDC00]), assumed.codec)


def _stray(path: str, text: str, offset: int, count: int, assumed: Guess) -> Diagnostic:
    likely = _likely(text[offset], assumed)
    name = unicodedata.name(likely, "a control character")
    number = ord(text[offset]) - 0xDC00
    others = f", the first of {count} such bytes" if count > MOST_STRAY_BYTES else ""
    what = f"read as “{likely}” ({name})" if likely.isprintable() else f"read as {name}"
    hint = (
        f"the whole file seems to be in {assumed.name}: save it again as UTF-8"
        if others
        else f"{what}: if that is right, save the file again as UTF-8"
    )
    message = f"byte 0x{number:02X} is not UTF-8{others}"
    return SRC005.at(_place(path, text, offset), message, hint=hint)


def _cleaned(path: str, text: str, findings: tuple[Diagnostic, ...]) -> Decoded:
    """The text with line feeds for line ends and without control characters."""
    text = LINE_ENDS.sub("\n", text)
    if not CONTROL.search(text):
        return Decoded(text, findings)
    removed = tuple(_controls(path, text))
    text = CONTROL.sub(lambda found: SPACING.get(found[0], ""), text)
    return Decoded(text, (*findings, *removed))


def _controls(path: str, text: str) -> Iterator[Diagnostic]:
    """One finding for each kind of control character, at its first place."""
    firsts: dict[str, int] = {}
    for found in CONTROL.finditer(text):
        firsts.setdefault(found[0], found.start())
    for character, offset in firsts.items():
        count = text.count(character)
        label = f"U+{ord(character):04X}"
        label += f" ({NAMES[character]})" if character in NAMES else ""
        times = f", {count} times" if count > 1 else ""
        yield SRC006.at(
            _place(path, text, offset),
            f"control character {label} in the text{times}; it was removed",
            hint="delete it, and look whether a letter is missing there",
        )


def _place(path: str, text: str, offset: int) -> Place:
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    return Place(path=path, line=line, column=column, end_line=line, end_column=column + 1)


def _no_text(path: str, kind: str) -> Diagnostic:
    return SRC004.at(
        Place(path=path),
        f"“{path}” is {kind}, whatever its name says",
        hint="save it as plain text in UTF-8",
    )


def _in_utf_16(path: str) -> Diagnostic:
    return SRC003.at(
        Place(path=path),
        f"“{path}” is in UTF-16",
        hint="save it again as UTF-8; it was read all the same",
    )
