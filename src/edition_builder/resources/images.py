"""The pictures that the manuscript shows, as resources of the edition."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Diagnostic, Place, collected
from edition_builder.model import Input, Project, Resource
from edition_builder.project.slug import slug_from
from edition_builder.resources.paths import clash, find, why_not

if TYPE_CHECKING:
    from collections.abc import Sequence


def resolve_images(
    wanted: Sequence[tuple[str, Place]], project: Project
) -> tuple[Mapping[tuple[str, str], str], tuple[Resource, ...], tuple[Diagnostic, ...]]:
    """Match the addresses in a manuscript to the project's pictures, and look into these.

    `wanted` holds each address with its place; one address may mean two pictures in two folders.
    Returns (manuscript file, address) → resource name for those that can be shown, the resources
    in the order of their first showing, and what is wrong with any.
    """
    desk = _Desk(project=project, images={item.path: item for item in project.images})
    names: dict[tuple[str, str], str] = {}
    for address, place in wanted:
        if (place.path, address) not in names and (name := desk.name_of(address, place)):
            names[place.path, address] = name
    resources = tuple(item for item in desk.looked_at.values() if item)
    return MappingProxyType(names), resources, collected(desk.findings)


@dataclass(slots=True, kw_only=True)
class _Desk:
    """Pictures looked at so far, by path: the resource made of each, or None."""

    project: Project
    images: Mapping[str, Input]
    looked_at: dict[str, Resource | None] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)

    def name_of(self, address: str, place: Place) -> str:
        """The resource's name for an address, or '' and a finding."""
        folders = (posixpath.dirname(place.path), "")
        found = (find(address, folder, self.images) for folder in folders)
        item = next(filter(None, found), None)
        if item is None:
            self.findings.append(why_not(address, place, self.project.pictures))
            return ""
        if item.path not in self.looked_at:
            self.looked_at[item.path] = self._look_at(item, address, place)
        resource = self.looked_at[item.path]
        return resource.name if resource else ""

    def _look_at(self, item: Input, address: str, place: Place) -> Resource | None:
        from edition_builder.resources.pictures import look_into  # noqa: PLC0415 - loads Pillow

        picture, found = look_into(item, place, self.project.settings.print)
        self.findings.extend((*found, *clash(item, place, self.project.pictures)))
        if picture is None:
            return None
        return Resource(
            name=self._free_name(item.path, picture.ending),
            source=address,
            media_type=picture.media_type,
            data=picture.data,
            width=picture.width,
            height=picture.height,
        )

    def _free_name(self, path: str, ending: str) -> str:
        stem = slug_from(posixpath.splitext(posixpath.basename(path))[0], otherwise="picture")
        taken = {item.name for item in self.looked_at.values() if item}
        numbered = (f"{stem}-{number}{ending}" for number in range(2, len(taken) + 3))
        return next(name for name in (f"{stem}{ending}", *numbered) if name not in taken)
