"""OpenDocument, HTML and rich text, each written out by hand as programs write them."""

# ruff: noqa: E501 - lines of prose and of raw markup are as long as they are

from __future__ import annotations

import base64
import json
from xml.sax.saxutils import quoteattr

from tests.unit.importing.word_files import BODY, QUOTED, ZOTERO, packed

from edition_builder.importing import Imported, import_document

OPEN = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"),
        ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip
STYLES = (
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:paragraph-properties fo:margin-left="1cm" fo:margin-right="1cm"/></style:style>'
    '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:text-properties fo:font-weight="bold" fo:font-size="14pt"/></style:style>'
    '<style:style style:name="T1" style:family="text"><style:text-properties'
    ' fo:font-style="italic"/></style:style>'
    '<style:style style:name="Standard" style:family="paragraph"><style:text-properties'
    ' fo:font-size="12pt" fo:language="en" fo:country="GB"/></style:style>'
    '<style:style style:name="Quotations" style:family="paragraph"'
    ' style:parent-style-name="Standard"/>'
)


def odt(body: str, **more: bytes) -> Imported:
    content = (
        f"<office:document-content {OPEN}><office:automatic-styles>{STYLES}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    mimetype = b"application/vnd.oasis.opendocument.text"
    members = {"mimetype": mimetype, "content.xml": content.encode()}
    return import_document("essay.odt", packed({**members, **more}))


def p(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def test_opendocument_headings_quotations_and_notes() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p('A note.')}</text:note-body></text:note>"
    )
    found = odt(
        '<text:h text:outline-level="1">Sources</text:h>'
        + p(BODY[0] + note)
        + p(QUOTED[0], "Quotations")
        + p(BODY[1])
        + p(QUOTED[1], "P1")
        + p(BODY[2])
        + p("By its look", "P2")
        + p(BODY[3] + ' In <text:span text:style-name="T1">Pravda </text:span>too.')
    )
    assert found.text.startswith(f"# Sources\n\n{BODY[0]}[^1]\n\n> {QUOTED[0]}\n\n{BODY[1]}\n")
    assert f"\n> {QUOTED[1]}\n" in found.text
    assert "\n# By its look\n" in found.text
    assert "In *Pravda* too.\n\n[^1]: A note.\n" in found.text
    assert found.language == "en-GB"


def test_opendocument_changes_comments_and_citations() -> None:
    name = quoteattr(f"ZOTERO_ITEM CSL_CITATION {json.dumps(ZOTERO)} RNDabc")
    changes = (
        '<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion>'
        "<office:change-info><dc:creator>Ed</dc:creator></office:change-info>"
        f"{p('never ')}</text:deletion></text:changed-region></text:tracked-changes>"
    )
    comment = (
        "<office:annotation><dc:creator>Ed</dc:creator><text:p>Sure?</text:p></office:annotation>"
    )
    found = odt(
        changes
        + p(f'It was <text:change text:change-id="ct1"/>said {comment}aloud '
            f"<text:reference-mark-start text:name={name}/>(van Ree 2001)"
            f"<text:reference-mark-end text:name={name}/>.")
    )  # fmt: skip
    assert found.text == (
        "It was said aloud [see @vanree2001lenin, pp. 12-13; -@kotkin2014stalin].\n"
    )
    assert [(query.code, found.text[: query.offset]) for query in found.queries] == [
        ("SRC050", "It was "), ("SRC051", "It was said "),
    ]  # fmt: skip


def test_opendocument_lists_and_tables() -> None:
    item = "<text:list-item>{}</text:list-item>"
    inner = f"<text:list>{item.format(p('deep'))}</text:list>"
    cell = "<table:table-cell>{}</table:table-cell>"
    rows = "".join(
        f"<table:table-row>{cell.format(p(a))}{cell.format(p(b))}</table:table-row>"
        for a, b in (("a", "b"), ("c", "d"))
    )
    found = odt(
        f"<text:list>{item.format(p('one'))}{item.format(p('two') + inner)}</text:list>"
        f"<table:table>{rows}</table:table>"
    )
    assert found.text.startswith("- one\n- two\n  - deep\n")
    assert "| a   | b   |\n| c   | d   |\n" in found.text


# HTML


def page(body: str, head: str = "") -> Imported:
    data = f"<html lang='en-GB'><head>{head}</head><body>{body}</body></html>"
    return import_document("essay.html", data.encode())


def test_html_by_elements() -> None:
    found = page(
        f"<h1>Sources</h1><p>{BODY[0]} <i>Pravda </i>and <b>more</b>.</p>"
        f"<blockquote><p>{QUOTED[0]}</p></blockquote><p>{BODY[1]}</p><ul><li>one<li>two</ul>"
        "<p lang='ru'>Правда</p><hr><p>H<sub>2</sub>O<br>next</p>"
    )
    assert found.text == (
        f"# Sources\n\n{BODY[0]} *Pravda* and **more**.\n\n> {QUOTED[0]}\n\n{BODY[1]}\n\n- one\n- two"
        "\n\n[Правда]{lang=ru}\n\n* * *\n\nH~2~O\\\nnext\n"
    )


