from __future__ import annotations

import datetime as dt
import json
from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.citations.resolve import prove, resolve
from edition_builder.citations.styles import Style, load_style
from edition_builder.engines import pandoc
from edition_builder.engines.pandoc import run_pandoc
from edition_builder.model import Bibliography, Document, Metadata
from edition_builder.tree import from_json, text_of, walk

if TYPE_CHECKING:
    import pytest

WORKS = b"""
@book{pipes, author={Pipes, Richard}, title={The Russian Revolution}, date={1990}}
@book{cohen, author={Cohen, Stephen}, title={Bolshevism}, date={1977}}
"""
TEXT = "One [@pipes, p. 3]. Two [@pipes, p. 4]. Three [@cohen].\n"


def bibliography_of(bib: bytes) -> Bibliography:
    read = json.loads(run_pandoc(["-f", "biblatex", "-t", "json"], bib))
    return Bibliography(references=MappingProxyType({}), csl=tuple(read["meta"]["references"]["c"]))


def document_of(markdown: str, nocite: tuple[str, ...] = ()) -> Document:
    blocks = from_json(run_pandoc(["-f", "markdown", "-t", "json"], markdown.encode()))
    metadata = Metadata(title="T", language="en-GB", slug="t", date=dt.date(2024, 1, 1))
    return Document(metadata=metadata, blocks=tuple(blocks), nocite=nocite)


def words(blocks: object) -> str:
    kinds = {"Para", "Plain"}
    visits = (visit.node for visit in walk(blocks) if visit.node["t"] in kinds)
    return " ".join(text_of(node["c"]) for node in visits)


def test_notes_lean_on_each_other_in_print_and_never_alone() -> None:
    style = load_style("oscola", None, None)
    resolved = resolve(document_of(TEXT), bibliography_of(WORKS), style)
    assert resolved.resolved
    assert "ibid" in words(resolved.blocks).lower()
    assert "ibid" not in words(resolved.alone).lower()
    assert len(resolved.blocks) == len(resolved.alone)


def test_a_style_that_cites_in_the_text_needs_one_rendering() -> None:
    style = load_style("apa", None, None)
    resolved = resolve(document_of(TEXT), bibliography_of(WORKS), style)
    assert "(Pipes, 1990, p. 3)" in words(resolved.blocks)
    assert resolved.alone == resolved.blocks


def test_works_listed_by_wish_stand_in_the_list() -> None:
    style = load_style("apa", None, None)
    bibliography = bibliography_of(WORKS)
    assert "Cohen" in words(resolve(document_of("x", ("cohen",)), bibliography, style).blocks)
    assert "Pipes" in words(resolve(document_of("x", ("*",)), bibliography, style).blocks)


def test_a_processor_that_gives_up_is_told_and_the_text_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document, bibliography = document_of(TEXT), Bibliography(references=MappingProxyType({}))
    monkeypatch.setenv("EDITION_BUILDER_CACHE", "off")
    monkeypatch.setattr(pandoc, "SECONDS_BASE", 0.001)
    resolved = resolve(document, bibliography, Style(name="x", title="X", xml="<style/>"))
    assert not resolved.resolved
    assert resolved.blocks == document.blocks
    assert [finding.code for finding in resolved.diagnostics] == ["CIT020"]


def test_a_style_is_proved_on_a_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    style = load_style("mhra-notes", None, None)
    document, bibliography = document_of(TEXT), bibliography_of(WORKS)
    assert prove(document, bibliography, style) is document
    monkeypatch.setenv("EDITION_BUILDER_CACHE", "off")
    monkeypatch.setattr(pandoc, "SECONDS_BASE", 0.001)
    monkeypatch.setattr(pandoc, "SECONDS_PER_MEBIBYTE", 0.001)
    proved = prove(document, bibliography, style)
    assert [finding.code for finding in proved.diagnostics] == ["CIT020"]
    assert proved.blocks == document.blocks
