"""What an edition asks for in `edition.toml`, apart from its metadata."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from edition_builder.diagnostics import Place, Severity
from edition_builder.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksSection:
    """A row of `[[citations.sections]]`: a part of the bibliography under a heading of its own.

    A work belongs to the first section that names one of its keywords or its type; a section that
    names neither takes every work.
    """

    title: str
    keywords: tuple[str, ...] = ()
    types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationSettings:
    """`[citations]`: the style is a CSL style's name, or a path to a `.csl` inside the project.

    `per_chapter`: each chapter is cited as a text of its own, with its list of works at its end.
    `sections`: the parts of the bibliography, in order; none where it is one list.
    """

    style: str = "chicago-notes-bibliography"
    style_place: Place | None = None
    per_chapter: bool = False
    sections: tuple[WorksSection, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationSettings:
    """`[quotations]`: quoted spans shorter than `minimum_words` count as terms unless listed.

    `asked` says that `edition.toml` speaks of quotations at all.
    """

    minimum_words: int = 4
    terms: tuple[str, ...] = ()
    asked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseSettings:
    """`[house]`: the house style; an empty string means “as the language has it”."""

    quotes: str = ""
    ellipsis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintSettings:
    """`[print]`: the page. `width` and `height` are the trimmed page in millimetres.

    `cited_on`: the bibliography says on which pages each work is cited; `index`: a list of persons
    and works cited, with their pages, stands behind it. `imposition` is asked of a build, never of
    the project: `booklet` or ''.
    """

    width: float = 148.0
    height: float = 210.0
    page: str = "a5"
    design: str = "essay"
    archive: str = ""
    paper: str = "80gsm-offset"
    output_intent: str = ""
    imposition: str = ""
    cited_on: bool = True
    index: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSettings:
    """`[web]`: whether there is also a site with a page for each section, and one to search it."""

    split: bool = False
    search: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseSettings:
    """`[release]`: where the edition will be found on the web, and who registers its DOI.

    `chapter_doi` is a DOI with `{number}` in it, for the number of a chapter; '' where chapters
    have no DOIs. `pdf` is the address of the PDF alone.
    """

    url: str = ""
    pdf: str = ""
    depositor: str = ""
    email: str = ""
    chapter_doi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore:
    """One finding the project has decided to live with, and why.

    `path` is empty for every file; `place` is where in `edition.toml` it was written.
    """

    code: str
    because: str
    path: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    """`[check]`: how strict to be. `max_open` is the most warnings allowed, None for any."""

    strict: bool = False
    max_open: int | None = None
    ignore: tuple[Ignore, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The tables of `edition.toml` but `[edition]`, `[manuscript]` and the bibliography's paths."""

    citations: CitationSettings = CitationSettings()
    quotations: QuotationSettings = QuotationSettings()
    house: HouseSettings = HouseSettings()
    print: PrintSettings = PrintSettings()
    web: WebSettings = WebSettings()
    release: ReleaseSettings = ReleaseSettings()
    check: CheckSettings = CheckSettings()
