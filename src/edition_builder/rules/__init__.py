"""Every rule edition-builder knows, by code: the catalogue behind `explain`.

A family is one module holding `Rule` constants, and nothing else. The table is found, not kept by
hand: a constant in a family's module is in the catalogue.
"""

from __future__ import annotations

from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Rule
from edition_builder.rules import bib, cit, doc, lay, nrm, out, prj, quo, res, src

if TYPE_CHECKING:
    from collections.abc import Mapping

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

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        rule.code: rule
        for family in FAMILIES.values()
        for rule in vars(family).values()
        if isinstance(rule, Rule)
    }
)
"""Code → rule, for every rule there is."""
