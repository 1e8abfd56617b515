"""The parts of a press file: inks, sheets, spreads, bar codes, spines, the general profile."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from importlib.resources import files

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms
from tests.unit.paginate.bound import bound

from edition_builder.project.papers import PAPERS, paper
from edition_builder.writers.press.barcode import bar_code
from edition_builder.writers.press.booklet import spreads
from edition_builder.writers.press.inks import Conversion, converted
from edition_builder.writers.press.pictures import is_grey
from edition_builder.writers.press.wrap import wrap_of

PROFILE = files("edition_builder.writers.press").joinpath("general.icc").read_bytes()
LEFT_ODD = {
    "0001101": 0, "0011001": 1, "0010011": 2, "0111101": 3, "0100011": 4, "0110001": 5,
    "0101111": 6, "0111011": 7, "0110111": 8, "0001011": 9,
}  # fmt: skip
"""ISO/IEC 15420, number set A; sets B and C are its mirror and its negative."""


@pytest.fixture(name="inks", scope="module")
def conversion() -> Conversion:
    return Conversion(PROFILE)


def test_the_general_profile_is_that_of_a_press_with_four_inks() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(PROFILE)).profile
    assert (profile.device_class, profile.xcolor_space.strip()) == ("prtr", "CMYK")
    assert profile.connection_space.strip() == "Lab"


def test_paper_is_no_ink_and_colours_come_back(inks: Conversion) -> None:
    back = ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(io.BytesIO(PROFILE)), ImageCms.createProfile("sRGB"), "CMYK", "RGB"
    )
    assert inks.ink(1, 1, 1) == (0, 0, 0, 0)
    clear = Image.new("RGB", (1, 1), (200, 170, 150))
    printed = ImageCms.applyTransform(inks.picture(clear), back)
    assert printed is not None
    pairs = zip(clear.tobytes(), printed.tobytes(), strict=True)
    assert all(abs(one - two) <= 12 for one, two in pairs)


@given(grey=st.floats(0, 1))
def test_a_grey_is_black_ink_alone(inks: Conversion, grey: float) -> None:
    cyan, magenta, yellow, black = inks.ink(grey, grey, grey)
    assert (cyan, magenta, yellow) == (0, 0, 0)
    assert black == pytest.approx(1 - grey, abs=1e-3)


def test_a_stream_keeps_what_it_draws_and_loses_screen_colours_and_tags(inks: Conversion) -> None:
    drawn = b"/P <</MCID 0>> BDC 0 0 0 rg 1 0 0 RG 0.5 g /DeviceRGB cs 0 0 1 sc 1 2 3 4 re f EMC"
    with pikepdf.new() as pdf:
        stream = pikepdf.Stream(pdf, drawn)
        made = converted(pikepdf.parse_content_stream(stream), inks)
    names = [str(operator) for _, operator in made]
    assert names == ["k", "K", "k", "K", "k", "k", "re", "f"]
    assert [float(value) for value in made[2][0]] == [0, 0, 0, 1]
    assert [float(value) for value in made[4][0]] == [0, 0, 0, 0.5]


@given(sheets=st.integers(1, 40))
def test_a_booklet_has_every_page_once_and_opens_in_order(sheets: int) -> None:
    pairs = list(spreads(4 * sheets))
    assert sorted(page for pair in pairs for page in pair) == list(range(4 * sheets))
    assert all(left + right == 4 * sheets - 1 for left, right in pairs)
    # fronts have the earlier page on the right, backs on the left
    assert all((left > right) == (at % 2 == 0) for at, (left, right) in enumerate(pairs))


@given(st.text(alphabet="0123456789", min_size=9, max_size=9))
def test_a_bar_code_reads_back_as_its_isbn(nine: str) -> None:
    twelve = "978" + nine
    total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(twelve))
    isbn = f"{twelve}{-total % 10}"
    assert read_bars(bar_code(isbn).svg.decode()) == isbn[1:]


def read_bars(svg: str) -> str:
    """The twelve digits that the bars stand for; the thirteenth is in the choice of sets."""
    dark = [False] * 113
    for x, wide in re.findall(r'x="([\d.]+)" y="0" width="([\d.]+)"', svg):
        start, length = round(float(x) / 0.33), round(float(wide) / 0.33)
        dark[start : start + length] = [True] * length
    modules = "".join("01"[bar] for bar in dark)[11:106]
    digits = [modules[3 + 7 * at : 10 + 7 * at] for at in range(6)]
    digits += [modules[50 + 7 * at : 57 + 7 * at] for at in range(6)]
    return "".join(str(_digit(seven)) for seven in digits)


def _digit(seven: str) -> int:
    negative = "".join("10"[int(module)] for module in seven)
    known = (LEFT_ODD.get(form) for form in (seven, negative[::-1], negative))
    return next(digit for digit in known if digit is not None)


def test_the_spine_is_half_the_pages_times_the_paper() -> None:
    edition = bound()
    settings = replace(edition.settings, print=replace(edition.settings.print, paper="0.12mm"))
    thick = wrap_of(replace(edition, settings=settings), 200, stapled=False)
    assert thick.spine == pytest.approx(12.0)
    assert thick.whole == pytest.approx(2 * 148 + 12)
    assert wrap_of(edition, 200, stapled=True).folds == (148.0,)


@pytest.mark.parametrize("name", PAPERS)
def test_papers_are_as_thick_as_papers_are_and_say_where_from(name: str) -> None:
    known = PAPERS[name]
    assert 60 <= known.caliper <= 160
    assert known.source


@pytest.mark.parametrize(
    ("name", "caliper"),
    [("0.11mm", 110), ("110 µm", 110), ("80gsm-Offset", 100), ("80g", None), ("5mm", None)],
)
def test_a_leaf_may_be_measured(name: str, caliper: float | None) -> None:
    known = paper(name)
    assert (known.caliper if known else None) == (pytest.approx(caliper) if caliper else None)


def test_a_grey_picture_is_told_from_a_coloured_one() -> None:
    assert is_grey(Image.new("RGB", (4, 4), (90, 92, 94)))
    assert not is_grey(Image.new("RGB", (4, 4), (90, 92, 120)))
