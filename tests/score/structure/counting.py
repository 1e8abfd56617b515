"""What is found of the labelled blocks, kind by kind."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from edition_builder.marking.asking import questions
from edition_builder.marking.blocks import Block, Kind
from edition_builder.marking.marked import mark_up

FOLDER = Path(__file__).parent
NAMES = {
    Kind.TITLE: "title",
    Kind.SUBTITLE: "subtitle",
    Kind.AUTHOR: "author",
    Kind.HEADING: "heading",
    Kind.QUOTATION: "quotation",
    Kind.VERSE: "verse",
    Kind.LIST: "list",
    Kind.TABLE: "table",
    Kind.CAPTION: "caption",
    Kind.BREAK: "break",
    Kind.NOTE: "note",
    Kind.WORK: "work",
    Kind.HELD: "held",
}


def counted(folder: str) -> dict[str, Counter[str]]:
    """Kind → how many blocks are `right`, `missed` and `extra`, in the texts of a folder."""
    counts: dict[str, Counter[str]] = {}
    for path in sorted((FOLDER / folder).glob("*.txt")):
        found = _found(path.read_bytes().decode())
        for kind, begin in _labels(path):
            hit = next((item for item in found if _is(item, kind, begin)), None)
            counts.setdefault(kind, Counter())["right" if hit else "missed"] += 1
            if hit:
                found.remove(hit)
        for kind, _ in found:
            counts.setdefault(kind, Counter())["extra"] += 1
    return counts


def figures(counts: Counter[str]) -> tuple[float, float]:
    """Precision and recall."""
    right = counts["right"]
    return right / max(1, right + counts["extra"]), right / max(1, right + counts["missed"])


def _is(item: tuple[str, str], kind: str, begin: str) -> bool:
    return item[0] == kind and (kind == "break" or item[1].startswith(begin))


def _labels(path: Path) -> list[tuple[str, str]]:
    lines = path.with_suffix(".labels").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" | ", 1) for line in lines if not line.startswith("#")]
    return [(kind.strip(), begin.strip()) for kind, begin in pairs]


def _found(text: str) -> list[tuple[str, str]]:
    marked = mark_up(text)
    blocks = [(NAMES[b.kind], " ".join(b.words.split())) for b in marked.blocks if _is_told(b)]
    asked = [
        ("gap" if question.rule.code == "NRM075" else question.rule.code, text[question.start :])
        for question in questions(marked)
    ]
    return blocks + [(kind, " ".join(rest.split()[:20])) for kind, rest in asked]


def _is_told(block: Block) -> bool:
    return block.kind in NAMES and not (block.kind is Kind.NOTE and not block.value)
