"""A style's twin whose notes stand alone: in a pop-up there is no note above to be “ibid.” to.

Branches of the style that ask for the positions `ibid`, `ibid-with-locator` or `near-note` can
never be taken in the twin: every later citation is merely “subsequent”, and gets the short form
(author and short title). Where that short form leans on the first note by its number (“see n. 2”,
CSL's `first-reference-note-number`) or by such words as “op. cit.”, `subsequent` and `far-note` go
too, and every citation is as the first. The twin's bibliography is not meant to be used.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from edition_builder.expression import expression

if TYPE_CHECKING:
    from edition_builder.citations.styles import Style

CSL = "{http://purl.org/net/xbiblio/csl}"
NEAR = frozenset({"ibid", "ibid-with-locator", "near-note"})
LATER = NEAR | {"subsequent", "far-note"}

LEANING = expression(
    r"\b(?:op|loc|art|ob|ouvr)\.?\s*cit\b|\bcit\.|\bsupra\b|\ba\.\s?a\.\s?o\.|\bs\.\s?o\.|\bm\.\s?fl\.",
    re.IGNORECASE,
)
"""Words that send the reader to an earlier note: op. cit., loc. cit., art. cit., supra, a. a. O."""

IMPOSSIBLE = {"type": "no-work-is-of-this-type"}
"""A test that no work can pass."""


def needs_standalone(style: Style) -> bool:
    """Whether notes in this style may depend on those before them."""
    root = _parsed(style.xml)
    never = _never(root)
    return any(never & set(branch.get("position", "").split()) for branch in _branches(root))


def standalone(xml: str) -> str:
    """The style in a form whose notes stand alone; `xml` is a whole CSL style, well-formed."""
    from lxml import etree  # noqa: PLC0415 - only where a style is read

    root = _parsed(xml)
    never = _never(root)
    always = frozenset({"first"}) if "subsequent" in never else frozenset()
    for branch in list(_branches(root)):
        _decide(branch, never, always)
    text: str = etree.tostring(root, encoding="unicode")
    return text


def _parsed(xml: str) -> Any:
    from lxml import etree  # noqa: PLC0415 - only where a style is read

    from edition_builder.engines.xml import xml_parser  # noqa: PLC0415 - as above

    return etree.fromstring(xml.encode(), xml_parser())


def _branches(root: Any) -> Any:
    """Every `if` and `else-if` that asks for a position."""
    every = root.iter(f"{CSL}if", f"{CSL}else-if")
    return (branch for branch in every if branch.get("position"))


def _never(root: Any) -> frozenset[str]:
    return LATER if _leans(root) else NEAR


def _leans(root: Any) -> bool:
    """Whether the style's short form sends the reader to an earlier note."""
    for element in root.iter(f"{CSL}text", f"{CSL}number", f"{CSL}term", f"{CSL}single"):
        if element.get("variable") == "first-reference-note-number":
            return True
        words = (element.get("value"), element.get("prefix"), element.get("suffix"), element.text)
        if any(LEANING.search(word) for word in words if word):
            return True
    return False


def _decide(branch: Any, never: frozenset[str], always: frozenset[str]) -> None:
    """Settle what the branch asks of the position, as far as it is settled (CSL 1.0.2, Choose)."""
    asked = branch.get("position").split()
    match = branch.get("match", "all")
    settled_false = any(position in never for position in asked)
    settled_true = any(position in always for position in asked)
    if (settled_false and match == "all") or (settled_true and match == "none"):
        _make_impossible(branch)
    elif settled_true and match == "any":
        _make_certain(branch)
    elif settled_false or settled_true:
        left = [position for position in asked if position not in never | always]
        _keep(branch, left, match)


def _keep(branch: Any, positions: list[str], match: str) -> None:
    """Leave the branch with these positions to ask for, and with its other tests."""
    if positions:
        branch.set("position", " ".join(positions))
        return
    del branch.attrib["position"]
    if not set(branch.attrib) - {"match"}:
        (_make_impossible if match == "any" else _make_certain)(branch)


def _make_impossible(branch: Any) -> None:
    branch.attrib.clear()
    branch.attrib.update(IMPOSSIBLE)


def _make_certain(branch: Any) -> None:
    """Turn the branch into the `else` of its choice, and drop the branches after it."""
    from lxml import etree  # noqa: PLC0415 - only where a style is read

    for later in list(branch.itersiblings()):
        branch.getparent().remove(later)
    branch.attrib.clear()
    if branch.tag == f"{CSL}if":
        first = etree.Element(f"{CSL}if", IMPOSSIBLE)
        branch.addprevious(first)
    branch.tag = f"{CSL}else"
