"""The checks, as a table: which rules, which values they look at, and the function that looks.

A check runs as soon as the values it names exist: `check` has everything up to the resolved
`Document`, `build` adds the `Edition` and the `Setting`. To add one, write a function that yields
diagnostics and give it a row in its family's table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.checks.attributions import ATTRIBUTION_CHECKS
from edition_builder.checks.bibliography import BIBLIOGRAPHY_CHECKS, LISTING_CHECKS
from edition_builder.checks.citations import CITATION_CHECKS
from edition_builder.checks.identified import IDENTIFIER_CHECKS
from edition_builder.checks.locators import LOCATOR_CHECKS
from edition_builder.checks.losses import LOSS_CHECKS
from edition_builder.checks.manuscript import MANUSCRIPT_CHECKS
from edition_builder.checks.names import NAME_CHECKS
from edition_builder.checks.normalising import NORMALISING_CHECKS
from edition_builder.checks.quotations import QUOTATION_CHECKS
from edition_builder.checks.sources import SOURCE_CHECKS
from edition_builder.checks.structure import STRUCTURE_CHECKS
from edition_builder.checks.typed import TYPED_CHECKS
from edition_builder.diagnostics import collected

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from edition_builder.checks.check import Check
    from edition_builder.diagnostics import Diagnostic

CHECKS: tuple[Check, ...] = (
    *MANUSCRIPT_CHECKS,
    *STRUCTURE_CHECKS,
    *NORMALISING_CHECKS,
    *CITATION_CHECKS,
    *IDENTIFIER_CHECKS,
    *SOURCE_CHECKS,
    *QUOTATION_CHECKS,
    *LOCATOR_CHECKS,
    *TYPED_CHECKS,
    *NAME_CHECKS,
    *ATTRIBUTION_CHECKS,
    *BIBLIOGRAPHY_CHECKS,
    *LISTING_CHECKS,
    *LOSS_CHECKS,
)
"""Every check, family by family."""


def run_checks(
    values: Mapping[type, object], checks: Iterable[Check] = CHECKS
) -> tuple[Diagnostic, ...]:
    """What the checks find whose values are all there."""
    ready = (check for check in checks if all(need in values for need in check.needs))
    return collected(*(check.find(*(values[need] for need in check.needs)) for check in ready))
