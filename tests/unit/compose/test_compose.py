from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from tests.unit.compose.making import body_of, edition_of

from edition_builder.compose.sanitise import sanitise
from edition_builder.diagnostics import EditionError


def test_every_top_heading_begins_a_section() -> None:
    edition = edition_of("before\n\n# One\n\na\n\n## Deeper\n\nb\n\n# Two\n\nc\n")
    assert [(s.id, s.title, s.kind) for s in edition.sections] == [
        ("eb-opening", "", "text"),
        ("one", "One", "text"),
        ("two", "Two", "text"),
    ]
    assert "<h2>One</h2>" in edition.sections[1].html
    assert "<h3>Deeper</h3>" in edition.sections[1].html


def test_contents_nest_as_headings_do_and_leave_notes_out() -> None:
    edition = edition_of("# A *b*^[note]\n\n## C\n\n#### E\n\n## D\n\n# F\n")
    first, last = edition.contents
    assert (first.text, first.html) == ("A b", "A <em>b</em>")
    assert [child.text for child in first.children] == ["C", "D"]
    assert (last.text, last.children) == ("F", ())


def test_notes_are_apart_and_their_calls_point_at_them() -> None:
    edition = edition_of("# A\n\none [^x] two^[in line]\n\n[^x]: first\n\n    second paragraph\n")
    call = '<sup class="call"><a id="call-1" href="#note-1" role="doc-noteref">1</a></sup>'
    assert f"one{call} two" in edition.sections[0].html
    assert [note.id for note in edition.notes] == ["note-1", "note-2"]
    assert edition.notes[0].print == "<p>first</p>\n<p>second paragraph</p>"
    assert {note.section for note in edition.notes} == {"a"}


def test_the_list_of_works_is_a_section_of_its_own() -> None:
    markdown = (
        "# A\n\ntext\n\n# Works cited\n\n::: {#refs .references}\n\n::: {#ref-x .csl-entry}\n"
        "Smith, *River*\n:::\n\n::: {#ref-y .csl-entry}\n*Stream*, by Jones\n:::\n\n:::\n"
    )
    edition = edition_of(markdown)
    works = edition.sections[-1]
    assert (works.id, works.title, works.kind) == ("bibliography", "Works cited", "bibliography")
    assert '<li id="ref-x">Smith, <em>River</em></li>' in works.html
    assert '<li id="ref-y"><em>Stream</em>, by Jones</li>' in works.html
    assert len(edition.sections) == 2


def test_no_edition_leaves_out_a_level_of_headings() -> None:
    edition = edition_of("### Deep first\n\nx\n\n# A\n\n##### Fifth\n\n## Second\n\n###### Sixth\n")
    tags = [re.findall(r"<(h\d)", section.html) for section in edition.sections]
    assert tags == [["h2"], ["h2", "h3", "h3", "h4"]]
    assert [section.title for section in edition.sections] == ["Deep first", "A"]


def test_a_section_is_of_the_first_level_wherever_a_manuscript_begins() -> None:
    edition = edition_of("## Deep {.own}\n\na\n\n# High\n\nb\n")
    assert [re.findall(r'class="([^"]*)"', section.html)[0] for section in edition.sections] == [
        "level1 own",
        "level1",
    ]


def test_a_task_says_whether_it_is_done() -> None:
    body = body_of("- [ ] open\n- [x] done\n\n    - [ ] within\n")
    boxes = "\N{WHITE SQUARE}\N{BLACK SQUARE}\N{WHITE SQUARE}"
    assert "".join(sign for sign in body if sign in boxes) == boxes
    assert body.count('<ul class="task-list">') == 2


def test_a_note_in_a_caption_is_called_once() -> None:
    edition = edition_of("![Caption[^1] here](a.png)\n\n[^1]: Words.\n")
    assert [note.number for note in edition.notes] == [1]
    assert edition.sections[0].html.count('href="#note-1"') == 1


CHAPTER_WORKS = "::: {{#eb-works-{0}}}\n\n::: {{#ref-x--{0}}}\nSmith\n:::\n\n:::\n\n"


def test_a_chapter_ends_with_its_works_below_the_authors_heading_or_ours() -> None:
    first = "# A\n\n## Deep\n\ntext\n\n" + CHAPTER_WORKS.format(1)
    second = "# B\n\ntext\n\n## Sources\n\n" + CHAPTER_WORKS.format(2)
    edition = edition_of("Opening.\n\n" + CHAPTER_WORKS.format(9) + first + second)
    assert [section.title for section in edition.sections] == ["", "Bibliography", "A", "B"]
    lists = [
        '<section id="eb-works-1" class="level2 bibliography" role="doc-bibliography"><h3>Bib',
        '<section id="sources" class="level2 bibliography" role="doc-bibliography">',
    ]
    for section, opening, number in zip(edition.sections[2:], lists, (1, 2), strict=True):
        assert opening in section.html
        works = f'<ul class="references"><li id="ref-x--{number}">Smith</li></ul>'
        assert "".join(section.html.split("\n")).endswith(f"{works}</section></section>")
    assert [[kid.text for kid in line.children] for line in edition.contents] == [
        [], ["Deep", "Bibliography"], ["Sources"],
    ]  # fmt: skip


def test_alignment_and_width_become_classes() -> None:
    wide = "x" * 60
    edition = edition_of(f"# A\n\n| a | b |\n|:---|----:|\n| {wide} | {wide} |\n")
    html = edition.sections[0].html
    assert 'class="right"' in html
    assert "style=" not in html
    assert '<th class="left" scope="col">a</th>' in html
    for name in re.findall(r'<col class="(w-\d+)"/>', html):
        assert f".{name}{{width:" in edition.styles["print"]
    assert edition.styles["screen"].endswith("p{color:red}")


