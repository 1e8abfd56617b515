"""XML, read so that nothing in it can ask for anything outside of it."""

from __future__ import annotations

from lxml import etree

__all__ = ["xml_parser"]


def xml_parser(
    *,
    ours: bool = False,
    recover: bool = False,
    instructions: bool = False,
    target: object | None = None,
) -> etree.XMLParser:
    """A parser that fetches nothing, resolves no entity, loads no DTD, and drops comments.

    `ours` says that we made the markup: it may be as large and as deep as it likes (libxml2 stops a
    stranger's at 256 levels and 10 MB of text in one place). `recover` reads on behind faults.
    `instructions` keeps processing instructions, for one who tells that they were left out.
    `target` is told each tag as it comes, and no tree is built. One parser reads one document.
    """
    return etree.XMLParser(
        target=target,
        recover=recover,
        huge_tree=ours,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        remove_comments=True,
        remove_pis=not instructions,
    )
