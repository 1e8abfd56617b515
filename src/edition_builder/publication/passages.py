"""The passages of a text, and those that have changed since an earlier version."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from lxml import etree

from edition_builder.engines.xml import xml_parser
from edition_builder.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PASSAGES = frozenset(
    {"title", "p", "td", "th", "verse-line", "preformat", "disp-formula", "mixed-citation", "term"}
)
"""The elements of JATS that hold a passage."""
ALIKE = 0.5
"""From here on two passages in the same place are one that was reworded."""
NEAR = 12
"""How many old passages a new one is held against, where a whole stretch was rewritten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph, heading, verse, cell or entry of the bibliography, and the section it is in."""

    section: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A passage as it was and as it is; one of them is '' where it was added or taken out."""

    section: str
    before: str
    after: str


def passages(jats: bytes) -> tuple[Passage, ...]:
    """Every passage of a text in JATS, in order; none where it cannot be read."""
    parser = xml_parser()
    try:
        root = etree.fromstring(jats, parser)
    except etree.XMLSyntaxError:
        return ()
    return tuple(_found(root))


def _found(root: etree._Element) -> Iterator[Passage]:
    section = ""
    for part in ("body", "back"):
        for node in root.iterfind(f"{part}//*"):
            if node.tag not in PASSAGES:
                continue
            text = _own_text(node)
            if node.tag == "title":
                section = text
            if text:
                yield Passage(section=section, text=text)


def _own_text(node: etree._Element) -> str:
    """The text of a passage without that of passages inside it."""
    return " ".join("".join(_pieces(node)).split())


def _pieces(node: etree._Element) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        if child.tag not in PASSAGES:
            yield from _pieces(child)
        yield child.tail or ""


def changes(before: Sequence[Passage], after: Sequence[Passage]) -> tuple[Change, ...]:
    """What was reworded, added or taken out, in the order of the newer text."""
    old, new = [item.text for item in before], [item.text for item in after]
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    return tuple(
        change
        for tag, left, right, start, end in matcher.get_opcodes()
        if tag != "equal"
        for change in _paired(before[left:right], after[start:end])
    )


def _paired(before: Sequence[Passage], after: Sequence[Passage]) -> Iterator[Change]:
    """Old and new passages of one place, each new one beside the old one it is most like."""
    waiting = list(before)
    for item in after:
        like = _most_like(item.text, waiting[:NEAR])
        if like is None:
            yield Change(section=item.section, before="", after=item.text)
            continue
        for gone in waiting[:like]:
            yield Change(section=gone.section, before=gone.text, after="")
        yield Change(section=item.section, before=waiting[like].text, after=item.text)
        waiting = waiting[like + 1 :]
    yield from (Change(section=gone.section, before=gone.text, after="") for gone in waiting)


def _most_like(text: str, candidates: Sequence[Passage]) -> int | None:
    """Which of the old passages the text is a rewording of."""
    ratios = [_likeness(item.text, text) for item in candidates]
    best = max(ratios, default=0.0)
    return ratios.index(best) if best >= ALIKE else None


def _likeness(before: str, after: str) -> float:
    """How many of the words of two passages agree, from 0 to 1."""
    return SequenceMatcher(a=before.split(), b=after.split(), autojunk=False).ratio()
