"""What a Word file says, and how it stands in Markdown afterwards."""

# ruff: noqa: E501 - lines of prose and of raw markup are as long as they are

from __future__ import annotations

import pytest
from tests.unit.importing import word_files
from tests.unit.importing.word_files import NAMES, Labelled, changed, complex_field, run

from edition_builder.importing import Imported, import_document

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8"
    "ffbf1e0005fe02fea7e7e2e90000000049454e44ae426082"
)


def read(data: bytes, **options: str) -> Imported:
    return import_document("essay.docx", data, **options)  # type: ignore[arg-type]


def codes(found: Imported) -> list[str]:
    return [item.code for item in found.diagnostics]


def inner(*pieces: str) -> Imported:
    made = Labelled()
    made.xml("".join(pieces))
    return read(made.data)


def test_runs_in_pieces_are_joined_and_emphasis_ends_at_words() -> None:
    text = read(word_files.split_runs().data).text
    assert "# Heading in pieces" in text
    assert "He read *Pravda* every day, and *Izvestiia,* too." in text


def test_looks_of_letters() -> None:
    found = inner(
        run("bold", "<w:b/>"), run(" and "), run("small", "<w:smallCaps/>"), run(" x"),
        run("2", '<w:vertAlign w:val="superscript"/>'), run(" H"),
        run("2", '<w:vertAlign w:val="subscript"/>'), run(" "), run("out", "<w:strike/>"),
    )  # fmt: skip
    assert found.text == "**bold** and [small]{.smallcaps} x^2^ H~2~ ~~out~~\n"


def test_signs_of_markdown_are_the_letters_that_they_are() -> None:
    words = "1. It is *not* a_list, nor @key or (@key), a@b.org, #5 [^1] `code` <b> $5 ~ ^ | end"
    found = inner(run(words))
    assert "\\@key" in found.text
    assert "(\\@key)" in found.text
    assert found.text.startswith("1\\. It is \\*not\\*")


def test_a_colon_at_the_beginning_makes_no_definition() -> None:
    made = Labelled()
    made.line("Term")
    made.line(": no definition")
    assert "\\: no definition" in read(made.data).text


def test_brackets_of_editors_are_not_escaped() -> None:
    assert inner(run("He said […] that [the Party] [. . .] was")).text == (
        "He said […] that [the Party] [. . .] was\n"
    )


def test_symbols_hyphens_and_tabs() -> None:
    found = inner(
        '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>',
        "<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>party</w:t><w:tab/><w:t>line</w:t></w:r>",
        '<w:r><w:sym w:font="Webdings" w:char="F0A7"/></w:r>',
    )  # fmt: skip
    assert found.text == "αnon\N{NON-BREAKING HYPHEN}party line\N{REPLACEMENT CHARACTER}\n"
    assert "SRC059" in codes(found)


def test_hidden_text_is_left_out_and_told() -> None:
    found = inner(run("Seen. "), run("Unseen.", "<w:vanish/>"))
    assert found.text == "Seen.\n"
    assert codes(found) == ["SRC056"]


def test_languages_by_tag_and_by_script() -> None:
    found = inner(
        run("He wrote of the "), run("Zeitgeist der Zeit", '<w:lang w:val="de-DE"/>'),
        run(" in ", '<w:lang w:val="en-US"/>'), run("«Правда»", '<w:lang w:val="en-US"/>'),
        run(", and of Lenin", '<w:lang w:val="ru-RU"/>'),
        run(" in a sentence that is long enough to be English for certain.", '<w:lang w:val="en-US"/>'),
    )  # fmt: skip
    assert "[Zeitgeist der Zeit]{lang=de}" in found.text
    assert "[«Правда»]{lang=ru}" in found.text
    assert "Lenin]" not in found.text
    assert found.language == "en-US"


