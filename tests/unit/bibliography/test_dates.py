from __future__ import annotations

import pytest

from edition_builder.bibliography.dates import edtf


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1915", "1915"),
        ("1915-08", "1915-08"),
        ("2016-02-29", "2016-02-29"),
        ("-0044-03-15", "-0044-03-15"),
        ("2001-21", "2001-21"),
        ("1915/1916", "1915/1916"),
        ("1915-08-23/1916-01", "1915-08-23/1916-01"),
        ("/1915", "/1915"),
        ("../1915", "/1915"),
        ("1915/", "1915/"),
        ("1915~", "1915~"),
        ("1915?/1920", "1915~/1920"),
        ("19XX", "1900/1999"),
        ("1915-XX", "1915"),
        ("1998-08-23T10:00:00Z", "1998-08-23"),
        ("1998–99", "1998/1999"),
        ("2016-08", "2016-08"),
    ],
)
def test_dates(text: str, expected: str) -> None:
    assert edtf(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "/", "../..", "n.d.", "1915-13", "1915-02-30", "1916/1915", "23 August 1915", "1/2/3"],
)
def test_no_dates(text: str) -> None:
    assert edtf(text) == ""
