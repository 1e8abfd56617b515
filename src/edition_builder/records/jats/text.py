"""The JATS article: our front matter, pandoc's body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from edition_builder.citations.chapters import LIST_OF_CHAPTER
from edition_builder.engines.pandoc import PandocError, PandocLimitError, run_pandoc
from edition_builder.engines.xml import xml_parser
from edition_builder.model import Artifact
from edition_builder.records.chapters import collected
from edition_builder.records.jats.front import XLINK, XML_LANG, contributors, front
from edition_builder.records.markup import element, text_document
from edition_builder.rules.out.releases import OUT035
from edition_builder.tree import attributes_of, rewrite, to_json

if TYPE_CHECKING:
    from edition_builder.model import Document
    from edition_builder.records.chapters import Chapter
    from edition_builder.records.dossier import Dossier
    from edition_builder.tree import Node

WRITER = ("-f", "json", "-t", "jats_archiving", "--standalone", "--wrap=none")
DOCTYPE = (
    '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD'
    ' v1.2 20190208//EN" "JATS-archivearticle1.dtd">'
)
NOTHING = "nothing"
"""An element that is taken away from around what is in it."""
NOTHING_RAW = {"RawBlock": lambda _node: (), "RawInline": lambda _node: ()}
"""What an author wrote in another markup is for that markup, and never goes into XML unread."""


def write_jats(dossier: Dossier) -> Artifact | None:
    """The article; with a finding, and empty, where pandoc cannot write it. None without a text."""
    if not dossier.document.blocks:
        return None
    name = f"{dossier.metadata.slug}.jats.xml"
    try:
        root = _written(dossier.document)
    except (PandocError, PandocLimitError, etree.XMLSyntaxError, RecursionError):
        message = "the text could not be written as JATS"
        finding = OUT035.at(None, message, hint="the rest of the release is whole")
        return Artifact(name=name, media_type="application/xml", data=b"", diagnostics=(finding,))
    _introduce(root, dossier)
    return Artifact(name=name, media_type="application/xml", data=text_document(root, DOCTYPE))


def pictured(name: str) -> str:
    """What a picture of the text is called beside the article."""
    return f"picture-{name}"


def _written(text: Document) -> etree._Element:
    blocks = rewrite(text.blocks, {**NOTHING_RAW, "Div": _listed})
    parser = xml_parser(ours=True)
    return etree.fromstring(run_pandoc(WRITER, to_json(blocks)), parser)


def _keep_to_the_model(root: etree._Element) -> None:
    """Undo what pandoc writes and JATS does not know: paragraphs in paragraphs, dead references."""
    names = {item.get("id") for item in root.iter() if item.get("id")}
    dead = [item for item in root.iter("xref") if item.get("rid") not in names]
    wrapped = [item for item in root.iter("p") if item.find("p") is not None]
    for item in (*dead, *wrapped):
        item.tag = NOTHING
    etree.strip_tags(root, NOTHING)


def _sign(root: etree._Element, chapter: Chapter) -> None:
    """Name the authors of a chapter where machines look for them, instead of in a box."""
    own = root.find(f".//sec[@id='{chapter.id}']")
    box = None if own is None else own.find("boxed-text")
    if own is not None and box is not None and chapter.authors:
        own.remove(box)
        own.insert(0, element("sec-meta", contributors(chapter.authors)))


def _listed(node: Node) -> Node:
    """A chapter's list of works as a plain list; pandoc knows one list of references, the last."""
    name = attributes_of(node).id
    if not name.startswith(LIST_OF_CHAPTER.format(number="")):
        return node
    return {"t": "BulletList", "c": [entry["c"][1] for entry in node["c"][1]]}


def _introduce(root: etree._Element, dossier: Dossier) -> None:
    """Our front matter instead of pandoc's empty one; the language on the article."""
    written = root.find("front")
    if written is not None:
        root.remove(written)
    root.insert(0, front(dossier))
    for chapter in collected(dossier.edition):
        _sign(root, chapter)
    _keep_to_the_model(root)
    for picture in root.iter("graphic", "inline-graphic"):
        picture.set(XLINK, pictured(picture.get(XLINK, "")))
    root.set(XML_LANG, dossier.metadata.language)
    root.set("article-type", "other")
