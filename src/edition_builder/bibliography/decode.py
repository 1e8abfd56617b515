"""Bytes to text: UTF-8, or a named guess at what else it is, with the byte that says so."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from edition_builder.bibliography.source import Source
from edition_builder.diagnostics import Place
from edition_builder.expression import expression
from edition_builder.rules.bib import BIB002, BIB026, BIB029

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Input

LARGEST = 16 * 2**20
"""The most bytes that are read of one file: some thirty thousand entries."""

MARKS = (
    (codecs.BOM_UTF8, "utf-8", ""),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
"""Byte order marks, the codec each stands for, and its name where it is not UTF-8."""

CONTROL = expression(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
"""What XML 1.0 forbids (§ 2.2) or discourages, but for tabs and line ends."""


def decode(file: Input) -> tuple[Source, tuple[Diagnostic, ...]]:
    """The file's text and what was found in reading it; never raises.

    What is not UTF-8 is read all the same, as well as may be, so that its other faults show too.
    """
    if len(file.data) > LARGEST:
        return Source(path=file.path, text=""), (_too_large(file),)
    text, findings = _text(file)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    source = Source(path=file.path, text=text)
    findings += tuple(_controls(source))
    return Source(path=file.path, text=CONTROL.sub(_meant, text)), findings


def _meant(match: re.Match[str]) -> str:
    """What a control character is read as: the letter it is in Windows-1252, or a space."""
    code = ord(match[0])
    if not 0x80 <= code <= 0x9F:  # noqa: PLR2004 - Unicode's C1, where Windows has letters
        return " "
    letter = bytes([code]).decode("cp1252", "replace")
    return letter if letter.isprintable() and letter != "\N{REPLACEMENT CHARACTER}" else " "


def _text(file: Input) -> tuple[str, tuple[Diagnostic, ...]]:
    for mark, codec, name in MARKS:
        if file.data.startswith(mark):
            text = file.data[len(mark) if codec == "utf-8" else 0 :].decode(codec, "replace")
            return text, (_other(file, name, 0),) if name else ()
    head = file.data[:400]
    if head.count(0) * 3 > len(head) > 1:
        codec = "utf-16-be" if head[0] == 0 else "utf-16-le"
        return file.data.decode(codec, "replace"), (_other(file, "UTF-16", 0),)
    try:
        return file.data.decode(), ()
    except UnicodeDecodeError as error:
        return _legacy(file, error.start)


def _legacy(file: Input, offset: int) -> tuple[str, tuple[Diagnostic, ...]]:
    text = file.data.decode("cp1252", "replace")
    before = file.data[:offset].decode()
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    letter = file.data[offset : offset + 1].decode("cp1252", "replace")
    likely = (
        "" if letter == "\N{REPLACEMENT CHARACTER}" else f", in Windows-1252 the letter “{letter}”"
    )
    finding = BIB002.at(
        Place(path=file.path, line=line, column=column, end_line=line, end_column=column + 1),
        f"the byte 0x{file.data[offset]:02X} at offset {offset} is not UTF-8{likely}",
        hint="save the file as UTF-8",
    )
    return text, (finding,)


def _other(file: Input, name: str, offset: int) -> Diagnostic:
    return BIB002.at(
        Place(path=file.path),
        f"the file is {name}, as its bytes from offset {offset} on show, and not UTF-8",
        hint="save the file as UTF-8",
    )


def _too_large(file: Input) -> Diagnostic:
    size = len(file.data) / 2**20
    return BIB026.at(
        Place(path=file.path),
        f"the file has {size:.0f} MB; at most {LARGEST // 2**20} MB are read",
        hint="split the file, or leave out what the manuscript does not cite",
    )


def _controls(source: Source) -> Iterator[Diagnostic]:
    for match in CONTROL.finditer(source.text):
        letter = _meant(match)
        read = "a space" if letter == " " else f"“{letter}”, which it is in Windows-1252"
        yield BIB029.at(
            source.place(match.start(), match.end()),
            f"the control character U+{ord(match[0]):04X} stands here; it is read as {read}",
            hint="delete it" if letter == " " else f"write “{letter}” in its place",
        )
