"""The PDF for archives: both claims, one colour space, no picture that cannot be shown in it."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest
from PIL import Image
from tests.editions.judges import said
from tests.unit.paginate.bound import bound

from edition_builder.engines.typesetter import start_typesetter
from edition_builder.paginate import paginate
from edition_builder.paginate.shelf import Item
from edition_builder.writers import PRESS
from edition_builder.writers.pdf import write_pdf
from edition_builder.writers.pdf.archive import in_three_colours

if TYPE_CHECKING:
    from edition_builder.model import Artifact


@pytest.fixture(name="artifact", scope="module")
def for_archives() -> Artifact:
    edition = bound()
    settings = replace(edition.settings, print=replace(edition.settings.print, archive="pdf/a-3u"))
    with start_typesetter(PRESS) as typesetter:
        wanted = replace(edition, settings=settings)
        return write_pdf(wanted, paginate(wanted, typesetter))


def test_the_file_claims_both_standards(artifact: Artifact) -> None:
    with pikepdf.open(io.BytesIO(artifact.data)) as pdf:
        with pdf.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "3"
            assert metadata["pdfaid:conformance"] == "U"
            assert metadata["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        [intent] = pdf.Root.OutputIntents
        assert intent.S == "/GTS_PDFA1"
        assert "/StructTreeRoot" in pdf.Root


def test_verapdf_finds_no_rule_broken(artifact: Artifact) -> None:
    assert said("veraPDF", artifact) == []


def test_outloud_finds_nothing_either(artifact: Artifact) -> None:
    assert said("outloud", artifact) == []


def test_a_photograph_in_four_inks_is_turned_into_three_colours() -> None:
    file = io.BytesIO()
    Image.new("CMYK", (8, 8), (0, 200, 200, 0)).save(file, "JPEG")
    turned = in_three_colours(Item(media_type="image/jpeg", data=file.getvalue()))
    with Image.open(io.BytesIO(turned.data)) as picture:
        assert picture.mode == "RGB"


def test_other_pictures_stay_as_they_are() -> None:
    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, "JPEG")
    for item in (
        Item(media_type="image/jpeg", data=file.getvalue()),
        Item(media_type="image/png", data=b"not looked at"),
    ):
        assert in_three_colours(item) is item
