"""Which file of the project an address in the manuscript means."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import unquote

from edition_builder.diagnostics import Place, Related
from edition_builder.nearest import nearest
from edition_builder.rules.res import RES001, RES002, RES003, RES007, RES012

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Input

REMOTE = re.compile(r"(?:[a-z][a-z0-9+.-]+:)?//|(?:data|blob|mailto|javascript):", re.IGNORECASE)
LOCAL = re.compile(r"file:|[a-z]:[\\/]|/(?!/)|[\\~]", re.IGNORECASE)
"""A path of somebody's machine: `file:`, `C:\\`, `/`, `\\`, `~`."""

LONGEST_SHOWN = 120
"""Characters of an address in a message."""

UNREAD = frozenset({".pdf", ".ai", ".odg", ".vsdx", ".fig", ".xcf", ".cdr", ".indd"})
"""Endings of drawings that are not even looked for."""


def folded(path: str) -> str:
    """What a file system that takes no account of letter case or accents' form makes of a path."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def find(address: str, folder: str, images: Mapping[str, Input]) -> Input | None:
    """The picture an address means, from the manuscript's folder or from the root."""
    composed = {unicodedata.normalize("NFC", path): item for path, item in images.items()}
    for path in _candidates(address, folder):
        if found := images.get(path) or composed.get(unicodedata.normalize("NFC", path)):
            return found
    return None


def _candidates(address: str, folder: str) -> Iterator[str]:
    bare = re.split(r"[?#]", address, maxsplit=1)[0]
    for text in dict.fromkeys((address, unquote(address), bare, unquote(bare))):
        for start in dict.fromkeys((folder, "")):
            path = posixpath.normpath(posixpath.join(start, text))
            if path != ".." and not path.startswith(("../", "/")):
                yield path


def why_not(address: str, place: Place | None, images: Sequence[str]) -> Diagnostic:
    """Why an address means no picture of the project, and what may have been meant."""
    folder = posixpath.dirname(place.path) if place else ""
    path = posixpath.normpath(posixpath.join(folder, unquote(address)))
    address = address if len(address) <= LONGEST_SHOWN else f"{address[:LONGEST_SHOWN]}…"
    if LOCAL.match(address) or path.startswith("../"):
        return RES003.at(
            place,
            f"the picture “{address}” lies outside the project",
            hint="copy it into the project and name it from there",
        )
    if REMOTE.match(address):
        return _remote(address, place)
    if posixpath.splitext(path)[1].lower() in UNREAD:
        ending = posixpath.splitext(path)[1]
        return RES007.at(
            place,
            f"“{address}”: no edition can carry a picture that ends in “{ending}”",
            hint="export it as SVG (a drawing) or PNG (a scan)",
        )
    return _missing(address, place, folder, images)


def _remote(address: str, place: Place | None) -> Diagnostic:
    if address.lower().startswith("data:"):
        message = "a picture is embedded in the text"
    else:
        message = f"the picture “{address}” lies in a network, and was not fetched"
    hint = "save the picture in the project and name it by its path"
    return RES002.at(place, message, hint=hint)


def _missing(address: str, place: Place | None, folder: str, images: Sequence[str]) -> Diagnostic:
    wanted = address.replace("\\", "/")
    tried = {folded(path) for path in _candidates(wanted, folder)}
    if alike := [known for known in images if folded(known) in tried]:
        hint = f"the file is called “{alike[0]}”: letter case counts"
    else:
        hint = _nearest(wanted, images) or "put the file in place, or correct the path"
    return RES001.at(place, f"there is no picture “{address}”", hint=hint)


def _nearest(wanted: str, images: Sequence[str]) -> str:
    """A hint that names the picture whose own name, folder and ending apart, is most like it."""
    by_stem = {_stem(path): path for path in reversed(images)}
    stem = nearest(_stem(wanted), by_stem)
    return f"did you mean “{by_stem[stem]}”?" if stem else ""


def _stem(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path))[0]


def clash(item: Input, place: Place | None, images: Sequence[str]) -> Iterator[Diagnostic]:
    """A finding where another picture's name is the same on some machines."""
    twins = [path for path in images if path != item.path and folded(path) == folded(item.path)]
    if twins:
        yield RES012.at(
            place,
            f"“{item.path}” and “{twins[0]}” have the same name on Windows and macOS",
            hint="rename one of the two",
            related=[Related(place=Place(path=twins[0]), message="the other")],
        )
