"""The bibliography: .bib files to references with places, and to items for citeproc.

`decode` bytes to text → `survey` text to blocks → `entries` blocks to references → `inherit` who
inherits from whom → `csl` pandoc's items, with bibtexparser as `witness` → `printing` nothing lost.
"""

from __future__ import annotations

from edition_builder.bibliography.reading import read_bibliography

__all__ = ["read_bibliography"]