def test_html_as_google_docs_exports_it() -> None:
    found = page(
        f"<p class='c1'><span>{BODY[0]} </span><span class='c2'>Pravda</span><sup><a href='#ftnt1'"
        f" id='ftnt_ref1'>[1]</a></sup></p><p class='c3'><span>{QUOTED[0]}</span></p><p>{BODY[1]}</p>"
        "<hr><div><p><a href='#ftnt_ref1' id='ftnt1'>[1]</a><span>&nbsp;A note.</span></p></div>",
        "<style>.c2{font-style:italic}.c3{margin-left:36pt}</style>",
    )
    assert f"{BODY[0]} *Pravda*[^1]\n" in found.text
    assert f"\n> {QUOTED[0]}\n" in found.text
    assert found.text.rstrip().endswith("[^1]: \N{NO-BREAK SPACE}A note.") or found.text.rstrip(
    ).endswith("[^1]: A note.")  # fmt: skip


def test_html_fetches_nothing_and_runs_nothing() -> None:
    picture = base64.b64encode(b"\x89PNG\r\n\x1a\n" + bytes(30)).decode()
    found = page(
        "<script>alert(1)</script><p onclick='x()'>Words.</p><img src='https://example.org/a.png'>"
        f"<a href='javascript:alert(1)'>here</a><img src='data:image/png;base64,{picture}' alt='A map'>"
    )
    assert "alert" not in found.text
    assert "example.org" not in found.text
    assert [item.name for item in found.media] == ["media/picture1.png"]
    assert {"SRC018", "SRC019", "SRC047"} <= {item.code for item in found.diagnostics}


def test_html_in_older_encodings() -> None:
    data = "<html><head><meta charset='windows-1251'></head><body><p>Правда</p></body></html>"
    assert "Правда" in import_document("a.html", data.encode("cp1251")).text
    assert "Café" in import_document("a.html", "<p>Café</p>".encode("cp1252")).text


# Rich text


def rtf(body: str) -> Imported:
    head = (
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}"
        r"{\f1\froman\fcharset204 Times CYR;}}{\stylesheet{\s0 Normal;}{\s1\b heading 1;}"
        r"{\s2 Quote;}}"
    )
    return import_document("essay.rtf", (head + body + "}").encode("cp1252"))


def test_rich_text_by_style_and_by_look() -> None:
    found = rtf(
        rf"\pard\s1\b Sources\par\pard\plain\fs24 {BODY[0]}{{\footnote\pard\plain A note.}}\par"
        rf"\pard\s2\plain {QUOTED[0]}\par\pard\plain\fs24 {BODY[1]}\par"
        rf"\pard\li567\ri567\fs20 {QUOTED[1]}\par\pard\fs24 {BODY[2]} {{\i Pravda }}too.\par"
    )
    assert found.text == (
        f"# Sources\n\n{BODY[0]}[^1]\n\n> {QUOTED[0]}\n\n{BODY[1]}\n\n> {QUOTED[1]}\n\n"
        f"{BODY[2]} *Pravda* too.\n\n[^1]: A note.\n"
    )


def test_rich_text_letters() -> None:
    found = rtf(
        r"\pard Caf\'e9 {\f1 \'cf\'f0\'e0\'e2\'e4\'e0} \u1055?\u1088? \ldblquote x\rdblquote"
        r" \u-10179?\u-8704? a\~b\par"
    )
    assert found.text == ("Café [Правда Пр]{lang=ru} “x”\N{GRINNING FACE} a\N{NO-BREAK SPACE}b\n")


def test_rich_text_tables_links_and_comments() -> None:
    found = rtf(
        r"\trowd\cellx1\cellx2\pard\intbl a\cell b\cell\row\trowd\pard\intbl c\cell d\cell\row"
        r"\pard See {\field{\*\fldinst HYPERLINK \"https://example.org\"}{\fldrslt here}}"
        r"{\*\atnid E}{\*\atnauthor Ed}{\*\annotation Sure?}.\par"
    )
    assert "| a   | b   |\n| c   | d   |\n" in found.text
    assert "See [here](https://example.org)." in found.text
    assert [query.words for query in found.queries] == ["comment by Ed: Sure?"]


def test_rich_text_that_breaks_off_is_told() -> None:
    found = import_document("essay.rtf", rb"{\rtf1\ansi Half a sente")
    assert found.text == "Half a sente\n"
    assert [item.code for item in found.diagnostics] == ["SRC043"]


def test_links_between_chapters_are_no_notes() -> None:
    made = page(
        '<h2 id="c1"><a href="#v1">I</a>. The quay</h2><p>It rained.</p>'
        '<h2 id="w">Words</h2><h3 id="v1"><a href="#c1">I</a>.</h3><p>quay, a landing.</p>'
    )
    assert "[^" not in made.text
    assert made.text.count("quay, a landing.") == 1
    assert "I. The quay" in made.text.replace("[I](#v1)", "I")


def test_numbers_of_printed_pages_are_left_out_and_told() -> None:
    made = page('<p>The quay <span class="pagenum">[Pg 43]</span>at night.</p><p>Page 43.</p>')
    assert made.text == "The quay at night.\n\nPage 43.\n"
    assert [item.rule.code for item in made.diagnostics] == ["SRC057"]


def test_a_drawing_is_asked_about_where_it_stood() -> None:
    made = odt(
        "<text:p>It changes with probability <draw:g><svg:title>TexMaths</svg:title>"
        "<svg:desc>1-p</svg:desc><draw:g><draw:path><text:p/></draw:path></draw:g></draw:g>.</text:p>"
    )
    assert [query.words for query in made.queries] == ["a drawing stood here: “TexMaths 1-p”"]
    assert "SRC049" in {item.rule.code for item in made.diagnostics}
