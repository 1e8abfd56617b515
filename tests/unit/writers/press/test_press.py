"""Press files, through the real typesetter, held against the standard with other eyes."""

from __future__ import annotations

import io
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import pikepdf
import pytest
from PIL import Image
from tests.unit.paginate.bound import bound

from edition_builder.engines.typesetter import start_typesetter
from edition_builder.model import Resource
from edition_builder.paginate import paginate
from edition_builder.writers import PRESS
from edition_builder.writers.press import write_press
from edition_builder.writers.press.inspection import inspect_press

if TYPE_CHECKING:
    from edition_builder.model import Artifact, Edition

POINTS = 72 / 25.4
COLOURED = (
    '<section id="one" class="level1"><h2>One</h2><p>A <span class="red">red</span> word.</p>'
    '<p><img src="photo.png" alt="A photograph"/></p></section>'
)
STYLE = ".red { color: #c00 } h2 { background: linear-gradient(#fff, #08c) } img { width: 40mm }"


def picture(size: int) -> Resource:
    """A picture of so many pixels each way, full of colour."""
    stream = io.BytesIO()
    Image.linear_gradient("L").resize((size, size)).convert("RGB").point(
        [*range(256), *range(255, -1, -1), *(128 for _ in range(256))]
    ).save(stream, "PNG")
    return Resource(
        name="photo.png", source="photo.png", media_type="image/png", data=stream.getvalue(),
        width=size, height=size,
    )  # fmt: skip


def coloured(size: int = 600, imposition: str = "booklet") -> Edition:
    edition = bound(COLOURED, (), style=STYLE)
    settings = replace(
        edition.settings, print=replace(edition.settings.print, imposition=imposition)
    )
    metadata = replace(edition.metadata, isbn=MappingProxyType({"print": "9781861972712"}))
    return replace(edition, settings=settings, metadata=metadata, resources=(picture(size),))


def made(edition: Edition) -> tuple[Artifact, ...]:
    with start_typesetter(PRESS) as typesetter:
        return write_press(edition, paginate(edition, typesetter))


@pytest.fixture(name="files", scope="module")
def press_files() -> dict[str, Artifact]:
    return {item.name: item for item in made(coloured())}


def opened(files: dict[str, Artifact], kind: str) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(files[f"continuity-{kind}.pdf"].data))


def test_pages_cover_and_booklet_are_made_and_pass_the_check(files: dict[str, Artifact]) -> None:
    assert sorted(files) == [f"continuity-{kind}.pdf" for kind in ("booklet", "cover", "press")]
    assert {item.code for file in files.values() for item in file.diagnostics} == {"OUT109"}


@pytest.mark.parametrize("kind", ["press", "cover", "booklet"])
def test_no_colour_of_a_screen_is_left_in_any_byte(files: dict[str, Artifact], kind: str) -> None:
    with opened(files, kind) as pdf:
        stream = io.BytesIO()
        pdf.save(stream, qdf=True, static_id=True)
    text = stream.getvalue()
    assert b"/DeviceRGB" not in text
    assert b"/Lab" not in text
    for page in pikepdf.open(io.BytesIO(text)).pages:
        operators = {str(each.operator) for each in pikepdf.parse_content_stream(page)}
        assert operators.isdisjoint({"rg", "RG", "BDC", "BMC"})


@pytest.mark.parametrize("kind", ["press", "cover", "booklet"])
def test_a_file_says_that_it_is_pdf_x_4_and_has_nothing_to_click(
    files: dict[str, Artifact], kind: str
) -> None:
    with opened(files, kind) as pdf:
        assert pdf.pdf_version == "1.6"
        assert pdf.check_pdf_syntax() == []
        (intent,) = pdf.Root.OutputIntents
        assert intent.S == "/GTS_PDFX"
        assert intent.DestOutputProfile.N == 4
        assert str(pdf.docinfo["/Trapped"]) == "/False"
        assert not any("/Annots" in page.obj for page in pdf.pages)
        assert "/StructTreeRoot" not in pdf.Root


def test_boxes_are_those_of_the_page_its_bleed_and_its_marks(files: dict[str, Artifact]) -> None:
    with opened(files, "press") as pdf:
        assert len(pdf.pages) % 4 == 0
        for page in pdf.pages:
            trim, bleed = (
                [float(side) for side in page.obj[key]] for key in ("/TrimBox", "/BleedBox")
            )
            assert trim[2] - trim[0] == pytest.approx(148 * POINTS, abs=0.01)
            assert trim[3] - trim[1] == pytest.approx(210 * POINTS, abs=0.01)
            assert trim[0] - bleed[0] == pytest.approx(3 * POINTS, abs=0.01)


def test_the_booklet_has_two_pages_a_side(files: dict[str, Artifact]) -> None:
    with opened(files, "press") as single, opened(files, "booklet") as spread:
        assert len(spread.pages) == len(single.pages) / 2
        trim = [float(side) for side in spread.pages[0].obj["/TrimBox"]]
        assert trim[2] - trim[0] == pytest.approx(296 * POINTS, abs=0.01)


def test_the_same_edition_gives_the_same_files(files: dict[str, Artifact]) -> None:
    assert {item.name: item.data for item in made(coloured())} == {
        name: item.data for name, item in files.items()
    }


def test_a_coarse_picture_is_told_where_it_is_printed() -> None:
    pages, *_ = made(coloured(200, ""))
    (coarse,) = [item for item in pages.diagnostics if item.code == "OUT106"]
    assert "127 dots" in coarse.message


def bare(**changes: object) -> bytes:
    """A PDF of one page that says nothing, made elsewhere."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(300, 400))
        content = str(changes.get("content", "1 0 0 rg 0 0 9 9 re f"))
        page.obj.Contents = pikepdf.Stream(pdf, content.encode())
        page.obj.Annots = pikepdf.Array([])
        helvetica = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        fonts = pikepdf.Dictionary(F=pdf.make_indirect(helvetica))
        page.obj.Resources = pikepdf.Dictionary(Font=fonts)
        link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link)
        page.obj.Annots = pikepdf.Array([pdf.make_indirect(link)])
        stream = io.BytesIO()
        pdf.save(stream)
    return stream.getvalue()


def test_the_check_tells_what_a_press_would_send_back() -> None:
    told = {item.code for item in inspect_press(bare(), multiple=4)}
    assert told == {"OUT100", "OUT101", "OUT102", "OUT103", "OUT104", "OUT105"}


def test_what_is_no_pdf_is_one_finding() -> None:
    (finding,) = inspect_press(b"no file at all", name="x-press.pdf")
    assert (finding.code, str(finding.place)) == ("OUT105", "x-press.pdf")


def test_an_edition_without_an_isbn_has_no_bar_code() -> None:
    edition = coloured()
    plain = replace(edition, metadata=replace(edition.metadata, isbn=MappingProxyType({})))
    _, cover, *_ = made(plain)
    assert "OUT108" in {item.code for item in cover.diagnostics}
