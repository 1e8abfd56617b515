"""Whether a CSL file can be handed to pandoc: safe XML, a style, and macros that come to an end."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from edition_builder.rules.cit import CIT010

if TYPE_CHECKING:
    from edition_builder.diagnostics import Diagnostic, Place

CSL = "{http://purl.org/net/xbiblio/csl}"
LARGEST = 2 * 2**20
"""The most bytes of a style; the largest there is has a tenth of it."""
MOST_CALLS = 100_000
"""How many macros a style may call in rendering, each call within a call counted."""


class StyleError(Exception):
    """Raised where a style cannot be used; carries the finding that says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic
        super().__init__(diagnostic.message)


def parse_style(data: bytes, place: Place | None) -> Any:
    """The root element of a CSL file, read without DTD, entities or network.

    Raises `StyleError` (CIT010) where it is no CSL.
    """
    from lxml import etree  # noqa: PLC0415 - only where a style is read

    from edition_builder.engines.xml import xml_parser  # noqa: PLC0415 - as above

    parser = xml_parser()
    if len(data) > LARGEST:
        raise _refused(place, f"it has more than {LARGEST // 2**20} MB")
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        what = f"it is no well-formed XML at line {line}, column {column}"
        raise _refused(place, what) from error
    if root.getroottree().docinfo.doctype:
        raise _refused(place, "it has a DOCTYPE, which may hide anything")
    if root.tag != f"{CSL}style":
        name = etree.QName(root).localname
        raise _refused(place, f"its root is a <{name}> that is not the <style> of CSL's namespace")
    return root


def _refused(place: Place | None, why: str) -> StyleError:
    message = f"this is not a CSL style: {why}"
    return StyleError(CIT010.at(place, message, hint="use a .csl file, such as Zotero's"))


def style_faults(root: Any) -> list[str]:
    """Why rendering in this style would come to nothing, or to no end; no more than it takes."""
    if root.find(f"{CSL}citation/{CSL}layout") is None:
        return ["its <citation> has no <layout>"]
    macros = {macro.get("name", ""): _calls(macro) for macro in root.iterfind(f"{CSL}macro")}
    called = [
        name for part in ("citation", "bibliography") for name in _calls(root.find(CSL + part))
    ]
    unknown = [name for name in chain(called, *macros.values()) if name not in macros]
    if unknown:
        return [f"it calls the macro “{unknown[0]}”, which it does not define"]
    if endless := _unending(macros):
        return [f"its macro “{endless}” calls itself, or others too often, to come to an end"]
    return []


def _calls(element: Any) -> list[str]:
    if element is None:
        return []
    every = (x.get("macro") for x in element.iter(f"{CSL}text", f"{CSL}key"))
    return [name for name in every if name]


def _unending(macros: dict[str, list[str]]) -> str:
    """A macro whose calls never end, or grow beyond `MOST_CALLS`; '' where there is none."""
    cost: dict[str, int] = {}
    left = dict(macros)
    while left:
        ready = [name for name, calls in left.items() if all(call in cost for call in calls)]
        if not ready:
            return min(left)
        for name in ready:
            cost[name] = 1 + sum(cost[call] for call in left.pop(name))
            if cost[name] > MOST_CALLS:
                return name
    return ""
