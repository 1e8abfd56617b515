"""From text to one tree: each part through pandoc on its own, then joined.

Nothing an author wrote stops this step. A part that pandoc cannot take (its limits, or a tree too
deep to follow) is left out with an error that names it, and the build puts nothing in place.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from edition_builder.citations.scanner import scan
from edition_builder.crossrefs import numbered, with_references
from edition_builder.diagnostics import collected
from edition_builder.engines.pandoc import PandocError, PandocLimitError
from edition_builder.model import Document
from edition_builder.parse.cited import citations_of
from edition_builder.parse.formulas import too_large
from edition_builder.parse.headings import with_even_headings, with_titles
from edition_builder.parse.identifiers import with_unique_identifiers
from edition_builder.parse.images import with_images
from edition_builder.quotations.finding import find_quotations
from edition_builder.rules.src.markup import SRC020, SRC021
from edition_builder.source import heaviest, tree_of
from edition_builder.tree import from_json, is_deeper

if TYPE_CHECKING:
    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Manuscript, Part, Project
    from edition_builder.tree import Node

DEEPEST = 150
"""The deepest tree that later steps follow; a printed page has no room for a tenth of it."""


def parse(manuscript: Manuscript, project: Project) -> Document:
    """The whole manuscript as one tree, with its citations, quotations and images found.

    Raises `PandocMissingError` where the locked pandoc is not on this machine.
    """
    with ThreadPoolExecutor(max_workers=2) as pool:
        sites = pool.map(scan, manuscript.parts)
        read = list(pool.map(_read, manuscript.parts))
    languages = [part.front.language or project.metadata.language for part in manuscript.parts]
    labelled, targets = numbered([blocks for blocks, _ in read], languages)
    linked = with_references(labelled, targets, languages)
    trees = with_unique_identifiers(with_titles(manuscript.parts, linked))
    shown, resources, image_findings = with_images(manuscript.parts, trees, project)
    blocks = with_even_headings(shown, project.metadata.title)
    citations = citations_of(manuscript.parts, trees, tuple(sites))
    return Document(
        metadata=project.metadata,
        blocks=tuple(blocks),
        citations=citations,
        quotations=find_quotations(
            manuscript, citations, project.settings.quotations, project.metadata.language
        ),
        nocite=tuple(key for part in manuscript.parts for key in part.front.nocite),
        resources=resources,
        diagnostics=collected(image_findings, *(findings for _, findings in read)),
    )


def _read(part: Part) -> tuple[list[Node], tuple[Diagnostic, ...]]:
    """A part's blocks, or none and the reason."""
    try:
        output = tree_of(part.text)
        blocks = from_json(output)
    except PandocLimitError as limit:
        message = f"“{part.path}” was given up: reading it {limit}"
        hint = "look for very deep nesting or very long lines of brackets, and split the file"
        return [], (SRC020.at(part.place(heaviest(part.text)), message, hint=hint),)
    except (PandocError, RecursionError):
        return [], (_unreadable(part),)
    if is_deeper(blocks, DEEPEST):
        return [], (_unreadable(part),)
    large = tuple(too_large(part, blocks))
    return ([] if large else blocks), large


def _unreadable(part: Part) -> Diagnostic:
    return SRC021.at(
        part.place(0),
        f"“{part.path}” is nested more deeply than can be followed",
        hint="flatten lists, quotations and brackets that lie in one another",
    )
