"""What a new edition says of itself: said by the editor, found in the text, asked, or assumed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Diagnostic, Place
from edition_builder.frozen import dataclass
from edition_builder.marking.words import ALONE, NOTES, WORKS
from edition_builder.project.checkers import language as on_language
from edition_builder.project.checkers import not_empty, printable
from edition_builder.rules.prj.configuration import PRJ031

if TYPE_CHECKING:
    from pathlib import Path

    from edition_builder.scaffold.source import Source

CONFIG = Place(path="edition.toml")
DEFAULT_LANGUAGE = "en"

Ask = Callable[[str, str], str]

_HEADING = re.compile(r"^# +(.+?)(?: +\{[^}]*\})? *#* *$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The metadata that a new edition begins with."""

    title: str
    subtitle: str
    authors: tuple[str, ...]
    language: str


def answers_for(  # noqa: PLR0913, PLR0917 - what was said, one by one
    target: Path,
    source: Source,
    title: str,
    authors: tuple[str, ...],
    language: str,
    ask: Ask | None,
) -> tuple[Answers, tuple[Diagnostic, ...]]:
    """The answers, and what is wrong with any of them."""
    found = source.title or _first_heading(source.text) or _from_name(target)
    known = language or (source.language if source.told else "")
    guessed = source.language or DEFAULT_LANGUAGE
    answers = Answers(
        title=_one_line(title or _asked(ask, "Title", found)),
        subtitle=_one_line(source.subtitle),
        authors=tuple(_one_line(name) for name in authors or source.authors or _asked_authors(ask)),
        language=known or _asked(ask, "Language", guessed),
    )
    assumed = () if known or ask else (_assumed(guessed),)
    return answers, (*_faults(answers), *assumed)


def _asked(ask: Ask | None, question: str, default: str) -> str:
    return (ask(question, default) if ask else "") or default


def _asked_authors(ask: Ask | None) -> tuple[str, ...]:
    name = ask("Author", "") if ask else ""
    return (name,) if name.strip() else ()


def _first_heading(text: str) -> str:
    """The title of a text with one top-level heading; with more, they are its sections."""
    headings = _HEADING.findall(text)
    names_part = bool(headings) and headings[0].casefold().strip(" :.") in ALONE | NOTES | WORKS
    return headings[0] if len(headings) == 1 and not names_part else ""


def _from_name(target: Path) -> str:
    words = re.sub(r"[-_.\s]+", " ", target.resolve().name).strip()
    return words[:1].upper() + words[1:] or "Untitled"


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _faults(answers: Answers) -> Iterator[Diagnostic]:
    yield from printable(answers.subtitle, CONFIG)
    for text in (answers.title, *answers.authors):
        yield from printable(text, CONFIG)
        yield from not_empty(text, CONFIG)
    yield from on_language(answers.language, CONFIG)


def _assumed(language: str) -> Diagnostic:
    return PRJ031.at(
        CONFIG,
        f"the language is taken to be “{language}”",
        hint="correct “language” in edition.toml, or start with --language",
    )
