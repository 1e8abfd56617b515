from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pikepdf
import pytest
from tests.unit.sources.copies import XHTML, epub, item, itemref, pdf

from edition_builder.model import Input
from edition_builder.project.listing import SOURCE_SUFFIXES
from edition_builder.sources import KINDS, RefusedError, read_source

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITION_BUILDER_CACHE", "off")


def pages(name: str, data: bytes | str) -> list[tuple[str, str]]:
    """Labels and texts, with white space evened out."""
    raw = data.encode() if isinstance(data, str) else data
    read = read_source(Input(path=f"sources/{name}", data=raw))
    return [(page.label, " ".join(page.text.split())) for page in read.pages]


def refusal(name: str, data: bytes) -> str:
    with pytest.raises(RefusedError) as caught:
        read_source(Input(path=f"sources/{name}", data=data))
    return str(caught.value)


def test_the_door_reads_what_the_readers_can() -> None:
    assert tuple(KINDS) == SOURCE_SUFFIXES


def test_the_key_is_the_name_without_its_ending() -> None:
    read = read_source(Input(path="sources/de.smith:2001.txt", data=b"Words."))
    assert (read.key, read.path) == ("de.smith:2001", "sources/de.smith:2001.txt")


@pytest.mark.parametrize(
    "data",
    ["Wörter".encode(), b"\xef\xbb\xbf" + "Wörter".encode(), "Wörter".encode("utf-16"),
     "Wörter".encode("cp1252")],
)  # fmt: skip
def test_plain_text_in_any_common_encoding(data: bytes) -> None:
    assert pages("a.txt", data) == [("", "Wörter")]


def test_plain_text_marks_its_pages_in_brackets() -> None:
    text = "Title\n[p. xii]\nOne.\n[page 45]\nTwo [p. 46] two.\n\n45\n"
    assert pages("a.txt", text) == [("", "Title"), ("xii", "One."), ("45", "Two [p. 46] two. 45")]


def test_markdown_loses_its_marks() -> None:
    text = "See [the *words*](https://example.org/a).[^1] <b>Bold</b> \\*\n\n[^1]: A note.\n"
    assert pages("a.md", text) == [("", "See [the *words*]. Bold * A note.")]


def test_a_web_page_is_its_prose() -> None:
    text = (
        "<!DOCTYPE html><title>No</title><style>p{}</style><script>var no</script>"
        "<p>One<br>two th<b>re</b>e.<sup><a href='#n'>4</a></sup> x<sup>th</sup>"
        "<hr role='doc-pagebreak' aria-label='45'><p>Four &amp; five"
    )
    assert pages("a.html", text) == [("", "One two three. xth"), ("45", "Four & five")]


def test_a_page_break_in_a_web_page_keeps_its_number_to_itself() -> None:
    text = "<p>One <span role='doc-pagebreak' id='p46'>[<i>46</i>]</span>two"
    assert pages("a.html", text) == [("", "One"), ("46", "two")]


def test_a_pdf_has_its_own_labels() -> None:
    data = pdf([["Preface here"], ["The first"], ["The second"]], {0: "r", 1: "D45"})
    assert pages("a.pdf", data) == [
        ("i", "Preface here"), ("45", "The first"), ("46", "The second"),
    ]  # fmt: skip


def test_a_pdf_without_labels_has_the_numbers_printed_on_its_pages() -> None:
    words = ["first", "second", "third", "fourth", "fifth"]
    data = pdf(
        [[f"The Machine {n}", "Text", f"on the {word}"] for n, word in enumerate(words, 101)]
    )
    read = pages("a.pdf", data)
    assert [label for label, _ in read] == ["101", "102", "103", "104", "105"]
    assert read[0][1] == "Text on the first"


def test_a_pdf_whose_numbers_are_not_in_step_has_no_labels() -> None:
    data = pdf([["In 1917", "one"], ["And 3 men", "two"], ["So", "three"], ["Then 9", "four"]])
    assert {label for label, _ in pages("a.pdf", data)} == {""}


def test_a_scan_is_refused() -> None:
    assert refusal("a.pdf", pdf([[], []])) == ("there is no text in it; its pages may be pictures")


def test_a_locked_pdf_is_refused() -> None:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf([["Words"]]))) as document:
        document.save(file, encryption=pikepdf.Encryption(owner="o", user="u"))
    assert refusal("a.pdf", file.getvalue()) == "it asks for a password"


@pytest.mark.parametrize("name", ["a.pdf", "a.epub"])
@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"PK\x03\x04", bytes(range(256)) * 8])
def test_what_is_damaged_is_refused(name: str, data: bytes) -> None:
    assert "damaged" in refusal(name, data)


def test_an_epub_has_the_pages_of_its_page_list() -> None:
    nav = (
        f'{XHTML}<body><nav epub:type="page-list"><ol><li><a href="a.xhtml">44</a></li>'
        '<li><a href="a.xhtml#here">45</a></li></ol></nav></body></html>'
    )
    text = f'{XHTML}<body><p>One&nbsp;<a id="here"/>two.</p></body></html>'
    more = f"{XHTML}<body><p>Three.</p></body></html>"
    data = epub(
        {"nav.xhtml": nav, "a.xhtml": text, "b.xhtml": more},
        item("nav.xhtml", nav=True) + item("a.xhtml") + item("b.xhtml"),
        itemref("a.xhtml") + itemref("b.xhtml"),
    )
    assert pages("a.epub", data) == [("44", "One"), ("45", "two."), ("45", "Three.")]


def test_an_epub_has_the_page_breaks_of_its_text() -> None:
    text = (
        f'{XHTML}<body><p>One<span epub:type="pagebreak" id="x" title="7"/> two.</p></body></html>'
    )
    data = epub({"a.xhtml": text}, item("a.xhtml"), itemref("a.xhtml"))
    assert pages("a.epub", data) == [("", "One"), ("7", "two.")]


def test_an_epub_that_unpacks_without_end_is_refused() -> None:
    file = io.BytesIO(epub({}, item("a.xhtml"), itemref("a.xhtml")))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("OEBPS/a.xhtml", b" " * (17 * 2**20))
    assert refusal("a.epub", file.getvalue()) == "it unpacks to more than 192 MB"


def test_an_epub_opens_nothing_outside_itself(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("SECRET", encoding="utf-8")
    text = (
        f'<!DOCTYPE html [<!ENTITY s SYSTEM "file://{secret}"><!ENTITY a "x&b;"><!ENTITY b "&a;">]>'
        f"{XHTML}<body><p>Words &s; &a; here</p></body></html>"
    )
    data = epub({"a.xhtml": text}, item("a.xhtml"), itemref("../../../../etc/passwd")
                + itemref("a.xhtml"))  # fmt: skip
    assert "SECRET" not in str(pages("a.epub", data))


def test_an_endless_nesting_of_tags_is_read_or_refused() -> None:
    data = b"<div>" * 400_000 + b"words"
    assert pages("a.html", data) == [("", "words")]
