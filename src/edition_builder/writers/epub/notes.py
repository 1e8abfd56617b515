"""The notes of a section, at its end: read there in order, or called up beside the text.

What reading systems want, and how it is met. They look for a note in the file of its call (older
Thorium and Apple Books nowhere else), so each file ends with its own notes. Apple Books hides an
`aside` that is a footnote from the page, so that it can only be had one at a time: a `div` pops up
just as well and stays. `li` may not be a `doc-footnote` (EPUBCheck, ARIA in HTML), so the `div`
stands in it. The identifier is on the whole note, its number inside and outside the back-link,
which is named in words, because Thorium drops what is in it and a bare arrow is read as nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.writers.epub.xhtml import element, parsed, tag

if TYPE_CHECKING:
    from lxml import etree

    from edition_builder.model import Edition, Note
    from edition_builder.writers.epub.places import Places


VERSE = "line-block"


def notes_section(edition: Edition, notes: tuple[Note, ...], places: Places) -> etree._Element:
    """The notes under their heading, in the renderings that stand alone."""
    section = element("section", class_="notes", epub_type="footnotes", role="doc-endnotes")
    section.append(element("h3", edition.words["notes"]))
    listing = element("ol", class_="notes")
    for note in notes:
        item = element("li")
        item.append(_note(edition, note, places))
        listing.append(item)
    section.append(listing)
    return section


def _note(edition: Edition, note: Note, places: Places) -> etree._Element:
    block = element("div", id=note.id, class_="note", epub_type="footnote", role="doc-footnote")
    block.extend(_blocks(note))
    _number(block, note.number)
    if note.call in places.files:
        _last_paragraph(block).append(_back(edition, note))
    return block


def _blocks(note: Note) -> list[etree._Element]:
    """The note's own blocks; bare text is put in a paragraph."""
    root = parsed(note.alone or note.print)
    if (root.text or "").strip() or not len(root):
        root.tag = tag("p")
        return [root]
    return list(root)


def _number(block: etree._Element, number: int) -> None:
    """The number in front of the first words, in their paragraph or their line of verse."""
    label = element("span", f"{number}.", class_="number")
    first = block[0]
    while first.tag == tag("div") and len(first) and first.get("class") != VERSE:
        first = first[0]
    if first.tag != tag("p") and first.get("class") != VERSE:
        first = element("p")
        block.insert(0, first)
    label.tail = f" {(first.text or '').lstrip()}"
    first.text = None
    first.insert(0, label)


def _last_paragraph(block: etree._Element) -> etree._Element:
    if block[-1].tag != tag("p"):
        block.append(element("p"))
    last = block[-1]
    if len(last):
        last[-1].tail = f"{(last[-1].tail or '').rstrip()} "
    else:
        last.text = f"{(last.text or '').rstrip()} "
    return last


def _back(edition: Edition, note: Note) -> etree._Element:
    return element(
        "a",
        edition.words["back"],
        class_="back",
        href=f"#{note.call}",
        epub_type="backlink",
        role="doc-backlink",
    )
