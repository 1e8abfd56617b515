"""Which word begins each page. Runs in the typesetter's child.

The letters that were set are taken from the letters that were written, element by element, in the
order of setting; the first to be taken on a page are its beginning. The account proves itself: what
is set is written, and no letter is left over.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes

from edition_builder.frozen import dataclass
from edition_builder.paginate import walk
from edition_builder.paginate.fact import Fact
from edition_builder.paginate.floating import floated
from edition_builder.paginate.letters import OBJECT, Own, Survey, counted, survey
from edition_builder.paginate.records import ENGINE
from edition_builder.paginate.walk import Element

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from edition_builder.paginate.walk import Box

SOURCE = frozenset({"", "first-letter", "first-line"})
"""The pseudo-elements that hold what was written; all others are generated."""

SHOWN = 48
"""Characters of a text quoted in a message."""
ENOUGH = 12
"""Letters that are looked for further on in the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Where a page begins: section, letters before it, and whether that is inside a word."""

    section: str = ""
    place: int | None = None
    midword: bool = False


NOWHERE = Start()
"""The beginning of a page without text of a section: front matter, a blank, a page of notes."""


@dataclass(slots=True, kw_only=True)
class Account:
    """What was met so far. `strange` is what was set and, as far as can be seen, never written.

    No page begins with what is `floated`: it is read before what stands on the page above.
    """

    survey: Survey
    floated: frozenset[Element] = frozenset()
    heads: dict[Element, int] = field(default_factory=dict)
    hyphenated: bool = False
    strange: list[str] = field(default_factory=list)

    def start(self, page: Any, number: int) -> Start:
        """Take everything on a page; where it began."""
        first = NOWHERE
        for part in walk.body(page):
            for box in walk.once(part, self.heads, number):
                met = self._met(box)
                if met is not None and first is NOWHERE and box.element not in self.floated:
                    first = met
        return first

    def _met(self, box: Box) -> Start | None:
        """Where a box's letters stand, if they are met for the first time."""
        is_text = walk.is_text(box)
        if not (is_text or isinstance(box, boxes.ReplacedBox)) or walk.pseudo(box) not in SOURCE:
            return None
        own = self.survey.own.get(box.element)
        if own is None:
            return None
        if own.letters == OBJECT:
            return self._object(own)
        letters = counted(box.text) if is_text else ""
        return self._text(own, letters, str(box.style["hyphenate_character"])) if letters else None

    def _object(self, own: Own) -> Start | None:
        if own.met:
            return None
        own.met, self.hyphenated = 1, False
        return Start(section=own.section, place=own.place(0))

    def _text(self, own: Own, letters: str, hyphen: str) -> Start | None:
        bare = letters.removesuffix(hyphen)
        found = next(filter(None, (find(own, letters, bare) for find in WAYS)), None)
        if found is None:
            self.strange.append(letters)
            return None
        begin, own.met, hyphenated = found
        after, self.hyphenated = self.hyphenated, hyphenated
        return Start(section=own.section, place=own.place(begin), midword=after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginnings:
    """The beginning of every page, the letters of every section, and what was found strange."""

    starts: tuple[Start, ...]
    texts: Mapping[str, str]
    facts: tuple[Fact, ...]


def beginnings(root: Element, pages: Sequence[Any]) -> Beginnings:
    """Take the pages' letters from the tree's."""
    account = Account(survey=survey(root), floated=floated(root))
    found = tuple(account.start(page, number) for number, page in enumerate(pages))
    order = {name: at for at, name in enumerate(account.survey.sections)}
    return Beginnings(
        starts=tuple(_forwards(found, order)),
        texts=account.survey.sections,
        facts=tuple(_facts(account.strange)),
    )


def _forwards(found: Iterable[Start], order: Mapping[str, int]) -> Iterator[Start]:
    """A page that would begin before an earlier one is taken to begin nowhere.

    Lists of pages are read forwards, and an author's style may set things out of order.
    """
    last = (-1, -1)
    for start in found:
        here = (order[start.section], start.place) if start.place is not None else last
        yield start if here >= last else NOWHERE
        last = max(here, last)


def _facts(strange: Sequence[str]) -> Iterator[Fact]:
    if strange:
        message = f"“{strange[0][:SHOWN]}” was set and does not stand so in the text"
        hint = (
            "look at styles/print.css: the other editions take the page's beginning from the text"
        )
        yield Fact(code=ENGINE, message=message, hint=hint)


def _as_written(own: Own, letters: str, bare: str) -> Found | None:
    for text in dict.fromkeys((letters, bare)):
        if own.letters.startswith(text, own.met):
            return own.met, own.met + len(text), text != letters
    return None


def _transformed(own: Own, letters: str, bare: str) -> Found | None:
    """Letters that a style has set in capitals, or wider."""
    for text in dict.fromkeys((letters, bare)):
        wanted = _folded(text)
        end = own.met + 1
        while end < len(own.letters) and len(_folded(own.letters[own.met : end])) < len(wanted):
            end += 1
        if _folded(own.letters[own.met : end]) == wanted:
            return own.met, end, text != letters
    return None


def _further_on(own: Own, letters: str, bare: str) -> Found | None:
    """Letters behind some that were not set; few letters could be found anywhere."""
    begin = own.letters.find(bare, own.met) if len(bare) >= ENOUGH else -1
    return None if begin < 0 else (begin, begin + len(bare), bare != letters)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text.casefold())


Found = tuple[int, int, bool]
"""From where to where letters stand in an element's own, and whether a hyphen was added."""
WAYS = (_as_written, _transformed, _further_on)
