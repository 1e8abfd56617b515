"""What every edition must hold: the pieces of the composed text, each with its manuscript line."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from lxml import etree

from edition_builder.engines.xml import xml_parser
from edition_builder.frozen import dataclass
from edition_builder.paginate.design import design_of
from edition_builder.paginate.linear import linear
from edition_builder.verification.parity.marks import IN_PRINT, Sort, kept
from edition_builder.verification.parity.markup import letters_of_formula, pieces_in
from edition_builder.verification.parity.piece import LINE_END, LINE_HYPHEN, Kind, Piece, worded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lxml.etree import _Element as Element

    from edition_builder.model import ContentsEntry, Edition

LEADER = " .·…"
SPACE = f"[ {LINE_END}]*"
PAGES = f"[0-9ivxlcdm, –{LINE_END}{LINE_HYPHEN}-]+"
"""Numbers of pages, and ranges of them, over as many lines as they take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """The running text, the notes and the contents, in order.

    The print edition has notes as they stand at the foot of a page, and says formulas in one line
    of their signs (`printed`); the others have notes that stand alone, and the formulas' own
    letters. `targets` are the places in the text that links can lead to, each after a `#`.
    """

    text: tuple[Piece, ...]
    notes: tuple[Piece, ...]
    contents: tuple[Piece, ...]
    language: str
    targets: frozenset[str]


def expected_of(edition: Edition, *, printed: bool) -> Expected:
    """The pieces that an edition of this kind must hold."""
    roots = [(section.id, _parsed(section.html)) for section in edition.sections]
    notes = [
        (note, _parsed(f"<div>{note.print if printed else note.alone}</div>"))
        for note in edition.notes
    ]
    targets = frozenset(f"#{name}" for _, root in roots for name in _names(root))
    told = partial(_told, edition=edition, targets=targets, printed=printed)
    return Expected(
        text=tuple(piece for name, root in roots for piece in told(root, name)),
        notes=tuple(
            _in_note(piece, note.number) for note, root in notes for piece in told(root, note.id)
        ),
        contents=_printed_contents(edition) if printed else _contents(edition.contents),
        language=edition.metadata.language,
        targets=targets,
    )


def _told(
    root: Element, where: str, *, edition: Edition, targets: frozenset[str], printed: bool
) -> Iterator[Piece]:
    """The pieces under an element, with what an edition of this kind can say of them."""
    formula = formula_in_words if printed else letters_of_formula
    sorts = IN_PRINT if printed else frozenset(Sort)
    for piece in pieces_in(root, where, formula, edition.metadata.language):
        yield replace(piece, marks=kept(piece.marks, targets, sorts))


def _names(root: Element) -> Iterator[str]:
    """The places that the author's own links can lead to: not the calls of notes."""
    calls = set(root.iterfind(".//*[@role='doc-noteref']"))
    return (name for item in root.iter() if (name := item.get("id")) and item not in calls)


def remarks_of(edition: Edition) -> re.Pattern[str] | None:
    """What the print edition adds to the end of an entry: the pages it is cited on, if asked."""
    if not edition.settings.print.cited_on:
        return None
    forms = (worded(edition.words.get(f"cited-on-{name}", "")) for name in ("page", "pages"))
    told = "|".join(re.escape(form).replace(r"\{pages\}", PAGES) for form in forms if form)
    return re.compile(f"{SPACE}(?:{told})$".replace("\\ ", SPACE)) if told else None


def formula_in_words(formula: Element) -> str:
    """A formula as print says it: in its author's words, else in one line."""
    return formula.get("alttext") or linear(formula) or letters_of_formula(formula)


def _printed_contents(edition: Edition) -> tuple[Piece, ...]:
    """The list of contents in print, where its design has one; a point at the end is a leader's."""
    if "contents" not in design_of(edition).matter:
        return ()
    lines = _contents(edition.contents, _printed_title)
    return tuple(replace(line, text=line.text.rstrip(LEADER)) for line in lines)


def _printed_title(entry: ContentsEntry) -> str:
    """A title as print has it: formulas in one line."""
    root = _parsed(f"<p>{entry.html}</p>")
    return " ".join(piece.text for piece in pieces_in(root, entry.id, formula_in_words, ""))


def _contents(
    entries: Iterable[ContentsEntry], title: Callable[[ContentsEntry], str] = attrgetter("text")
) -> tuple[Piece, ...]:
    return tuple(
        Piece(kind=Kind.CONTENTS, text=worded(line), where=entry.id)
        for entry in _all(entries)
        for line in filter(None, (title(entry), ", ".join(entry.authors)))
    )


def _all(entries: Iterable[ContentsEntry]) -> Iterator[ContentsEntry]:
    for entry in entries:
        yield entry
        yield from _all(entry.children)


def _in_note(piece: Piece, number: int) -> Piece:
    kind = Kind.NOTE if piece.kind is Kind.PARAGRAPH else piece.kind
    return replace(piece, kind=kind, note=number)


def _parsed(markup: str) -> Element:
    parser = xml_parser(ours=True)
    return etree.fromstring(markup.encode(), parser)
