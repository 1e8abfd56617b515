"""Every other table of `edition.toml` as settings."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from edition_builder.diagnostics import Diagnostic, Severity
from edition_builder.model import (
    CheckSettings,
    CitationSettings,
    HouseSettings,
    Ignore,
    PrintSettings,
    QuotationSettings,
    ReleaseSettings,
    Settings,
    WebSettings,
    WorksSection,
)
from edition_builder.project.pages import DESIGN_SIZES, page_size
from edition_builder.rules.prj.configuration import PRJ018

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from edition_builder.project.toml import Toml

KINDS = ("keywords", "types")
"""How a section of the bibliography names its works."""


def read_settings(values: Mapping[str, Any], toml: Toml) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """The settings in the usable part of `edition.toml`; what is not said has its default."""
    citations = values.get("citations", {})
    quotations = values.get("quotations", {})
    check = values.get("check", {})
    ignores = tuple(check.get("ignore", ()))
    settings = Settings(
        citations=_citations(citations, toml),
        quotations=QuotationSettings(
            **_said(quotations, "minimum-words"),
            terms=tuple(quotations.get("terms", ())),
            asked="quotations" in values or any(_on_quotations(check)),
        ),
        house=HouseSettings(**_said(values.get("house", {}), "quotes", "ellipsis")),
        print=_print(values.get("print", {})),
        web=WebSettings(**_said(values.get("web", {}), "split", "search")),
        release=ReleaseSettings(
            **_said(values.get("release", {}), "url", "pdf", "depositor", "email", "chapter-doi")
        ),
        check=CheckSettings(
            **_said(check, "strict", "max-open"),
            ignore=tuple(_ignores(ignores, toml)),
            severity=_severities(check.get("severity", {})),
        ),
    )
    return settings, tuple(_without_reason(ignores, toml))


def _on_quotations(check: Mapping[str, Any]) -> Iterator[bool]:
    """Whether the names in `[check]` are codes of the rules about quotations."""
    rows = (str(row.get("code", "")) for row in check.get("ignore", ()))
    return (code.startswith("QUO") for code in (*check.get("severity", {}), *rows))


def _said(table: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """What a table says of these names, as keyword arguments; empty texts say nothing."""
    return {name.replace("-", "_"): table[name] for name in names if table.get(name, "") != ""}


def _citations(table: Mapping[str, Any], toml: Toml) -> CitationSettings:
    said = _said(table, "style", "per-chapter")
    if "style" in said:
        said["style_place"] = toml.place("citations.style")
    return CitationSettings(**said, sections=tuple(_sections(table.get("sections", ()))))


def _sections(rows: Iterable[Mapping[str, Any]]) -> Iterator[WorksSection]:
    for row in rows:
        kinds = (tuple(each.lower() for each in row.get(name, ())) for name in KINDS)
        yield WorksSection(title=row["title"], **dict(zip(KINDS, kinds, strict=True)))


def _print(table: Mapping[str, Any]) -> PrintSettings:
    said = _said(table, "design", "archive", "paper", "output-intent", "cited-on", "index")
    page = table.get("page") or DESIGN_SIZES[said.get("design", "essay")]
    size = page_size(page)
    if size is None:
        return PrintSettings(**said)
    name = page.strip().lower() if isinstance(page, str) else " × ".join(page)
    return PrintSettings(width=size[0], height=size[1], page=name, **said)


def _ignores(rows: tuple[Mapping[str, str], ...], toml: Toml) -> Iterator[Ignore]:
    for number, row in enumerate(rows):
        reason = row.get("because", "").strip()
        if reason and "code" in row:
            yield Ignore(
                code=row["code"],
                because=reason,
                path=row.get("path", ""),
                place=toml.place(f"check.ignore.{number}"),
            )


def _without_reason(rows: tuple[Mapping[str, str], ...], toml: Toml) -> Iterator[Diagnostic]:
    for number, row in enumerate(rows):
        if not row.get("because", "").strip():
            yield PRJ018.at(
                toml.place(f"check.ignore.{number}"),
                f"{row.get('code', 'a finding')} is ignored without a reason",
                hint='add because = "…"',
            )


def _severities(table: Mapping[str, str]) -> Mapping[str, Severity]:
    levels = {level.word: level for level in Severity}
    return MappingProxyType({code: levels[word] for code, word in sorted(table.items())})
