"""Opening an edition: find its root, read its configuration, read every input once."""

from __future__ import annotations

import os
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from edition_builder.diagnostics import Diagnostic, EditionError, Place, Rule, collected
from edition_builder.frozen import dataclass
from edition_builder.model import Input, Project
from edition_builder.project.door import MEGABYTE, Door
from edition_builder.project.listing import image_files, manuscript_files, source_files, style_files
from edition_builder.project.mention import named
from edition_builder.project.metadata import read_metadata
from edition_builder.project.settings import read_settings
from edition_builder.project.toml import Toml, read_toml
from edition_builder.project.validation import validate
from edition_builder.rules.bib.reading import BIB001
from edition_builder.rules.prj.files import PRJ001, PRJ029
from edition_builder.rules.src.files import SRC001

if TYPE_CHECKING:
    from collections.abc import Mapping

CONFIG = "edition.toml"
BIBLIOGRAPHY = "bibliography.bib"

CONFIG_LIMIT = MEGABYTE // 4
MANUSCRIPT_LIMIT = 16 * MEGABYTE
BIBLIOGRAPHY_LIMIT = 32 * MEGABYTE
STYLE_LIMIT = 4 * MEGABYTE
PROFILE_LIMIT = 16 * MEGABYTE
IMAGE_LIMIT = 64 * MEGABYTE
SOURCE_LIMIT = 64 * MEGABYTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A key that lists files: how large each may be, and the rule for one that is not there."""

    key: str
    limit: int
    missing: Rule


PARTS = Listed(key="manuscript.files", limit=MANUSCRIPT_LIMIT, missing=SRC001)
BIBLIOGRAPHIES = Listed(key="citations.bibliography", limit=BIBLIOGRAPHY_LIMIT, missing=BIB001)

REQUIRED = ("title", "language")
"""Without these keys of `[edition]`, as text, there is no project."""


def find_root(start: Path) -> Path:
    """The edition that a folder belongs to: the nearest folder upwards with an `edition.toml`.

    Raises EditionError (PRJ001) that names where it looked.
    """
    first = Path(os.path.realpath(start))
    for folder in (first, *first.parents):
        if os.path.lexists(folder / CONFIG):
            return folder
    if first.is_dir():
        raise EditionError([_no_edition(f"in “{start}”, nor in any folder above it")])
    raise EditionError([_no_edition(f"in “{start}”, because there is no such folder")])


def _no_edition(where: str) -> Diagnostic:
    hint = "name the edition's folder with --project DIR, or start one: edition-builder new DIR"
    return PRJ001.at(None, f"there is no {CONFIG} {where}", hint=hint)


def open_project(root: Path, environ: Mapping[str, str]) -> Project:
    """Everything an edition consists of, read once, with all that is wrong with its configuration.

    Raises EditionError, with every finding, where no project can be made: `edition.toml` missing,
    unreadable or broken, or its title or language missing or not text. All else rides along.
    """
    door = Door(root=Path(os.path.realpath(root)))
    config = _config(door, root)
    try:
        return _opened(door, config, environ)
    except EditionError as error:
        text = config.data.decode("utf-8-sig", "replace")
        raise EditionError(error.diagnostics, {config.path: text}) from error


def _opened(door: Door, config: Input, environ: Mapping[str, str]) -> Project:
    toml = read_toml(config.data, config.path)
    values, on_values = validate(toml)
    if not _has_required(toml):
        raise EditionError(collected(on_values))
    metadata, on_metadata = read_metadata(values["edition"], toml, environ)
    settings, on_settings = read_settings(values, toml)
    styles, on_styles = style_files(door.root)
    pictures, on_images = image_files(door.root)
    sources, on_sources = source_files(door.root)
    manuscript = _manuscript(door, values, toml)
    sheets = _all(door, styles, STYLE_LIMIT)
    return Project(
        root=door.root,
        metadata=metadata,
        settings=settings,
        config=config,
        manuscript=manuscript,
        bibliography=_bibliography(door, values, toml),
        styles=sheets,
        images=_all(door, named(pictures, (*manuscript, *sheets)), IMAGE_LIMIT),
        pictures=tuple(pictures),
        sources=_all(door, sources, SOURCE_LIMIT),
        csl=_csl(door, values, toml),
        profile=_profile(door, values, toml),
        places=_places(toml),
        diagnostics=collected(
            on_values,
            on_metadata,
            on_settings,
            on_styles,
            on_images,
            on_sources,
            door.findings,
        ),
    )


def _config(door: Door, root: Path) -> Input:
    config = door.read(CONFIG, CONFIG_LIMIT) if os.path.lexists(door.root / CONFIG) else None
    if config is None and not door.findings:
        raise EditionError([_no_edition(f"in “{root}”")])
    if config is None:
        raise EditionError(door.findings)
    return config


def _has_required(toml: Toml) -> bool:
    edition = toml.values.get("edition")
    return isinstance(edition, dict) and all(isinstance(edition.get(key), str) for key in REQUIRED)


def _manuscript(door: Door, values: Mapping[str, Any], toml: Toml) -> tuple[Input, ...]:
    listed = values.get("manuscript", {}).get("files")
    if listed is not None:
        return _listed(door, PARTS, listed, toml)
    found = manuscript_files(door.root)
    if not found and "files" not in toml.values.get("manuscript", {}):
        door.findings.append(
            SRC001.at(
                Place(path=CONFIG),
                "there is no manuscript: manuscript/ holds no file that ends in .md",
                hint="put the text into manuscript/essay.md, or list its files in [manuscript]",
            )
        )
    return _all(door, found, MANUSCRIPT_LIMIT)


def _bibliography(door: Door, values: Mapping[str, Any], toml: Toml) -> tuple[Input, ...]:
    listed = values.get("citations", {}).get("bibliography")
    if listed is not None:
        return _listed(door, BIBLIOGRAPHIES, listed, toml)
    # Nobody named it: an edition without citations needs none.
    there = os.path.lexists(door.root / BIBLIOGRAPHY)
    return _all(door, [BIBLIOGRAPHY] if there else [], BIBLIOGRAPHY_LIMIT)


def _csl(door: Door, values: Mapping[str, Any], toml: Toml) -> Input | None:
    style = values.get("citations", {}).get("style", "")
    if not style.endswith(".csl") and "/" not in style:
        return None
    return door.read(style, STYLE_LIMIT, place=toml.place("citations.style"))


def _profile(door: Door, values: Mapping[str, Any], toml: Toml) -> Input | None:
    path = values.get("print", {}).get("output-intent", "")
    place = toml.place("print.output-intent")
    return door.read(path, PROFILE_LIMIT, place=place) if path else None


def _all(door: Door, paths: list[str], limit: int) -> tuple[Input, ...]:
    read = (door.read(path, limit) for path in paths)
    return tuple(item for item in read if item is not None)


def _listed(door: Door, listed: Listed, paths: list[str], toml: Toml) -> tuple[Input, ...]:
    read: dict[str, Input] = {}
    for number, path in enumerate(paths):
        place = toml.place(f"{listed.key}.{number}")
        name = os.path.normpath(path)
        if name in read:
            door.findings.append(
                PRJ029.at(place, f"“{path}” is listed twice", hint="delete one of the two")
            )
        elif item := door.read(path, listed.limit, place=place, missing=listed.missing):
            read[name] = item
    return tuple(read.values())


def _places(toml: Toml) -> Mapping[str, Place]:
    return MappingProxyType({**toml.places.keys, **toml.places.values})
