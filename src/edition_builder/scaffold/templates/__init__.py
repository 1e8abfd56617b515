"""The files of a new edition; words between « and » are filled in."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import sys
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from edition_builder.scaffold.answers import Answers
    from edition_builder.scaffold.source import Source

COMMAND = "edition-builder"

STARTER: Mapping[str, str] = {
    "edition.toml": "edition.toml",
    "manuscript/essay.md": "essay.md",
    "bibliography.bib": "bibliography.bib",
    "styles/print.css": "print.css",
    "Makefile": "Makefile",
    ".github/workflows/edition.yml": "edition.yml",
    ".gitignore": "gitignore",
    "README.md": "README.md",
}
"""Path in the new edition → template."""

_BLANK = re.compile("«([a-z]+)»")


def edition_files(answers: Answers, source: Source, day: date) -> dict[str, str]:
    """Path → text of every file of a new edition; the author's text takes the sample's place."""
    words = {
        "title": _toml(answers.title),
        "heading": answers.title,
        "date": day.isoformat(),
        "language": _toml(answers.language),
        "subtitle": _subtitle(answers.subtitle),
        "authors": ", ".join(f"{{ name = {_toml(name)} }}" for name in answers.authors),
        "command": _make(making_command()),
    }
    made = {path: _filled(template, words) for path, template in STARTER.items()}
    if source.text:
        return {
            **made,
            "manuscript/essay.md": source.text,
            "bibliography.bib": _filled("empty.bib", {}),
        }
    return made


def making_command() -> str:
    """The command line that runs this very edition-builder, by its bare name where that does."""
    here = Path(sys.executable).parent / COMMAND
    found = shutil.which(COMMAND)
    if found and Path(found).resolve() == here.resolve():
        return COMMAND
    if here.exists():
        return shlex.quote(str(here))
    return f"{shlex.quote(sys.executable)} -m edition_builder"


def _filled(template: str, words: Mapping[str, str]) -> str:
    text = files(__package__).joinpath(template).read_text("utf-8")
    return _BLANK.sub(lambda blank: words[blank.group(1)], text)


def _subtitle(text: str) -> str:
    """The line of the subtitle; where there is none, one to fill in."""
    return f"subtitle = {_toml(text)}" if text else '# subtitle = "…"'


def _toml(text: str) -> str:
    """A basic string of TOML, which JSON's strings are as well (TOML 1.0, § String)."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _make(command: str) -> str:
    return command.replace("$", "$$").replace("#", "\\#")
