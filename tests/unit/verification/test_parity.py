"""Parity finds nothing in what was built, and every fault that is seeded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.unit.verification.faults import SEEDS, Seed

from edition_builder.model.verification import Result
from edition_builder.verification.parity import Copy, held, prove_parity, read, without_remarks
from edition_builder.verification.parity.piece import Kind, Piece

if TYPE_CHECKING:
    from tests.unit.verification.conftest import Specimen

FORMATS = ("pdf", "epub", "html")
CASES = [(seed, name) for seed in SEEDS for name in seed.formats]


@pytest.fixture(scope="module")
def copies(specimen: Specimen) -> dict[str, Copy]:
    return {
        name: without_remarks(read(artifact, name), specimen.yardstick)
        for name, artifact in specimen.editions.items()
    }


def codes(specimen: Specimen, copy: Copy, name: str) -> list[str]:
    yardstick = specimen.yardstick
    return [finding.code for finding in held(yardstick.of(name), copy, name, yardstick.furniture)]


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_differs_in_what_was_built(specimen: Specimen, name: str) -> None:
    proof, _ = prove_parity(specimen.editions[name], name, specimen.yardstick)
    assert [finding.message for finding in proof.findings] == []
    assert proof.result is Result.PASSED


def test_a_paragraph_in_the_words_of_the_title_is_not_the_title_again(
    specimen: Specimen, copies: dict[str, Copy]
) -> None:
    yardstick, copy = specimen.yardstick, copies["pdf"]
    same = Piece(kind=Kind.PARAGRAPH, text="Of everything one")
    expected = replace(yardstick.printed, text=(*yardstick.printed.text, same))
    found = replace(copy, pieces=(*copy.pieces, same))
    assert list(held(expected, found, "build/book.pdf", yardstick.furniture)) == []


@pytest.mark.parametrize(("seed", "name"), CASES, ids=lambda item: getattr(item, "name", item))
def test_a_seeded_fault_is_found(
    specimen: Specimen, copies: dict[str, Copy], seed: Seed, name: str
) -> None:
    copy = copies[name]
    tampered = replace(copy, pieces=tuple(seed.tamper(list(copy.pieces))))
    assert seed.code in codes(specimen, tampered, name)


@pytest.mark.parametrize("name", FORMATS)
def test_a_line_of_the_contents_that_is_missing_or_moved_is_found(
    specimen: Specimen, copies: dict[str, Copy], name: str
) -> None:
    copy = copies[name]
    first, second, *rest = copy.contents
    for lines in ((second, *rest), (second, first, *rest)):
        found = codes(specimen, replace(copy, contents=lines), name)
        assert set(found) == {"OUT062"}


def test_a_fault_is_named_with_the_manuscripts_line_and_the_artefacts_place(
    specimen: Specimen, copies: dict[str, Copy]
) -> None:
    seed = next(seed for seed in SEEDS if seed.name == "a year turned round")
    copy = copies["pdf"]
    tampered = replace(copy, pieces=tuple(seed.tamper(list(copy.pieces))))
    yardstick = specimen.yardstick
    [finding] = held(yardstick.printed, tampered, "build/book.pdf", yardstick.furniture)
    assert (finding.place.path, finding.place.line) == ("manuscript/01-first.md", 7)  # type: ignore[union-attr]
    assert "“made in 1917, the last” reads “made in 1971, the last”" in finding.message
    assert [str(also.place) for also in finding.related] == ["build/book.pdf (page 7)"]
