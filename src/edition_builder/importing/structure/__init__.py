"""What the parts of a text are, by style and look: title, headings, quotations, verse, breaks."""

from __future__ import annotations

from edition_builder.importing.structure.recognising import recognised

__all__ = ["recognised"]
