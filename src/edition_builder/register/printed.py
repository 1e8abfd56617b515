"""On which printed pages the quotations stand, by their letters."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from edition_builder.model.register import Printed
from edition_builder.paginate.letters import letters_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.model import Edition, Setting
    from edition_builder.model.quotation import Quotation


def printed(quotations: Sequence[Quotation], edition: Edition, setting: Setting) -> Printed:
    """The pages on which the quotations begin, and those that call the notes.

    Quotations are looked for in the order of the text, each behind the beginning of the one before;
    one that stands in a note, or was set otherwise than it was written, has no page of its own.
    """
    text = "".join(_compared(letters_of(section.html)) for section in edition.sections)
    starts, labels = _starts(edition, setting)
    return Printed(
        calls=dict(setting.calls),
        quotations=tuple(
            labels[bisect_right(starts, place) - 1] if place >= 0 and starts else ""
            for place in _places(quotations, text)
        ),
    )


def _places(quotations: Sequence[Quotation], text: str) -> Iterator[int]:
    """Where each quotation begins in the letters of the text, or -1."""
    last = -1
    for quotation in quotations:
        words = _compared(quotation.text)
        # A quotation inside another may begin with it; any other begins further on.
        start = max(0, last if quotation.level else last + 1)
        place = -1 if quotation.in_note or not words else text.find(words, start)
        last = max(last, place)
        yield place


def _starts(edition: Edition, setting: Setting) -> tuple[list[int], list[str]]:
    """Before which letter each page of the text begins, and what is printed on it."""
    letters = {section.id: letters_of(section.html) for section in edition.sections}
    lengths = [len(_compared(text)) for text in letters.values()]
    offsets = dict(zip(letters, accumulate(lengths, initial=0), strict=False))
    begun = [page for page in setting.pages if page.place is not None and page.section in letters]
    places = [
        offsets[page.section] + len(_compared(letters[page.section][: page.place]))
        for page in begun
    ]
    return places, [page.label for page in begun]


def _compared(text: str) -> str:
    """Letters and digits alone: quotation marks are set otherwise than they were typed."""
    return "".join(filter(str.isalnum, text))
