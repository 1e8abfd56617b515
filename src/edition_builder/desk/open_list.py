"""Everything an import left open, on one page that an editor can read and send on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.desk.telling import shown
from edition_builder.model import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edition_builder.desk.intake import Intake

SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#|$^~@"})


def open_list(intake: Intake) -> str:
    """The page as Markdown: questions about the file, questions and offers of the copy editor."""
    name = _plain(intake.origin.name)
    lines = [
        f"# What is open in {_plain(intake.home)}",
        "",
        f"Imported from “{name}”. Lines are those of the text as it was imported.",
        *_section("Questions about the file", _told(intake)),
        *_section("Questions of the copy editor", _asked(intake)),
        *_section("Offers", _offered(intake)),
    ]
    return "".join(f"{line}\n" for line in lines)


def _section(title: str, items: Iterable[str]) -> Iterator[str]:
    """A heading and its list; nothing where the list is empty."""
    listed = list(items)
    if listed:
        yield from ("", f"## {title}", "")
        yield from (f"{number}. {item}" for number, item in enumerate(listed, 1))


def _told(intake: Intake) -> Iterator[str]:
    for finding, query in zip(intake.questions, intake.queries, strict=True):
        line = f"line {finding.place.line}" if finding.place else ""
        where = f"{line} ({_plain(query.place)})" if query.place else line
        yield f"{where}: {_plain(query.words)}{_passage(query.passage)} [{query.code}]"


def _asked(intake: Intake) -> Iterator[str]:
    for item in intake.open:
        if item.certainty is Certainty.QUERY:
            yield f"line {item.place.line}: {_plain(item.message)} [{item.rule.code}]"


def _offered(intake: Intake) -> Iterator[str]:
    for item in intake.open:
        if item.certainty is Certainty.SUGGEST:
            words = item.message or f"“{shown(item.before)}” could be “{shown(item.after or '')}”"
            yield f"line {item.place.line}: {_plain(words)} [`--accept {item.name}`]"


def _passage(text: str) -> str:
    return f" — “{_plain(shown(text))}”" if text.strip() else ""


def _plain(text: str) -> str:
    """The words as Markdown that means nothing else."""
    return " ".join(text.split()).translate(SPECIAL)
