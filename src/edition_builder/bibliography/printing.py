"""What of a work would be printed: mend what pandoc leaves out, and say what stays lost."""

from __future__ import annotations

import re
from string import ascii_letters
from typing import TYPE_CHECKING, Any

from edition_builder.bibliography.dates import DATE_FIELDS, edtf
from edition_builder.bibliography.tame import dangerous_commands
from edition_builder.expression import expression
from edition_builder.rules.bib.entries import BIB022, BIB028

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from edition_builder.bibliography.csl import Item
    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Field, Reference

SILENT = frozenset(
    {
        "noopsort", "sortnoop", "protect", "relax", "nobreakdash", "allowbreak",
        "discretionary", "hyphenation", "sloppy", "null", "strut", "space", "nolinebreak",
        "nopagebreak", "linebreak", "newline", "break", "unskip", "ignorespaces", "normalfont",
        "selectfont", "upshape", "nocite", "label", "index", "sort",
        "vphantom", "hphantom", "phantom", "hspace", "vspace", "hskip", "kern", "thinspace",
        "negthinspace", "quad", "qquad", "smallskip", "par", "noindent", "textup",
    }
)  # fmt: skip
"""Commands that print nothing, or only space, and so lose nothing."""

TRANSPARENT = frozenset(
    {
        "mbox", "hbox", "makebox", "fbox", "textlf", "textosf", "oldstylenums", "textmd", "sc",
        "sf", "lining", "textln",
    }
)  # fmt: skip
"""Commands that print what is in their braces as it is, or in a dress that can be done without."""

SYMBOLS = {
    "dag": "†",
    "ddag": "‡",
    "cprime": "ʹ",
    "texteuro": "€",
    "textasciiacute": "´",
    "textasciigrave": "`",
    "textasciimacron": "¯",
    "textasciidieresis": "¨",
    "textquotesingle": "'",
    "texttildelow": "˷",
    "textbar": "|",
    "textendash": "–",
    "textemdash": "—",
    "textlangle": "⟨",
    "textnumero": "№",
    "textordfeminine": "ª",
    "textordmasculine": "º",
    "textperiodcentered": "·",
    "textquotedbl": '"',
    "textrangle": "⟩",
    "texttrademark": "™",
    "textunderscore": "_",
    "psq": "f.",
    "psqq": "ff.",
    "dh": "ð",
    "DH": "Ð",
    "dj": "đ",
    "DJ": "Đ",
    "th": "þ",
    "TH": "Þ",
    "ng": "ŋ",
    "NG": "Ŋ",
    "ij": "ĳ",
    "IJ": "Ĳ",
}
"""Letters and signs that pandoc 3.9 does not know by their commands."""

COMMAND = expression(r"\\(?P<name>[A-Za-z@]+|.)\*?", re.DOTALL)
NUMBER = expression(r"\b(?:3[2-9]|[4-9]\d|1[01]\d|12[0-6])\b")
"""A letter by its number, where all fonts agree."""

OPTIONS = expression(r"\[[^\]]*\]")

COUNTERPARTS = {
    "title": ("title", "volume-title", "part-title"),
    "author": ("author",),
    "editor": ("editor", "container-author", "collection-editor", "director", "composer"),
    "translator": ("translator",),
    "journaltitle": ("container-title",),
    "publisher": ("publisher",),
}
"""Fields that every work prints, and what they may be in CSL."""

UNPRINTED = frozenset({"abstract", "annotation", "annote", "keywords"})
"""Fields that few styles print, and notes to oneself: what they lose is not said."""

TYPED = {"journaltitle": {"article"}, "publisher": {"book", "collection", "incollection"}}
"""Where a field prints only in some types of entries."""


def mended(reference: Reference, item: Item, findings: list[Diagnostic], *, raw: bool) -> Item:
    """The item with the words of unknown commands kept, and dates as the author wrote them.

    `raw` says whether the item may hold raw LaTeX. What was found is added to `findings`.
    """
    content: dict[str, Any] = dict(item["c"])
    if raw:
        commands: list[str] = []
        content = {name: _without_raw(value, commands) for name, value in content.items()}
        findings.extend(_dropped(reference, commands))
    content.update(_literal_dates(reference, content))
    content.update(_plain_address(reference, content))
    findings.extend(_lost(reference, content))
    return {"t": "MetaMap", "c": content}


