"""Files that are broken, locked, or made to do harm: each is told for what it is."""

# ruff: noqa: E501 - lines of prose and of raw markup are as long as they are

from __future__ import annotations

import io
import zipfile

import pytest
from tests.unit.importing import word_files
from tests.unit.importing.word_files import changed, members_of, packed

from edition_builder.diagnostics import EditionError
from edition_builder.importing import import_document

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
MAIN = "word/document.xml"


def plain() -> bytes:
    made = word_files.Labelled()
    made.text(1)
    return made.data


def with_member(name: str, data: bytes) -> bytes:
    made = io.BytesIO(plain())
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return made.getvalue()


def twice() -> bytes:
    made = io.BytesIO(plain())
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(made, "a") as archive:
        archive.writestr(MAIN, b"<x/>")
    return made.getvalue()


def doctype() -> bytes:
    bad = b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document'
    return changed(plain(), MAIN, b"<w:document", bad)


def locked_odt() -> bytes:
    manifest = (
        b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    )
    return packed({
        "mimetype": b"application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": manifest,
        "content.xml": b"\x00\x01",
    })  # fmt: skip


REFUSED = {
    "SRC022 empty": lambda: b"",
    "SRC040 old Word": lambda: COMPOUND + "WordDocument".encode("utf-16-le"),
    "SRC041 locked": lambda: COMPOUND + "EncryptedPackage".encode("utf-16-le"),
    "SRC041 locked ODT": locked_odt,
    "SRC042 PDF": lambda: b"%PDF-1.7\n",
    "SRC042 spreadsheet": lambda: packed({"xl/workbook.xml": b"<x/>"}),
    "SRC042 old Office": lambda: COMPOUND,
    "SRC043 truncated": lambda: plain()[:-2000],
    "SRC043 not XML": lambda: changed(plain(), MAIN, b"<w:body>", b"<w:body><w:p>"),
    "SRC043 a member twice": twice,
    "SRC043 noise": lambda: b"\x00\x01\x02 nothing that is known",
    "SRC044 bomb": lambda: with_member("word/media/x.png", bytes(64 * 2**20)),
    "SRC045 escape": lambda: with_member("../../evil.txt", b"x"),
    "SRC045 absolute": lambda: with_member("/etc/evil", b"x"),
    "SRC045 backslash": lambda: with_member("word\\..\\..\\evil", b"x"),
    "SRC046 document type": doctype,
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_read_is_told(what: str) -> None:
    with pytest.raises(EditionError) as refused:
        import_document("submission.docx", REFUSED[what]())
    (finding,) = refused.value.diagnostics
    assert finding.code == what.split(maxsplit=1)[0]
    assert finding.hint
    assert "submission.docx" in finding.message


def test_nothing_outside_is_fetched() -> None:
    data = changed(
        plain(), "word/_rels/document.xml.rels", b"</Relationships>",
        b'<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/attachedTemplate" Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/>'
        b"</Relationships>",
    )  # fmt: skip
    found = import_document("submission.docx", data)
    (told,) = [item for item in found.diagnostics if item.code == "SRC047"]
    assert "http://127.0.0.1:9/t.dotm" in told.message


def test_macros_are_told() -> None:
    members = members_of(plain())
    members["word/vbaProject.bin"] = b"x"
    rels = "word/_rels/document.xml.rels"
    members[rels] = members[rels].replace(
        b"</Relationships>",
        b'<Relationship Id="x1" Type="http://schemas.microsoft.com/office/2006/relationships/'
        b'vbaProject" Target="vbaProject.bin"/></Relationships>',
    )
    found = import_document("submission.docm", packed(members))
    assert [item.code for item in found.diagnostics] == ["SRC048"]


def test_a_file_without_words_is_told() -> None:
    found = import_document("submission.docx", word_files.Labelled().data)
    assert [item.code for item in found.diagnostics] == ["SRC022"]


def test_a_name_does_not_hide_what_a_file_is() -> None:
    assert import_document("letter.doc", b"{\\rtf1\\ansi Hello {\\b there}.\\par}").text == (
        "Hello **there**.\n"
    )
    assert (
        import_document("letter.doc", b"<html><body><p>Hello</p></body></html>").text == "Hello\n"
    )
    assert import_document("letter.doc", plain()).text.startswith("The dispute")


def test_a_deep_document_is_refused_or_read() -> None:
    deep = b"<w:tbl><w:tr><w:tc>" * 400 + b"<w:p/>" + b"</w:tc></w:tr></w:tbl>" * 400
    with pytest.raises(EditionError):
        import_document("deep.docx", changed(plain(), MAIN, b"<w:body>", b"<w:body>" + deep))


def test_a_deep_page_is_refused() -> None:
    with pytest.raises(EditionError) as refused:
        import_document("deep.html", b"<html><body>" + b"<div>" * 5000 + b"x")
    assert refused.value.diagnostics[0].code in {"SRC021", "SRC022"}


def test_a_style_that_is_based_on_itself() -> None:
    data = changed(
        plain(), "word/styles.xml", b"</w:styles>",
        b'<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>'
        b'<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>'
        b"</w:styles>",
    )  # fmt: skip
    data = changed(data, MAIN, b"<w:p>", b'<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr></w:p><w:p>')
    assert import_document("x.docx", data).text.startswith("The dispute")
