"""The packing of a release: from an open project to everything that goes into its folder."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.citations.styles import Style
from edition_builder.diagnostics import collected
from edition_builder.model import Document
from edition_builder.pipeline.citations import entered
from edition_builder.pipeline.making import made
from edition_builder.pipeline.proving import prove_records
from edition_builder.pipeline.reporting import state_of
from edition_builder.pipeline.verdict import outcome_of
from edition_builder.pipeline.verify import prove
from edition_builder.publication.changelog import told_of
from edition_builder.publication.history import earlier
from edition_builder.publication.notes import release_notes
from edition_builder.publication.pack import OF_THE_BUILD, clearly_named, pack_name, packed
from edition_builder.publication.passages import changes, passages
from edition_builder.publication.signing import opened_key, signed
from edition_builder.publication.standing import differences, standing_otherwise
from edition_builder.records import Dossier, pictures, write_records
from edition_builder.register import printed
from edition_builder.rules import RULES
from edition_builder.writers.cover import cover_picture
from edition_builder.writers.cover.shops import shop_covers
from edition_builder.writers.report import write_report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.engines.typesetter import Typesetter
    from edition_builder.model import Artifact, Edition, Outcome, Project, Release
    from edition_builder.model.verification import Verification
    from edition_builder.pipeline.making import Made
    from edition_builder.pipeline.order import Order
    from edition_builder.pipeline.release import Wishes


def pack(project: Project, order: Order, wishes: Wishes, typesetter: Typesetter) -> Outcome:
    """The outcome with the release, not yet in place; `unchanged` where it stands already.

    Raises `OSError` where a release that is there cannot be read, and `EditionError` where the
    given key cannot sign.
    """
    key = None if wishes.key is None else opened_key(wishes.key, wishes.password)
    built = made(project, order, typesetter)
    if built.outcome.exit or built.outcome.release is None or built.edition is None:
        return built.outcome
    order.progress("proving")
    shown = order.place.name  # wherever releases are kept, the report says the same
    editions = built.outcome.release.artifacts
    verification = _proved(built, built.edition, editions, order)
    order.progress("packing")
    dossier = _dossier(built, built.edition, verification)
    records = write_records(dossier)
    proofs = prove_records(project.metadata, records, shown, wishes.crossref_schema)
    verification = replace(verification, proofs=(*verification.proofs, *proofs))
    notes, since, untold = _notes(project, order, records)
    covers = shop_covers(cover_picture(project.metadata))
    files = (*editions, *covers, *records, *pictures(dossier), notes)
    files = (*files, _report(built, files, verification))
    release = packed(files, project, dossier, verification, since)
    if key is not None:
        name = pack_name(project.metadata.slug, project.metadata.version)
        release = signed(release, key, name)
    findings = (*built.findings, *verification.findings, *release.diagnostics, *untold)
    outcome = outcome_of(
        project, findings, strict=order.strict, ran=frozenset(RULES), release=release
    )
    return _compared(outcome, release, project, order)


def _proved(
    built: Made, edition: Edition, artifacts: Sequence[Artifact], order: Order
) -> Verification:
    """What was made, proved before anybody can have it."""
    return prove(
        built.text,
        edition,
        artifacts,
        setting=built.setting,
        shown=order.place.name,
        publishing=True,
        progress=order.progress,
    )


def _report(built: Made, files: Sequence[Artifact], verification: Verification) -> Artifact:
    """The state of the edition at a glance, with the files under the names they have here."""
    metadata = built.text.project.metadata
    state = state_of(built.text, built.outcome.findings, files, verification, laid_out=True)
    named = (clearly_named(item, metadata.slug, metadata.version) for item in files)
    kept = tuple(item for item in named if item.name not in OF_THE_BUILD)
    document, edition, setting = built.text.values[Document], built.edition, built.setting
    if edition is None or setting is None or not isinstance(document, Document):
        return write_report(replace(state, artifacts=kept))
    register = entered(built.text.values, printed(document.quotations, edition, setting))
    return write_report(replace(state, artifacts=kept, register=register))


def _dossier(built: Made, edition: Edition, verification: Verification) -> Dossier:
    values = built.text.values
    style, document = values[Style], values[Document]
    if not (isinstance(style, Style) and isinstance(document, Document)):
        raise TypeError("a text has a style and a document")
    made_files = built.outcome.release.artifacts if built.outcome.release else ()
    slug = edition.metadata.slug
    editions = {
        item.name.removeprefix(f"{slug}."): item
        for item in made_files
        if item.name.startswith(f"{slug}.")
    }
    return Dossier(
        edition=edition,
        document=document,
        accessibility=verification.accessibility,
        editions=editions,
        pages=len(built.setting.pages) if built.setting else 0,
        style=style.name,
        style_xml=style.xml,
    )


def _notes(
    project: Project, order: Order, records: Iterable[Artifact]
) -> tuple[Artifact, str, tuple[Diagnostic, ...]]:
    """The release notes, the version they compare with or '', and what was found on the way."""
    metadata = project.metadata
    told, untold = told_of(project.root, metadata.version)
    before = earlier(order.place.parent, metadata)
    text = next((item.data for item in records if item.name.endswith(".jats.xml")), b"")
    if before is None:
        return release_notes(metadata, told, "", None), "", untold
    changed = changes(passages(before.text), passages(text))
    return release_notes(metadata, told, before.version, changed), before.version, untold


def _compared(outcome: Outcome, release: Release, project: Project, order: Order) -> Outcome:
    """The outcome, where a release of this version is there: nothing to do, or a refusal."""
    if outcome.exit or not order.place.exists():
        return outcome
    differing = differences(release, order.place)
    if not differing:
        return replace(outcome, unchanged=True)
    shown = os.path.relpath(order.place, project.root)
    refusal = standing_otherwise(differing, shown, project.metadata.version)
    return replace(outcome, findings=collected(outcome.findings, [refusal]))
