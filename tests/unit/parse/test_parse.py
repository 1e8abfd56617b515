from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from edition_builder.diagnostics import Exit
from edition_builder.model import FrontMatter, Input, Manuscript, Metadata, Part, Project, Settings
from edition_builder.parse import parse
from edition_builder.tree import attributes_of, text_of, walk

if TYPE_CHECKING:
    from collections.abc import Mapping

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)


def project_of(title: str = "On Rivers", pictures: Mapping[str, bytes] | None = None) -> Project:
    images = tuple(Input(path=path, data=data) for path, data in (pictures or {}).items())
    return Project(
        root=Path("/nowhere"),
        metadata=Metadata(title=title, language="en", slug="x", date=dt.date(2024, 1, 1)),
        settings=Settings(),
        config=Input(path="edition.toml", data=b""),
        manuscript=(),
        bibliography=(),
        images=images,
        pictures=tuple(pictures or ()),
    )


def manuscript_of(*texts: str, folder: str = "manuscript") -> Manuscript:
    parts = (
        Part(path=f"{folder}/{number}.md", text=text, source=text)
        for number, text in enumerate(texts, 1)
    )
    return Manuscript(parts=tuple(parts))


def headings(manuscript: Manuscript, title: str = "On Rivers") -> list[tuple[int, str, str]]:
    document = parse(manuscript, project_of(title))
    return [
        (visit.node["c"][0], attributes_of(visit.node).id, text_of(visit.node["c"][2]))
        for visit in walk(document.blocks)
        if visit.node["t"] == "Header"
    ]


def test_parts_are_joined_in_order_and_identifiers_are_unique() -> None:
    assert headings(manuscript_of("# One\n", "# One\n\n# Notes\n")) == [
        (1, "one", "One"),
        (1, "one-2", "One"),
        (1, "text-notes", "Notes"),
    ]


def test_a_link_means_the_identifier_of_its_own_part() -> None:
    document = parse(manuscript_of("# One\n", "# One\n\n[up](#one)\n"), project_of())
    (link,) = (visit.node for visit in walk(document.blocks) if visit.node["t"] == "Link")
    assert link["c"][2][0] == "#one-2"


@pytest.mark.parametrize("name", ["note-3", "call-1", "ref-x", "eb-text", "bibliography"])
def test_an_authors_identifier_never_meets_one_of_ours(name: str) -> None:
    assert headings(manuscript_of(f"# A {{#{name}}}\n")) == [(1, f"text-{name}", "A")]


def test_a_lone_top_heading_that_repeats_the_title_is_left_out() -> None:
    assert headings(manuscript_of("# On  rivers\n\n## One\n\n### Two\n")) == [
        (1, "one", "One"),
        (2, "two", "Two"),
    ]


def test_headings_begin_at_level_one_wherever_the_author_began() -> None:
    assert [level for level, _, _ in headings(manuscript_of("### A\n\n#### B\n\n### C\n"))] == [
        1, 2, 1,
    ]  # fmt: skip


def test_a_part_without_a_heading_takes_its_title_from_its_front_matter() -> None:
    plain = manuscript_of("# One, and two\n", "text\n", "text\n")
    titled = (replace(part, front=FrontMatter(title="One, and Two")) for part in plain.parts[1:])
    every = Manuscript(parts=(plain.parts[0], *titled))
    assert [name for _, name, _ in headings(every)] == [
        "one-and-two",
        "one-and-two-2",
        "one-and-two-3",
    ]
    assert [words for _, _, words in headings(every)] == ["One, and two", *["One, and Two"] * 2]


@pytest.mark.parametrize("text", ["# Two\n\ntext\n", "text\n"])
def test_the_authors_of_a_part_stand_below_its_heading(text: str) -> None:
    plain = manuscript_of("# One\n", text)
    front = FrontMatter(title="Two", authors=("Ada", "Mary"))
    both = Manuscript(parts=(plain.parts[0], replace(plain.parts[1], front=front)))
    blocks = parse(both, project_of()).blocks
    assert [block["t"] for block in blocks] == ["Header", "Header", "Div", "Para"]
    assert attributes_of(blocks[2]).classes == ("author",)
    assert [text_of(visit.node["c"]) for visit in walk(blocks[2], {"Para"})] == ["Ada", "Mary"]


