"""Words against sources: the copies of cited works in `sources/`, and what quotations owe them.

`reading` turns a file into pages (in a child process, by one reader for each kind), `words` and
`passage` say what of a text is compared, `alignment` looks for a quotation, `likeness` for what
comes near to it, `collating` does so for a whole document.
"""

from __future__ import annotations

from edition_builder.sources.alignment import align
from edition_builder.sources.collating import collate
from edition_builder.sources.kinds import KINDS
from edition_builder.sources.paging import cited_elsewhere, page_found
from edition_builder.sources.reading import read_source
from edition_builder.sources.refused import RefusedError

__all__ = [
    "KINDS",
    "RefusedError",
    "align",
    "cited_elsewhere",
    "collate",
    "page_found",
    "read_source",
]
