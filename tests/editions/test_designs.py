"""The specimen of every construct, set in each of the three designs."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pikepdf
import pytest
from tests.editions.press import REPOSITORY

from edition_builder import library
from edition_builder.diagnostics import Severity
from edition_builder.paginate.design import COMMON_FACE, DESIGNS
from edition_builder.project.pages import DESIGN_SIZES, TRADE_SIZES

if TYPE_CHECKING:
    from pathlib import Path

POINTS = 72 / 25.4


@pytest.mark.parametrize("design", DESIGNS)
def test_every_construct_is_set_on_the_designs_page_in_its_faces(
    design: str, tmp_path: Path
) -> None:
    folder = tmp_path / "specimen"
    shutil.copytree(REPOSITORY / "tests" / "torture", folder)
    settings = folder / "edition.toml"
    said = settings.read_text("utf-8").replace("[print]\n", f'[print]\ndesign = "{design}"\n')
    settings.write_text(said, "utf-8")
    outcome = library.build(folder, ("pdf",))
    told = {item.code for item in outcome.findings if item.severity is Severity.ERROR}
    assert told == set()
    assert "LAY003" not in {item.code for item in outcome.findings}
    with pikepdf.open(folder / "build" / "specimen.pdf") as pdf:
        width, height = (side * POINTS for side in TRADE_SIZES[DESIGN_SIZES[design]])
        sides = {tuple(round(float(side)) for side in page.mediabox) for page in pdf.pages}
        assert sides == {(0, 0, round(width), round(height))}
        names = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
    for face in DESIGNS[design].faces or (COMMON_FACE,):
        assert any(face.replace(" ", "-") in name for name in names)
