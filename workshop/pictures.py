"""The README's pictures: a page of each edition, as readers see them.

python -m workshop.pictures BUILD OUT
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps
from playwright.sync_api import Browser, Page, sync_playwright
from workshop.chapters import WAYS

HEIGHT = 720
"""Pixels; every picture is as high, so that they stand in a row."""
COLOURS = 64
EDGE = "#c8c8c8"
PDF_PAGES = (7, 8)
"""Counted from 0: an opening with running heads, text and notes."""
READER = {"width": 480, "height": HEIGHT}
DESKTOP = {"width": 1080, "height": HEIGHT}
START = "document.querySelector('main section.level1')?.scrollIntoView({behavior: 'instant'})"
"""The web page is shown from its first section on; a page of the EPUB from its top."""
PHONE = (360, HEIGHT)
NOTE = "document.querySelector('main button[popovertarget]').click()"
STYLE = "const s = document.createElement('style'); s.textContent = `%s`; document.head.append(s)"
GAP = 14


def opening(pdf: Path) -> Image.Image:
    """Two facing pages of the PDF."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [_page(document, number) for number in PDF_PAGES]
    spread = Image.new("RGB", (sum(page.width for page in pages), HEIGHT), "white")
    left = 0
    for page in pages:
        spread.paste(page, (left, 0))
        left += page.width
    return spread


def _page(document: pypdfium2.PdfDocument, number: int) -> Image.Image:
    page = document[number]
    image: Image.Image = page.render(scale=2 * HEIGHT / page.get_height()).to_pil()
    return image.resize((image.width // 2, HEIGHT), Image.Resampling.LANCZOS)


def screen(browser: Browser, file: Path, size: dict[str, int], out: Path) -> None:
    """A file as Chromium shows it in a window of this size."""
    page = browser.new_page(viewport={"width": size["width"], "height": size["height"]})
    page.goto(file.absolute().as_uri())
    page.evaluate("document.fonts.ready")
    page.evaluate(START)
    page.screenshot(path=out)
    page.close()


def phones(browser: Browser, web: Path, section: Path, folder: Path) -> Image.Image:
    """The web page by day, and by night with a note open; the ebook in three ways; in a row."""
    ways = [STYLE % WAYS[way][1] for way in ("middle", "night", "large")]
    shots = [
        _phone(browser.new_page(), web, folder, START),
        _phone(browser.new_page(color_scheme="dark"), web, folder, f"{START}; {NOTE}"),
        *(_phone(browser.new_page(), section, folder, way) for way in ways),
    ]
    row = Image.new("RGB", (len(shots) * (PHONE[0] + GAP) - GAP, HEIGHT), EDGE)
    for number, shot in enumerate(shots):
        row.paste(shot, (number * (PHONE[0] + GAP), 0))
    return row


def _phone(page: Page, file: Path, folder: Path, action: str) -> Image.Image:
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    page.goto(file.absolute().as_uri())
    page.evaluate(action)
    page.evaluate("document.fonts.ready")
    shot = folder / "phone.png"
    page.screenshot(path=shot)
    page.close()
    return Image.open(shot).convert("RGB")


def first_section(epub: Path, folder: Path) -> Path:
    """The EPUB unpacked, and the first of its files that holds running text."""
    with zipfile.ZipFile(epub) as book:
        book.extractall(folder)
    sections = sorted(folder.rglob("*.xhtml"))
    return max(sections, key=lambda path: path.read_text("utf-8").count("<p"))


def cover(folder: Path) -> Image.Image:
    """The cover of the unpacked EPUB."""
    image = Image.open(next(folder.rglob("cover.png"))).convert("RGB")
    width = round(image.width * HEIGHT / image.height)
    return image.resize((width, HEIGHT), Image.Resampling.LANCZOS)


def small(picture: Path) -> None:
    """An edge, and fewer colours: text has hardly any, and a README should load quickly."""
    image = Image.open(picture).convert("RGB")
    framed = ImageOps.expand(image, border=1, fill=EDGE)
    framed.quantize(COLOURS).save(picture, optimize=True)


def main(build: Path, out: Path) -> None:
    """Make all pictures."""
    out.mkdir(parents=True, exist_ok=True)
    opening(next(build.glob("*.pdf"))).save(out / "pdf.png")
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        section = first_section(next(build.glob("*.epub")), Path(folder))
        cover(Path(folder)).save(out / "cover.png")
        screen(browser, section, READER, out / "epub.png")
        web = next(build.glob("*.epub")).with_suffix(".html")
        screen(browser, web, DESKTOP, out / "html.png")
        phones(browser, web, section, Path(folder)).save(out / "phones.png")
        browser.close()
    for picture in out.glob("*.png"):
        small(picture)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
