"""What runs in axe's child process: a page in Chromium, looked at in several windows.

Arguments: the page, axe's script, Chromium. The answer is JSON on standard output.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ARGUMENTS = ("--no-sandbox", "--disable-background-networking")
"""Whoever runs this may be root, where Chromium has no sandbox; and nothing may call home."""
WINDOWS = ((1280, "light"), (1280, "dark"), (320, "light"))
"""Widths in CSS pixels, and colour schemes."""
OPTIONS = "{resultTypes: ['violations']}"


def main() -> None:
    """Look, and answer."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - an optional extra

    page, script, program = map(Path, sys.argv[1:4])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        seen = [_seen(browser, page, script, *window) for window in WINDOWS]
        browser.close()
    violations = [item for found in seen for item in found["violations"]]
    json.dump({"version": seen[0]["testEngine"]["version"], "violations": violations}, sys.stdout)


def _seen(browser: Browser, file: Path, script: Path, width: int, scheme: Any) -> dict[str, Any]:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        reduced_motion="reduce",
        offline=True,
    )
    page = context.new_page()
    page.goto(file.as_uri())
    page.evaluate("document.fonts.ready")
    page.evaluate(script.read_text("utf-8"))
    found: dict[str, Any] = page.evaluate(f"axe.run(document, {OPTIONS})")
    context.close()
    return found


if __name__ == "__main__":
    main()
