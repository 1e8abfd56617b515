"""Pieces of a paragraph as inlines of pandoc's tree.

Every word, space, note and picture is an atom that bears its marks (bold, a language, a link …).
A space is marked where both its neighbours are, so that markup begins and ends at words whatever
the word processor did. Atoms side by side under one mark are then gathered into one node.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from edition_builder.importing.markup.citing import cite_node
from edition_builder.importing.markup.languages import language_of, script_of
from edition_builder.importing.markup.marks import CLOSES, OPENS, PRIVATE, is_mark, leading, mark
from edition_builder.importing.script import (
    Anchor,
    Asked,
    Break,
    Call,
    Cited,
    Formula,
    Shown,
    Words,
)
from edition_builder.tree import Attributes, Node

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from edition_builder.importing.script import Look, Piece

SPACE: Node = {"t": "Space"}
LINE: Node = {"t": "LineBreak"}
SPACES = re.compile(r"([ \t\n\r]+)")
UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
MISREAD = re.compile(r"(?<![^\W_])@|&(?=#?\w{1,32};)|!(?=\[)|#(?=[#\s]*\Z)|\{(?=[.#\w-])")
"""What pandoc's writer leaves as it is and its reader takes for something else: a citation, an
entity, a picture, the end of a heading, attributes."""

Marks = dict[str, Any]
ORDER = (
    "link",
    "language",
    "bold",
    "italic",
    "small_caps",
    "underlined",
    "struck",
    "raised",
    "code",
)


@dataclass(slots=True)
class Atom:
    """One node and its marks; `kind` is `word`, `space`, or `mark`: what has no look of its own."""

    node: Node
    marks: Marks = field(default_factory=dict)
    kind: str = "word"


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the pieces of a text refer to."""

    language: str
    notes: Callable[[str], list[Node] | None]
    formulas: Sequence[Any]
    wanted: frozenset[str]
    in_note: bool = False

    def within_note(self) -> Context:
        """The same for what stands in a note, where no other note can be."""
        return replace(self, in_note=True)


def inlines_of(
    pieces: Iterable[Piece], base: Look, context: Context, *, breaks: bool = True
) -> list[Node]:
    """The pieces as inlines. `base` is the look that needs no mark, being that of the whole."""
    atoms = [atom for piece in pieces for atom in _atoms(piece, base, context)]
    if not breaks:
        atoms = [_unbroken(atom) for atom in atoms]
    atoms = _trimmed(atoms)
    _share_marks(atoms)
    made = _behind_first_word(_merged(_gathered(atoms, ORDER)))
    return _flowing(made) if breaks else made


def _flowing(nodes: list[Node]) -> list[Node]:
    """The inlines, with words and spaces joined that stand within a line.

    A tree of a long book is then a tenth as large. The first word of a line stays apart: pandoc's
    writer looks at it to see whether the line begins as a list or a heading would.
    """
    made: list[Node] = []
    at_start = True
    for node in nodes:
        last = made[-1] if made else None
        if (
            node["t"] in {"Str", "Space"}
            and last is not None
            and last["t"] == "Str"
            and not at_start
        ):
            made[-1] = {"t": "Str", "c": last["c"] + node.get("c", " ")}
            continue
        made.append(node)
        at_start = node["t"] == "LineBreak" or (at_start and node["t"] != "Space")
    return made


def _unbroken(atom: Atom) -> Atom:
    return Atom(SPACE, kind="space") if atom.node is LINE else atom


def _atoms(piece: Piece, base: Look, context: Context) -> Iterator[Atom]:
    if isinstance(piece, Words):
        yield from _words(piece, base, context)
    elif isinstance(piece, Break):
        yield Atom(LINE, kind="space")
    elif isinstance(piece, Call):
        blocks = None if context.in_note else context.notes(piece.note)
        if blocks:
            yield Atom({"t": "Note", "c": blocks}, kind="mark")
    elif isinstance(piece, Asked):
        yield Atom(mark(piece.number, CLOSES if piece.closes else OPENS), kind="mark")
    else:
        yield from _others(piece, context)


def _others(piece: Piece, context: Context) -> Iterator[Atom]:
    if isinstance(piece, Cited):
        yield Atom(cite_node(piece, context.language))
    elif isinstance(piece, Shown):
        alt = [{"t": "Str", "c": word} for word in clean(piece.alt).split()]
        yield Atom({"t": "Image", "c": [["", [], []], _spaced(alt), [piece.name, ""]]})
    elif isinstance(piece, Formula):
        yield Atom(_formula(context.formulas[piece.number], display=piece.display))
    elif isinstance(piece, Anchor) and piece.name in context.wanted:
        attributes = Attributes(id=safe_id(piece.name)).json
        yield Atom({"t": "Span", "c": [attributes, []]}, kind="mark")


def _formula(node: Any, *, display: bool) -> Node:
    if node["t"] == "Math" and display:
        return {"t": "Math", "c": [{"t": "DisplayMath"}, node["c"][1]]}
    return dict(node)


def _spaced(words: list[Node]) -> list[Node]:
    made = [part for word in words for part in (word, SPACE)]
    return made[:-1]


def clean(text: str) -> str:
    """Text without letters that nobody can see and without ours."""
    return PRIVATE.sub("\N{REPLACEMENT CHARACTER}", UNWRITABLE.sub("", text))


def safe_id(name: str) -> str:
    """A name that can be an identifier in Markdown and HTML."""
    return re.sub(r"[^\w.-]+", "-", name).strip("-.") or "place"


