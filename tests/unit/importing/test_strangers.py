"""Classes of fault that files of strangers showed, each in a file of its own made here."""

from __future__ import annotations

from docx.oxml import parse_xml
from tests.unit.importing.test_other_formats import odt, p, rtf
from tests.unit.importing.test_word import inner, read
from tests.unit.importing.word_files import NAMES, Labelled, complex_field, run

from edition_builder.importing import import_document

BREAK = "<w:r><w:br/></w:r>"
RAISED = '<w:vertAlign w:val="superscript"/>'
OBJECT = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'
MATHML = (
    b'<math:math xmlns:math="http://www.w3.org/1998/Math/MathML"><math:mi>x</math:mi></math:math>'
)
NAMED = (
    b'<!DOCTYPE math:math PUBLIC "-//OpenOffice.org//DTD Modified W3C MathML 1.01//EN" "math.dtd">'
)


def cell(text: str, properties: str = "", style: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{run(text, style)}</w:p></w:tc>"


def test_a_space_at_the_end_of_a_line_takes_no_other_with_it() -> None:
    text = inner(run("one two three "), BREAK, run("  four five")).text
    assert text == "one two three\\\nfour five\n"


def test_a_formula_ends_where_its_last_sign_does() -> None:
    formula = "<m:oMath><m:r><m:t>x </m:t></m:r></m:oMath>"
    text = inner(run("where "), formula, run(" is 5")).text
    assert text == "where $x$ is 5\n"


def test_nothing_above_the_line_hides_a_formula() -> None:
    formula = (
        "<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e>"
        "<m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
    )
    text = inner(run("see "), run("a", RAISED), formula, run("b", RAISED)).text
    assert text == "see ^a^$x^{2}$^b^\n"


def test_a_head_whose_cell_reaches_below_it_is_no_head() -> None:
    made = Labelled()
    rows = (
        cell("Name", style="<w:b/>") + cell("Place", '<w:vMerge w:val="restart"/>', "<w:b/>"),
        cell("Ada") + cell("", "<w:vMerge/>"),
    )
    made.xml(run("Before."))
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    body = made.document.element.body
    body.insert(len(body) - 1, parse_xml(f"<w:tbl {NAMES}>{table}</w:tbl>"))
    text = read(made.data).text
    assert "Ada" in text
    assert "Place" in text


def test_open_document_of_old_names_a_document_type() -> None:
    found = odt(p(f"Let {OBJECT} be."), **{"Object 1/content.xml": NAMED + MATHML})
    assert found.text == "Let $x$ be.\n"


def test_an_object_that_cannot_be_read_is_left_out_and_the_text_is_there() -> None:
    entity = b'<!DOCTYPE math [<!ENTITY a "b">]>'
    found = odt(p(f"Let {OBJECT} be."), **{"Object 1/content.xml": entity + MATHML})
    assert found.text == "Let be.\n"
    assert "SRC049" in [item.code for item in found.diagnostics]


def test_rich_text_of_two_forms_is_read_once() -> None:
    box = r"{\shp{\*\shpinst{\shptxt \pard In a box.\par}}"
    again = r"{\shprslt{\*\do\dptxbx{\dptxbxtext\pard In a box.\par}}}}"
    assert rtf(rf"Before.\par {box}{again} After.\par").text.count("In a box.") == 1


def test_pictures_of_running_heads_are_none_of_the_text() -> None:
    found = rtf(r"{\header{\pict\pngblip 89504e470d0a1a0a}\par}Text.\par")
    assert found.text == "Text.\n"


CAPITAL = '<w:pPr><w:framePr w:dropCap="drop"/></w:pPr>'


def test_a_drop_capital_goes_to_the_text_and_not_to_the_heading_between() -> None:
    made = Labelled()
    made.xml(run("A first paragraph that is text and nothing else, as its length shows to all."))
    made.xml(CAPITAL + run("T"))
    made.xml(run("INTRODUCTION", "<w:b/>"))
    made.xml(run("he numbers of people who live by the river have grown with every year."))
    text = read(made.data).text
    assert "The numbers" in text
    assert "INTRODUCTION" in text


def test_words_of_a_last_paragraph_without_an_end_are_kept() -> None:
    made = Labelled()
    made.xml(run("First."))
    made.xml('<w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr>' + run("Last."))
    assert read(made.data).text == "First.\n\nLast.\n"


def test_a_style_marked_as_ignorable_hides_no_text() -> None:
    found = rtf(r"\pard\plain {\loch\f1\*\cs7\cf0 The quick fox}\par")
    assert found.text == "The quick fox\n"


def test_a_space_between_a_language_and_a_link_stays() -> None:
    russian = '<w:lang w:val="en-US"/>'
    field = complex_field('HYPERLINK "https://example.org/a"', "https://example.org/a")
    link = field.replace("<w:rPr></w:rPr>", f"<w:rPr>{russian}</w:rPr>")
    text = inner(
        run("Фильмы и книги для всех людей, которые живут в большом городе. "),
        run("Movie data ", russian),
        link,
    ).text
    assert "[Movie data]{lang=en} [" in text


def mark(key: str) -> str:
    return (
        f'<text:bibliography-mark text:identifier="{key}" text:bibliography-type="book"'
        f' text:author="{key}, A." text:title="Title" text:year="2010">[1]</text:bibliography-mark>'
    )


def test_citations_that_touch_are_one_and_brackets_behind_them_are_no_link() -> None:
    found = odt(p(f"So {mark('Ash')}{mark('Birch')}(N=28)."))
    assert found.text == "So [@ash2010title; @birch2010title]\\(N=28).\n"


def grid(*rows: tuple[str, ...]) -> Labelled:
    """A file with a table whose second cell is of two lines, so that it is drawn with lines."""
    made = Labelled()
    made.xml(run("Before."))
    cells = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:p>{item}</w:p></w:tc>" for item in row) + "</w:tr>"
        for row in rows
    )
    body = made.document.element.body
    body.insert(len(body) - 1, parse_xml(f"<w:tbl {NAMES}>{cells}</w:tbl>"))
    return made


