"""Headings and block quotations, by style and by look, against the labels of files made here."""

from __future__ import annotations

import re

import pytest
from tests.unit.importing.word_files import CENTRE, LABELLED, Labelled, run

from edition_builder.importing import import_document

LEAST = 0.95


def headings_of(text: str) -> list[tuple[int, str]]:
    found = re.finditer(r"^(#+) (.*?)(?: \{#[^}]*\})?$", text, re.MULTILINE)
    return [(len(match[1]), match[2].replace("\\", "")) for match in found]


def quotations_of(text: str) -> list[str]:
    blocks = re.findall(r"(?:^>.*\n?)+", text, re.MULTILINE)
    parts = [part for block in blocks for part in re.split(r"\n>\s*\n", block.strip())]
    return [re.sub(r"^> ?", "", part).strip() for part in parts]


def imported(made: Labelled) -> str:
    return import_document("essay.docx", made.data).text


@pytest.mark.parametrize("name", LABELLED)
def test_headings_are_those_that_were_made(name: str) -> None:
    made = LABELLED[name]()
    assert headings_of(imported(made)) == made.headings


@pytest.mark.parametrize("name", LABELLED)
def test_block_quotations_are_those_that_were_made(name: str) -> None:
    made = LABELLED[name]()
    assert quotations_of(imported(made)) == made.quotations


def test_a_title_by_its_look_goes_to_the_metadata() -> None:
    found = import_document("essay.docx", LABELLED["faked_headings"]().data)
    assert (found.title, found.authors) == ("Lenin and Stalin: A Question", ("Jane Doe",))
    assert "Jane Doe" not in found.text


def test_title_and_subtitle_by_their_styles() -> None:
    found = import_document("essay.docx", LABELLED["builtin_styles"]().data)
    assert (found.title, found.subtitle) == ("A Question of Succession", "Notes towards an answer")


def test_what_is_decided_by_look_is_told() -> None:
    found = import_document("essay.docx", LABELLED["faked_headings"]().data)
    told = [(item.code, item.place.label if item.place else "") for item in found.diagnostics]
    assert ("SRC052", "paragraph 3: “1. Introduction”") in told
    assert sum(code == "SRC054" for code, _ in told) == 1


def test_a_lone_line_in_italics_is_asked_about() -> None:
    made = Labelled()
    made.text(2)
    made.line("A change of tone", italic=True)
    made.text(2)
    found = import_document("essay.docx", made.data)
    (query,) = found.queries
    assert query.code == "SRC053"
    assert found.text[query.offset :].startswith("A change of tone")


def test_a_single_gap_is_asked_about() -> None:
    made = Labelled()
    made.text(3)
    made.line("")
    made.text(9)
    found = import_document("essay.docx", made.data)
    assert [query.code for query in found.queries] == ["SRC055"]


def test_gaps_between_all_paragraphs_are_nothing() -> None:
    made = Labelled()
    for _ in range(6):
        made.text(1)
        made.line("")
    assert import_document("essay.docx", made.data).queries == ()


def test_a_heading_by_look_leaves_no_emphasis_behind() -> None:
    text = imported(LABELLED["two_levels_by_size"]())
    assert "# The Calendar" in text
    assert "*" not in text


def test_automatic_numbers_of_headings_are_told() -> None:
    found = import_document("essay.docx", LABELLED["numbered_by_list"]().data)
    assert "SRC061" in [item.code for item in found.diagnostics]


def test_the_lines_of_a_title_page_are_no_headings() -> None:
    made = Labelled()
    made.line("The Machine and Its Clerk", bold=True, size=20)
    for line in (
        "A thesis",
        "Cairo University",
        "",
        "Supervisor",
        "Prof. Anna Wolff",
        "Cairo, 2022",
    ):
        made.line(line, bold=True, align=CENTRE)
    made.line("a small remark")
    made.heading(1, "The first office", bold=True)
    made.text(3)
    assert headings_of(imported(made)) == made.headings


def test_captions_sources_and_the_figures_of_a_drawing_are_no_headings() -> None:
    made = Labelled()
    made.text(1)
    for line in (
        "Fig. 1-1",
        "(Wolff and Reich, 1969).",
        "0",
        "1",
        "0",
        "ORCID: 0000-0002-1870-7966",
    ):
        made.line(line, bold=True)
        made.text(1)
    made.xml(run("2", '<w:b/><w:vertAlign w:val="superscript"/>') + run("Institute", "<w:b/>"))
    made.text(2)
    assert headings_of(imported(made)) == []


def test_chapters_with_a_figure_alone_count_from_one() -> None:
    made = Labelled()
    made.text(1)
    for number in ("1", "2", "3"):
        made.heading(1, number, bold=True)
        made.text(2)
    assert [text.rstrip(".") for _, text in headings_of(imported(made))] == ["1", "2", "3"]


def test_the_great_heading_of_a_page_is_its_title_without_the_shop_s_name() -> None:
    page = (
        "<title>A Shop's eBook of The Last Ferry, by Jane Doe</title><p>From the shop.</p>"
        "<h1>The last ferry</h1><p>The boat was late.</p><h2>I</h2><p>It came.</p>"
    )
    assert import_document("a.html", page.encode()).title == "The last ferry"


def test_the_only_chapter_of_a_file_is_not_its_title() -> None:
    made = Labelled()
    made.line("Chapter 1", style="Heading 1")
    made.text(2)
    assert import_document("a.docx", made.data).title == ""


def test_a_heading_with_its_author_below_is_the_title_of_a_book() -> None:
    made = Labelled()
    made.line("The Ferry", style="Heading 1")
    made.line("by Jane Doe", style="Heading 2")
    for chapter in ("Before we start", "The river"):
        made.heading(1, chapter, style="Heading 1")
        made.text(2)
    found = import_document("a.docx", made.data)
    assert (found.title, found.authors) == ("The Ferry", ("Jane Doe",))
    assert headings_of(found.text) == made.headings


def test_a_heading_with_the_file_s_own_author_below_is_its_title() -> None:
    made = Labelled()
    made.document.core_properties.author = "Anna Wolff"
    made.document.core_properties.title = "Thesis"
    made.line("The Machine and Its Clerk", style="Heading 1")
    made.line("Anna Wolff", bold=True, align=CENTRE)
    made.heading(1, "Thanks", style="Heading 1")
    made.text(2)
    found = import_document("a.docx", made.data)
    assert (found.title, found.authors) == ("The Machine and Its Clerk", ("Anna Wolff",))
    assert headings_of(found.text) == made.headings


def test_the_notice_of_an_e_text_that_a_page_sets_as_code_is_held() -> None:
    page = (
        "<title>The Ferry, by Jane Doe</title><pre>\nThe Project Gutenberg EBook of The Ferry\n\n"
        "Author: Jane Doe\n\n*** START OF THIS PROJECT GUTENBERG EBOOK THE FERRY ***\n</pre>"
        "<h1>THE FERRY</h1><h2>By Jane Doe</h2><h1>THE FERRY</h1><p>The boat was late.</p>"
        "<pre>timetable = 1</pre>"
    )
    found = import_document("a.html", page.encode())
    assert (found.title, found.authors) == ("THE FERRY", ("Jane Doe",))
    assert found.text.startswith("::: {.held}\n")
    assert "START OF THIS PROJECT" in found.text
    assert found.text.endswith("    timetable = 1\n")
