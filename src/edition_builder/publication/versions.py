"""Versions: which can be a folder's name, and which comes before which."""

from __future__ import annotations

import re

PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,63}")
"""What a version may be made of, so that it can be part of a file's name everywhere."""

Rank = tuple[tuple[int, ...], bool, tuple[tuple[int, int, str], ...]]


def can_be_named(version: str) -> bool:
    """Whether a folder can bear this version."""
    return PLAIN.fullmatch(version) is not None


def rank(version: str) -> Rank:
    """What orders versions: by their numbers, and what follows a hyphen before the bare version.

    This is the order of Semantic Versioning 2.0.0, § 11, for versions of any number of parts.
    """
    plain, _, early = version.partition("+")[0].partition("-")
    numbers = tuple(int(digits) for digits in re.findall(r"\d+", plain))
    return numbers, early == "", tuple(_piece(piece) for piece in early.split("."))


def _piece(text: str) -> tuple[int, int, str]:
    """Numbers come before words."""
    return (0, int(text), "") if text.isascii() and text.isdigit() else (1, 0, text)
