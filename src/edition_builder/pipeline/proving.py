"""What is proved of editions before they are packed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from edition_builder.model.accessibility import Accessibility
from edition_builder.model.verification import Verification
from edition_builder.writers.epub.access import findings

if TYPE_CHECKING:
    from edition_builder.model import Edition, Setting
    from edition_builder.pipeline.making import Made
    from edition_builder.pipeline.order import Order


def proved(built: Made, order: Order) -> Verification:
    """What the content shows by itself; no validator has looked."""
    del order
    if built.edition is None:
        raise ValueError("there is no edition to prove anything of")
    return Verification(proofs=(), accessibility=_measured(built.edition, built.setting))


def _measured(edition: Edition, setting: Setting | None) -> Accessibility:
    bodies = [
        etree.fromstring(f'<body xmlns="http://www.w3.org/1999/xhtml">{section.html}</body>')
        for section in edition.sections
    ]
    found = findings(bodies, edition.resources)
    return Accessibility(
        language=edition.metadata.language,
        headings=sum(bool(section.title) for section in edition.sections),
        notes=len(edition.notes),
        pictures=found.pictures,
        described=found.described,
        formulas=int(found.mathematics),
        motion=found.motion,
        pages=setting is not None and bool(setting.pages),
    )
