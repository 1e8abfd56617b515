from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from edition_builder.bibliography import read_bibliography
from edition_builder.bibliography.survey import survey
from edition_builder.checks.bibliography import BIBLIOGRAPHY_CHECKS
from edition_builder.model import Bibliography, Input, Metadata, Project, Settings

SCRAPS = st.sampled_from(
    [
        *("@book{a,", "@article(b,", "@string{x = ", "@comment{", "@preamble{", "title = ", "{"),
        *("}", '"', "#", ",", "=", "%", "\n", "\\", "$", "crossref = {a},", "xdata={b,a},"),
        *("author = {A and B}", "date = {2001}", "\\input{x}", "\\emph{", "é", "\0", "@", "("),
    ]
)
MESS = st.lists(SCRAPS | st.text(max_size=4), max_size=30).map("".join)
SOUND = [
    f"@book{{sound{n},\n author = {{Smith, Jane}},\n title = {{Title {n}}},\n date = {{2001}},\n}}"
    for n in range(4)
]


def read(data: bytes) -> Bibliography:
    return read_bibliography(
        Project(
            root=Path(),
            metadata=Metadata(title="T", language="en", slug="t", date=date(2026, 1, 1)),
            settings=Settings(),
            config=Input(path="edition.toml", data=b""),
            manuscript=(),
            bibliography=(Input(path="a.bib", data=data),),
        )
    )


def look(bibliography: Bibliography) -> None:
    for check in BIBLIOGRAPHY_CHECKS:
        for finding in check.find(bibliography):
            assert finding.message


@given(MESS | st.text())
def test_the_surveyor_takes_any_text(text: str) -> None:
    surveyed = survey(text)
    for fault in surveyed.faults:
        assert 0 <= fault.start <= fault.end <= len(text)
    for block in surveyed.blocks:
        assert text[block.start : block.end]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(MESS.map(str.encode) | st.binary(max_size=60))
def test_reading_and_checking_never_raise(data: bytes) -> None:
    bibliography = read(data)
    assert len(bibliography.csl) <= len(bibliography.references)
    look(bibliography)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.integers(0, 4),
    st.integers(0, 200),
    st.integers(0, 3),
    st.sampled_from(["", "{", '"', "=", "@", "%", "\\"]),
)
def test_one_broken_entry_hides_no_other(at: int, where: int, length: int, put: str) -> None:
    entry = (
        "@article{broken,\n  author = {Ree, Erik van},\n  title = {{A {T}itle}},\n  year = 1999\n}"
    )
    where %= len(entry)
    broken = entry[:where] + put + entry[where + length :]
    entries = [*SOUND[:at], broken, *SOUND[at:]]
    bibliography = read("\n\n".join(entries).encode())
    for number in range(4):
        reference = bibliography.references[f"sound{number}"]
        assert reference.get("title") == f"Title {number}"
        assert reference.get("date") == "2001"
    kept = {entry["c"]["id"]["c"] for entry in bibliography.csl}  # type: ignore[index]
    assert kept >= {f"sound{number}" for number in range(4)}