def _without_raw(node: Any, commands: list[str]) -> Any:
    """The node with every bit of raw LaTeX made into the words it holds."""
    if isinstance(node, list):
        kept = [_without_raw(child, commands) for child in node]
        return [child for child in kept if child is not None]
    if not isinstance(node, dict):
        return node
    if node.get("t") == "RawInline":
        words = _words(node["c"][1], commands)
        return {"t": "Str", "c": words} if words else None
    return {name: _without_raw(value, commands) for name, value in node.items()}


def _words(latex: str, commands: list[str]) -> str:
    """The words in a bit of raw LaTeX; commands that lose something are added to `commands`."""
    match = COMMAND.match(latex)
    name = match["name"] if match else ""
    if name in SILENT:
        return ""
    if name in SYMBOLS:
        return SYMBOLS[name]
    if name == "symbol" and (number := NUMBER.search(latex)):
        return chr(int(number[0]))
    if name and name not in TRANSPARENT:
        commands.append(latex)
    return _plain(OPTIONS.sub("", latex))


def _dropped(reference: Reference, commands: list[str]) -> Iterator[Diagnostic]:
    for latex in dict.fromkeys(commands):
        command = latex[: len(latex) - len(latex.lstrip("\\*" + ascii_letters))].rstrip("*")
        field = _holding(reference, command)
        if field is None or field.name in UNPRINTED or dangerous_commands(field.value):
            continue
        words = _plain(OPTIONS.sub("", latex))
        kept = f"; only “{words[:60]}” is kept" if words else ""
        yield BIB022.at(
            field.place,
            f"“{command}” in “{field.name}” of “{reference.key}” would not be printed{kept}",
            hint=f"write what {command} stands for in plain letters",
        )


def _holding(reference: Reference, command: str) -> Field | None:
    """The field that holds a command; one that is printed before one that is not."""
    holding = [field for field in reference.fields if command in field.value]
    return min(holding, key=lambda field: field.name in UNPRINTED, default=None)


def _literal_dates(reference: Reference, content: Mapping[str, Any]) -> dict[str, Any]:
    """The dates that are no dates to pandoc, as the author's own words."""
    literal: dict[str, Any] = {}
    for field in reference.fields:
        name = DATE_FIELDS.get(field.name)
        if name is None or name in literal or edtf(field.value):
            continue
        words = _plain(field.value)
        known = field.name == "year" and ("status" in content or reference.get("date"))
        if words and not known:
            literal[name] = {"t": "MetaMap", "c": {"literal": {"t": "MetaString", "c": words}}}
    return literal


def _plain_address(reference: Reference, content: Mapping[str, Any]) -> dict[str, Any]:
    """The address without TeX's escapes, which programs write and no browser understands."""
    url = reference.get("url").strip()
    if "url" not in content or not ESCAPED.search(url):
        return {}
    return {"url": {"t": "MetaString", "c": ESCAPED.sub(r"\1", url)}}


ESCAPED = expression(r"\\([_%#&~$^])|[{}]")


def _plain(latex: str) -> str:
    text = latex.replace("---", "—").replace("--", "–").replace("~", " ")
    return " ".join(COMMAND.sub("", text).translate({ord("{"): "", ord("}"): ""}).split())


def _lost(reference: Reference, content: Mapping[str, Any]) -> Iterator[Diagnostic]:
    for field in reference.fields:
        counterparts = COUNTERPARTS.get(field.name)
        if counterparts is None or not field.value:
            continue
        if reference.type not in TYPED.get(field.name, {reference.type}):
            continue
        if not any(_printable(content.get(name)) for name in counterparts):
            yield BIB028.at(
                field.place,
                f"nothing of “{field.name}” of “{reference.key}” would be printed",
                hint="write its value in plain letters",
            )


def _printable(node: Any) -> bool:
    """Whether any letter is left in a piece of pandoc's metadata."""
    if isinstance(node, str):
        return bool(node.strip())
    if isinstance(node, list):
        return any(_printable(child) for child in node)
    if isinstance(node, dict):
        return _printable(node.get("c")) if "t" in node else any(map(_printable, node.values()))
    return False
