from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from edition_builder.model import FrontMatter, Input, Manuscript, Metadata, Project, Settings
from edition_builder.readers import READERS, read
from edition_builder.readers.front_matter import read_front_matter


def manuscript(data: bytes, name: str = "essay.md") -> Manuscript:
    metadata = Metadata(title="T", language="en", slug="t", date=date(1980, 1, 1))
    project = Project(
        root=Path(),
        metadata=metadata,
        settings=Settings(),
        config=Input(path="edition.toml", data=b""),
        manuscript=(Input(path=name, data=data),),
        bibliography=(),
    )
    return read(project)


def codes(found: Manuscript) -> list[str]:
    return [f"{item.code} {item.place}" for item in found.diagnostics]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"\xef\xbb\xbfa", "a"),
        ("é".encode("utf-16"), "é"),
        ("a long line of é".encode("utf-16-le"), "a long line of é"),
        ("Зимой река стоит.".encode("utf-16-be"), "Зимой река стоит."),
        (b"caf\xe9 \x93q\x94", "café “q”"),
        ("caf\u00e9".encode() + b" \xe9", "café é"),
        (b"a word\x00 and more", "a word and more"),
    ],
)
def test_whatever_the_bytes_the_words_come_out(data: bytes, text: str) -> None:
    assert manuscript(data).parts[0].text == text


def test_each_stray_byte_has_its_place_and_likely_letter() -> None:
    found = manuscript(b"one\r\ncaf\xe9 \x92s")
    assert codes(found) == ["SRC005 essay.md:2:4", "SRC005 essay.md:2:6"]
    assert "“é”" in found.diagnostics[0].hint
    assert "“’”" in found.diagnostics[1].hint


def test_a_whole_file_in_another_encoding_is_one_finding() -> None:
    found = manuscript("é".encode("latin-1") * 21)
    assert codes(found) == ["SRC005 essay.md:1:1"]
    assert found.parts[0].text == "é" * 21


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"PK\x03\x04abc", bytes(range(32)) * 9])
def test_what_is_no_text_is_said_so(data: bytes) -> None:
    found = manuscript(data)
    assert codes(found) == ["SRC004 essay.md"]
    assert found.parts[0].text == ""


def test_other_formats_name_those_that_are_read() -> None:
    found = manuscript(b"x", "essay.pages")
    assert codes(found) == ["SRC002 essay.pages"]
    assert all(ending in found.diagnostics[0].hint for ending in READERS)


def test_front_matter_is_blanked_line_by_line() -> None:
    found = manuscript(b"---\ntitle: A\nlang: fr\nnocite: '@a, @{b}'\n...\nText\n")
    (part,) = found.parts
    assert part.text == "\n\n\n\n\nText\n"
    assert part.source.startswith("---\ntitle")
    assert part.front == FrontMatter(title="A", language="fr", nocite=("a", "b"))
    assert codes(found) == []


@pytest.mark.parametrize(
    ("said", "authors"),
    [
        ("author: Ada Lovelace", ["Ada Lovelace"]),
        ("author: [Ada Lovelace, Mary Somerville]", ["Ada Lovelace", "Mary Somerville"]),
        ("authors:\n  - Ada  Lovelace\n  - Mary Somerville", ["Ada Lovelace", "Mary Somerville"]),
        ("author:\n  - name: A. L.\n    affiliation: [X, Y]\n  - M. S.", ["A. L.", "M. S."]),
        ("author: {family: Lovelace}", ["Lovelace"]),
        ("author:\n  - {given: Ada, family: Lovelace, orcid: x}", ["Ada Lovelace"]),
        ("author:\n  name: A. L.\ntitle: T", ["A. L."]),
        ("author: ''", []),
        ("author:", []),
    ],
)
def test_one_of_several_parts_names_its_authors(said: str, authors: list[str]) -> None:
    front = read_front_matter("a.md", f"---\n{said}\n---\nText\n", chapter=True)
    assert (list(front.matter.authors), front.findings) == (authors, ())
    alone = read_front_matter("a.md", f"---\n{said}\n---\nText\n")
    assert (alone.matter.authors, [found.code for found in alone.findings]) == ((), ["SRC011"])


def test_a_title_block_names_the_authors_of_a_part() -> None:
    front = read_front_matter("a.md", "% T\n% Ada; Mary\n% 1840\n\nText\n", chapter=True)
    assert front.matter.authors == ("Ada", "Mary")
    assert [found.message[:6] for found in front.findings] == ["“date”"]


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("---\ntitle: a\n", "SRC007 essay.md:1:1"),
        ("---\ntitle: a: b\n---\nx", "SRC008 essay.md:2:9"),
        ("---\ntitle: &a b\n---\nx", "SRC009 essay.md:2:8"),
        ("---\ntitle: *a\n---\nx", "SRC009 essay.md:2:8"),
        ("---\ntitle: !!python/name:os.system\n---\nx", "SRC009 essay.md:2:8"),
        ("---\ntitle: a\ncsl: /etc/passwd\n---\nx", "SRC010 essay.md:3:1"),
        ("---\nauthor: {a: [b, {c: d}]}\n---\nx", "SRC011 essay.md:2:1"),
        ("---\nx: " + "[" * 50_000 + "\n---\nx", "SRC008 essay.md:2:1"),
        ("---\nx: " + "[" * 90 + "\n---\nx", "SRC008 essay.md:3:1"),
        ("---\nx: " + "a" * 70_000 + "\n---\nx", "SRC008 essay.md:2:1"),
    ],
)
def test_front_matter_says_what_is_wrong(source: str, code: str) -> None:
    assert codes(manuscript(source.encode())) == [code]


def test_a_rule_at_the_top_is_a_rule() -> None:
    found = manuscript(b"---\n\nText\n\n---\n")
    assert found.parts[0].text == "---\n\nText\n\n---\n"


def test_what_would_hang_pandoc_is_kept_from_it() -> None:
    found = manuscript(b"one\n\n" + b"[" * 60)
    assert codes(found) == ["SRC023 essay.md:3:1"]
    assert found.parts[0].text == "\n\n"
    assert found.parts[0].source.endswith("[[[")


def test_empty_files_are_said() -> None:
    assert codes(manuscript(b" \n\n")) == ["SRC022 essay.md"]


@pytest.mark.parametrize(
    ("data", "title", "text", "told"),
    [
        (b"% The Title\n\nWords.", "The Title", "\n\nWords.", []),
        (b"% The\n  Title\n% A. Author\n% 2024\n\nWords.", "The Title", "\n\n\n\n\nWords.",
         ["SRC011 essay.md:3:1-2", "SRC011 essay.md:4:1-2"]),
        (b"% is a sign, as here.\n\nWords.", "", "% is a sign, as here.\n\nWords.", []),
    ],
)  # fmt: skip
def test_a_title_block_is_read_as_front_matter(
    data: bytes, title: str, text: str, told: list[str]
) -> None:
    found = manuscript(data)
    assert (found.parts[0].front.title, found.parts[0].text) == (title, text)
    assert [item.split("-")[0] for item in codes(found)] == [item.split("-")[0] for item in told]
