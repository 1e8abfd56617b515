"""How well a copy editor's marks are made: texts with defects and traps, and the figures.

`copy/tuned/` holds the texts by which the rules were made, `copy/apart/` those they were only
measured by. In a text `⟦auto:kind:as it is→as it should be⟧` is a defect with its certainty (for a
query there is nothing behind the arrow), `⟦trap:words⟧` is right and looks wrong; its first line
names the language. The essay has its labels apart, in `essay.json`.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tests.score.counting import Count

from edition_builder.bibliography import read_bibliography
from edition_builder.model import Part
from edition_builder.normalise import OPEN
from edition_builder.normalise.copy import Copy
from edition_builder.normalise.correcting import automatic, corrected, found_in
from edition_builder.normalise.table import SAFE
from edition_builder.project import open_project

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from edition_builder.model import Reference
    from edition_builder.normalise.correcting import Found

FOLDER = Path(__file__).parent / "copy"
REPOSITORY = Path(__file__).parents[2]
LABEL = re.compile(r"⟦(auto|suggest|query|trap):(?:([\w’-]+):)?([^⟦⟧→]*)(?:→([^⟦⟧]*))?⟧")
NOT_HERE = frozenset(
    {
        "citation-lost", "misquotation", "quotation-without-citation", "cross-reference-lost",
        "byte-order-mark",
    }
)  # fmt: skip
"""What other rooms tell: the checks of citations and quotations, the collation, the reader."""

TOUCHED, OFFERED = "trap touched", "trap offered"
"""What is right, and was corrected, or offered to be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Defect:
    """One thing to mend in a text: `text[start:end]`, and what should stand there."""

    certainty: str
    kind: str
    start: int
    end: int
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A text with everything that is wrong in it, and what only looks so, as (start, end)."""

    name: str
    text: str
    language: str
    defects: tuple[Defect, ...]
    traps: tuple[tuple[int, int], ...]
    references: bool = False


def proofs(folder: str) -> list[Proof]:
    """The texts of a set, by name."""
    return [_read(path) for path in sorted((FOLDER / folder).glob("*.txt"))]


def _read(path: Path) -> Proof:
    text = path.read_text(encoding="utf-8")
    if path.with_suffix(".json").exists():
        return _essay(path.stem, text, json.loads(path.with_suffix(".json").read_text("utf-8")))
    head, _, marked = text.partition("\n")
    pieces: list[str] = []
    defects: list[Defect] = []
    traps: list[tuple[int, int]] = []
    length = done = 0
    for found in LABEL.finditer(marked):
        before = marked[done : found.start()]
        start = length + len(before)
        end = start + len(found[3])
        pieces += before, found[3]
        length, done = end, found.end()
        if found[1] == "trap":
            traps.append((start, end))
        else:
            defects.append(
                Defect(certainty=found[1], kind=found[2], start=start, end=end, after=found[4])
            )
    return Proof(
        name=path.stem,
        text="".join([*pieces, marked[done:]]),
        language=head.removeprefix("lang: "),
        defects=tuple(defects),
        traps=tuple(traps),
    )


def _essay(name: str, text: str, labels: Mapping[str, list[dict[str, str]]]) -> Proof:
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines) + 1)]
    plain = text.removeprefix("\ufeff")

    def place(row: Mapping[str, str]) -> tuple[int, int]:
        start = starts[int(row["line"]) - 1] + int(row["col"]) - 1 - (len(text) - len(plain))
        return start, start + len(row["text"])

    defects = [
        Defect(
            certainty=row["certainty"],
            kind=row["kind"],
            start=place(row)[0],
            end=place(row)[1],
            after=row["expected"],
        )
        for row in labels["defects"]
        if row["kind"] not in NOT_HERE
    ]
    traps = tuple(place(row) for row in labels["traps"])
    return Proof(
        name=name, text=plain, language="en-GB", defects=tuple(defects), traps=traps,
        references=True,
    )  # fmt: skip


def measured(folder: str) -> tuple[dict[str, Count], list[str]]:
    """The counts over a set, by certainty and by certainty and kind; and what was not right."""
    counts: dict[str, Count] = {}
    misses: list[str] = []
    for proof in proofs(folder):
        for row, label, is_found, words in _judged(proof):
            kind = words.partition(":")[0] if label else ""
            for name in (row, f"{row} {kind}") if kind else (row,):
                count = counts.setdefault(name, Count())
                count.expected += label
                count.found += is_found
                count.right += label and is_found
            if not (label and is_found):
                misses.append(f"{proof.name}: {row}: {'missed' if label else 'wrong'}: {words}")
    return counts, misses


ROWS = ("auto", "suggest", "query", TOUCHED, OFFERED)
HEAD = (
    "                                      tuned on                 kept apart\n"
    "                               right found  all  prec. rec.   right found  all  prec. rec.\n"
)


def proof_table() -> tuple[str, list[str]]:
    """The figures for both sets as plain text, by certainty, then by kind; and every miss."""
    tuned, missed = measured("tuned")
    apart, more = measured("apart")
    rows = [row for row in ROWS if row in ROWS[:3] or row in {*tuned, *apart}]
    kinds = sorted({*tuned, *apart} - set(ROWS), key=lambda row: (ROWS.index(row.split()[0]), row))
    lines = [
        f"{row:<30} {_cells(tuned.get(row))}   {_cells(apart.get(row))}".rstrip()
        for row in (*rows, *kinds)
    ]
    return HEAD + "\n".join(lines) + "\n", [*missed, *more]


def _cells(count: Count | None) -> str:
    if count is None:
        return f"{'–':>5} {'–':>5} {'–':>4}  {'–':>4} {'–':>4}"
    return (
        f"{count.right:>5} {count.found:>5} {count.expected:>4}  "
        f"{count.precision:>4.2f} {count.recall:>4.2f}"
    )


Judged = tuple[str, bool, bool, str]
"""The row, whether it was labelled, whether it was found, and the words."""


def _judged(proof: Proof) -> Iterator[Judged]:
    copy = _copy(proof)
    mended = corrected(copy, SAFE, automatic)
    yield from _made(proof, mended)
    found = found_in(replace(mended, references=_references(proof)), OPEN)
    yield from _offered(proof, mended, found)


def _copy(proof: Proof) -> Copy:
    part = Part(path=f"{proof.name}.txt", text=proof.text, source=proof.text)
    return Copy(part=part, language=proof.language)


def _references(proof: Proof) -> Mapping[str, Reference]:
    if not proof.references:
        return {}
    return read_bibliography(open_project(REPOSITORY, {})).references


def _made(proof: Proof, mended: Copy) -> Iterator[Judged]:
    """What was corrected without asking, against the defects labelled so."""
    for defect in proof.defects:
        if defect.certainty == "auto":
            after = _after(mended, defect)
            is_right = defect.after in (after, after.replace("\u00a0", " ").replace("\u202f", " "))
            yield "auto", True, is_right, f"{defect.kind}: {after!r}"
    for words, start, end in _changes(mended):
        labelled = any(
            defect.start <= end and start <= defect.end
            for defect in proof.defects
            if defect.certainty == "auto"
        )
        if not labelled:
            yield "auto", False, True, words
    for start, end in proof.traps:
        words = proof.text[start:end]
        whole = Defect(certainty="", kind="", start=start, end=end, after=None)
        if _plain(_after(mended, whole)) != _plain(words):
            yield TOUCHED, False, True, words


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def _after(mended: Copy, defect: Defect) -> str:
    """What stands now where the defect stood, with what was set right before and behind it."""
    ledger = mended.part.ledger
    start = ledger.image(defect.start - 1) + 1 if defect.start else 0
    end = ledger.image(defect.end)
    return mended.text[start : max(start, end)]


def _changes(mended: Copy) -> Iterator[tuple[str, int, int]]:
    """Every change, but a space that became a no-break space: where the author has it."""
    ledger = mended.part.ledger
    for number, item in enumerate(ledger.rounds):
        for change in item.changes:
            if _plain(change.before) != _plain(change.after):
                start, end = ledger.origin(change.start, number), ledger.origin(change.end, number)
                yield f"{change.code} {change.before!r} → {change.after!r}", start, end


def _offered(proof: Proof, mended: Copy, found: list[Found]) -> Iterator[Judged]:
    """What is offered and asked, against the defects labelled so."""
    ledger = mended.part.ledger
    used: Counter[int] = Counter()
    for defect in proof.defects:
        if defect.certainty == "auto":
            continue
        hits = [
            number
            for number, (_, item) in enumerate(found)
            if ledger.origin(item.start) <= defect.end and defect.start <= ledger.origin(item.end)
        ]
        used.update(hits)
        words = f"{defect.kind}: {proof.text[defect.start : defect.end]!r}"
        yield defect.certainty, True, bool(hits), words
    for number, (row, item) in enumerate(found):
        if not used[number]:
            words = f"{row.rule.code} {mended.text[item.start : item.end][:40]!r}"
            yield row.certainty.value, False, True, words
    for start, end in proof.traps:
        for number, (row, item) in enumerate(found):
            if (
                not used[number]
                and start < ledger.origin(item.end)
                and ledger.origin(item.start) < end
                and item.after
            ):
                yield OFFERED, False, True, f"{row.rule.code} {proof.text[start:end]!r}"
