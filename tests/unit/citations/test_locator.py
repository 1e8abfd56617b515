from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from edition_builder.citations.labels import READ
from edition_builder.citations.locator import label_in, locator_behind, locator_of, locators_in
from edition_builder.engines.pandoc import run_pandoc
from edition_builder.model import Citation

if TYPE_CHECKING:
    from pathlib import Path


def citation(suffix: str) -> Citation:
    return Citation(
        key="k", group=0, mode="NormalCitation", prefix="", suffix=suffix, in_note=False, place=None
    )


@pytest.mark.parametrize(
    ("suffix", "kind", "spans"),
    [
        (", 45", "page", [(45, 45)]),
        (" 45", "page", [(45, 45)]),
        (", p. 45", "page", [(45, 45)]),
        (", p.45", "page", [(45, 45)]),
        (", pp.45-6", "page", [(45, 46)]),
        (", pp. 45–50, 60 & 62", "page", [(45, 50), (60, 60), (62, 62)]),
        (", 607-08", "page", [(607, 608)]),
        (", pp. xi–xx", "page", [(11, 20)]),
        (", xlii", "page", [(42, 42)]),
        (", S12–S19", "page", [(12, 19)]),
        (", S. 45f.", "page", [(45, 45)]),
        (", с. 45", "page", [(45, 45)]),
        (", 2:45", "page", [(45, 45)]),
        (", 45n12", "page", [(45, 45)]),
        (" {p. 45}, my italics", "page", [(45, 45)]),
        (", vol. 2, p. 45", "page", [(45, 45)]),
        (", esp. p. 45", "page", [(45, 45)]),
        (", esp. 45–48", "page", [(45, 48)]),
        (", ch. 3", "chapter", [(3, 3)]),
        (", § 3", "section", [(3, 3)]),
        (", гл. 3", "chapter", [(3, 3)]),
    ],
)
def test_what_a_person_means(suffix: str, kind: str, spans: list[tuple[int, int]]) -> None:
    found = locator_of(citation(suffix))
    assert found is not None
    assert (found.kind, [(span.first, span.last) for span in found.spans]) == (kind, spans)
    assert suffix[found.start :].startswith(found.written)


@pytest.mark.parametrize(
    "suffix",
    ["", ", my italics", ", I am", ", i.e. this", ", mix", ", on 1918–1920", ", 1918-03-04",
     ", ed. by X, 45", ", 1.5", ", c", "\n", ", p.", ", pp. –", ", 45/2", "§", ", " + "x" * 5000],
)  # fmt: skip
def test_what_is_none(suffix: str) -> None:
    assert locator_of(citation(suffix)) is None


def test_long_suffixes_take_no_time() -> None:
    for suffix in (", 1" * 20_000, ", p. " * 20_000, ", 1–" * 20_000, " i" * 40_000, "1" * 90_000):
        locators_in(suffix)


def test_a_label_is_offered_in_the_language() -> None:
    assert label_in("en-GB", "page", several=True) == "pp."
    assert label_in("de", "page", several=True) == "S."
    assert label_in("xx", "page", several=False) == ""


STYLE = """\
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>x</title>
<id>x</id><updated>2020-01-01T00:00:00Z</updated></info><citation><layout><text value="&lt;"/>
<text variable="locator"/><text value="&gt;"/></layout></citation></style>
"""
ODD = [", xii", ", esp. p. 3", ", p 3", ", стр. 3", ", pg. 3", ", 3"]


@pytest.mark.parametrize("language", ["en", "de", "fr", "ru"])
def test_citeproc_reads_these_labels_and_no_others(language: str, tmp_path: Path) -> None:
    forms = sorted({form for labels in READ.values() for form in labels})
    suffixes = [*(f", {form} 3" for form in forms), *ODD]
    style = tmp_path / "style.csl"
    style.write_text(STYLE, "utf-8")
    text = "\n\n".join(f"[@k{suffix}]" for suffix in suffixes)
    meta = f"---\nlang: {language}\nreferences:\n- id: k\n  type: book\n  title: T\n---\n\n"
    arguments = ["-f", "markdown", "-t", "plain", "--wrap=none", "--citeproc", "--csl", str(style)]
    output = run_pandoc(arguments, (meta + text).encode()).decode()
    read = [bool(re.match(r"<\s*\S*3\s*>", line)) for line in output.split("\n\n")]
    disagreeing = [
        suffix
        for suffix, taken in zip(suffixes, read, strict=False)
        if taken != locators_in(suffix)[0].is_read_in(language) and "стр" not in suffix
    ]
    assert disagreeing == []


@pytest.mark.parametrize(
    ("behind", "written"),
    [
        (", 45.", "45"),
        (", p. 45", "p. 45"),
        (" (45)", "45"),
        (", 11--14, and so on", "11–14"),
        ("}, fol. 212", "fol. 212"),
        (", § 7", "§ 7"),
        (", appendix B. The", "appendix B"),
        (", in 1998 three men", ""),
        (" has 3 men", ""),
        (", 45th of his name", ""),
        ("", ""),
    ],
)
def test_a_page_behind_a_bare_key(behind: str, written: str) -> None:
    assert locator_behind(f"@smith2001{behind}", len("@smith2001")) == written
