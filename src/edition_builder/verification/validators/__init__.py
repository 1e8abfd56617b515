"""The validators, as a table: other people's judgement of what we made.

Each is one module with one function. To add one, write the function and give it a row. What a
validator says becomes a diagnostic of its rule, with the manuscript's line where its place in the
artefact can be led back to one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.rules.out.press import OUT105
from edition_builder.rules.out.validators import (
    OUT066,
    OUT067,
    OUT068,
    OUT069,
    OUT070,
    OUT071,
    OUT072,
    OUT082,
    OUT083,
)
from edition_builder.verification.validators import (
    ace,
    axe,
    epubcheck,
    nu,
    onix,
    outloud,
    press,
    qpdf,
    tags,
    verapdf,
)
from edition_builder.verification.validators.validator import Validator

if TYPE_CHECKING:
    from collections.abc import Sequence

VALIDATORS: Sequence[Validator] = (
    Validator(name="qpdf", looks_at="pdf", standard="PDF syntax", rule=OUT071, look=qpdf.look),
    Validator(
        name="outloud",
        looks_at="pdf",
        standard="PDF/UA-1",
        accessibility=True,
        rule=OUT070,
        look=outloud.look,
    ),
    Validator(
        name="tag check",
        looks_at="pdf",
        standard="PDF/UA-1",
        rule=OUT083,
        look=tags.look,
    ),
    Validator(
        name="veraPDF",
        looks_at="pdf",
        standard="PDF/UA-1",
        accessibility=True,
        rule=OUT082,
        look=verapdf.look,
    ),
    Validator(
        name="epubcheck", looks_at="epub", standard="EPUB 3.3", rule=OUT066, look=epubcheck.look
    ),
    Validator(
        name="Ace",
        looks_at="epub",
        standard="EPUB Accessibility 1.1",
        accessibility=True,
        rule=OUT067,
        look=ace.look,
    ),
    Validator(name="Nu", looks_at="html", standard="HTML", rule=OUT069, look=nu.look),
    Validator(
        name="axe",
        looks_at="html",
        standard="WCAG 2.2 AA",
        accessibility=True,
        rule=OUT068,
        look=axe.look,
    ),
    Validator(
        name="press check",
        looks_at="pdf",
        suffix=("-press.pdf", "-cover.pdf", "-booklet.pdf"),
        standard="PDF/X-4",
        rule=OUT105,
        look=press.look,
    ),
    Validator(
        name="onixcheck",
        looks_at="xml",
        suffix=(".onix.xml",),
        standard="ONIX 3.0",
        rule=OUT072,
        look=onix.look,
    ),
)
"""In the order in which they are told."""

__all__ = ["VALIDATORS", "Validator"]
