"""Faults made in the finished files themselves, and found by opening them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pikepdf
import pytest

from edition_builder.verification.parity import prove_parity

if TYPE_CHECKING:
    from tests.unit.verification.conftest import Specimen

Text = Callable[[str], str]


def cut(pattern: str) -> Text:
    return lambda text: _changed(text, re.sub(pattern, "", text, count=1, flags=re.DOTALL))


def turn(old: str, new: str) -> Text:
    return lambda text: _changed(text, text.replace(old, new, 1))


def turn_round(pattern: str) -> Text:
    """The two groups change places."""
    return lambda text: _changed(text, re.sub(pattern, r"\2\1", text, count=1, flags=re.DOTALL))


def again(pattern: str) -> Text:
    return lambda text: _changed(text, re.sub(pattern, r"\g<0>\g<0>", text, count=1))


def _changed(before: str, after: str) -> str:
    assert before != after
    return after


NOTE = r'<li[^>]*>(<div id="note-5"|(?<=id="note-5" value="5" popover="auto">)).*?</li>'
PARAGRAPH = r"<p[^>]*>(?:<a [^>]*></a>)?The second paragraph follows.*?</p>"
ALTERNATIVE = 'alt="A red disc on a white ground"'
MARKUP = {
    "a note dropped": (cut(NOTE), "OUT054"),
    "a paragraph twice": (again(PARAGRAPH), "OUT056"),
    "paragraphs swapped": (turn_round(f"({PARAGRAPH})(.*?</blockquote>)"), "OUT057"),
    "a word lost": (turn("almost indistinguishable", "indistinguishable"), "OUT055"),
    "a cell emptied": (turn(">in black ink<", "><"), "OUT054"),
    "an alternative text taken away": (turn(ALTERNATIVE, 'alt=""'), "OUT054"),
    "a caption dropped": (cut(r"<caption>.*?</caption>"), "OUT054"),
    "a work dropped": (cut(r'<li id="ref-zeal1950">.*?</li>'), "OUT054"),
    "a call dropped": (cut(r'<sup class="call"(?:><a)? id="call-3".*?</sup>'), "OUT055"),
    "a heading turned into a paragraph": (
        lambda text: _changed(text, re.sub(r"<h3>(A smaller heading)</h3>", r"<p>\1</p>", text)),
        "OUT059",
    ),
    "a Cyrillic word lost": (turn("конторская ", ""), "OUT055"),
    "a digit in a cell altered": (turn(">340<", ">350<"), "OUT055"),
    "a list item twice": (again(r"<li>one part of it</li>"), "OUT056"),
    "a heading demoted": (
        lambda text: _changed(text, re.sub(r"<h3>(A smaller heading)</h3>", r"<h4>\1</h4>", text)),
        "OUT126",
    ),
    "a cell in another column": (
        turn_round(r"(<td[^>]*></td>)(\s*<td[^>]*>an empty page</td>)"),
        "OUT126",
    ),
    "a link unlinked": (cut(r' href="https://example.org/archive"'), "OUT126"),
    "a link turned elsewhere": (turn("example.org/archive", "example.org/elsewhere"), "OUT126"),
    "a language not told": (cut(r'(?: lang="ru"| xml:lang="ru")+'), "OUT126"),
    "emphasis lost": (turn("<em>expressly</em>", "expressly"), "OUT126"),
    "a sentence smuggled in": (turn("The last words", "They lied. The last words"), "OUT055"),
}


def in_epub(data: bytes, change: Text) -> bytes:
    """An ebook in which the first part that can be so changed is changed."""
    file = BytesIO()
    done = False
    with ZipFile(BytesIO(data)) as old, ZipFile(file, "w") as new:
        for item in old.infolist():
            content = old.read(item)
            if item.filename.endswith(".xhtml") and not done:
                try:
                    content = change(content.decode()).encode()
                    done = True
                except AssertionError:
                    pass
            new.writestr(item, content)
    assert done
    return file.getvalue()


@pytest.mark.parametrize("name", MARKUP)
@pytest.mark.parametrize("suffix", ["html", "epub"])
def test_what_is_changed_in_a_page_is_found(specimen: Specimen, name: str, suffix: str) -> None:
    change, code = MARKUP[name]
    assert code in found(specimen, suffix, change)


@pytest.mark.parametrize("suffix", ["html", "epub"])
def test_paragraphs_of_two_sections_that_changed_places_are_found(
    specimen: Specimen, suffix: str
) -> None:
    one, other = "Text under the smaller heading.", "The last words of the whole text stand here."
    changes = turn(one, "@"), turn(other, one), turn(">@", f">{other}")
    assert "OUT057" in found(specimen, suffix, *changes)


def found(specimen: Specimen, suffix: str, *changes: Text) -> set[str]:
    """The codes that parity gives for an edition so changed."""
    artifact = specimen.editions[suffix]
    data = artifact.data
    for change in changes:
        data = in_epub(data, change) if suffix == "epub" else change(data.decode()).encode()
    proof, _ = prove_parity(replace(artifact, data=data), artifact.name, specimen.yardstick)
    return {finding.code for finding in proof.findings}


def test_a_chapter_taken_out_of_the_spine_is_found(specimen: Specimen) -> None:
    artifact = specimen.editions["epub"]
    file = BytesIO()
    with ZipFile(BytesIO(artifact.data)) as old, ZipFile(file, "w") as new:
        for item in old.infolist():
            content = old.read(item)
            if item.filename.endswith(".opf"):
                content = content.replace(b'<itemref idref="section-02"/>', b"")
            new.writestr(item, content)
    proof, _ = prove_parity(
        replace(artifact, data=file.getvalue()), artifact.name, specimen.yardstick
    )
    assert "OUT054" in {finding.code for finding in proof.findings}


# ---- The PDF -------------------------------------------------------------------------------------


FIRST_TEXT_PAGE = 6
"""Behind the half-title, the title, the imprint and the contents, each on its leaf."""


def elements(document: pikepdf.Pdf, kind: str) -> list[Any]:
    found: list[Any] = []

    def walk(item: Any) -> None:
        for kid in item.get("/K", ()) if isinstance(item, pikepdf.Dictionary) else ():
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                if kid["/S"] == kind:
                    found.append(kid)
                walk(kid)

    walk(document.Root.StructTreeRoot)
    return found


def without(element: Any) -> None:
    above = element["/P"]
    above["/K"] = pikepdf.Array([kid for kid in above["/K"] if kid != element])


def drop_note(document: pikepdf.Pdf) -> None:
    without(elements(document, "/Note")[4])


def drop_paragraph(document: pikepdf.Pdf) -> None:
    without(next(item for item in elements(document, "/P") if len(item["/K"]) > 8))


def paragraph_twice(document: pikepdf.Pdf) -> None:
    paragraph = next(item for item in elements(document, "/P") if len(item["/K"]) > 8)
    paragraph["/P"]["/K"].append(paragraph)


def turn_section_round(document: pikepdf.Pdf) -> None:
    section = elements(document, "/Sect")[-2]
    section["/K"] = pikepdf.Array(list(reversed(list(section["/K"]))))


def drop_alternative(document: pikepdf.Pdf) -> None:
    del elements(document, "/Figure")[0]["/Alt"]


def alter_alternative(document: pikepdf.Pdf) -> None:
    elements(document, "/Figure")[0]["/Alt"] = pikepdf.String("A green disc")


def demote_heading(document: pikepdf.Pdf) -> None:
    elements(document, "/H3")[0]["/S"] = pikepdf.Name.H4


def drop_link(document: pikepdf.Pdf) -> None:
    """The words stay, the place to click on is gone."""
    link = next(item for item in elements(document, "/Link") if _address(item))
    link["/K"] = pikepdf.Array([kid for kid in link["/K"] if not _annotation(kid)])


def turn_link(document: pikepdf.Pdf) -> None:
    link = next(item for item in elements(document, "/Link") if _address(item))
    [annotation] = filter(None, map(_annotation, link["/K"]))
    annotation["/A"]["/URI"] = pikepdf.String("https://example.org/elsewhere")


def _annotation(kid: Any) -> Any:
    return kid.get("/Obj") if isinstance(kid, pikepdf.Dictionary) else None


def _address(link: Any) -> bool:
    return any("/A" in item for item in filter(None, map(_annotation, link["/K"])))


def drop_language(document: pikepdf.Pdf) -> None:
    spoken = [item for item in elements(document, "/Span") if "/Lang" in item]
    del spoken[0]["/Lang"]


def drop_language_of_all(document: pikepdf.Pdf) -> None:
    del document.Root["/Lang"]


def swap_cells(document: pikepdf.Pdf) -> None:
    """The empty cell of the last row of three and the one behind it change places."""
    row = [row for row in elements(document, "/TR") if len(row["/K"]) == 3][-1]
    first, empty, last = row["/K"]
    row["/K"] = pikepdf.Array([first, last, empty])


def drop_cell(document: pikepdf.Pdf) -> None:
    without(elements(document, "/TD")[2])


def heading_to_paragraph(document: pikepdf.Pdf) -> None:
    elements(document, "/H3")[0]["/S"] = pikepdf.Name.P


def drop_line_of_contents(document: pikepdf.Pdf) -> None:
    without(elements(document, "/TOCI")[1])


def drop_piece_of_a_line(document: pikepdf.Pdf) -> None:
    paragraph = next(item for item in elements(document, "/P") if len(item["/K"]) > 8)
    paragraph["/K"] = pikepdf.Array([kid for at, kid in enumerate(paragraph["/K"]) if at != 3])


def untag(document: pikepdf.Pdf) -> None:
    del document.Root["/StructTreeRoot"]


def lose_a_glyph(document: pikepdf.Pdf) -> None:
    """One letter in the middle of a page is not printed; no space is it."""
    page = document.pages[FIRST_TEXT_PAGE]
    stream = page.Contents.read_bytes()
    glyphs = list(re.finditer(rb"<[0-9a-fA-F]{4}>", stream))
    [(space, _)] = Counter(glyph[0] for glyph in glyphs).most_common(1)
    match = next(glyph for glyph in glyphs[len(glyphs) // 2 :] if glyph[0] != space)
    page.Contents.write(stream[: match.start()] + b"<>" + stream[match.end() :])


def lie_about_a_letter(document: pikepdf.Pdf) -> None:
    """The font says that its e is an o: to the eye all is well."""
    fonts = {
        font.objgen: font for page in document.pages for font in page.resources["/Font"].values()
    }
    for font in fonts.values():
        stream = font["/ToUnicode"]
        stream.write(stream.read_bytes().replace(b"> <0065>", b"> <006f>"))


OBJECTS = {
    "a note dropped": (drop_note, "OUT054"),
    "a paragraph dropped": (drop_paragraph, "OUT054"),
    "a paragraph twice": (paragraph_twice, "OUT056"),
    "a section turned round": (turn_section_round, "OUT057"),
    "an alternative text dropped": (drop_alternative, "OUT054"),
    "an alternative text altered": (alter_alternative, "OUT055"),
    "a cell dropped": (drop_cell, "OUT054"),
    "a heading turned into a paragraph": (heading_to_paragraph, "OUT059"),
    "a line of the contents dropped": (drop_line_of_contents, "OUT062"),
    "a piece of a line dropped": (drop_piece_of_a_line, "OUT055"),
    "a heading demoted": (demote_heading, "OUT126"),
    "a link dropped": (drop_link, "OUT126"),
    "a link turned elsewhere": (turn_link, "OUT126"),
    "a language not told": (drop_language, "OUT126"),
    "no language of all": (drop_language_of_all, "OUT126"),
    "a cell in another column": (swap_cells, "OUT126"),
    "no tags at all": (untag, "OUT054"),
    "a letter not printed": (lose_a_glyph, "OUT055"),
    "a font that lies": (lie_about_a_letter, "OUT055"),
}


@pytest.mark.parametrize("name", OBJECTS)
def test_what_is_changed_in_the_pdf_is_found(specimen: Specimen, name: str) -> None:
    tamper, code = OBJECTS[name]
    artifact = specimen.editions["pdf"]
    file = BytesIO()
    with pikepdf.open(BytesIO(artifact.data)) as document:
        tamper(document)
        document.save(file)
    proof, _ = prove_parity(
        replace(artifact, data=file.getvalue()), artifact.name, specimen.yardstick
    )
    assert code in {finding.code for finding in proof.findings}


def order_of_printing(document: pikepdf.Pdf) -> None:
    """What is printed first on a page is printed last; the tags stay as they were."""
    page = document.pages[FIRST_TEXT_PAGE]
    stream = page.Contents.read_bytes()
    pieces = list(re.finditer(rb"/Span\s*<</MCID \d+>>\s*BDC.*?EMC", stream, re.DOTALL))
    first, last = pieces[2], pieces[9]
    page.Contents.write(
        stream[: first.start()]
        + stream[first.end() : last.end()]
        + b"\n"
        + first[0]
        + stream[last.end() :]
    )


def test_words_printed_in_another_order_than_tagged_are_found(specimen: Specimen) -> None:
    artifact = specimen.editions["pdf"]
    file = BytesIO()
    with pikepdf.open(BytesIO(artifact.data)) as document:
        order_of_printing(document)
        document.save(file)
    proof, _ = prove_parity(
        replace(artifact, data=file.getvalue()), artifact.name, specimen.yardstick
    )
    assert {finding.code for finding in proof.findings} == {"OUT061"}


@pytest.mark.parametrize("suffix", ["pdf", "epub", "html"])
@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7\n", b"<html"], ids=repr)
def test_what_cannot_be_opened_is_told(specimen: Specimen, suffix: str, data: bytes) -> None:
    artifact = replace(specimen.editions[suffix], data=data)
    proof, _ = prove_parity(artifact, artifact.name, specimen.yardstick)
    assert {finding.code for finding in proof.findings} <= {"OUT053", "OUT054", "OUT062", "OUT126"}
    assert proof.findings