def test_links_references_and_bookmarks() -> None:
    made = Labelled()
    made.xml(
        '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:bookmarkStart w:id="1" w:name="_Ref1"/>'
        + run("Sources")
        + '<w:bookmarkEnd w:id="1"/>'
    )
    made.xml(
        run("See ")
        + complex_field(" REF _Ref1 \\h ", "Sources")
        + run(" and ")
        + complex_field(' HYPERLINK "https://example.org/a" ', "this page")
        + run(" or ")
        + complex_field(' HYPERLINK "file:///c:/private.doc" ', "that file")
    )
    found = read(made.data)
    assert "# Sources {#_Ref1}" in found.text
    assert "See [Sources](#_Ref1) and [this page](https://example.org/a) or that file" in found.text
    assert "SRC019" in codes(found)


def test_a_table_of_contents_is_left_out() -> None:
    made = Labelled()
    made.xml('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText>'
             '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("Origins 3"))  # fmt: skip
    made.xml(run("Ends 17"))
    made.xml('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    made.text(1)
    found = read(made.data)
    assert found.text == word_files.BODY[0] + "\n"
    assert "SRC057" in codes(found)


def test_lists_nest_and_keep_their_numbers() -> None:
    made = Labelled()
    for text, style in (("one", "List Number"), ("two", "List Number"), ("deep", "List Bullet 2")):
        made.line(text, style=style)
    made.text(1)
    made.line("three", style="List Number")
    text = read(made.data).text
    assert text.startswith("1.  one\n2.  two\n")
    assert "3.  three" in text


def test_verse_breaks_and_addresses() -> None:
    text = read(word_files.verse()).text
    assert "| Whoever speaks of victory,\n| Endurance is all,\n" in text
    assert "\n* * *\n" in text
    assert "Institute of History\\\n12 Archive Street" in text


def test_pictures_with_words_and_caption() -> None:
    import io  # noqa: PLC0415

    made = Labelled()
    made.text(1)
    made.document.add_picture(io.BytesIO(PNG))
    properties = next(made.document.element.body.iter(
        "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"))  # fmt: skip
    properties.set("descr", "A map of the Kremlin")
    made.line("Figure 1. The Kremlin in 1922", style="Caption")
    made.text(1)
    found = read(made.data)
    assert (
        '![Figure 1. The Kremlin in 1922](media/image1.png){alt="A map of the Kremlin"}'
        in found.text
    )
    assert [(item.name, item.media_type, item.data) for item in found.media] == [
        ("media/image1.png", "image/png", PNG)
    ]


def test_a_metafile_has_a_placeholder_and_is_kept() -> None:
    import io  # noqa: PLC0415

    made = Labelled()
    made.text(1)
    made.document.add_picture(io.BytesIO(PNG))
    data = changed(made.data, "word/media/image1.png", PNG, b"\xd7\xcd\xc6\x9a" + bytes(40))
    found = read(data)
    assert "![](media/image1-placeholder.svg)" in found.text
    assert {item.name for item in found.media} == {
        "media/image1.wmf",
        "media/image1-placeholder.svg",
    }
    assert "SRC049" in codes(found)


def test_tables_with_heads_and_merged_cells() -> None:
    made = Labelled()
    table = made.document.add_table(3, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Both"
    for row in (1, 2):
        table.cell(row, 0).text, table.cell(row, 1).text = f"a{row}", f"b{row}"
    text = read(made.data).text
    assert "| Both    |\n" in text
    assert "| a1 | b1 |" in text


def test_notes_are_notes() -> None:
    made = Labelled()
    made.xml(run("A claim.") + '<w:r><w:endnoteReference w:id="2"/></w:r>' + run(" More."))
    members = word_files.members_of(made.data)
    members["word/endnotes.xml"] = (
        f'<w:endnotes {NAMES}><w:endnote w:id="0" w:type="separator"><w:p/></w:endnote>'
        f'<w:endnote w:id="2"><w:p><w:r><w:endnoteRef/></w:r>{run(" A source, ")}'
        f"{run('in Pravda', '<w:i/>')}</w:p></w:endnote></w:endnotes>"
    ).encode()
    rels = "word/_rels/document.xml.rels"
    members[rels] = members[rels].replace(
        b"</Relationships>",
        b'<Relationship Id="rIdE" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/endnotes" Target="endnotes.xml"/></Relationships>',
    )
    assert read(word_files.packed(members)).text == (
        "A claim.[^1] More.\n\n[^1]: A source, *in Pravda*\n"
    )


def test_a_text_box_is_set_into_the_text() -> None:
    box = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
        f"<w:p>{run('In a box.')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    found = inner(run("Before."), box)
    assert found.text == "Before.\n\nIn a box.\n"
    assert "SRC060" in codes(found)


def test_formulas_are_translated() -> None:
    formula = (
        "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den>"
        "</m:f></m:oMath>"
    )
    assert inner(run("So "), formula, run(" holds.")).text == "So $\\frac{a}{b}$ holds.\n"


# Changes and comments


def test_changes_asked_about() -> None:
    found = read(word_files.tracked())
    assert found.text.startswith("It was seldom said aloud.\n\nOne paragraph that goes on")
    assert found.text.endswith("Stay. Moved words.\n")
    (query,) = found.queries
    assert query.code == "SRC050"
    assert "deleted by Ed: “never”" in query.words
    assert found.text[: query.offset] == "It was "
    assert "SRC050" in codes(found)


def test_changes_rejected() -> None:
    found = read(word_files.tracked(), track_changes="reject")
    assert found.text.startswith("It was never said aloud.\n\nOne paragraph that\n\ngoes on")
    assert found.text.endswith("Moved words. Stay.\n")
    assert found.queries == ()


def test_changes_accepted() -> None:
    found = read(word_files.tracked(), track_changes="accept")
    assert found.text == read(word_files.tracked()).text
    assert found.queries == ()


def test_comments_are_queries_at_their_place() -> None:
    made = Labelled()
    paragraph = made.line("First words and ")
    commented = paragraph.add_run("the seventh of May")
    paragraph.add_run(" at the end.")
    made.document.add_comment(commented, text="Old style?", author="Ed")
    found = read(made.data)
    (query,) = found.queries
    assert (query.code, query.passage) == ("SRC051", "the seventh of May")
    assert query.words == "comment by Ed: Old style?"
    assert found.text[query.offset :].startswith("the seventh of May at the end.")


# Citations


def test_zotero() -> None:
    found = read(word_files.zotero())
    assert found.text == ("A claim [see @vanree2001lenin, pp. 12-13; -@kotkin2014stalin].\n")
    assert "@article{vanree2001lenin," in found.entries
    assert "@book{kotkin2014stalin," in found.entries


def test_mendeley() -> None:
    found = read(word_files.mendeley())
    assert found.text == "A claim [-@kotkin2014stalin, chap. 3].\n"


def test_endnote() -> None:
    found = read(word_files.endnote())
    assert found.text == "A claim [cf. @smith2001offices, p. 45].\n"
    assert "journal = {Slavic Review}" in found.entries


def test_words_own_citations() -> None:
    found = read(word_files.word_citations())
    assert found.text == "A claim [@kotkin2014paradoxes, p. 12]\n"
    assert "@book{kotkin2014paradoxes," in found.entries


@pytest.mark.parametrize("instruction", [
    " ADDIN ZOTERO_ITEM CSL_CITATION {broken ", " CITATION Nobody ", " ADDIN EN.CITE ",
])  # fmt: skip
def test_a_citation_without_its_work_keeps_what_it_printed(instruction: str) -> None:
    found = inner(run("A claim "), complex_field(instruction, "(Doe 1999)"), run("."))
    assert found.text == "A claim (Doe 1999).\n"
    assert codes(found) == ["SRC058"]


def test_a_book_is_read_in_linear_time() -> None:
    import time  # noqa: PLC0415

    found = {}
    for words in (10_000, 40_000):
        data = word_files.long_book(words)
        start = time.process_time()
        assert len(read(data).text.split()) > words * 0.9
        found[words] = time.process_time() - start
    assert found[40_000] < 10 * max(found[10_000], 0.2)
