"""The print edition laid out: what every edition may know of its pages."""

from __future__ import annotations

from dataclasses import dataclass, field

from edition_builder.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True)
class PageStart:
    """Where a printed page begins: its label (`iv`, `12`) and what stands there.

    `section` is the id of the section in which the page begins ('' before the text and on blanks).
    """

    label: str
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The laid-out print edition. `handle` is opened by the print rooms only."""

    pages: tuple[PageStart, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    handle: object = field(repr=False, compare=False, default=None)