def test_a_lone_part_leaves_its_authors_to_the_edition() -> None:
    plain = manuscript_of("# One\n")
    signed = replace(plain.parts[0], front=FrontMatter(authors=("Ada",)))
    blocks = parse(Manuscript(parts=(signed,)), project_of()).blocks
    assert [block["t"] for block in blocks] == ["Header"]


def test_citations_have_places_and_groups() -> None:
    text = "One [see @a, p. 3; -@b]. @c says^[In a note @d].\n\n`@no` \\@no me@no.org\n"
    document = parse(manuscript_of(text), project_of())
    assert [(c.key, c.group, c.mode, c.in_note) for c in document.citations] == [
        ("a", 0, "NormalCitation", False),
        ("b", 0, "SuppressAuthor", False),
        ("c", 1, "AuthorInText", False),
        ("d", 2, "AuthorInText", True),
    ]
    first = document.citations[0]
    assert (first.prefix, first.suffix) == ("see", ", p.\N{NO-BREAK SPACE}3")
    for citation in document.citations:
        place = citation.place
        assert place is not None
        assert place.column is not None
        assert place.end_column is not None
        line = text.split("\n")[(place.line or 0) - 1]
        assert line[place.column - 1 : place.end_column - 1] == citation.key


def test_a_citation_in_the_words_of_another_is_found() -> None:
    document = parse(manuscript_of("[@a, as against @b]\n"), project_of())
    assert [citation.key for citation in document.citations] == ["a", "b"]


def test_a_picture_becomes_a_resource_and_a_missing_one_its_words() -> None:
    manuscript = manuscript_of("![A river](a.png)\n\nand ![its source](none.png)\n")
    document = parse(manuscript, project_of(pictures={"manuscript/a.png": PNG}))
    assert [resource.name for resource in document.resources] == ["a.png"]
    codes = [finding.code for finding in document.diagnostics]
    assert "RES001" in codes
    words = " ".join(
        text_of(visit.node["c"])
        for visit in walk(document.blocks)
        if visit.node["t"] in {"Para", "Plain"}
    )
    assert "[its source]" in words


def test_a_tree_too_deep_to_follow_is_left_out_and_told() -> None:
    deep = "".join("  " * level + "- x\n" for level in range(200))
    document = parse(manuscript_of("# Kept\n", deep), project_of())
    assert [finding.code for finding in document.diagnostics] == ["SRC021"]
    assert len(document.blocks) == 1


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("See\n\n![The moon][m]\n\n[m]: moon.png 'A title'\n", 5, 6),
        ("One\n\n![Two\n<!-- source: three -->\n](moon.png)\n", 5, 3),
        ("One\n\n![The moon](<moon.png>)\n", 3, 14),
        ("One\n\n![The moon](moon&#46;png)\n", 1, 1),
    ],
)
def test_a_missing_picture_is_told_where_its_address_stands(
    text: str, line: int, column: int
) -> None:
    (finding,) = parse(manuscript_of(text), project_of()).diagnostics
    assert finding.place is not None
    assert (finding.code, finding.place.line, finding.place.column) == ("RES001", line, column)


@pytest.mark.parametrize("formula", [r"\frac{" * 60 + "x" + "}{1}" * 60, "x^{2}+" * 2_000 + "1"])
def test_a_formula_that_no_page_holds_is_refused(formula: str) -> None:
    document = parse(manuscript_of(f"# A\n\nSee ${formula}$.\n"), project_of())
    assert [(f.code, f.rule.exit, f.place and f.place.line) for f in document.diagnostics] == [
        ("SRC023", Exit.LIMIT, 3)
    ]
    assert document.blocks == ()


def test_a_formula_of_a_book_of_mathematics_is_none_of_these() -> None:
    formula = r"\frac{1}{1+\frac{1}{1+\frac{1}{x_{n_{1}}}}} = \{a\} " * 20
    assert parse(manuscript_of(f"# A\n\n$${formula}$$\n"), project_of()).diagnostics == ()
