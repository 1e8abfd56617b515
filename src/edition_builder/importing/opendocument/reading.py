"""An OpenDocument file from its archive to a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.diagnostics import EditionError, Place
from edition_builder.importing.archive import Archive, open_archive
from edition_builder.importing.opendocument.body import Body
from edition_builder.importing.opendocument.desk import OpenDesk, changes_in
from edition_builder.importing.opendocument.formulas import translated
from edition_builder.importing.opendocument.names import DUBLIN_CORE, MANIFEST, META, OFFICE
from edition_builder.importing.opendocument.styles import Styles
from edition_builder.importing.properties import authors_of, title_of
from edition_builder.importing.script import Script
from edition_builder.importing.telling import told
from edition_builder.importing.xml import parsed, tree_of
from edition_builder.rules.src.documents import SRC047, SRC048, SRC057
from edition_builder.rules.src.packages import SRC041, SRC042

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.importing.desk import TrackChanges


def read_opendocument(name: str, data: bytes, track_changes: TrackChanges) -> Script:
    """What an .odt says. Raises EditionError where it cannot be read."""
    archive = open_archive(name, data)
    manifest = tree_of(archive, "META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter(MANIFEST + "encryption-data"), None) is not None:
        raise EditionError([_locked(name)])
    content = tree_of(archive, "content.xml")
    styles = tree_of(archive, "styles.xml")
    meta = tree_of(archive, "meta.xml")
    if content is None:
        raise EditionError([_no_text(name)])
    return _script(name, archive, [root for root in (content, styles, meta) if root is not None],
                   track_changes)  # fmt: skip


def read_flat(name: str, data: bytes, track_changes: TrackChanges) -> Script:
    """What a .fodt says: all parts in one file of XML."""
    return _script(name, None, [parsed(name, name, data)], track_changes)


def _script(
    name: str, archive: Archive | None, roots: list[Element], track_changes: TrackChanges
) -> Script:
    body = roots[0].find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise EditionError([_no_text(name)])
    desk = OpenDesk(
        name=name,
        track_changes=track_changes,
        archive=archive,
        styles=Styles(roots),
        changes=changes_in(body),
    )
    blocks = Body(desk).blocks(body)
    title, author = (
        _said(roots, "title"),
        _said(roots, "initial-creator") or _said(roots, "creator"),
    )
    return Script(
        name=name,
        blocks=tuple(blocks),
        notes=desk.notes,
        pictures=desk.gallery.pictures,
        formulas=translated(desk.formulas),
        works=desk.library.items,
        title=title_of(title),
        authors=authors_of(author),
        language=desk.styles.language,
        questions=tuple(desk.questions),
        diagnostics=(*_findings(desk, roots), *told(desk)),
    )


def _said(roots: list[Element], name: str) -> str:
    for root in roots:
        for meta in root.iter(OFFICE + "meta"):
            for kind in (DUBLIN_CORE, META):
                found = meta.find(kind + name)
                if found is not None and found.text:
                    return " ".join(found.text.split())
    return ""


def _findings(desk: OpenDesk, roots: list[Element]) -> Iterator[Diagnostic]:
    place = Place(path=desk.name)
    for address in dict.fromkeys(desk.outside):
        yield SRC047.at(
            place,
            f"something outside the document, “{address[:120]}”, was not fetched",
            hint="put it into the document itself, if it belongs to the text",
        )
    names = desk.archive.names if desk.archive else ()
    if any(name.startswith(("Basic/", "Scripts/")) and not name.endswith("/") for name in names):
        yield SRC048.at(place, "the document holds macros, which were left out",
                        hint="nothing has to be done, unless they make text")  # fmt: skip
    if desk.objects:
        yield SRC048.at(
            place,
            "the document holds an embedded object, which was left out",
            hint="insert what it shows as a table or a picture, if it belongs to the text",
        )
    words = _running_heads(roots)
    if any(letter.isalpha() for letter in words):
        yield SRC057.at(place, f"running heads and feet were left out: “{words[:60]}”")


def _running_heads(roots: list[Element]) -> str:
    kinds = ("header", "footer", "header-left", "footer-left", "header-first", "footer-first")
    style = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
    found = (item for root in roots for item in root.iter(*(style + kind for kind in kinds)))
    return " ".join(" ".join("".join(item.itertext()).split()) for item in found).strip()


def _locked(name: str) -> Diagnostic:
    return SRC041.at(
        Place(path=name),
        f"“{name}” is locked by a password",
        hint="open it with its password, remove the protection, save it, and import that",
    )


def _no_text(name: str) -> Diagnostic:
    return SRC042.at(
        Place(path=name),
        f"“{name}” is no text document",
        hint="save the text itself as .odt or .docx",
    )
