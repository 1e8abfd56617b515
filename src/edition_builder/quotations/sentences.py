"""Where sentences end; a citation behind a full stop belongs to the sentence it follows."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.frozen import dataclass
from edition_builder.quotations.lexicon import words_in
from edition_builder.quotations.passages import Form
from edition_builder.quotations.prose import CITED, NOTHING, THING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.quotations.passages import Passage

SPACED = r"[ \u00a0\u2009\u202f]»(?!\w)"
"""A closing mark as the French set it, with a space before it."""

END = expression(
    rf"[.!?…]+[{NOTHING}*_]*(?:[”’»“‘›«‹\"')\]{NOTHING}*_]|{SPACED}|{CITED}+)*(?:\s+{CITED}+)*"
    rf"(?=(?:[\s{NOTHING}]+)(?P<next>[^\s{NOTHING}])|[\s{NOTHING}]*\Z)"
)
CELL = expression(r"\||\n")
LAST_WORD = expression(r"([^\W_]+(?:\.[^\W_]+)*)\Z")
BEGINNERS = frozenset("“‘„‚«»‹›\"'([¿¡*_—–" + THING)
ABBREVIATIONS = words_in(
    """
    p pp ch chs vol vols no nos n nn fol fols ed eds trans tr cf ca c e.g i.e viz etc al mr
    mrs ms dr st prof rev hon gen col lt capt sen rep jr sr vs fig figs sec art op cit jan
    feb mar apr jun jul aug sept sep oct nov dec s bd nr vgl z.b d.h u.a hrsg hg aufl usw
    bzw sog kap anm jh t éd chap art cf m mm с стр т тт гл г гг см ср изд т.е т.д т.п др им
    ред
    """
)
"""Words whose full stop ends nothing, in lower case and without it."""

LETTERED = expression(
    r"(?:appendix|part|section|series|box|table|plate|class|Anhang|Teil|Reihe|annexe|partie|série)"
    r"\s[A-Z]\Z",
    re.IGNORECASE,
)
"""What is told by a letter, which then is nobody's initial."""

LONGEST_WORD = 24


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of one passage: `starts` in order, as offsets in the part; and its end."""

    starts: Sequence[int]
    end: int

    def around(self, start: int, end: int) -> tuple[int, int]:
        """From the beginning of the sentence at `start` to the end of the one that holds `end`."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, max(start, end - 1))
        stop = self.starts[last] if last < len(self.starts) else self.end
        return self.starts[max(0, first)], stop


def sentences_of(passage: Passage, quoted: Sequence[tuple[int, int]], language: str) -> Sentences:
    """The sentences of a passage; what ends inside a quotation ends no sentence around it."""
    starts = [passage.start]
    upcoming = iter([*quoted, (passage.end + 1, passage.end + 1)])
    begin, close = next(upcoming)
    for end in _ends(passage, language):
        while close < end:
            begin, close = next(upcoming)
        if not begin < end < close:
            starts.append(end)
    return Sentences(starts, passage.end)


def _ends(passage: Passage, language: str) -> Iterator[int]:
    text = passage.text
    if passage.form is Form.TABLE:
        yield from (passage.start + found.end() for found in CELL.finditer(text))
        return
    for found in END.finditer(text):
        following = found["next"]
        if following is None:
            return
        if not (following.isupper() or following.isdigit() or following in BEGINNERS):
            continue
        if found[0] == "." and _is_abbreviated(text, found.start(), language):
            continue
        yield passage.start + found.end()


def _is_abbreviated(text: str, stop: int, language: str) -> bool:
    found = LAST_WORD.search(text[max(0, stop - LONGEST_WORD) : stop])
    if found is None:
        return False
    word = found[1]
    if word.isdigit():
        return language.startswith(("de", "cs", "da", "nb", "fi")) and len(word) <= len("31")
    if LETTERED.search(text[max(0, stop - LONGEST_WORD) : stop]):
        return False
    initial = len(word) == 1 and word.isupper() and word != "I"
    return initial or word.lower() in ABBREVIATIONS
