"""Every rule edition-builder knows, by code: the catalogue behind `explain`.

A family is a module that holds `Rule` constants and nothing else, or a folder of such modules, one
for each matter. The table is found, not kept by hand: a constant in a family is in the catalogue.
"""

from __future__ import annotations

from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Rule
from edition_builder.rules import bib, cit, doc, lay, nrm, out, prj, quo, res, src

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FAMILIES: Mapping[str, ModuleType] = MappingProxyType(
    {
        "PRJ": prj,
        "SRC": src,
        "NRM": nrm,
        "CIT": cit,
        "QUO": quo,
        "BIB": bib,
        "DOC": doc,
        "RES": res,
        "LAY": lay,
        "OUT": out,
    }
)
"""The families, in the order of the pipeline."""


def rules_in(family: ModuleType) -> Iterator[Rule]:
    """The rules of a family, those of the modules in its folder among them."""
    for value in vars(family).values():
        if isinstance(value, Rule):
            yield value
        elif isinstance(value, ModuleType):
            yield from rules_in(value)


RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.code: rule for family in FAMILIES.values() for rule in rules_in(family)}
)
"""Code → rule, for every rule there is."""
