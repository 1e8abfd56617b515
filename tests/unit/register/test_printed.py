from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.unit.register.entries import DOCUMENT, quotation

from edition_builder.model import Edition, Imprint, Metadata, PageStart, Section, Setting, Settings
from edition_builder.model.register import Printed
from edition_builder.register import printed
from edition_builder.register.pages import Pages

ONE = (
    '<section id="one" class="level1"><h2>One</h2><p>First ‘words here’ and'
    '<sup class="call"><a id="call-1" href="#note-1" role="doc-noteref">1</a></sup> more, then '
    "‘words here’ again.</p></section>"
)
TWO = '<section id="two" class="level1"><h2>Two</h2><p>Of ‘last things’ nothing.</p></section>'
EDITION = Edition(
    metadata=Metadata(title="T", language="en-GB", slug="t", date=date(2026, 11, 23)),
    settings=Settings(),
    sections=(
        Section(id="one", title="One", kind="text", html=ONE),
        Section(id="two", title="Two", kind="text", html=TWO),
    ),
    notes=(),
    contents=(),
    citation="",
    imprint=Imprint(lines=()),
)
SETTING = Setting(
    pages=(
        PageStart(label="i"),
        PageStart(label="1", section="one", place=0),
        PageStart(label="2", section="one", place=len("OneFirst‘wordshere’andmore,")),
        PageStart(label="3"),
        PageStart(label="4", section="two", place=len("TwoOf‘last")),
    ),
    calls={"call-1": "1"},
)


def test_a_quotation_stands_on_the_page_on_which_it_begins() -> None:
    texts = ("words here", "words “here”", "things", "not printed so", "…")
    quotations = [quotation(text, line) for line, text in enumerate(texts, 1)]
    found = printed(quotations, EDITION, SETTING)
    assert found.quotations == ("1", "2", "4", "", "")
    assert found.calls == {"call-1": "1"}


def test_the_same_words_again_are_looked_for_further_on() -> None:
    quotations = [quotation("words here and more", 1), quotation("words here again", 2)]
    assert printed(quotations, EDITION, SETTING).quotations == ("1", "2")


def test_a_layout_without_places_knows_no_pages() -> None:
    setting = Setting(pages=(PageStart(label="1"),))
    assert printed([quotation("words here", 1)], EDITION, setting).quotations == ("",)


def test_without_notes_a_citation_stands_where_its_quotation_does() -> None:
    where = Printed(calls={}, quotations=("7",) * len(DOCUMENT.quotations))
    pages = Pages(replace(DOCUMENT, blocks=()), where)
    assert pages.of(DOCUMENT.citations[0]) == "7"
    assert pages.of(DOCUMENT.citations[-1]) == ""
