from __future__ import annotations

import pytest

import edition_builder
from edition_builder.library import UnknownCodeError


def test_explain_knows_codes_in_capitals_or_not() -> None:
    assert edition_builder.explain("prj001") is edition_builder.explain(" PRJ001 ")


def test_explain_offers_the_nearest_code() -> None:
    with pytest.raises(UnknownCodeError, match="did you mean “PRJ0"):
        edition_builder.explain("PRJ01")


def test_doctor_looks_at_everything() -> None:
    names = [state.need.name for state in edition_builder.doctor()]
    assert names[:4] == ["Python", "pandoc", "Pango", "HarfBuzz"]


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'cook'"):
        _ = edition_builder.cook
