"""A formula as one line of text, for a reader who hears it: φ = (1 + √5)/2.

In the signs of the formula itself, so that it is right in every language; after the linear
notation of Unicode Technical Note 28, with what a line cannot show (raised, lowered, over each
other) told by ^, _ and brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.paginate.letters import MATHML

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from edition_builder.paginate.walk import Element

INVISIBLE = str.maketrans("\u2061", " ", "\u2062\u2063\u2064\u200b\u00ad")
"""Signs that are only for machines: function application (a space), invisible times, comma."""

SPACED = frozenset("=<>≤≥≠≈≡∼∝→←↔⇒⇔⇐∈∉⊂⊆⊃⊇∪∩∧∨+−±∓×·÷∗∘⊕⊗:∣|")
"""Signs between two things, with a space to each side."""

HIDDEN = frozenset({"annotation", "annotation-xml", "mphantom", "mspace", "none", "mprescripts"})


def linear(formula: Element) -> str:
    """A formula in one line; '' where it says nothing."""
    return " ".join(_said(formula).split())


def _said(element: Element) -> str:
    name = str(element.tag).removeprefix(MATHML)
    if name in HIDDEN:
        return ""
    if name == "mo":
        return _sign("".join(element.itertext()).strip().translate(INVISIBLE))
    if not len(element):
        return (element.text or "").strip().translate(INVISIBLE)
    parts = [_said(child) for child in element if _counts(child)]
    write = SHAPES.get(name)
    return write(parts) if write else "".join(parts)


def _counts(child: Element) -> bool:
    return not str(child.tag).removeprefix(MATHML).startswith(("annotation", "mprescripts"))


def _sign(text: str) -> str:
    if text in SPACED:
        return f" {text} "
    if not text.strip():
        return text
    return f"{text} " if text in {",", ";"} else text


def _one(text: str) -> str:
    """A part in brackets, unless it is one thing: a name, a number, something in brackets."""
    text = text.strip()
    bracketed = text.startswith("(") and text.find(")") == len(text) - 1
    whole = text.isalnum() or len(text) <= 1 or bracketed
    return text if whole else f"({text})"


def _scripts(*signs: str, after: str = "") -> Callable[[list[str]], str]:
    """How a base and what stands at its corners are written, and what comes after them."""

    def write(parts: list[str]) -> str:
        base, *scripts = parts
        kept = zip(signs, scripts, strict=False)
        return (
            base
            + "".join(f"{sign}{_one(script)}" for sign, script in kept if script.strip())
            + after
        )

    return write


def _fraction(parts: list[str]) -> str:
    return "/".join(map(_one, parts))


def _root(parts: list[str]) -> str:
    return "√" + _one("".join(parts))


def _index_root(parts: list[str]) -> str:
    base, index = [*parts, "", ""][:2]
    return f"root({index.strip()}; {base.strip()})"


def _fenced(parts: list[str]) -> str:
    return f"({', '.join(parts)})"


SHAPES: Mapping[str, Callable[[list[str]], str]] = {
    "mfrac": _fraction,
    "msqrt": _root,
    "mroot": _index_root,
    "msub": _scripts("_"),
    "msup": _scripts("^"),
    "msubsup": _scripts("_", "^"),
    "munder": _scripts("_", after=" "),
    "mover": _scripts("^"),
    "munderover": _scripts("_", "^", after=" "),
    "mfenced": _fenced,
    "mtable": "; ".join,
    "mtr": ", ".join,
}
"""Element of MathML → how its parts are written; any other writes them one after the other."""
