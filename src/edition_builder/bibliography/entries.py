"""From surveyed blocks to references: abbreviations written out, doubles told apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from edition_builder.bibliography.blocks import Faults
from edition_builder.bibliography.strings import gather_strings, written_out
from edition_builder.bibliography.survey import survey
from edition_builder.diagnostics import Diagnostic, Related
from edition_builder.frozen import dataclass
from edition_builder.model import Field, Reference
from edition_builder.rules.bib.reading import BIB005, BIB007

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edition_builder.bibliography.blocks import Block
    from edition_builder.bibliography.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """The references of all files by key, in the author's order, and what was found."""

    references: Mapping[str, Reference]
    diagnostics: tuple[Diagnostic, ...]


def read_entries(sources: Iterable[Source]) -> Entries:
    """Every entry that can be cited; of two with one key the first is kept.

    The files count as one, in their order: an `@string` of the first serves the second.
    """
    references: dict[str, Reference] = {}
    findings: list[Diagnostic] = []
    strings: dict[str, str] = {}
    for source in sources:
        surveyed, faults = survey(source.text), Faults()
        strings = gather_strings(surveyed.blocks, faults, strings)
        for block in surveyed.blocks:
            if not block.key:
                continue
            reference = _reference(block, source, strings, faults, findings)
            first = references.setdefault(block.key, reference)
            if first is not reference:
                findings.append(_twice(first, reference))
        findings.extend(fault.found_in(source) for fault in (*surveyed.faults, *faults.found))
    return Entries(references=references, diagnostics=tuple(findings))


def _reference(
    block: Block,
    source: Source,
    strings: Mapping[str, str],
    faults: Faults,
    findings: list[Diagnostic],
) -> Reference:
    fields: dict[str, Field] = {}
    for span in block.fields:
        value = written_out(span, strings, faults)
        place = source.place(span.start, span.end)
        field = Field(name=span.name, value=value, place=place)
        first = fields.setdefault(span.name, field)
        if first is not field:
            findings.append(_repeated(block.key, first, field))
    return Reference(
        key=block.key,
        type=block.type,
        fields=tuple(fields.values()),
        place=source.place(block.start, block.end),
    )


def _repeated(key: str, first: Field, again: Field) -> Diagnostic:
    return BIB007.at(
        again.place,
        f"“{again.name}” stands twice in “{key}”; the first is used",
        hint="delete one of the two" if first.value == again.value else "keep the right one",
        related=[Related(place=first.place, message=f"“{first.name}” stands here first")],
    )


def _twice(first: Reference, again: Reference) -> Diagnostic:
    differing = ", ".join(f"“{name}”" for name in _differing(first, again))
    what = f"; they differ in {differing}" if differing else ", and the two are alike"
    hint = "rename one of the keys" if differing else "delete one of the two entries"
    return BIB005.at(
        again.place,
        f"the key “{again.key}” is used twice{what}; the first is used",
        hint=hint,
        related=[Related(place=first.place, message=f"“{first.key}” stands here first")],
    )


def _differing(first: Reference, again: Reference) -> Iterator[str]:
    if first.type != again.type:
        yield f"@{first.type} and @{again.type}"
    for name in dict.fromkeys(field.name for field in (*first.fields, *again.fields)):
        if first.get(name) != again.get(name):
            yield name