def test_straight_quotations_follow_the_language() -> None:
    assert "‘so “it” is’" in body_of("he said 'so \"it\" is'")


def test_a_passage_written_from_the_right_says_so() -> None:
    html = body_of("a [שלום]{lang=he} b [да]{lang=ru} c [x]{lang=ar dir=ltr}")
    assert 'lang="he" dir="rtl"' in html or 'dir="rtl" lang="he"' in html
    assert html.count("rtl") == 1


def test_raw_pieces_leave_their_words_and_plain_tags() -> None:
    html = body_of("a<br>b <b onclick='x'>c</b>\n\n<pre>\nkept\n</pre>\n\n<script>gone</script>\n")
    assert "a<br/>\nb <b>c</b>" in html
    assert "kept" in html
    assert "gone" not in html


@pytest.mark.parametrize(
    "hostile",
    [
        "[x](javascript:alert(1))",
        "[x](data:text/html,boo)",
        "[x](/etc/passwd)",
        "[x](file:///etc/passwd)",
        "[x](//host/path)",
        '[x]{onclick="boo"}',
        '[x]{style="background:url(http://h/)"}',
        "<iframe src='http://h/'></iframe>",
        "<a href='http://h/' onmouseover='boo'>x</a>",
        "<svg><script>boo</script></svg>",
        "<math><annotation-xml encoding='text/html'><img onerror=boo></annotation-xml></math>",
        "<!-- boo -->",
        "<style>@import 'boo'</style>",
        "<object data='boo'></object>",
        "<link rel=attachment href='boo'>",
        "<base href='http://h/'>",
        "<meta http-equiv=refresh content='0;url=boo'>",
        "`boo`{=html}",
    ],
)
def test_nothing_hostile_comes_through(hostile: str) -> None:
    html = body_of(f"before\n\n{hostile}\n\nafter")
    assert not re.search(r"boo|script|file:|iframe|style=|url\(|href=\"/", html)
    assert "before" in html
    assert "after" in html


def test_the_net_holds_even_when_the_tree_lets_something_through() -> None:
    markup = '<p onclick="x" style="position:fixed;width:5%"><a href="java\nscript:x">y</a></p>'
    assert sanitise(markup) == "<p><a>y</a></p>"


def test_numbers_are_kept_within_bounds() -> None:
    cells = '<table><tr><td colspan="{}">x</td></tr></table>'
    assert "colspan" not in sanitise(cells.format("1000000000"))
    assert "colspan" not in sanitise(cells.format("0"))
    assert 'colspan="2"' in sanitise(cells.format("2"))


def test_the_markup_is_xml_and_html_alike() -> None:
    html = body_of(
        "# A\n\n![fig](a.png)\n\n| | x |\n|--|--|\n| | |\n\n$a<b$ &nbsp; <br> & *é*\n\n---\n\n"
        "| verse\n| line\n\n```\n<code>\n```\n\nTerm\n:   Def\n"
    )
    ET.fromstring(f"<body>{html}</body>")
    assert "<td></td>" in html or "<td class" in html
    assert not re.search(r"<(td|p|div|span|a)[^>]*/>", html)


def test_imprint_and_citation_say_what_is_known_and_no_more() -> None:
    edition = edition_of("text")
    assert edition.imprint.lines[0] == "1 May 2024"
    assert edition.citation == "Ann Author. On Rivers. 2024."
    assert edition.words["contents"] == "Contents"


def names(markdown: str) -> list[tuple[str, str]]:
    """The number and name of each paragraph that has one."""
    return [
        found
        for section in edition_of(markdown).sections
        for found in re.findall(r'<p data-number="(\d+)" id="([^"]*)">', section.html)
    ]


def test_paragraphs_have_lasting_names_and_count_within_their_section() -> None:
    text = (
        "# One\n\nTo say *that* one^[note] ruler continued.\n\n> quoted\n\n- listed\n\n"
        "## Deeper\n\nTo say that one ruler, twice.\n\n# Two\n\nTo say that one ruler.\n\n…\n"
    )
    assert names(text) == [
        ("1", "par-one--to-say-that-one-ruler"),
        ("2", "par-one--to-say-that-one-ruler-2"),
        ("1", "par-two--to-say-that-one-ruler"),
        ("2", "par-two--"),
    ]


def test_a_paragraphs_name_outlives_what_is_written_elsewhere() -> None:
    before = names("# One\n\nFirst of all.\n\nThen the rest of it.\n")
    after = names("# One\n\nA new beginning.\n\nThen the rest of it, mended.\n\n# Two\n\nMore.\n")
    assert before[1] == ("2", "par-one--then-the-rest-of-it")
    assert before[1] == after[1]


def test_names_keep_letters_of_every_script() -> None:
    assert names("# Один\n\nВ начале было «слово».\n") == [("1", "par-один--в-начале-было-слово")]


def test_what_is_no_character_is_in_no_edition() -> None:
    assert sanitise("<p>a&#xFFFE;b\ufdd0\x0c&#x1F;c&#x1FFFF;é文\U0001f600</p>") == "<p>abcé文😀</p>"
    ET.fromstring(edition_of("# A\n\na&#xFFFE;b &#1;\n").sections[0].html)


def test_what_the_parser_of_html_cannot_follow_is_a_limit() -> None:
    deep = r"\frac{" * 3_000 + "}{1}" * 3_000
    with pytest.raises(EditionError) as caught:
        edition_of(f"# A\n\n${deep}$\n")
    assert [finding.code for finding in caught.value.diagnostics] == ["SRC020"]
