"""What is proved of the records of a release: each before whoever judges its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.publication.proofs import prove_deposit
from edition_builder.verification.trail import Trail
from edition_builder.verification.validators import VALIDATORS
from edition_builder.verification.validators.judging import concerns, judge

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from edition_builder.model import Artifact, Metadata
    from edition_builder.model.verification import Proof


def prove_records(
    metadata: Metadata, records: Sequence[Artifact], shown: str, schema: Path | None
) -> tuple[Proof, ...]:
    """The judgement of every validator that looks at records, and of Crossref's schema.

    `shown` is the release's folder as findings name it, `schema` the path of Crossref's XSD.
    """
    judged = (
        judge(validator, record, f"{shown}/{record.name}", Trail(), ())
        for validator in VALIDATORS
        for record in records
        if validator.suffix and concerns(validator, record)
    )
    return (*judged, prove_deposit(metadata, records, shown, schema))
