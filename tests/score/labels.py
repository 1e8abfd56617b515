"""Labelled texts: what a person says of each quotation."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
PLAIN = str.maketrans("‘’“”", "''\"\"")
"""A house's style changes marks and spaces before quotations are looked for."""
ELLIPSIS = " … "


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One quotation as a person sees it; `begin` and `end` are its first and last words."""

    kind: str
    begin: str
    end: str
    keys: frozenset[str]
    speaker: str

    def fits(self, text: str) -> bool:
        """Whether these are the words that were labelled, however their marks are typed."""
        text, begin, end = map(_plain, (text, self.begin, self.end))
        if not end:
            return text == begin
        return text.startswith(begin) and text.endswith(end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A text with its labels; `findings` are (code, line)."""

    name: str
    text: str
    bibliography: Path
    terms: tuple[str, ...]
    labels: tuple[Label, ...]
    findings: tuple[tuple[str, int], ...]


def labelled(folder: str) -> list[Labelled]:
    """The texts of a set, by name."""
    return [_read(path) for path in sorted((FOLDER / folder).glob("*.md"))]


def _read(path: Path) -> Labelled:
    text = path.read_text(encoding="utf-8")
    if not path.with_suffix(".labels").exists():
        return _essay(path, text)
    rows = [
        [field.strip() for field in line.split("|")]
        for line in path.with_suffix(".labels").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    return Labelled(
        name=path.stem,
        text=text,
        bibliography=FOLDER / "bibliography.bib",
        terms=(),
        labels=tuple(_label(row) for row in rows if row[0] != "finding"),
        findings=tuple((row[1], int(row[2])) for row in rows if row[0] == "finding"),
    )


def _plain(words: str) -> str:
    return "".join(words.translate(PLAIN).split())


def _label(row: list[str]) -> Label:
    kind, words, keys, speaker = [*row, "", ""][:4]
    begin, _, end = words.partition(ELLIPSIS)
    whole = ELLIPSIS in words or len(row) < len(("kind", "words", "keys"))
    return Label(
        kind=kind,
        begin=begin,
        end=end if whole else "",
        keys=frozenset(keys.split()),
        speaker=speaker,
    )


def _essay(path: Path, text: str) -> Labelled:
    """The essay, whose labels are older than this set and have a format of their own."""
    rows: list[dict[str, Any]] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    labels = tuple(
        Label(
            kind="block" if row.get("display") else row["kind"],
            begin=row["text"],
            end="",
            keys=frozenset({row["cite"]} - {None}),
            speaker="",
        )
        for row in rows
    )
    return Labelled(
        name=path.stem,
        text=text,
        bibliography=path.with_suffix(".bib"),
        terms=tuple(row["text"] for row in rows if row["kind"] == "term"),
        labels=labels,
        findings=tuple(
            ("QUO002", _line(text, row["text"]))
            for row in rows
            if row["kind"] == "quotation" and row["locator"] is None and not row.get("depth")
        ),
    )


def _line(text: str, words: str) -> int:
    """The line on which words begin that the text may have broken."""
    plain = text.replace("\n", " ")
    return text.count("\n", 0, plain.index(words[:20])) + 1
