"""The web edition in a browser and under axe; its specimen under the Nu HTML checker."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from tests.editions.browser import Window, chromium, opened, violations
from tests.editions.judges import said
from tests.unit.writers.html.specimen import METADATA, specimen

from edition_builder.writers.html import write_html

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

WIDTHS = (320, 768, 1280)
SCHEMES = ("light", "dark")
WINDOWS = [Window(width=width, scheme=scheme) for width, scheme in product((320, 1280), SCHEMES)]
OTHERS = [Window(medium="print"), Window(forced="active", scheme="dark")]

LETTERS_A_LINE = """() => {
  const counts = [...document.querySelectorAll("main > section > p")].map((p) => {
    const lines = p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight);
    return { letters: p.innerText.length / lines, lines };
  }).filter((p) => p.lines > 4).map((p) => p.letters).sort((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)];
}"""
OFF_THE_PITCH = """() => [...document.querySelectorAll("main > section > p")].filter((p) => {
  const lines = p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight);
  return Math.abs(lines - Math.round(lines)) > 0.02;
}).map((p) => p.innerText.slice(0, 60))"""
IN_SIGHT_AT_ALL = """(id) => {
  const box = document.getElementById(id).getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight;
}"""
IN_SIGHT = """(id) => {
  const box = document.getElementById(id).getBoundingClientRect();
  return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the specimen, which has one of everything."""
    file = tmp_path_factory.mktemp("web") / "specimen.html"
    file.write_bytes(write_html(specimen(METADATA), None).data)
    return file


@pytest.fixture(scope="module")
def page_of_the_essay(essay: Path) -> Path:
    apart = {"citations.html", "report.html"}
    return next(page for page in essay.glob("*.html") if page.name not in apart)


@pytest.fixture(params=["everything", "page_of_the_essay"])
def file(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


def test_the_nu_checker_finds_no_error_in_the_specimen() -> None:
    assert said("Nu", write_html(specimen(METADATA), None)) == []


@pytest.mark.parametrize("window", [*WINDOWS, *OTHERS], ids=str)
def test_axe_finds_nothing(browser: Browser, file: Path, window: Window) -> None:
    with opened(browser, file, window) as page:
        assert violations(page) == []


@pytest.mark.parametrize("window", WINDOWS, ids=str)
def test_axe_finds_nothing_with_a_note_open(browser: Browser, file: Path, window: Window) -> None:
    with opened(browser, file, window, "#note-1") as page:
        assert violations(page) == []


@pytest.mark.parametrize("window", WINDOWS, ids=str)
def test_axe_finds_nothing_with_pages_and_paragraphs_shown(
    browser: Browser, page_of_the_essay: Path, window: Window
) -> None:
    with opened(browser, page_of_the_essay, window, "#page-3") as page:
        page.evaluate("document.querySelector('details.pages').open = true")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == window.width
        assert page.evaluate(IN_SIGHT_AT_ALL, "page-3")


def test_numbers_are_drawn_and_no_part_of_the_text(
    browser: Browser, page_of_the_essay: Path
) -> None:
    with opened(browser, page_of_the_essay, Window()) as page:
        before = page.evaluate("document.querySelector('main').innerText")
        page.evaluate("document.querySelector('details.pages').open = true")
        assert page.evaluate("document.querySelector('main').innerText") == before
        links = page.evaluate(
            "[...document.querySelectorAll('a.paragraph')].map((a) => a.hash.slice(1))"
        )
        assert len(links) > 10
        assert page.evaluate(
            "(ids) => ids.every((id) => document.getElementById(id))", [*map(unquote, links)]
        )


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_window(browser: Browser, file: Path, width: int) -> None:
    with opened(browser, file, Window(width=width)) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_nothing_is_asked_for_and_nothing_complains(browser: Browser, file: Path) -> None:
    context = browser.new_context()
    page, heard = context.new_page(), list[str]()
    page.on("console", lambda message: heard.append(message.text))
    page.on("request", lambda request: heard.append(request.url))
    page.goto(file.as_uri())
    page.evaluate("document.fonts.ready")
    context.close()
    assert [text for text in heard if not text.startswith("data:")] == [file.as_uri()]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_note_is_shown_in_place_and_leads_back(browser: Browser, file: Path, width: int) -> None:
    with opened(browser, file, Window(width=width)) as page:
        page.evaluate("document.getElementById('call-2').scrollIntoView({block: 'center'})")
        before = page.evaluate("scrollY")
        page.evaluate("document.getElementById('call-2').click()")
        page.wait_for_function("location.hash === '#note-2'")
        assert page.evaluate("scrollY") == before
        assert page.evaluate(IN_SIGHT, "note-2")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('li').id") == "note-2"
        page.evaluate("document.querySelector('#note-2 [role=doc-backlink]').click()")
        page.wait_for_function("location.hash === '#call-2'")
        assert page.evaluate(IN_SIGHT, "call-2")


def test_the_first_stop_of_the_keyboard_is_the_way_past_the_contents(
    browser: Browser, file: Path
) -> None:
    with opened(browser, file, Window()) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        assert page.evaluate("document.activeElement.getBoundingClientRect().top >= 0")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('main')")


def test_the_page_is_set_in_its_own_face(browser: Browser, file: Path) -> None:
    with opened(browser, file, Window()) as page:
        loaded = page.evaluate("[...document.fonts].map((f) => `${f.style} ${f.status}`)")
        assert {"normal loaded", "italic loaded"} <= set(loaded)


@pytest.mark.parametrize(("width", "least", "most"), [(390, 38, 48), (1280, 60, 68)])
def test_lines_have_a_good_length(
    browser: Browser, page_of_the_essay: Path, width: int, least: int, most: int
) -> None:
    with opened(browser, page_of_the_essay, Window(width=width)) as page:
        assert least <= page.evaluate(LETTERS_A_LINE) <= most


def test_every_line_keeps_its_pitch(browser: Browser, page_of_the_essay: Path) -> None:
    with opened(browser, page_of_the_essay, Window()) as page:
        assert page.evaluate(OFF_THE_PITCH) == []


def test_the_essay_is_a_small_file(page_of_the_essay: Path) -> None:
    assert page_of_the_essay.stat().st_size < 300_000