def rows_of(text: str) -> set[int]:
    return {len(line) for line in text.split("\n") if line[:1] in {"|", "+"}}


def test_a_table_drawn_with_lines_keeps_its_columns() -> None:
    russian = run("Хочется написать слово", '<w:lang w:val="ru-RU"/>')
    made = grid(
        (run("Omitted […] and [the Party] here"), run("one") + BREAK + run("two")),
        (russian, run("a cell of English words in some number, so that it is the language.")),
    )
    text = read(made.data).text
    assert "+--" in text
    assert "{lang=ru}" in text
    assert len(rows_of(text)) == 1


def test_a_deletion_asked_about_in_a_cell_leaves_the_table_whole() -> None:
    deleted = f'<w:del w:id="1" w:author="A">{run("gone").replace("w:t", "w:delText")}</w:del>'
    made = grid(
        (run("One ") + deleted + run("two"), run("one") + BREAK + run("two")),
        (run("a"), run("b")),
    )
    found = read(made.data)
    assert len(found.queries) == 1
    assert found.text[found.queries[0].offset :].startswith("two")
    assert len(rows_of(found.text)) == 1


def test_running_heads_of_a_converted_file_are_held_and_are_no_headings() -> None:
    made = Labelled()
    made.line("The Bridge over the River", bold=True, size=16)
    for page in range(1, 9):
        left, right = f"{page + 40} Annals of Rivers", f"J. DOE: THE BRIDGE {page + 40}"
        made.line(left if page % 2 else right, bold=True)
        made.text(6)
    text = read(made.data).text
    assert text.count("::: {.held}") == 8
    assert "# " not in text


