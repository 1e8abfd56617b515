"""What a style prints of a work in its list: the variables that it asks for, macros included."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

CSL = "{http://purl.org/net/xbiblio/csl}"
AS_IT_IS = "title:as it is"
"""Stands among the variables where the style gives an English title no capitals of its own."""


@lru_cache(maxsize=8)
def wanted_variables(xml: str) -> frozenset[str]:
    """The CSL variables (`issued`, `publisher`, …) that may be printed in the list of works.

    A style without such a list prints works in its notes; then those count. `term:no date` is among
    them where the style has words for a missing date. `xml` is a whole style.
    """
    from lxml import etree  # noqa: PLC0415 - only where a style is read

    from edition_builder.engines.xml import xml_parser  # noqa: PLC0415 - as above

    parser = xml_parser()
    root = etree.fromstring(xml.encode(), parser)
    start = root.find(f"{CSL}bibliography/{CSL}layout")
    if start is None:
        start = root.find(f"{CSL}citation/{CSL}layout")
    macros = {macro.get("name"): macro for macro in root.iterfind(f"{CSL}macro")}
    return frozenset(
        _asked(start, macros) | ({AS_IT_IS} if _sets_titles_as_they_are(root) else set())
    )


def _sets_titles_as_they_are(root: Any) -> bool:
    """Whether half of what prints a whole title, or more, gives its words no capitals."""
    titles = [
        element.get("text-case") == "title"
        for element in root.iterfind(f".//{CSL}text[@variable='title']")
        if element.get("form") != "short"
    ]
    return bool(titles) and 2 * sum(titles) <= len(titles)


def _asked(start: Any, macros: dict[str, Any]) -> set[str]:
    found: set[str] = set()
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        for element in waiting.pop().iter(
            f"{CSL}text", f"{CSL}date", f"{CSL}names", f"{CSL}number"
        ):
            found.update((element.get("variable") or "").split())
            if element.get("term") == "no date":
                found.add("term:no date")
            name = element.get("macro")
            if name in macros and name not in seen:
                seen.add(name)
                waiting.append(macros[name])
    return found
