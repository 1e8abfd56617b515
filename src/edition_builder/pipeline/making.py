"""The making of editions: from an open project to a release in its place."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from edition_builder.checks import run_checks
from edition_builder.compose import compose
from edition_builder.desk.account import account
from edition_builder.diagnostics import Diagnostic, EditionError
from edition_builder.frozen import dataclass
from edition_builder.locks import LockedError, staging
from edition_builder.model import Bibliography, Edition, Manuscript, Outcome, Setting
from edition_builder.paginate import paginate
from edition_builder.pipeline.citations import entered
from edition_builder.pipeline.pages import remember_pages
from edition_builder.pipeline.text import Text, set_text
from edition_builder.pipeline.verdict import outcome_of, refused
from edition_builder.publication import joined, make_release, publish, refusal, unsuitable
from edition_builder.register import placed, printed, with_back_matter
from edition_builder.rules import RULES
from edition_builder.source import Concordance
from edition_builder.writers.citations import write_citations

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from edition_builder.engines.typesetter import Typesetter
    from edition_builder.model import Artifact, Project
    from edition_builder.pipeline.order import Order

    Writer = Callable[[Edition, Setting], Artifact | tuple[Artifact, ...]]

PROOF = "proof"
"""The format that is made of the findings, too, and so is in no table of writers."""


def make(project: Project, order: Order, typesetter: Typesetter) -> Outcome:
    """Make what was ordered and put it in place, unless a finding forbids it."""
    shown = os.path.relpath(order.place, project.root)
    unfit = unsuitable(order.place, shown, project)
    if unfit:
        return refused([unfit])
    try:
        with staging(order.place) as folder:
            outcome = made(project, order, typesetter).outcome
            if outcome.exit or outcome.release is None:
                return outcome
            release, gone = joined(outcome.release, order.place)
            written = publish(release, order.place, folder, gone)
    except (OSError, LockedError) as error:
        return refused([refusal(error, shown)])
    return replace(
        outcome,
        release=release,
        written=tuple(f"{shown}/{name}" for name in written),
        gone=tuple(f"{shown}/{name}" for name in gone),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What was made and is not yet in place; without an edition where pages could not be set.

    `findings` are all there were, before the project's `[check]` table had its say.
    """

    outcome: Outcome
    text: Text
    findings: tuple[Diagnostic, ...]
    edition: Edition | None = None
    setting: Setting | None = None


def made(project: Project, order: Order, typesetter: Typesetter) -> Made:
    """Everything but the door out: the outcome holds the release, not yet in place."""
    text = set_text(project, order.progress)
    try:
        return _set(text, order, typesetter)
    except EditionError as error:
        findings = (*text.findings, *error.diagnostics)
        outcome = outcome_of(project, findings, strict=order.strict, ran=frozenset())
        return Made(outcome=outcome, text=text, findings=findings)


def _set(text: Text, order: Order, typesetter: Typesetter) -> Made:
    """Compose, paginate, write; raises `EditionError` where the pages cannot be set."""
    order.progress("composing")
    edition = _imposed(edition_of(text), order.imposition)
    order.progress("typesetting")
    with ThreadPoolExecutor(max_workers=1) as pool:
        loading = pool.submit(_writers)
        concordance = Concordance(text.values[Manuscript].parts)
        setting = paginate(edition, typesetter, concordance.place_of)
        writers = loading.result()
    writers = {**writers, PROOF: partial(_proof, text, order)}
    order.progress("writing")
    artifacts = (
        *_written(order, writers, edition, setting),
        *_register(text, edition, setting),
        *account(text.values[Manuscript], text.project),
    )
    release = make_release(artifacts, text.project)
    later = run_checks({**text.values, Edition: edition, Setting: setting})
    findings = (
        *text.findings, *edition.diagnostics, *setting.diagnostics, *release.diagnostics, *later,
    )  # fmt: skip
    outcome = outcome_of(
        text.project, findings, strict=order.strict, ran=frozenset(RULES), release=release
    )
    return Made(outcome=outcome, text=text, findings=findings, edition=edition, setting=setting)


def _imposed(edition: Edition, imposition: str) -> Edition:
    """The edition with what this build asks of its press files."""
    settings = edition.settings
    asked = replace(settings, print=replace(settings.print, imposition=imposition))
    return replace(edition, settings=asked)


def edition_of(text: Text) -> Edition:
    """The edition, with what its print settings ask for behind the text."""
    settings = text.project.settings.print
    references = text.values[Bibliography].references
    if not (settings.cited_on or settings.index):
        return compose(text.document, text.project, text.styles, references)
    document = placed(text.document)
    edition = compose(document, text.project, text.styles, references)
    return with_back_matter(edition, document, text.values[Bibliography])


def _register(text: Text, edition: Edition, setting: Setting) -> tuple[Artifact, ...]:
    """The page of citations and quotations, where there are any."""
    pages = printed(text.document.quotations, edition, setting)
    remember_pages(text.project, pages)
    register = entered(text.values, pages)
    return () if register.empty else (write_citations(register, text.project.metadata),)


def _proof(text: Text, order: Order, edition: Edition, _setting: Setting) -> Artifact:
    """The proof, which is laid out anew and shows the findings, too."""
    from edition_builder.pipeline.proofing import proof_of  # noqa: PLC0415 - only for a proof

    return proof_of(text, edition, order)


def _writers() -> Mapping[str, Writer]:
    """The table of writers, loaded while the typesetter is at work and this process waits."""
    from edition_builder.writers.table import WRITERS  # noqa: PLC0415 - half of all there is to load

    return WRITERS


def _written(
    order: Order, writers: Mapping[str, Writer], edition: Edition, setting: Setting
) -> tuple[Artifact, ...]:
    """Each format from its writer, as many at once as there are jobs."""
    with ThreadPoolExecutor(max_workers=order.jobs) as pool:
        written = pool.map(lambda name: writers[name](edition, setting), order.formats)
        each = (files if isinstance(files, tuple) else (files,) for files in written)
        return tuple(chain.from_iterable(each))
