"""The author's stylesheets, confined: they shape the edition and reach nothing outside it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Diagnostic, Place, collected
from edition_builder.rules.res import RES024

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edition_builder.model import Input, Project

MEDIA = ("print", "screen", "ebook")
EVERY = "styles/all.css"


def overlays(project: Project) -> tuple[Mapping[str, str], tuple[Diagnostic, ...]]:
    """The author's CSS for each medium, `all.css` first, and what was left out of it."""
    findings: list[Diagnostic] = []
    texts: dict[str, str] = {}
    for sheet in project.styles:
        texts[sheet.path], found = _confined(sheet, project)
        findings.extend(found)
    styles = {
        medium: "\n".join(
            texts[path] for path in (EVERY, f"styles/{medium}.css") if texts.get(path)
        )
        for medium in MEDIA
    }
    return MappingProxyType({key: css for key, css in styles.items() if css}), collected(findings)


def _confined(sheet: Input, project: Project) -> tuple[str, tuple[Diagnostic, ...]]:
    from edition_builder.resources.stylesheet import confine  # noqa: PLC0415 - loads tinycss2

    try:
        css = sheet.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", (_unreadable(sheet, f"byte {error.start} is not UTF-8"),)
    try:
        return confine(css, sheet.path, {item.path: item for item in project.images})
    except RecursionError:
        return "", (_unreadable(sheet, "it is nested too deeply"),)


def _unreadable(sheet: Input, reason: str) -> Diagnostic:
    return RES024.at(
        Place(path=sheet.path),
        f"the stylesheet is left out: {reason}",
        hint="save it as plain CSS in UTF-8",
    )
