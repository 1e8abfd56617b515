from __future__ import annotations

from datetime import date
from types import MappingProxyType

import pytest

from edition_builder.checks.citations import CITATION_CHECKS
from edition_builder.checks.locators import LOCATOR_CHECKS
from edition_builder.checks.manuscript import MANUSCRIPT_CHECKS
from edition_builder.checks.structure import STRUCTURE_CHECKS
from edition_builder.diagnostics import Place
from edition_builder.model import (
    Bibliography,
    Citation,
    Document,
    Field,
    Manuscript,
    Metadata,
    Part,
    Reference,
)
from edition_builder.nearest import did_you_mean

TEXT_CHECKS = tuple(
    check for check in (*MANUSCRIPT_CHECKS, *STRUCTURE_CHECKS) if check.needs == (Manuscript,)
)


def manuscript(*texts: str) -> Manuscript:
    parts = (Part(path=f"{n}.md", text=text, source=text) for n, text in enumerate(texts))
    return Manuscript(parts=tuple(parts))


def found(*texts: str) -> list[str]:
    value = manuscript(*texts)
    findings = [item for check in TEXT_CHECKS for item in check.find(value)]
    return sorted(f"{item.code} {item.place}" for item in findings)


def reference(key: str, **fields: str) -> Reference:
    place = Place(path="b.bib", line=1, column=1)
    named = (Field(name=name, value=value, place=place) for name, value in fields.items())
    return Reference(key=key, type="book", fields=tuple(named), place=place)


BIBLIOGRAPHY = Bibliography(
    references=MappingProxyType(
        {
            "smith2001": reference("smith2001", author="Smith, Ann", date="2001-05"),
            "zola-germinal-1885": reference("zola-germinal-1885", author="Zola, É.", date="1885"),
        }
    ),
    paths=("b.bib",),
)


def cited(key: str, suffix: str = "", mode: str = "NormalCitation") -> list[tuple[str, str]]:
    citation = Citation(
        key=key, group=0, mode=mode, prefix="", suffix=suffix, in_note=False, place=None
    )
    metadata = Metadata(title="T", language="en", slug="t", date=date(1980, 1, 1))
    values = {
        Manuscript: manuscript(""),
        Document: Document(metadata=metadata, blocks=(), citations=(citation,)),
        Bibliography: BIBLIOGRAPHY,
    }
    findings = [
        item
        for check in (*CITATION_CHECKS, *LOCATOR_CHECKS)
        for item in check.find(*(values[need] for need in check.needs))
    ]
    return [(item.code, item.hint) for item in findings if item.code != "CIT002"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("`[^a]` and `<script>` and `\\x`", []),
        ("    [^a] <script>", []),
        ("One[^a].\n\n[^a]: Two[^b].", ["SRC013 0.md:3:10"]),
        ("<sup>1</sup><foo>", ["SRC017 0.md:1:13"]),
        ("<a href='java\nscript:x'>y</a>", ["SRC019 0.md:1:1"]),
        ("![A map](data:image/png;base64,xx)", []),
        ("Ма\u0070кс and Markс", ["SRC026 0.md:1:15", "SRC026 0.md:1:3"]),
        ("# A\n\n## B\n\n#### C", ["DOC001 0.md:5:1"]),
        ("### A\n\n## B\n\n# C", ["DOC001 0.md:1:1"]),
        ("[*here*](b.org/x 'y')", ["DOC006 0.md:1:1", "SRC019 0.md:1:9"]),
    ],
)
def test_findings_have_places(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_identifiers_are_told_apart_by_file() -> None:
    assert found("# A {#x}\n\n## B {#x}", "# C {#x}") == ["DOC002 0.md:3:6", "SRC016 1.md:1:5"]


@pytest.mark.parametrize(
    ("key", "code", "hint"),
    [
        ("smtih2001", "CIT001", "did you mean “smith2001”?"),
        ("Smith2001", "CIT003", "write “@smith2001”; capitals count in keys"),
        ("zola1885", "CIT001", "did you mean “zola-germinal-1885”?"),
        ("marx1867", "CIT001", "add an entry “marx1867”, or mend the key"),
    ],
)
def test_a_missing_key_is_explained(key: str, code: str, hint: str) -> None:
    assert cited(key) == [(code, hint)]


@pytest.mark.parametrize("key", ["fig:map", "tbl-one", "sec-intro", "eq:1", "thm-x"])
def test_cross_references_are_no_missing_works(key: str) -> None:
    assert [code for code, _ in cited(key)] == ["CIT005"]


def test_accounts_are_no_missing_works_unless_bracketed() -> None:
    assert [code for code, _ in cited("NASA", mode="AuthorInText")] == ["CIT006"]
    assert [code for code, _ in cited("NASA")] == ["CIT001"]


@pytest.mark.parametrize(
    ("suffix", "backwards"),
    [
        (", pp. 45–40", True),
        (", 607-08", False),
        (", 607-03", True),
        (", S. 9--3", False),
        (", 2001-05-02", False),
        (", vol. 2, pp. 3–11", False),
        (", § 12-3/4", False),
    ],
)
def test_locators_run_forwards(suffix: str, *, backwards: bool) -> None:
    assert [code for code, _ in cited("smith2001", suffix)] == ["CIT004"] * backwards


def test_the_nearest_name_is_offered() -> None:
    assert did_you_mean("introductoin", ["introduction", "conclusion"]) == (
        "did you mean “introduction”?"
    )
    assert did_you_mean("x", ["introduction"]) == ""
