"""The gallery: the essay and the specimen of every construct, in each of the three designs.

python workshop/gallery.py OUT

Of each design one picture is made: an opening of the essay, and two pages of the specimen.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

from edition_builder import library
from edition_builder.project.pages import DESIGN_SIZES

REPOSITORY = Path(__file__).parents[1]
SPECIMEN = REPOSITORY / "tests" / "torture"
INPUTS = ("edition.toml", "manuscript", "bibliography.bib")

HEIGHT, GAP = 560, 14
COLOURS, EDGE, GROUND = 32, "#c8c8c8", "#e4e4e0"
ESSAY_PAGES = ("2", "3")
SPECIMEN_PAGES = ("1", "3")
"""The printed numbers of the pages shown."""


def laid_out(source: Path, design: str, folder: Path) -> Path:
    """The PDF of an edition in a design, on the design's own page."""
    for name in INPUTS:
        item = source / name
        copy = shutil.copytree if item.is_dir() else shutil.copyfile
        copy(item, folder / name)
    settings = folder / "edition.toml"
    plain = re.sub(r"^(?:page|design) = .*\n", "", settings.read_text("utf-8"), flags=re.MULTILINE)
    settings.write_text(plain.replace("[print]\n", f'[print]\ndesign = "{design}"\n'), "utf-8")
    outcome = library.build(folder, ("pdf",))
    if outcome.exit:
        raise SystemExit("\n".join(str(finding.message) for finding in outcome.blocking))
    return next((folder / "build").glob("*.pdf"))


def pages(pdf: Path, labels: tuple[str, ...]) -> list[Image.Image]:
    """The pages that bear these numbers, framed."""
    with pypdfium2.PdfDocument(pdf) as document:
        numbers = [document.get_page_label(at) for at in range(len(document))]
        return [_framed(document[numbers.index(label)]) for label in labels]


def _framed(page: pypdfium2.PdfPage) -> Image.Image:
    image: Image.Image = page.render(scale=2 * HEIGHT / page.get_height()).to_pil()
    small = image.resize((image.width // 2, HEIGHT), Image.Resampling.LANCZOS)
    return ImageOps.expand(small.convert("RGB"), border=1, fill=EDGE)


def row(images: list[Image.Image]) -> Image.Image:
    """Pictures beside one another: the first two as an opening, the others apart."""
    gaps = [0, 0, GAP, GAP][: len(images)]
    width = sum(image.width for image in images) + sum(gaps) + 2 * GAP
    wall = Image.new("RGB", (width, HEIGHT + 2 + 2 * GAP), GROUND)
    left = GAP
    for image, gap in zip(images, gaps, strict=True):
        left += gap
        wall.paste(image, (left, GAP))
        left += image.width
    return wall


def main(out: Path) -> None:
    """Make a picture of each design."""
    out.mkdir(parents=True, exist_ok=True)
    for design in DESIGN_SIZES:
        shown: list[Image.Image] = []
        for source, labels in ((REPOSITORY, ESSAY_PAGES), (SPECIMEN, SPECIMEN_PAGES)):
            with tempfile.TemporaryDirectory() as folder:
                shown += pages(laid_out(source, design, Path(folder)), labels)
        row(shown).quantize(COLOURS).save(out / f"design-{design}.png", optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
