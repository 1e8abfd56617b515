"""Cross-references: what is numbered in an edition, and the words that point there.

Labels and references are written as pandoc-crossref and Quarto have them: `{#fig:map}` or
`{#fig-map}` at a figure, a table, a formula, a listing or a heading, `@fig:map` in the text. The
numbers are written into the tree, so that every edition has the same.
"""

from __future__ import annotations

from edition_builder.crossrefs.numbering import Target, numbered
from edition_builder.crossrefs.references import with_references
from edition_builder.crossrefs.terms import LABELLED, Kind

__all__ = ["LABELLED", "Kind", "Target", "numbered", "with_references"]