OUTPUT = (
    "             Mean    SD",
    "age         41.20  8.10",
    "income    2300.00 99.00",
    "----------",
)


def test_what_a_program_printed_keeps_its_columns() -> None:
    made = Labelled()
    made.text(2)
    fixed = '<w:rFonts w:ascii="Courier New"/>'
    for line in OUTPUT:
        made.xml('<w:pPr><w:ind w:left="720"/></w:pPr>' + run(line, fixed))
    made.text(2)
    assert "\n    " + "\n    ".join(OUTPUT) + "\n" in read(made.data).text


def test_a_typescript_in_letters_of_one_width_is_text() -> None:
    made = Labelled()
    for line in (*OUTPUT, "It was night, and it rained on the river and on the town."):
        made.xml(run(line, '<w:rFonts w:ascii="Courier New"/>'))
    assert "    age" not in read(made.data).text


def test_a_formula_that_was_drawn_is_read_from_its_source() -> None:
    source = "12§display§\\frac{a}{b}§svg§600§FALSE§"
    said = f"<svg:title>TexMaths</svg:title><svg:desc>{source}</svg:desc>"
    found = odt(p(f"Let <draw:g><draw:path/>{said}</draw:g> be one."))
    assert found.text == "Let $\\frac{a}{b}$ be one.\n"
    assert not found.queries


def test_a_place_between_paragraphs_is_still_referred_to() -> None:
    made = Labelled()
    made.xml(run("See ") + complex_field(r"REF _Ref12 \h", "Figure 1") + run(" below."))
    body = made.document.element.body
    body.insert(len(body) - 1, parse_xml(f'<w:bookmarkStart {NAMES} w:id="1" w:name="_Ref12"/>'))
    made.xml(run("Here it is."))
    assert read(made.data).text == "See [Figure 1](#_Ref12) below.\n\n[]{#_Ref12}Here it is.\n"


def test_a_page_that_is_referred_to_is_asked_about() -> None:
    made = Labelled()
    made.xml('<w:bookmarkStart w:id="1" w:name="_Ref9"/>' + run("The table."))
    made.xml(run("See page ") + complex_field(r"PAGEREF _Ref9 \h", "12") + run("."))
    found = read(made.data)
    assert "See page [12](#_Ref9)." in found.text
    assert [query.code for query in found.queries] == ["SRC062"]
    assert found.text[found.queries[0].offset :].startswith("[12]")


def test_the_heading_of_a_table_of_contents_goes_with_it() -> None:
    made = Labelled()
    made.heading(1, "Tartalomjegyzék", style="Heading 1")
    made.xml(complex_field(r"TOC \o", "Bevezetés 3"))
    made.heading(1, "Bevezetés", style="Heading 1")
    made.text(2)
    assert read(made.data).text.startswith("# Bevezetés\n")


def test_a_page_that_a_script_would_show_is_read() -> None:
    page = "<html><body style='visibility:hidden'><p>One.</p><p>Two.</p></body></html>"
    found = import_document("page.html", page.encode())
    assert found.text == "One.\n\nTwo.\n"


def test_what_a_page_hides_for_good_is_left_out() -> None:
    page = "<p>One, two, three, four, five.</p><p style='display:none'>Six.</p>"
    found = import_document("page.html", page.encode())
    assert found.text == "One, two, three, four, five.\n"


def test_a_table_that_only_lays_out_a_page_is_opened() -> None:
    column = "".join(f"<p>Paragraph {number} of a column.</p>" for number in range(20))
    page = f"<h1>A page</h1><table><tr><td>{column}</td><td><p>Beside it.</p></td></tr></table>"
    found = import_document("a.html", page.encode())
    assert "Paragraph 0 of a column.\n\nParagraph 1 of a column.\n\n" in found.text
    assert found.text.rstrip().endswith("Paragraph 19 of a column.\n\nBeside it.")
    assert [item.code for item in found.diagnostics] == ["SRC060"]
