"""Where two ZIP archives differ: order, dates, attributes, or the contents of a part."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from edition_builder.verification.sameness.texts import difference_of_texts

if TYPE_CHECKING:
    from zipfile import ZipInfo

LOOKED_AT = (
    "date_time", "compress_type", "create_system", "external_attr", "flag_bits", "extra", "comment",
)  # fmt: skip
"""What an archive says of a part besides its contents (APPNOTE 4.3.12)."""


def difference_of_archives(one: bytes, other: bytes) -> str:
    """The first part that differs, and how."""
    try:
        with ZipFile(BytesIO(one)) as first, ZipFile(BytesIO(other)) as second:
            return _difference(first, second) or "the archive's own frame"
    except BadZipFile:
        return difference_of_texts(one, other)


def _difference(one: ZipFile, other: ZipFile) -> str:
    ours, theirs = one.namelist(), other.namelist()
    if sorted(ours) != sorted(theirs):
        only = sorted(set(ours) ^ set(theirs))
        return f"the part “{only[0] if only else ours[0]}” is in one of them only"
    for name in ours:
        if one.read(name) != other.read(name):
            return f"the part “{name}”, {difference_of_texts(one.read(name), other.read(name))}"
        if kind := _frame(one.getinfo(name), other.getinfo(name)):
            return f"the part “{name}” has another {kind}"
    return "the order of the parts" if ours != theirs else ""


def _frame(one: ZipInfo, other: ZipInfo) -> str:
    differing = (key for key in LOOKED_AT if getattr(one, key) != getattr(other, key))
    return next(differing, "")
