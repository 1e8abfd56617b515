"""The register: which work is cited where, and how far each quotation is accounted for."""

from __future__ import annotations

from edition_builder.register.back import placed, with_back_matter
from edition_builder.register.entering import register
from edition_builder.register.printed import printed

__all__ = ["placed", "printed", "register", "with_back_matter"]
