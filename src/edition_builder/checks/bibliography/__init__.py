"""Checks of the bibliography's entries: fields, identifiers, dates, pages, names, doubles."""

from __future__ import annotations

from edition_builder.checks.bibliography.capitals import find_lost_capitals
from edition_builder.checks.bibliography.fields import (
    find_like_keys,
    find_missing_fields,
    find_unknown_types,
)
from edition_builder.checks.bibliography.forms import find_bad_forms, find_protected_titles
from edition_builder.checks.bibliography.holes import find_holes
from edition_builder.checks.bibliography.identifiers import find_bad_identifiers
from edition_builder.checks.bibliography.recommended import find_recommended
from edition_builder.checks.bibliography.twins import find_twins
from edition_builder.checks.bibliography.values import (
    find_bad_dates,
    find_bad_names,
    find_bad_pages,
)
from edition_builder.checks.check import Check
from edition_builder.citations.styles import Style
from edition_builder.model import Bibliography, Document
from edition_builder.rules.bib import entries

NEEDS = (Bibliography,)
NUMBERS = (entries.BIB015, entries.BIB016, entries.BIB017, entries.BIB018, entries.BIB021)

BIBLIOGRAPHY_CHECKS: tuple[Check, ...] = (
    Check(rules=(entries.BIB006,), needs=NEEDS, find=find_like_keys),
    Check(rules=(entries.BIB013,), needs=NEEDS, find=find_missing_fields),
    Check(rules=(entries.BIB027,), needs=NEEDS, find=find_unknown_types),
    Check(rules=(entries.BIB014,), needs=NEEDS, find=find_bad_names),
    Check(rules=NUMBERS, needs=NEEDS, find=find_bad_identifiers),
    Check(rules=(entries.BIB019,), needs=NEEDS, find=find_bad_dates),
    Check(rules=(entries.BIB020, entries.BIB030), needs=NEEDS, find=find_bad_pages),
    Check(rules=(entries.BIB025,), needs=NEEDS, find=find_twins),
    Check(rules=(entries.BIB032, entries.BIB033), needs=NEEDS, find=find_bad_forms),
    Check(rules=(entries.BIB034,), needs=NEEDS, find=find_protected_titles),
)
"""What is looked for once the bibliography has been read; its form is looked at in reading it."""

LISTING_CHECKS: tuple[Check, ...] = (
    Check(rules=(entries.BIB031,), needs=(Bibliography, Document, Style), find=find_holes),
    Check(rules=(entries.BIB036,), needs=(Bibliography, Document, Style), find=find_lost_capitals),
    Check(rules=(entries.BIB035,), needs=(Bibliography, Document, Style), find=find_recommended),
)
"""What is looked for once it is known which works are listed, and in what style."""
