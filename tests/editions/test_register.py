"""The register in a browser, under axe and under the Nu HTML checker."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest
from tests.editions.browser import Window, chromium, opened, violations
from tests.editions.press import package_file, program
from tests.unit.register.entries import BIBLIOGRAPHY, COPY, DOCUMENT, METADATA, PRINTED

from edition_builder.register import register
from edition_builder.sources import collate
from edition_builder.writers.citations import write_citations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

WINDOWS = [
    *(Window(width=width, scheme=scheme) for width in (320, 1280) for scheme in ("light", "dark")),
    Window(medium="print"),
    Window(forced="active", scheme="dark"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register of a document that quotes and cites in every way."""
    file = tmp_path_factory.mktemp("register") / "citations.html"
    made = register(DOCUMENT, BIBLIOGRAPHY, collate(DOCUMENT, BIBLIOGRAPHY, [COPY]), PRINTED)
    file.write_bytes(write_citations(made, METADATA).data)
    return file


@pytest.fixture(params=["everything", "of_the_essay"])
def file(request: pytest.FixtureRequest, essay: Path) -> Path:
    if request.param == "of_the_essay":
        return essay / "citations.html"
    found: Path = request.getfixturevalue("everything")
    return found


def test_the_nu_checker_finds_no_error(file: Path) -> None:
    checker = str(package_file("vnu-jar/build/dist/vnu.jar"))
    options = ("--format", "json", "--exit-zero-always")
    done = subprocess.run(
        [program("java"), "-jar", checker, *options, str(file)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found = json.loads(done.stderr)["messages"]
    assert [item["message"] for item in found if item["type"] == "error"] == []


@pytest.mark.parametrize("window", WINDOWS, ids=str)
def test_axe_finds_nothing(browser: Browser, file: Path, window: Window) -> None:
    with opened(browser, file, window) as page:
        assert violations(page) == []


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_is_wider_than_the_window(browser: Browser, file: Path, width: int) -> None:
    with opened(browser, file, Window(width=width)) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_nothing_is_asked_for_and_nothing_complains(browser: Browser, file: Path) -> None:
    context = browser.new_context()
    page, heard = context.new_page(), list[str]()
    page.on("console", lambda message: heard.append(message.text))
    page.on("request", lambda request: heard.append(request.url))
    page.goto(file.as_uri())
    context.close()
    assert [text for text in heard if not text.startswith("data:")] == [file.as_uri()]
