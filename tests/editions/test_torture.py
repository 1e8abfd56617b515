"""The specimen of every construct, in every edition, before every validator there is."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pikepdf
import pytest
from playwright.sync_api import expect
from tests.editions.browser import Window, chromium, opened, violations
from tests.editions.judges import said, yardstick_for
from tests.editions.press import REPOSITORY

from edition_builder import library
from edition_builder.diagnostics import Severity
from edition_builder.verification.folder import editions_in
from edition_builder.verification.parity import prove_parity

if TYPE_CHECKING:
    from pathlib import Path

WINDOWS = (Window(width=320, scheme="dark"), Window(width=1280))


@pytest.fixture(name="built", scope="module")
def built_specimen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with its editions."""
    root = tmp_path_factory.mktemp("torture") / "specimen"
    shutil.copytree(REPOSITORY / "tests" / "torture", root)
    outcome = library.build(root)
    told = {item.code for item in outcome.findings}
    assert {item.code for item in outcome.findings if item.severity is Severity.ERROR} == set()
    assert "LAY003" not in told
    return root / "build"


def test_every_edition_says_what_the_manuscript_says(built: Path) -> None:
    yardstick = yardstick_for(built.parent)
    for edition in editions_in(built):
        if edition.name in {"specimen.pdf", "specimen.epub", "specimen.html"}:
            proof, _ = prove_parity(edition, edition.name, yardstick)
            assert [finding.message for finding in proof.findings] == []


def test_the_print_edition_can_be_read_aloud(built: Path) -> None:
    printed = next(item for item in editions_in(built) if item.name == "specimen.pdf")
    assert said("outloud", printed) == []
    assert said("tag check", printed) == []


def test_the_ebook_passes_its_validators(built: Path) -> None:
    ebook = next(item for item in editions_in(built) if item.name == "specimen.epub")
    assert said("epubcheck", ebook) == []
    assert said("Ace", ebook) == []


def test_every_page_of_the_web_edition_and_the_site_is_html_as_it_should_be(built: Path) -> None:
    pages = [
        item
        for item in editions_in(built)
        if item.name.startswith("specimen") and item.name.endswith(".html")
    ]
    assert len(pages) > 4
    for page in pages:
        flat = page.name.replace("/", "-")
        assert said("Nu", replace(page, name=flat)) == [], page.name


def test_axe_finds_nothing_on_the_site_in_any_window(built: Path) -> None:
    with chromium() as browser:
        for file, window in product(sorted((built / "specimen").glob("*.html")), WINDOWS):
            with opened(browser, file, window) as page:
                assert violations(page) == [], (file.name, str(window))
                assert page.evaluate("document.documentElement.scrollWidth") == window.width
                assert page.evaluate("document.fonts.check('16px \"EB Garamond\"')")


def test_the_site_is_searched_offline_and_a_passage_leads_to_its_place(built: Path) -> None:
    file = built / "specimen" / "eb-search.html"
    with chromium() as browser, opened(browser, file, Window()) as page:
        for words in ("“the whole of the thing”", "ediTioNS figures", "שלום", "夏草"):
            page.fill("[type=search]", words)
            page.wait_for_selector("#eb-found mark")
            page.fill("[type=search]", "")
            page.wait_for_selector("#eb-found li", state="detached")
        page.fill("[type=search]", "no such words")
        expect(page.get_by_role("status")).to_have_text(re.compile(r"\D0$"))
        page.fill("[type=search]", "table")
        page.press("[type=search]", "Enter")
        assert violations(page) == []
        page.locator("#eb-found a").last.click()
        page.wait_for_url("**/*.html#*")
        place = page.evaluate("decodeURIComponent(location.hash.slice(1))")
        assert page.evaluate("(id) => !!document.getElementById(id)", place)


def test_what_is_written_to_the_left_says_itself_in_the_order_of_reading(built: Path) -> None:
    hebrew = "\u05e9\u05dc\u05d5\u05dd"
    wanted = hebrew.encode("utf-16-be").hex().upper().encode()
    with pikepdf.open(built / "specimen.pdf") as pdf:
        streams = [page.Contents.read_bytes() for page in pdf.pages]
    assert any(wanted in stream for stream in streams)
