"""The versions that a report of a fault needs."""

from __future__ import annotations

from edition_builder.machine import pandoc_version, pango_version
from edition_builder.machine.programs import package_version
from edition_builder.version import __version__

MISSING = "missing"


def versions() -> tuple[tuple[str, str], ...]:
    """edition-builder and what it works with, each with its version or “missing”."""
    found = (
        ("pandoc", pandoc_version()),
        ("WeasyPrint", package_version("weasyprint")),
        ("Pango", pango_version()),
        ("EbookLib", package_version("EbookLib")),
        ("bibtexparser", package_version("bibtexparser")),
    )
    return (("edition-builder", __version__), *((name, told or MISSING) for name, told in found))
