"""A real browser that looks at finished pages: Debian's Chromium, by playwright, with axe."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from tests.editions.press import missing, package_file, program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

ARGUMENTS = ("--no-sandbox", "--disable-background-networking")
"""Tests may run as root, where Chromium has no sandbox; and nothing may call home."""

HEIGHT = 800
"""Height of every window, in CSS pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """How a reader looks: width in CSS pixels, colour scheme, forced colours, or paper."""

    width: int = 1280
    scheme: str = "light"
    forced: str = "none"
    medium: str = "screen"

    def __str__(self) -> str:
        return f"{self.width}-{self.scheme}-{self.forced}-{self.medium}"


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium without a window; not run where it or playwright is missing."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - may be missing
    except ImportError:
        missing("playwright is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program("chromium"), args=list(ARGUMENTS)
        )
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, file: Path, window: Window, fragment: str = "") -> Iterator[Page]:
    """The page in a window of its own, its faces loaded; `fragment` is an address in it."""
    context = browser.new_context(
        viewport={"width": window.width, "height": HEIGHT},
        color_scheme="dark" if window.scheme == "dark" else "light",
        forced_colors="active" if window.forced == "active" else "none",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.emulate_media(media="print" if window.medium == "print" else "screen")
    page.goto(f"{file.as_uri()}{fragment}")
    page.evaluate("document.fonts.ready")
    yield page
    context.close()


def violations(page: Page) -> list[str]:
    """What axe finds wrong, one line for each element."""
    page.evaluate(_axe())
    found: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{rule['id']}: {node['html'][:160]} ({node.get('failureSummary', '')})"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@cache
def _axe() -> str:
    return package_file("axe-core/axe.min.js").read_text(encoding="utf-8")
