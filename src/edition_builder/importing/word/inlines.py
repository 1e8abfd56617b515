"""What stands in a paragraph: runs, fields, links, notes, pictures, changes, comments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from lxml import etree

from edition_builder.importing.script import (
    Anchor,
    Asked,
    Break,
    Call,
    Formula,
    Look,
    Piece,
    Words,
)
from edition_builder.importing.word.citing import citation_of, citation_of_control
from edition_builder.importing.word.desk import first_words
from edition_builder.importing.word.drawings import boxes_in, draw
from edition_builder.importing.word.fields import MADE, SILENT, Field, linked, target_of
from edition_builder.importing.word.names import MAIN, MATH, RELATIONS, local, value, whole
from edition_builder.importing.word.styles import combined, letters_of, look
from edition_builder.importing.word.symbols import UNKNOWN, as_signs, is_symbolic, sign_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element as Element

    from edition_builder.importing.script import Cited
    from edition_builder.importing.word.desk import WordDesk
    from edition_builder.importing.word.styles import ParagraphStyle

FOLLOWED = re.compile(r"(?:https?|mailto|ftp|doi):", re.IGNORECASE)
LETTERS = 0x110000
"""How many letters Unicode has room for."""

TURN = Anchor("\x00turn")
"""Where a page or a column ends by hand: a paragraph ends there, too."""


def _named(*names: str) -> list[str]:
    """Names of WordprocessingML in full."""
    return [MAIN + name for name in names]


class Inlines:
    """Reads the paragraphs of one part; fields may stay open from one to the next."""

    def __init__(self, desk: WordDesk, part: str) -> None:
        self.desk = desk
        self.part = part
        self.boxes: list[Element] = []
        self.place = ""
        self._fields: list[Field] = []
        self._bookmarks: dict[str, Field] = {}
        self._outs: list[list[Piece]] = [[]]
        self._gone = 0
        self._deleted: list[str] = []
        self._asked: dict[str, int] = {}
        self._looks: dict[tuple[int, bytes], tuple[Look, bool, str]] = {}
        self._style: ParagraphStyle | None = None
        self._skips_mark = False
        self._lists_works = False

    def lists_works(self) -> bool:
        """Whether a list of works that is left out has begun since this was last asked."""
        begun, self._lists_works = self._lists_works, False
        return begun

    @property
    def muted(self) -> bool:
        """Whether what is read now was made by a program."""
        return any(field.muted for field in self._fields)

    def read(self, paragraph: Element, style: ParagraphStyle, place: str) -> list[Piece]:
        """The pieces of a paragraph."""
        self._style, self.place = style, place
        self._outs = [[]]
        for field in self._fields:
            if field.in_result:
                field.held = []
                self._outs.append(field.held)
        self._walk(paragraph)
        return self._flushed()

    def _flushed(self) -> list[Piece]:
        """What has been read, also within fields that are still open."""
        made = [piece for out in self._outs for piece in out]
        self._outs = [[]]
        return made

    def _add(self, piece: Piece) -> None:
        if self._gone:
            if isinstance(piece, Words):
                self._deleted.append(piece.text)
        elif not self.muted:
            self._outs[-1].append(piece)

    def _walk(self, parent: Element) -> None:
        for child in parent:
            handler = self.HANDLERS.get(child.tag)
            if handler:
                handler(self, child)

    # Changes

    def _insertion(self, element: Element) -> None:
        if self.desk.track_changes == "reject":
            self._without(element, "")
        else:
            self.desk.inserted.add(self.place, first_words(element))
            self._walk(element)

    def _deletion(self, element: Element) -> None:
        if self.desk.track_changes == "reject":
            self.desk.deleted.add(self.place)
            self._walk(element)
        else:
            self._without(
                element,
                "" if local(element) == "moveFrom" else element.get(MAIN + "author", "someone"),
            )

    def _without(self, element: Element, author: str) -> None:
        """Pass over what is not in the text; in `ask`, a deletion is a question."""
        self._gone += 1
        before, self._deleted = self._deleted, []
        self._walk(element)
        self._gone -= 1
        words = "".join(self._deleted)
        self._deleted = before
        self.desk.deleted.add(self.place, words)
        if author and words.strip() and self.desk.track_changes == "ask" and not self._gone:
            question = f"deleted by {author}: “{words.strip()}”; is it to stay out?"
            self._add(Asked(self.desk.ask("SRC050", self.place, question)))

    # Runs

    def _run(self, run: Element) -> None:
        appearance, hidden, font = self._look(run.find(MAIN + "rPr"))
        if hidden:
            words = "".join(text.text or "" for text in run.iter(MAIN + "t"))
            if words.strip() and not self.muted:
                self.desk.hidden.add(self.place, words)
        for child in run:
            name = child.tag
            if name in _SHOWN:
                if not hidden:
                    self._text(child.text or "", appearance, font)
            elif name in self.IN_RUN and not (hidden and name not in _FIELD_PARTS):
                self.IN_RUN[name](self, child, appearance)

    def _text(self, text: str, appearance: Look, font: str) -> None:
        if self._skips_mark:
            self._skips_mark = False
            return
        if font and is_symbolic(font):
            text = as_signs(font, text)
            self._tell_unknown(text, font)
        self._add(Words(text.replace("\n", " "), appearance))

    def _tell_unknown(self, text: str, font: str) -> None:
        if UNKNOWN in text:
            self.desk.unknown_signs.add(self.place, font)

    def _look(self, properties: Element | None) -> tuple[Look, bool, str]:
        """The look of a run, whether it is hidden, and its font where that matters."""
        written = b"" if properties is None else etree.tostring(properties)
        key = (id(self._style), written)
        if key not in self._looks:
            self._looks[key] = self._new_look(properties)
        return self._looks[key]

    def _new_look(self, properties: Element | None) -> tuple[Look, bool, str]:
        if self.desk.track_changes == "reject" and properties is not None:
            former = properties.find(f"{MAIN}rPrChange/{MAIN}rPr")
            properties = properties if former is None else former
        own = letters_of(properties)
        character = self.desk.styles.character(own["style"]) if own.get("style") else {}
        letters: Mapping[str, object] = self._style.letters if self._style else {}
        said = combined(letters, character, own)
        return look(said), bool(said.get("hidden")), str(said.get("font", ""))

    def _tab(self, _: Element, appearance: Look) -> None:
        self._add(Words("\t", appearance))

    def _break(self, element: Element, _: Look) -> None:
        kind = element.get(MAIN + "type", "")
        self._add(TURN if kind in {"page", "column"} else Break())

    def _hyphen(self, _: Element, appearance: Look) -> None:
        self._add(Words("\N{NON-BREAKING HYPHEN}", appearance))

    def _soft_hyphen(self, _: Element, appearance: Look) -> None:
        self._add(Words("\N{SOFT HYPHEN}", appearance))

    def _sign(self, element: Element, appearance: Look) -> None:
        font = element.get(MAIN + "font", "")
        try:
            code = int(element.get(MAIN + "char", "0"), 16)
        except ValueError:
            code = 0
        sign = sign_of(font, code if 0 <= code < LETTERS else 0)
        self._tell_unknown(sign, font)
        self._add(Words(sign, appearance))

    def _note(self, element: Element, _: Look) -> None:
        kind = local(element).removesuffix("Reference")
        self._skips_mark = element.get(MAIN + "customMarkFollows", "0") in {"1", "true", "on"}
        self._add(Call(f"{kind} {element.get(MAIN + 'id', '')}"))

    def _ruby(self, element: Element, _: Look) -> None:
        for part, before, after in (("rubyBase", "", ""), ("rt", "(", ")")):
            for item in element.findall(MAIN + part):
                self._add(Words(before)) if before else None
                self._walk(item)
                self._add(Words(after)) if after else None

    def _picture(self, element: Element, _: Look) -> None:
        if not self._gone and not self.muted:
            self.boxes += boxes_in(element)
        for shown in draw(self.desk, self.part, element, self.place):
            self._add(shown)

    def _alternatives(self, element: Element, appearance: Look | None = None) -> None:
        """The first form that has anything we can read (ECMA-376, part 3, § 10.2)."""
        for choice in element:
            if local(choice) in {"Choice", "Fallback"} and len(choice):
                before = len(self._outs[-1]), len(self.boxes)
                if appearance is None:
                    self._walk(choice)
                else:
                    for child in choice:
                        if child.tag in self.IN_RUN:
                            self.IN_RUN[child.tag](self, child, appearance)
                if (len(self._outs[-1]), len(self.boxes)) != before:
                    return

    # Fields

    def _instruction(self, element: Element, _: Look) -> None:
        if self._fields and not self._fields[-1].in_result:
            self._fields[-1].parts.append(element.text or "")

    def _field_part(self, element: Element, _: Look) -> None:
        kind = element.get(MAIN + "fldCharType", "")
        if kind == "begin":
            self._fields.append(Field(data="".join(element.itertext())))
        elif kind == "separate" and self._fields:
            self._open_result(self._fields[-1])
        elif kind == "end" and self._fields:
            self._close_field()

    def _open_result(self, field: Field) -> None:
        field.in_result = True
        field.held = []
        field.muted = (
            field.name in MADE
            or field.name in SILENT
            or (field.is_list_of_works and bool(self.desk.library.items))
        )
        if field.muted and not self._gone and field.name not in {"PAGE", *SILENT}:
            self.desk.made.add(self.place, field.name)
        self._lists_works |= field.muted and field.is_list_of_works
        self._outs.append(field.held)

    def _close_field(self) -> None:
        field = self._fields.pop()
        if field.data and self._fields and "EN.CITE.DATA" in field.instruction:
            self._fields[-1].data += field.data
        held: list[Piece] = []
        if field.in_result and len(self._outs) > 1:
            held = self._outs.pop()
        if not field.muted:
            for piece in self._result(field, held):
                self._add(piece)

    def _result(self, field: Field, held: list[Piece]) -> list[Piece]:
        if field.is_citation:
            return self._cited(citation_of(self.desk, field, _printed(held)), held)
        if field.name == "SYMBOL":
            return held or self._typed_sign(field)
        target = self._followed(target_of(field.instruction))
        return linked(held, target) if target else held

    def _cited(self, cited: Cited | None, held: list[Piece]) -> list[Piece]:
        if cited:
            return [*(piece for piece in held if isinstance(piece, (Asked, Anchor))), cited]
        if not self._gone:
            self.desk.unresolved.add(self.place, _printed(held))
        return held

    def _typed_sign(self, field: Field) -> list[Piece]:
        words = field.instruction.replace('"', " ").split()
        font = words[words.index("\\f") + 1] if "\\f" in words[:-1] else "Symbol"
        code = whole(words[1]) if len(words) > 1 else 0
        return [Words(sign_of(font, code))] if 0 < code < LETTERS else []

    def _simple_field(self, element: Element) -> None:
        field = Field(parts=[element.get(MAIN + "instr", "")])
        self._fields.append(field)
        self._open_result(field)
        self._walk(element)
        if self._fields and self._fields[-1] is field:
            self._close_field()

    # Links, bookmarks, comments

    def _hyperlink(self, element: Element) -> None:
        relations = self.desk.package.relations.get(self.part, {})
        relation = relations.get(element.get(RELATIONS + "id", ""))
        address = relation.target if relation and relation.external else ""
        anchor = element.get(MAIN + "anchor", "")
        target = self._followed(f"{address}#{anchor}" if anchor else address)
        self._outs.append([])
        self._walk(element)
        held = self._outs.pop() if len(self._outs) > 1 else []
        for piece in linked(held, target) if target else held:
            self._outs[-1].append(piece)

    def _followed(self, target: str) -> str:
        """The target, '' where editions do not link to it."""
        if not target or target.startswith("#") or FOLLOWED.match(target):
            return target
        self.desk.addresses.add(self.place, target)
        return ""

    def _bookmark(self, element: Element) -> None:
        name = element.get(MAIN + "name", "")
        if name in self.desk.bookmarked:
            field = Field(parts=[self.desk.bookmarked[name]])
            self._bookmarks[element.get(MAIN + "id", "")] = field
            self._fields.append(field)
            self._open_result(field)
        elif name and name != "_GoBack":
            self._add(Anchor(name))

    def _bookmark_end(self, element: Element) -> None:
        field = self._bookmarks.pop(element.get(MAIN + "id", ""), None)
        if field is not None and self._fields and self._fields[-1] is field:
            self._close_field()

    def comment(self, element: Element) -> None:
        """The passage of a comment begins or ends."""
        name = element.get(MAIN + "id", "")
        comment = self.desk.comments.get(name)
        if comment is None or self._gone:
            return
        closes = local(element) != "commentRangeStart"
        if name not in self._asked:
            self._asked[name] = self.desk.ask("SRC051", self.place, comment.question)
            self.desk.commented += 1
            self._add(Asked(self._asked[name]))
            closes = False
        if closes and local(element) == "commentRangeEnd":
            self._add(Asked(self._asked[name], closes=True))

    def _comment_in_run(self, element: Element, _: Look) -> None:
        self.comment(element)

    # What else there is

    def _control(self, element: Element) -> None:
        content = element.find(MAIN + "sdtContent")
        if content is None:
            return
        tag = value(element.find(MAIN + "sdtPr"), "tag")
        self._outs.append([])
        self._walk(content)
        held = self._outs.pop() if len(self._outs) > 1 else []
        if tag.startswith("MENDELEY_CITATION"):
            held = self._cited(citation_of_control(self.desk, tag, _printed(held)), held)
        self._outs[-1] += held

    def _formula(self, element: Element) -> None:
        if self._gone or self.muted:
            return
        shown = local(element) == "oMathPara"
        for item in element.iter(MATH + "oMath"):
            self.desk.formulas.append(item)
            self._add(Formula(len(self.desk.formulas) - 1, display=shown))

    HANDLERS: ClassVar[Mapping[str, Callable[..., None]]] = {
        MAIN + "r": _run,
        MAIN + "hyperlink": _hyperlink,
        MAIN + "fldSimple": _simple_field,
        **dict.fromkeys(_named("ins", "moveTo"), _insertion),
        **dict.fromkeys(_named("del", "moveFrom"), _deletion),
        **dict.fromkeys(_named("smartTag", "customXml", "bdo", "dir"), _walk),
        MAIN + "sdt": _control,
        MAIN + "bookmarkStart": _bookmark,
        MAIN + "bookmarkEnd": _bookmark_end,
        **dict.fromkeys(_named("commentRangeStart", "commentRangeEnd"), comment),
        MATH + "oMath": _formula,
        MATH + "oMathPara": _formula,
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent":
            _alternatives,
    }  # fmt: skip
    """What a paragraph may hold, and how it is read; all else says nothing of the text."""

    IN_RUN: ClassVar[Mapping[str, Callable[..., None]]] = {
        **dict.fromkeys(_named("tab", "ptab"), _tab),
        **dict.fromkeys(_named("br", "cr"), _break),
        MAIN + "noBreakHyphen": _hyphen,
        MAIN + "softHyphen": _soft_hyphen,
        MAIN + "sym": _sign,
        **dict.fromkeys(_named("footnoteReference", "endnoteReference"), _note),
        MAIN + "commentReference": _comment_in_run,
        MAIN + "instrText": _instruction,
        MAIN + "fldChar": _field_part,
        **dict.fromkeys(_named("drawing", "pict", "object"), _picture),
        MAIN + "ruby": _ruby,
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent":
            _alternatives,
    }  # fmt: skip


def _printed(pieces: list[Piece]) -> str:
    words = "".join(piece.text for piece in pieces if isinstance(piece, Words))
    return " ".join(words.split())


_SHOWN = frozenset({MAIN + "t", MAIN + "delText"})
_FIELD_PARTS = frozenset({MAIN + "fldChar", MAIN + "instrText"})
