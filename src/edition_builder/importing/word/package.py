"""The parts of a Word file, how they refer to each other, and what there is that is left out."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from edition_builder.diagnostics import EditionError, Place
from edition_builder.frozen import dataclass
from edition_builder.importing.archive import Archive
from edition_builder.importing.word.names import PACKAGE, all_of
from edition_builder.importing.xml import tree_of
from edition_builder.rules.src.documents import SRC047, SRC048, SRC057
from edition_builder.rules.src.packages import SRC042

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from edition_builder.diagnostics import Diagnostic

FETCHED = {
    "attachedTemplate": "a template", "image": "a picture", "oleObject": "an object",
    "subDocument": "a part of the text", "frame": "a frame", "aFChunk": "a part of the text",
    "video": "a film", "audio": "a recording",
}  # fmt: skip
"""Relationships that a word processor follows by itself; links wait for a click."""

KEPT_OUT = {"vbaProject": "macros", "oleObject": "an embedded object", "package":
            "an embedded file", "aFChunk": "a document within the document",
            "control": "a control (ActiveX)"}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What a part refers to: the kind of thing, and its member or its address outside."""

    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A Word file, opened: its archive, its main part, and the relations of each part."""

    archive: Archive
    main: str
    relations: Mapping[str, Mapping[str, Relation]] = field(default_factory=dict)

    def related(self, kind: str) -> Element | None:
        """The root of the part that the main part refers to as this kind, if there is one."""
        for relation in self.relations[self.main].values():
            if relation.kind == kind and not relation.external:
                return tree_of(self.archive, relation.target)
        return None

    def member(self, kind: str) -> str:
        """The member that the main part refers to as this kind, '' if there is none."""
        found = (item for item in self.relations[self.main].values() if item.kind == kind)
        return next((item.target for item in found if not item.external), "")


def open_package(archive: Archive) -> Package:
    """The package in an archive; raises EditionError where it is none of Word's."""
    root = relations_of(archive, "")
    mains = [item.target for item in root.values() if item.kind == "officeDocument"]
    main = mains[0] if mains else "word/document.xml"
    if main not in archive.names or not main.endswith(".xml"):
        raise EditionError([_no_word(archive)])
    parts = [main, *(item.target for item in relations_of(archive, main).values())]
    known = {part: relations_of(archive, part) for part in dict.fromkeys(parts)}
    return Package(archive=archive, main=main, relations={"": root, **known})


def relations_of(archive: Archive, part: str) -> dict[str, Relation]:
    """The relations of a part ('' for the package), by their identifiers."""
    folder, name = posixpath.split(part)
    root = tree_of(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    made: dict[str, Relation] = {}
    for item in () if root is None else root.iter(f"{PACKAGE}Relationship"):
        target, external = item.get("Target", ""), item.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        kind = item.get("Type", "").rpartition("/")[2]
        made[item.get("Id", "")] = Relation(kind=kind, target=target, external=external)
    return made


def findings(package: Package) -> Iterator[Diagnostic]:
    """What the package refers to outside, and what in it is left out."""
    place = Place(path=package.archive.name)
    relations = [item for part in package.relations.values() for item in part.values()]
    outside = {i.target: FETCHED[i.kind] for i in relations if i.external and i.kind in FETCHED}
    for target, what in sorted(outside.items()):
        yield SRC047.at(
            place,
            f"{what} outside the document, “{target[:120]}”, was not fetched",
            hint="put it into the document itself, if it belongs to the text",
        )
    for kind, what in KEPT_OUT.items():
        if count := len({i.target for i in relations if i.kind == kind and not i.external}):
            times = f" ({count} of them)" if count > 1 else ""
            yield SRC048.at(
                place,
                f"the document holds {what}{times}, which was left out",
                hint="insert what it shows as a table or a picture, if it belongs to the text",
            )
    yield from _running_heads(package, place)


def _running_heads(package: Package, place: Place) -> Iterator[Diagnostic]:
    seen: dict[str, None] = {}
    for relation in package.relations[package.main].values():
        if relation.kind in {"header", "footer"} and not relation.external:
            root = tree_of(package.archive, relation.target)
            words = " ".join("".join(item.text or "" for item in all_of(root, "t")).split())
            if any(letter.isalpha() for letter in words):
                seen[words] = None
    if seen:
        shown = ", ".join(f"“{words[:60]}”" for words in list(seen)[:3])
        yield SRC057.at(place, f"running heads and feet were left out: {shown}")


def _no_word(archive: Archive) -> Diagnostic:
    kinds = {"xl/workbook.xml": "a spreadsheet", "ppt/presentation.xml": "a presentation",
             "META-INF/container.xml": "an e-book", "Index/Document.iwa": "a Pages document",
             "word/document.bin": "a Word document in a binary form"}  # fmt: skip
    kind = next((what for name, what in kinds.items() if name in archive.names), "another archive")
    return SRC042.at(
        Place(path=archive.name),
        f"“{archive.name}” is {kind}, and no Word document",
        hint="save the text itself as .docx",
    )
