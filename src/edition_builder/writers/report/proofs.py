"""What was proved, and by whom; what that shows of accessibility."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.accessibility import summary
from edition_builder.model.verification import Result
from edition_builder.writers.house_table import house_table
from edition_builder.writers.markup import element, joined, lines
from edition_builder.writers.report.sections import section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.model.accessibility import Accessibility
    from edition_builder.model.state import State
    from edition_builder.model.verification import Proof
    from edition_builder.writers.markup import Markup


def proofs_section(state: State) -> Markup:
    """Every proof: what it was, of which file, how it ended, what was looked at."""
    headings = ("File", "Proof", "Result", "Looked at, or why not")
    rows = house_table("proofs", headings, map(_row, state.verification.proofs))
    return section("proofs", "Proofs", rows)


def _row(proof: Proof) -> tuple[str, ...]:
    word = proof.result.value
    if proof.result is Result.FOUND:
        word = f"{word}: {len(proof.findings)}"
    result = element("span", {"class": proof.result.name.lower().replace("_", "-")}, word)
    return (element("code", {}, proof.subject), proof.name, result, proof.detail)


def access_section(state: State) -> Markup:
    """The one record of accessibility: in words, in numbers, and what validators showed of it."""
    record = state.verification.accessibility
    numbers = (
        element("div", {}, element("dt", {}, name), element("dd", {}, value))
        for name, value in _numbers(record)
    )
    shown = [
        element(
            "li", {}, f"{item.standard}: {item.tool} {item.version} found nothing ({item.format})"
        )
        for item in record.shown
    ]
    claims = element("ul", {}, joined(shown)) if shown else element("p", {}, "Nothing was shown.")
    return section(
        "access",
        "Accessibility",
        element("p", {}, summary(record, "en")),
        element("dl", {"class": "states"}, joined(numbers)),
        element("h3", {}, "What validators showed in this build"),
        lines(claims),
    )


def _numbers(record: Accessibility) -> Iterator[tuple[str, str]]:
    yield "Headings", str(record.headings)
    yield "Notes, linked both ways", str(record.notes)
    yield "Pictures, described", f"{record.described} of {record.pictures}"
    yield "Tables with header cells", f"{record.headed} of {record.tables}"
    yield "Formulas", str(record.formulas)
    yield "Printed pages marked", "yes" if record.pages else "no"
    yield "Languages", ", ".join((record.language, *record.languages))
