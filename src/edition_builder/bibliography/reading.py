"""The author's .bib files to a bibliography, entry by entry: no broken entry hides another."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.bibliography.csl import Conversion, convert
from edition_builder.bibliography.decode import decode_all
from edition_builder.bibliography.entries import read_entries
from edition_builder.bibliography.inherit import heritage
from edition_builder.bibliography.printing import mended
from edition_builder.bibliography.tame import VERBATIM, dangerous_commands
from edition_builder.bibliography.types import UNSEEN
from edition_builder.bibliography.witness import read_again
from edition_builder.diagnostics import collected
from edition_builder.model import Bibliography
from edition_builder.rules.bib.reading import BIB023, BIB024, BIB026

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Project, Reference


def read_bibliography(project: Project) -> Bibliography:
    """Every work in the project's .bib files, with places, and as items for citeproc.

    An entry is read three times: by our surveyor, which knows where it stands and mends what is
    broken; by bibtexparser, where it is not plain; and by pandoc, whose reading is what is printed.
    Never raises for what an author wrote; raises `PandocMissingError` where the machine has no
    pandoc.
    """
    decoded = decode_all(project.bibliography)
    entries = read_entries(source for source, _ in decoded)
    family = heritage(entries.references)
    with ThreadPoolExecutor(max_workers=1) as pool:
        pending = pool.submit(convert, family.references, family.parents)
        second = read_again(family.references.values())
        conversion = pending.result()
    findings: list[Diagnostic] = []
    items = {
        key: mended(family.references[key], item, findings, raw=key in conversion.raw)
        for key, item in sorted(conversion.items.items())
        if key in second
    }
    seen = {key for key, reference in entries.references.items() if reference.type not in UNSEEN}
    return Bibliography(
        references=MappingProxyType(_readable(entries.references, second, conversion)),
        csl=tuple(item for key, item in items.items() if key in seen),
        paths=tuple(file.path for file in project.bibliography),
        sources=MappingProxyType({source.path: source.text for source, _ in decoded}),
        diagnostics=collected(
            *(found for _, found in decoded),
            entries.diagnostics,
            family.diagnostics,
            _commands(entries.references),
            _disagreements(entries.references, second, conversion),
            findings,
        ),
    )


def _readable(
    references: Mapping[str, Reference], second: Collection[str], conversion: Conversion
) -> dict[str, Reference]:
    """The entries that all three can read; those that stand for no work need no item."""
    return {
        key: reference
        for key, reference in references.items()
        if key in second and (key in conversion.items or reference.type in UNSEEN)
    }


def _commands(references: Mapping[str, Reference]) -> Iterator[Diagnostic]:
    for reference in references.values():
        for field in reference.fields:
            found = dangerous_commands(field.value) if field.name not in VERBATIM else ()
            if found:
                yield BIB023.at(
                    field.place,
                    f"“{'”, “'.join(found)}” in “{field.name}” of “{reference.key}” is taken out",
                    hint="delete it, and write out what it stands for",
                )


def _disagreements(
    references: Mapping[str, Reference],
    second: Collection[str],
    conversion: Conversion,
) -> Iterator[Diagnostic]:
    hint = "write the entry more plainly: braces around each value, no TeX programming"
    for key, reference in references.items():
        if key in conversion.stopped:
            message = f"reading “{key}” takes more time or memory than it may, so it is left out"
            yield BIB026.at(reference.place, message, hint="shorten its fields")
            continue
        unseen = key not in conversion.items and reference.type not in UNSEEN
        readers = ["bibtexparser"] * (key not in second) + ["pandoc"] * unseen
        if readers:
            who = " or ".join(readers)
            message = f"“{key}” cannot be read by {who}, so it is left out"
            yield BIB024.at(reference.place, message, hint=hint)
