"""Imposition: pages laid out, then written as a tagged PDF. Runs in the typesetter's child."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any

import weasyprint.pdf

from edition_builder.paginate.compositor import Case, Forme, open_case, set_pages, with_faces
from edition_builder.paginate.fact import packed
from edition_builder.paginate.letters import digest
from edition_builder.paginate.records import Records
from edition_builder.paginate.shelf import Item
from edition_builder.writers.pdf.archive import OPTIONS, both_claims, in_three_colours
from edition_builder.writers.pdf.seal import seal
from edition_builder.writers.pdf.tagging import add_tags

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["impose", "lay_out", "open_case", "report", "seal"]

VARIANT = "pdf/ua-1"


def lay_out(case: Case, job: Mapping[str, Any], data: bytes) -> Forme:
    """The job's pages."""
    css, overlay = job["sheets"]
    whole = with_faces(case, job["faces"])
    return set_pages(whole, job["html"], css, overlay, _images(job, data))


def report(forme: Forme) -> dict[str, Any]:
    """What the parent is told: where each page begins, which page calls each note, the findings.

    Of every section's letters it is told a digest.
    """
    pages = [
        {"label": label, **asdict(start)}
        for label, start in zip(forme.labels, forme.starts, strict=True)
    ]
    return {
        "pages": pages,
        "calls": dict(forme.calls),
        "texts": {name: digest(text) for name, text in forme.texts.items()},
        "facts": packed(forme.facts),
    }


def impose(forme: Forme, job: Mapping[str, Any]) -> tuple[list[dict[str, str]], bytes]:
    """The findings of writing, and the PDF. Its identifier follows from what was set."""
    identifier = hashlib.sha256(job["html"].encode()).hexdigest()[:32]
    with Records() as records, _own_tags(forme), _claims(forme, job) as options:
        pdf: bytes = forme.document.write_pdf(pdf_identifier=identifier, **options)
    return packed(records.facts), pdf


@contextmanager
def _claims(forme: Forme, job: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """What the file claims to be, as options for the engine."""
    if not job.get("archive"):
        yield {"pdf_variant": VARIANT}
        return
    with both_claims(forme.document.metadata):
        yield {**OPTIONS, "pdf_variant": job["archive"]}


@contextmanager
def _own_tags(forme: Forme) -> Iterator[None]:
    """Let our tags take the place of WeasyPrint's while a document is written.

    WeasyPrint 70 tags page by page: a paragraph over a page break becomes two, running heads are
    content, notes and their calls are not linked.
    """
    theirs = weasyprint.pdf.add_tags
    weasyprint.pdf.add_tags = partial(add_tags, forme)
    try:
        yield
    finally:
        weasyprint.pdf.add_tags = theirs


def _images(job: Mapping[str, Any], data: bytes) -> dict[str, Item]:
    """The edition's images by name, cut out of the bytes that came with the job."""
    images, start = {}, 0
    for image in job["images"]:
        end = start + image["length"]
        item = Item(media_type=image["type"], data=data[start:end])
        images[image["name"]] = in_three_colours(item) if job.get("archive") else item
        start = end
    return images