def _words(piece: Words, base: Look, context: Context) -> Iterator[Atom]:
    look = piece.look
    if look.link.startswith("#") and look.link[1:] not in context.wanted:
        look = replace(look, link="")  # it leads to nothing that is here
    marks = _marks(look, base)
    for word in SPACES.split(clean(piece.text)):
        if not word:
            continue
        if word[0] in " \t\n\r":
            yield Atom(SPACE, dict(marks), kind="space")
            continue
        language = language_of(word, look.language, context.language)
        yield Atom(
            {"t": "Str", "c": word}, {**marks, "language": language} if language else dict(marks)
        )


def _marks(look: Look, base: Look) -> Marks:
    marks: Marks = {}
    for name in ("bold", "italic", "small_caps", "underlined"):
        if getattr(look, name) != getattr(base, name):
            marks[name] = True
    if look.struck:
        marks["struck"] = True
    if look.raised:
        marks["raised"] = look.raised
    if look.role == "code":
        marks = {"code": True}
    if look.link:
        marks["link"] = look.link
        marks.pop("underlined", None)
    return marks


def _trimmed(atoms: list[Atom]) -> list[Atom]:
    """Without spaces at both ends and next to each other."""
    made: list[Atom] = []
    for atom in atoms:
        last = next((other for other in reversed(made) if other.kind != "mark"), None)
        if atom.kind == "space" and atom.node is SPACE and (last is None or last.kind == "space"):
            continue
        if atom.node is LINE and last is not None and last.node is SPACE:
            made.remove(last)
        made.append(atom)
    while made and any(atom.kind == "space" for atom in made[-1:]):
        made.pop()
    return made


def _share_marks(atoms: list[Atom]) -> None:
    """Give what stands between two words the marks that both have."""
    before: list[Atom | None] = []
    last: Atom | None = None
    for atom in atoms:
        before.append(last)
        last = atom if atom.kind == "word" else last
    following: Atom | None = None
    for atom, preceding in zip(reversed(atoms), reversed(before), strict=True):
        if atom.kind != "word":
            atom.marks = _common(preceding, following)
        else:
            if _is_neutral(atom) and (shared := _common(preceding, following).get("language")):
                atom.marks = {**atom.marks, "language": shared}
            following = atom


def _is_neutral(atom: Atom) -> bool:
    return atom.node["t"] == "Str" and not script_of(atom.node["c"])


def _common(one: Atom | None, other: Atom | None) -> Marks:
    if one is None or other is None:
        return {}
    return {key: mark for key, mark in one.marks.items() if other.marks.get(key) == mark}


def _gathered(atoms: Sequence[Atom], order: Sequence[str]) -> list[Node]:
    while order and not any(order[0] in atom.marks for atom in atoms):
        order = order[1:]
    if not order:
        return [atom.node for atom in atoms]
    made: list[Node] = []
    for value, group in groupby(atoms, key=lambda atom: atom.marks.get(order[0])):
        inner = _gathered(list(group), order[1:])
        made += [_wrapped(order[0], value, inner)] if value else inner
    return made


def _wrapped(name: str, value: Any, inner: list[Node]) -> Node:
    if name == "code":
        return {
            "t": "Code",
            "c": [
                ["", [], []],
                "".join(node.get("c", " ") for node in inner if node["t"] in {"Str", "Space"}),
            ],
        }
    if name == "link":
        target = f"#{safe_id(value[1:])}" if value.startswith("#") else value
        return {"t": "Link", "c": [["", [], []], _merged(inner), [target, ""]]}
    if name == "language":
        return {"t": "Span", "c": [Attributes(pairs=(("lang", value),)).json, _merged(inner)]}
    kind = _KINDS[name] if name != "raised" else _RAISED[value]
    return {"t": kind, "c": _merged(inner)}


_KINDS: Mapping[str, str] = {"bold": "Strong", "italic": "Emph", "small_caps": "SmallCaps",
                             "underlined": "Underline", "struck": "Strikeout"}  # fmt: skip
_RAISED = {1: "Superscript", -1: "Subscript"}


def _merged(nodes: list[Node]) -> list[Node]:
    """The nodes, with words that touch made one, and signs escaped that pandoc's writer forgets."""
    made: list[Node] = []
    for node in nodes:
        if node["t"] == "Str" and made and made[-1]["t"] == "Str":
            made[-1] = {"t": "Str", "c": made[-1]["c"] + node["c"]}
        else:
            made.append(node)
    return [part for node in made for part in _escaped(node)]


def _escaped(node: Node) -> Iterator[Node]:
    if node["t"] != "Str" or not MISREAD.search(node["c"]):
        yield node
        return
    last = 0
    text = node["c"]
    for found in MISREAD.finditer(text):
        if found.start() > last:
            yield {"t": "Str", "c": text[last : found.start()]}
        yield {"t": "RawInline", "c": ["markdown", f"\\{found[0]}"]}
        last = found.end()
    if last < len(text):
        yield {"t": "Str", "c": text[last:]}


def _behind_first_word(nodes: list[Node]) -> list[Node]:
    """The inlines with no mark of a question, and no bare `:`, at their beginning."""
    first = next((i for i, node in enumerate(nodes) if not is_mark(node)), None)
    if first is None:
        return nodes
    opening = [leading(node) if node["c"][1][0] == OPENS else node for node in nodes[:first]]
    return [*_opened(nodes[first]), *opening, *nodes[first + 1 :]]


def _opened(node: Node) -> list[Node]:
    """The first inline of a block; `:` there would make a definition, `Table:` a caption."""
    match = re.match(r"(Table|Figure)?(:)|(~)", node["c"]) if node["t"] == "Str" else None
    if not match:
        return [node]
    at = match.end() - 1
    text = node["c"]
    parts: list[Node] = [{"t": "Str", "c": text[:at]}] if at else []
    parts.append({"t": "RawInline", "c": ["markdown", "\\" + text[at]]})
    return [*parts, {"t": "Str", "c": text[at + 1 :]}] if text[at + 1 :] else parts
