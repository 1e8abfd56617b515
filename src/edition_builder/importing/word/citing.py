"""From a field that cites to a citation, whoever wrote the field."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING

from edition_builder.importing.references import citation_of_endnote, citation_of_json
from edition_builder.importing.references.endnote import field_data
from edition_builder.importing.script import Cited, CitedWork
from edition_builder.importing.word.fields import arguments

if TYPE_CHECKING:
    from edition_builder.importing.word.desk import WordDesk
    from edition_builder.importing.word.fields import Field

LOCATORS = {"\\p": "page", "\\v": "volume"}


def citation_of(desk: WordDesk, field: Field, printed: str) -> Cited | None:
    """The citation that a field stands for, None where its works are not in the file."""
    instruction = field.instruction
    if field.name == "CITATION":
        return _of_word(desk, arguments(instruction), printed)
    if "CSL_CITATION" in instruction[:80] or "ZOTERO_ITEM" in instruction[:80]:
        return citation_of_json(instruction, printed, desk.library)
    if "EN.CITE" in instruction[:40]:
        held = instruction if "<EndNote" in instruction else field_data(field.data)
        return citation_of_endnote(held, printed, desk.library)
    return None


def citation_of_control(desk: WordDesk, tag: str, printed: str) -> Cited | None:
    """The citation in the tag of a content control, where Mendeley's newer plug-in keeps it."""
    packed = tag.rpartition("_")[2]
    try:
        text = base64.b64decode(packed + "=" * (-len(packed) % 4)).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return None
    return citation_of_json(text, printed, desk.library)


def _of_word(desk: WordDesk, words: list[str], printed: str) -> Cited | None:
    r"""`CITATION tag \\p 12 \\m other`: Word's own (ECMA-376, part 1, § 17.16.5.8)."""
    works: list[CitedWork] = []
    tag, said = "", dict[str, str]()
    rest = iter([*words[1:], "\\m", ""])
    for word in rest:
        if word == "\\m":
            if (work := _named(desk, tag, said)) is None:
                return None
            works.append(work)
            tag, said = next(rest, ""), {}
        elif word in {"\\p", "\\v", "\\f", "\\s", "\\l"}:
            said[word] = next(rest, "")
        elif word.startswith("\\"):
            said[word] = "on"
        else:
            tag = tag or word
    return Cited(tuple(works), printed)


def _named(desk: WordDesk, tag: str, said: dict[str, str]) -> CitedWork | None:
    item = desk.sources.get(tag)
    if item is None:
        return None
    label = next((name for name in LOCATORS if name in said), "\\p")
    return CitedWork(
        key=desk.library.key(dict(item), f"word:{tag}"),
        prefix=said.get("\\f", "").strip(),
        suffix=said.get("\\s", "").strip(),
        locator=said.get(label, ""),
        label=LOCATORS[label],
        mode="SuppressAuthor" if "\\n" in said else "NormalCitation",
    )
