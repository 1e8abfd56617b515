"""Right, found and expected: what is measured."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.score.labels import labelled

from edition_builder.pipeline.progress import silent
from edition_builder.pipeline.text import set_text
from edition_builder.project import open_project
from edition_builder.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.score.labels import Label, Labelled

    from edition_builder.model.quotation import Quotation
    from edition_builder.pipeline.text import Text

MEASURED = ("QUO", "CIT")
UNMEASURED = frozenset({"CIT002"})
"""A work that no text of the set happens to cite says nothing about the text."""

LANGUAGE = re.compile(r"\A---\nlang: (\S+)\n---")
KINDS = {"quotation": "quotation", "block quotation": "block", "term": "term"}


@dataclass(slots=True)
class Count:
    """How many were right, of how many found, of how many there were to find."""

    right: int = 0
    found: int = 0
    expected: int = 0

    @property
    def precision(self) -> float:
        """Of what was found, the share that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of what there was to find, the share that was found."""
        return self.right / self.expected if self.expected else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """One thing that was told wrongly, or not at all."""

    text: str
    row: str
    words: str


def measure_texts(folder: str) -> tuple[dict[str, Count], list[Miss]]:
    """The counts of a set's texts."""
    return measure(labelled(folder))


def measure(texts: Iterable[Labelled]) -> tuple[dict[str, Count], list[Miss]]:
    """The counts by row, and everything that was not right."""
    counts: dict[str, Count] = {}
    misses: list[Miss] = []
    for item in texts:
        text = _checked(item)
        pairs = _paired(item.labels, text.document.quotations)
        for row, expected, found in [*_findings(item, text), *_quotations(pairs)]:
            count = counts.setdefault(row, Count())
            count.expected += expected.total()
            count.found += found.total()
            count.right += (expected & found).total()
            told = [f"not found: {what}" for what in (expected - found).elements()]
            told += [f"wrong: {what}" for what in (found - expected).elements()]
            misses += [Miss(text=item.name, row=row, words=words) for words in told]
    return counts, misses


def _checked(item: Labelled) -> Text:
    """The text as an edition of its own, checked."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "manuscript").mkdir()
        (root / "manuscript" / "text.md").write_text(item.text, encoding="utf-8")
        language = LANGUAGE.search(item.text)
        terms = ", ".join(f'"{term}"' for term in item.terms)
        (root / "edition.toml").write_text(
            '[edition]\ntitle = "A text"\nslug = "text"\ndate = 2026-01-01\n'
            f'language = "{language[1] if language else "en-GB"}"\n'
            f"[quotations]\nterms = [{terms}]\n",
            encoding="utf-8",
        )
        shutil.copy(item.bibliography, root / "bibliography.bib")
        return set_text(open_project(root, {}), silent, sampled=True)


Row = tuple[str, Counter[str], Counter[str]]


def _findings(item: Labelled, text: Text) -> Iterator[Row]:
    expected = Counter(item.findings)
    found = Counter(
        (finding.code, finding.place.line or 0) for finding in text.findings if finding.place
    )
    for code in sorted(RULES):
        if code.startswith(MEASURED) and code not in UNMEASURED:
            wanted = Counter({f"line {at}": n for (of, at), n in expected.items() if of == code})
            told = Counter({f"line {at}": n for (of, at), n in found.items() if of == code})
            if wanted or told:
                yield code, wanted, told


Pair = tuple["Label | None", "Quotation | None"]


def _paired(labels: Iterable[Label], quotations: Iterable[Quotation]) -> list[Pair]:
    """Each label with the quotation it fits, each at most once, in order."""
    waiting = list(quotations)
    pairs: list[Pair] = []
    for label in labels:
        found = next((item for item in waiting if label.fits(item.text)), None)
        if found:
            waiting.remove(found)
        pairs.append((label, found))
    return [*pairs, *((None, item) for item in waiting)]


def _quotations(pairs: Iterable[Pair]) -> Iterator[Row]:
    for label, found in pairs:
        wanted = label.begin if label else ""
        told = found.text[:40] if found else ""
        yield "spans", _one(wanted, bool(label)), _one(wanted if label else told, bool(found))
        if label and found:
            yield (
                "kinds",
                _one(f"{label.kind}: {wanted}"),
                _one(f"{KINDS[found.kind.value]}: {wanted}"),
            )
            yield from _answers(label, found)


def _answers(label: Label, found: Quotation) -> Iterator[Row]:
    """Which work answers; of what is a term in truth nothing is asked."""
    if label.kind == "term":
        return
    keys = frozenset(citation.key for citation in found.citations)
    named = f"{' '.join(sorted(label.keys))} for “{label.begin}”"
    told = f"{' '.join(sorted(keys))} for “{label.begin}”"
    yield "sources", _one(named, bool(label.keys)), _one(told, bool(keys))
    if label.speaker:
        speaker = f"{found.speaker}: {label.begin}"
        yield (
            "speakers",
            _one(f"{label.speaker}: {label.begin}"),
            _one(speaker, bool(found.speaker)),
        )


def _one(what: str, is_there: bool = True) -> Counter[str]:
    return Counter({what: 1} if is_there else {})
