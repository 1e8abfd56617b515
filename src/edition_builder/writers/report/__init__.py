"""The report: the state of an edition on one page, `report.html`, beside the editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.writers.house_page import house_body, house_head, house_page
from edition_builder.writers.report.findings import findings_section
from edition_builder.writers.report.glance import overview, title_of
from edition_builder.writers.report.proofs import access_section, proofs_section
from edition_builder.writers.report.things import editions_section, pages_section
from edition_builder.writers.sheets import sheet

if TYPE_CHECKING:
    from edition_builder.model import Artifact
    from edition_builder.model.state import State

__all__ = ["NAME", "write_report"]

NAME = "report.html"


def write_report(state: State) -> Artifact:
    """The report as one HTML page that loads nothing and runs nothing.

    The same state gives the same bytes: there is no clock in it.
    """
    sections = (
        findings_section(state),
        proofs_section(state),
        access_section(state),
        editions_section(state),
        pages_section(state),
    )
    head = house_head(title_of(state), sheet("ledger.css", "report.css"))
    body = house_body("Skip to the report", overview(state), sections)
    return house_page(NAME, "en", head, body)
