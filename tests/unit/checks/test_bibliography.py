from __future__ import annotations

import time

import pytest

from edition_builder.checks.bibliography import BIBLIOGRAPHY_CHECKS
from edition_builder.diagnostics import Diagnostic, Place
from edition_builder.model import Bibliography, Field, Reference

HERE = Place(path="a.bib", line=1, column=1)
BASE = {"author": "Smith, Jane", "title": "The Reading of Machines", "date": "2001"}


def reference(key: str, kind: str = "book", **fields: str) -> Reference:
    listed = tuple(
        Field(name=name.replace("__", "+an:"), value=value, place=HERE)
        for name, value in fields.items()
    )
    return Reference(key=key, type=kind, fields=listed, place=HERE)


def findings(*references: Reference) -> list[Diagnostic]:
    bibliography = Bibliography(references={item.key: item for item in references})
    return [found for check in BIBLIOGRAPHY_CHECKS for found in check.find(bibliography)]


def codes(*references: Reference) -> list[str]:
    return [found.code for found in findings(*references)]


def test_a_sound_entry_is_left_in_peace() -> None:
    assert codes(reference("a", **BASE)) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"doi": "{10.1023/A:1023609306024}"},
        {"url": r"https://www.who.int/a\_b?x=1\%20y"},
        {"ids": "b, c"},
    ],
)
def test_what_programs_write_is_left_in_peace(fields: dict[str, str]) -> None:
    assert codes(reference("a", **BASE, **fields)) == []


def test_a_reprint_that_says_so_is_no_twin() -> None:
    first = reference("a", **BASE)
    assert codes(first, reference("b", **BASE)) == ["BIB025"]
    assert codes(first, reference("b", **BASE, related="a", relatedtype="reprintof")) == []


def test_a_doi_in_an_address_is_offered() -> None:
    (found,) = findings(reference("a", **BASE, doi="http://doi.acm.org/10.1145/1143120.1143122"))
    assert (found.code, found.hint) == ("BIB017", "write 10.1145/1143120.1143122")


def test_junior_stands_before_the_given_name() -> None:
    (found,) = findings(reference("a", **{**BASE, "author": "Smith, John, Jr."}))
    assert (found.code, found.hint) == ("BIB014", "write “Smith, Jr., John”")


@pytest.mark.parametrize(
    "isbn", ["978-1-59420-379-4", "0-306-40615-2", "080442957X", "9781594203794 (hbk), 0306406152"]
)
def test_isbns_that_add_up(isbn: str) -> None:
    assert codes(reference("a", **BASE, isbn=isbn)) == []


@pytest.mark.parametrize(
    ("isbn", "digit"), [("9781594203795", "4"), ("0306406153", "2"), ("0804429570", "X")]
)
def test_an_isbn_is_told_its_right_digit(isbn: str, digit: str) -> None:
    (found,) = findings(reference("a", **BASE, isbn=isbn))
    assert found.code == "BIB015"
    assert f"the last is {digit};" in found.hint


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("isbn", "12345", "BIB015"),
        ("issn", "1234", "BIB016"),
        ("doi", "doi:10.1/x", "BIB017"),
        ("doi", "none", "BIB017"),
        ("url", "http://", "BIB018"),
        ("url", "https://a.org/x y", "BIB018"),
        ("url", "javascript:alert(1)", "BIB018"),
        ("pages", "29--3", "BIB020"),
        ("pages", "p. 12", "BIB020"),
        ("urldate", "2001-02-30", "BIB019"),
        ("translator", "A; B", "BIB014"),
    ],
)
def test_a_value_that_cannot_be_right(field: str, value: str, code: str) -> None:
    assert codes(reference("a", **BASE, **{field: value})) == [code]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("doi", "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O"),
        ("url", "https://en.wikipedia.org/wiki/Stalin_(name)?a=%20#x"),
        ("url", "http://[::1]/"),
        ("pages", "121--8"),
        ("pages", "xii-xiv, 3--29"),
        ("pages", "S12--S19"),
        ("pages", "e1002"),
        ("pages", "A-3--A-9"),
    ],
)
def test_a_value_that_can(field: str, value: str) -> None:
    assert codes(reference("a", **BASE, **{field: value})) == []


@pytest.mark.parametrize("year", ["c. 1900", "[1998]", "forthcoming", "n.d.", "0044", "1998/1999"])
def test_a_year_may_hold_words(year: str) -> None:
    assert codes(reference("a", author="S", title="T", year=year)) == []


