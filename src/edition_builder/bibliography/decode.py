"""Bytes to text: UTF-8, or a named guess at what else it is, with the byte that says so."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from itertools import groupby
from typing import TYPE_CHECKING

from edition_builder.bibliography.source import Source
from edition_builder.diagnostics import Diagnostic, Place
from edition_builder.expression import expression
from edition_builder.rules.bib.reading import BIB002, BIB026, BIB029

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from edition_builder.model import Input

LARGEST = 16 * 2**20
"""The most bytes that are read of all files together: some thirty thousand entries."""

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


Decoded = tuple[Source, tuple[Diagnostic, ...]]


def decode_all(files: Iterable[Input]) -> list[Decoded]:
    """The files' texts, as many of them as may be read, and what was found in reading each."""
    decoded: list[Decoded] = []
    size = 0
    for file in files:
        size += len(file.data)
        if size > LARGEST:
            decoded.append((Source(path=file.path, text=""), (_too_large(file, size),)))
            size -= len(file.data)
        else:
            decoded.append(decode(file))
    return decoded


def decode(file: Input) -> Decoded:
    """The file's text and what was found in reading it; never raises.

    What is not UTF-8 is read all the same, as well as may be, so that its other faults show too.
    """
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


def _too_large(file: Input, size: int) -> Diagnostic:
    alone = len(file.data) == size
    with_it = "it has" if alone else "with it the bibliography has"
    return BIB026.at(
        Place(path=file.path),
        f"the file is not read: {with_it} {size / 2**20:.0f} MB; at most {LARGEST // 2**20} MB are",
        hint="leave out what the manuscript does not cite",
    )


def _controls(source: Source) -> Iterator[Diagnostic]:
    """Control characters, told once an entry: a spoilt abstract has dozens."""
    entries = [found.start() for found in ENTRY.finditer(source.text)]
    found = CONTROL.finditer(source.text)
    for _, group in groupby(found, lambda match: bisect_right(entries, match.start())):
        yield _spoilt(source, list(group))


def _spoilt(source: Source, found: Sequence[re.Match[str]]) -> Diagnostic:
    first, *others = found
    letter = _meant(first)
    read = "a space" if letter == " " else f"“{letter}”, which it is in Windows-1252"
    more = f", and {len(others)} more in this entry" if others else ""
    return BIB029.at(
        source.place(first.start(), first.end()),
        f"the control character U+{ord(first[0]):04X} stands here{more}; it is read as {read}",
        hint=_in_place_of(found),
    )


def _in_place_of(found: Sequence[re.Match[str]]) -> str:
    """What to write in place of control characters: the letters they were, or nothing."""
    letters = {match[0]: _meant(match) for match in found}
    if len(letters) == 1:
        letter = next(iter(letters.values()))
        return "delete it" if letter == " " else f"write “{letter}” in its place"
    told = [
        f"“{letter}” for U+{ord(sign):04X}" for sign, letter in letters.items() if letter != " "
    ]
    more = ", …" if len(told) > SHOWN else ""
    return f"write {', '.join(told[:SHOWN])}{more}" if told else "delete them"


SHOWN = 6
"""Characters that a hint names."""
ENTRY = expression(r"^[ \t]*@", re.MULTILINE)
