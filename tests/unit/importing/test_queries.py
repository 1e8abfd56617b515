"""Queries back to the author, and her answer back again."""

from __future__ import annotations

import pytest
from tests.unit.importing.word_files import LABELLED, QUOTED, members_of, verse, zotero

from edition_builder.importing import Query, import_document
from edition_builder.importing.queries import queries_document, queries_list, with_comments


def query(text: str, passage: str, words: str = "is this right?") -> Query:
    return Query(
        code="NRM099", place="line 1", offset=text.index(passage), passage=passage, words=words
    )


@pytest.mark.parametrize("name", ["faked_headings", "google_docs", "split_runs", "traps"])
def test_a_comment_stands_at_its_words_and_comes_back(name: str) -> None:
    data = LABELLED[name]().data
    text = import_document("a.docx", data).text
    asked = [query(text, "Lenin in the last months", "which months?"), query(text, "a single thing")
             if "a single thing" in text else query(text, "courage")]  # fmt: skip
    answered = with_comments(data, text, asked)
    again = import_document("b.docx", answered)
    assert again.text == text
    came_back = [(item.passage, item.words) for item in again.queries if item.code == "SRC051"]
    assert came_back == [
        (item.passage, f"comment by edition-builder: {item.code}: {item.words}")
        for item in sorted(asked, key=lambda item: item.offset)
    ]


def test_what_was_in_the_file_is_untouched() -> None:
    for data in (zotero(), verse()):
        text = import_document("a.docx", data).text
        answered = with_comments(data, text, [query(text, text.split()[0])])
        old, new = members_of(data), members_of(answered)
        assert set(old) <= set(new)
        assert old["word/styles.xml"] == new["word/styles.xml"]
        assert import_document("b.docx", answered).text == text


def test_the_same_queries_give_the_same_bytes() -> None:
    data = LABELLED["faked_headings"]().data
    text = import_document("a.docx", data).text
    asked = [query(text, QUOTED[0][:20])]
    assert with_comments(data, text, asked) == with_comments(data, text, asked)


def test_the_authors_own_comments_are_not_repeated() -> None:
    data = LABELLED["faked_headings"]().data
    text = import_document("a.docx", data).text
    once = with_comments(data, text, [query(text, "Lenin")])
    found = import_document("a.docx", once)
    twice = import_document("a.docx", with_comments(once, found.text, found.queries))
    assert len(twice.queries) == len(found.queries) == 1


def test_a_query_whose_words_are_gone_names_its_place() -> None:
    data = LABELLED["split_runs"]().data
    lost = Query(code="NRM099", place="line 7", offset=3, passage="zzzz", words="where?")
    found = import_document("a.docx", with_comments(data, "qq zzzz qqqqqqqqqq", [lost]))
    assert [item.words for item in found.queries] == [
        "comment by edition-builder: NRM099: where? (line 7)"
    ]


def test_a_text_becomes_a_document_with_comments() -> None:
    text = "# Title\n\nFirst paragraph, with\na second line.\n\nAnother *one* here.\n"
    found = import_document("a.docx", queries_document(text, [query(text, "second line")]))
    (came_back,) = found.queries
    assert came_back.passage == "second line"
    assert "First paragraph, with a second line." in found.text


def test_the_list_is_markdown_in_order() -> None:
    text = "One.\n\nTwo three.\n"
    listed = queries_list(text, [query(text, "three"), query(text, "One")])
    assert listed == (
        "# Queries\n\n- line 1 (line 1), NRM099: “One”: is this right?\n"
        "- line 3 (line 1), NRM099: “three”: is this right?\n"
    )
    assert queries_list(text, []) == "# Queries\n\nThere is none.\n"