@pytest.mark.parametrize("year", ["19998", "2o01", "199", "2001-02-30"])
def test_a_year_that_was_mistyped(year: str) -> None:
    assert codes(reference("a", author="S", title="T", year=year)) == ["BIB019"]


def test_the_orcid_of_a_name_is_summed() -> None:
    assert codes(reference("a", **BASE, author__orcid='{1="0000-0002-1825-0097"}')) == []
    assert codes(reference("a", **BASE, author__orcid='{1="0000-0002-1825-0098"}')) == ["BIB021"]


def test_a_parent_lends_its_fields() -> None:
    parent = reference("p", "collection", editor="X", title="Whole", date="1999")
    child = reference("c", "incollection", author="S", title="Part", crossref="p")
    assert codes(parent, child) == []


def test_parts_of_one_work_are_no_twins() -> None:
    for field, one, two in [("volume", "1", "2"), ("pages", "1--2", "3--4"), ("edition", "1", "2")]:
        pair = reference("a", **BASE, **{field: one}), reference("b", **BASE, **{field: two})
        assert codes(*pair) == []
    first = reference("a", author="S", title="Stalin: Volume 1", date="2001")
    assert codes(first, reference("b", author="S", title="Stalin: Volume 2", date="2001")) == []


def test_namesakes_are_no_twins() -> None:
    other = {**BASE, "author": "Smith, Walter"}
    assert codes(reference("a", **BASE), reference("b", **other)) == []


@pytest.mark.parametrize(
    "again",
    [
        {"author": "Jane Smith", "title": "{The reading of machines}", "year": "2001"},
        {"author": "Smith, J.", "title": "The Reading of the Machines", "date": "2001-05"},
    ],
)
def test_twins(again: dict[str, str]) -> None:
    (found,) = (
        x for x in findings(reference("a", **BASE), reference("b", **again)) if x.code != "BIB034"
    )
    assert found.code == "BIB025"
    assert found.related[0].place == HERE


def test_of_five_entries_for_one_work_four_are_told() -> None:
    told = findings(*(reference(key, **BASE) for key in "abcde"))
    assert [found.message[1] for found in told if found.code == "BIB025"] == list("bcde")


def test_three_thousand_entries_take_no_time() -> None:
    many = [
        reference(
            f"k{n}",
            author=f"Family{n % 50}, A. and Other, B.",
            title=f"The {n} of {n * 7919 % 3001}",
            date=str(1900 + n % 100),
            isbn="9781594203794" if n == 0 else "",
        )
        for n in range(3000)
    ]
    start = time.process_time()
    assert codes(*many) == []
    assert time.process_time() - start < 4


def test_a_crowd_of_likes_takes_no_time() -> None:
    many = [reference(f"k{n}", **BASE, doi="10.1234/same") for n in range(3000)]
    start = time.process_time()
    assert findings(*many)
    assert time.process_time() - start < 4


@pytest.mark.parametrize(
    ("eprint", "right"),
    [("2101.00001", True), ("0704.0001v3", True), ("hep-th/9901001", True), ("2113.0001", False),
     ("https://arxiv.org/abs/2101.00001", False), ("9901001", False)],
)  # fmt: skip
def test_arxiv_numbers(eprint: str, *, right: bool) -> None:
    found = codes(reference("a", **BASE, eprint=eprint, eprinttype="arXiv"))
    assert found == ([] if right else ["BIB032"])
    assert codes(reference("a", **BASE, eprint=eprint, eprinttype="jstor")) == []


@pytest.mark.parametrize(
    ("langid", "right"),
    [("british", True), ("en-GB", True), ("{ngerman}", True), ("Russian", True), ("rusian", False),
     ("english and french", False), ("xx-yy-!!", False)],
)  # fmt: skip
def test_languages(langid: str, *, right: bool) -> None:
    assert codes(reference("a", **BASE, langid=langid)) == ([] if right else ["BIB033"])


def test_braces_around_titles_are_told_once() -> None:
    titles = {**BASE, "title": "{Paradoxes of Power}"}, {**BASE, "title": "{The Last Will}"}
    both = [reference(str(n), **fields, volume=str(n)) for n, fields in enumerate(titles)]
    assert codes(*both) == ["BIB034"]
    for title in ("{Stalin}", "{Stalin} and {Lenin}", "A {Whole} Title", "{}", "{ }"):
        assert codes(reference("a", **{**BASE, "title": title})) == []
