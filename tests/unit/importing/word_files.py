"""Word files of the kinds that authors send, made here, with labels of what is what in them."""

# ruff: noqa: E501 - lines of prose and of raw markup are as long as they are

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.shared import Cm, Pt

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT

BODY = (
    (
        "The dispute over the succession began before anybody had the courage to call it one. Those who"
        " had sat with Lenin in the last months of his working life took away quite different things."
    ),
    (
        "In the spring the commission met eleven times, and its minutes are the fullest that we have."
        " They show how little of what was later said to have been decided had been decided at all."
    ),
    (
        "It does not follow that the question was without meaning. A party that had governed for five"
        " years by decree could hardly be surprised to find that decrees had outlived their authors."
    ),
    (
        "Archives opened since then have not settled the matter, but they have changed its terms: what"
        " was argued from principle is now argued from dates, and the dates are not in dispute."
    ),
    (
        "Historians of the older school wrote as if the institutions of the state were a single thing,"
        " to be inherited whole or not at all; their successors count the offices one by one."
    ),
)
QUOTED = (
    (
        "Comrade Stalin, having become Secretary-General, has unlimited authority concentrated in his"
        " hands, and I am not sure whether he will always be capable of using that authority."
    ),
    (
        "A congress is not a place at which one discovers what one thinks. It is a place at which one"
        " finds out what others have been thinking, and for how long, and with whom."
    ),
)


@dataclass(slots=True)
class Labelled:
    """A Word file being made: its document, and the labels of what was put into it."""

    document: Any = field(default_factory=Document)
    headings: list[tuple[int, str]] = field(default_factory=list)
    quotations: list[str] = field(default_factory=list)
    turn: int = 0

    def line(self, text: str, **how: Any) -> Any:
        """A paragraph in a look of its own."""
        paragraph = self.document.add_paragraph(style=how.get("style"))
        run = paragraph.add_run(text)
        for name in ("bold", "italic", "underline"):
            setattr(run, name, how.get(name))
        run.font.small_caps = how.get("small_caps")
        if "size" in how:
            run.font.size = Pt(how["size"])
        shape = paragraph.paragraph_format
        shape.alignment = how.get("align")
        for name, attribute in (("left", "left_indent"), ("right", "right_indent"),
                                ("first", "first_line_indent")):  # fmt: skip
            if name in how:
                setattr(shape, attribute, Cm(how[name]))
        return paragraph

    def text(self, count: int = 2, **how: Any) -> None:
        """Paragraphs of running text."""
        for _ in range(count):
            self.line(BODY[self.turn % len(BODY)], **how)
            self.turn += 1

    def heading(self, level: int, text: str, **how: Any) -> None:
        """A heading, labelled."""
        self.headings.append((level, text))
        self.line(text, **how)

    def quotation(self, index: int, **how: Any) -> None:
        """A block quotation, labelled."""
        self.quotations.append(QUOTED[index])
        self.line(QUOTED[index], **how)

    def xml(self, inner: str) -> None:
        """A paragraph of raw WordprocessingML."""
        body = self.document.element.body
        body.insert(len(body) - 1, parse_xml(f"<w:p {NAMES}>{inner}</w:p>"))

    def style(self, name: str, **how: Any) -> None:
        """A paragraph style of the author's own."""
        made = self.document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = self.document.styles["Normal"]
        made.font.bold = how.get("bold")
        if "size" in how:
            made.font.size = Pt(how["size"])
        if "left" in how:
            made.paragraph_format.left_indent = Cm(how["left"])

    @property
    def data(self) -> bytes:
        """The file."""
        made = io.BytesIO()
        self.document.save(made)
        return made.getvalue()


def run(text: str, properties: str = "") -> str:
    """A run of raw WordprocessingML."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def complex_field(instruction: str, result: str) -> str:
    """A field, its instruction cut into pieces as Word cuts it."""
    cut = len(instruction) // 2
    parts = (instruction[:cut], instruction[cut:])
    said = "".join(
        f'<w:r><w:instrText xml:space="preserve">{escape(part)}</w:instrText></w:r>'
        for part in parts
    )
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return f"{mark.format('begin')}{said}{mark.format('separate')}{run(result)}{mark.format('end')}"


def packed(members: Mapping[str, bytes]) -> bytes:
    """An archive of these members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def members_of(data: bytes) -> dict[str, bytes]:
    """The members of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(data: bytes, member: str, old: bytes, new: bytes) -> bytes:
    """A Word file with something exchanged in one of its members."""
    members = members_of(data)
    assert old in members[member]
    members[member] = members[member].replace(old, new, 1)
    return packed(members)


def faked_headings() -> Labelled:
    made = Labelled()
    made.line("Lenin and Stalin: A Question", bold=True, size=16, align=CENTRE)
    made.line("by Jane Doe", align=CENTRE)
    made.heading(1, "1. Introduction", bold=True)
    made.text(3, first=1.25)
    made.quotation(0, left=1, right=1)
    made.text(2, first=1.25)
    made.heading(1, "2. The Case for Continuity", bold=True)
    made.text(3, first=1.25)
    made.heading(1, "3. Conclusion", bold=True)
    made.text(2, first=1.25)
    return made


def two_levels_by_size() -> Labelled:
    made = Labelled()
    for chapter in ("The Calendar", "The Offices"):
        made.heading(1, chapter, size=18, bold=True, align=CENTRE)
        made.text(1)
        for section in ("What was decided", "What was said to be decided"):
            made.heading(2, f"{section} in {chapter[4:].lower()}", size=13, italic=True)
            made.text(2)
    return made


def small_capitals() -> Labelled:
    made = Labelled()
    for name in ("Origins of the quarrel", "The congress", "After the congress"):
        made.heading(1, name, small_caps=True)
        made.text(2)
        made.quotation(len(made.quotations) % 2, left=1.2, size=10)
        made.text(1)
    return made


def capitals_centred() -> Labelled:
    made = Labelled()
    for name in ("I", "II", "III"):
        made.heading(1, name, align=CENTRE)
        made.text(2, first=0.8)
        made.line("* * *", align=CENTRE)
        made.text(1, first=0.8)
    return made


def german() -> Labelled:
    made = Labelled()
    made.style("Überschrift 1", bold=True, size=16)
    made.style("Überschrift 2", bold=True, size=14)
    made.style("Zitat", left=1)
    made.heading(1, "Die Frage der Nachfolge", style="Überschrift 1")
    made.text(2)
    made.heading(2, "Der Kalender", style="Überschrift 2")
    made.quotation(0, style="Zitat")
    made.text(2)
    made.heading(1, "Schluss", style="Überschrift 1")
    made.text(1)
    return made


def builtin_styles() -> Labelled:
    made = Labelled()
    made.document.add_paragraph("A Question of Succession", style="Title")
    made.document.add_paragraph("Notes towards an answer", style="Subtitle")
    made.heading(1, "Introduction", style="Heading 1")
    made.text(2)
    made.quotation(0, style="Quote")
    made.quotation(1, style="Intense Quote")
    made.heading(2, "The commission", style="Heading 2")
    made.text(2)
    return made


def based_on() -> Labelled:
    made = Labelled()
    made.style("Kapitelkopf", bold=True)
    made.document.styles["Kapitelkopf"].base_style = made.document.styles["Heading 1"]
    made.heading(1, "Opening", style="Kapitelkopf")
    made.text(2)
    made.heading(1, "Close", style="Kapitelkopf")
    made.text(2)
    return made


def google_docs() -> Labelled:
    """Everything by direct formatting: sizes, 11 points, blank paragraphs between."""
    made = Labelled()
    made.line("The Testament and its Readers", size=26)
    for name in ("A letter to the congress", "Who read it when", "What they made of it"):
        made.line("", size=11)
        made.heading(1, name, size=20)
        for _ in range(2):
            made.line("", size=11)
            made.text(1, size=11)
        made.line("", size=11)
        made.quotation(len(made.quotations) % 2, left=1.27, size=11)
        made.line("", size=11)
        made.text(1, size=11)
    return made


def libreoffice() -> Labelled:
    made = Labelled()
    made.style("Text Body")
    made.style("Quotations", left=1)
    made.heading(1, "Sources", style="Heading 1")
    made.text(2, style="Text Body")
    made.quotation(1, style="Quotations")
    made.heading(2, "Minutes", style="Heading 2")
    made.text(2, style="Text Body")
    return made


def pages() -> Labelled:
    made = Labelled()
    made.style("Body", size=11)
    made.style("Heading", bold=True, size=18)
    made.style("Subheading", bold=True, size=14)
    made.heading(1, "The Minutes", style="Heading")
    made.text(2, style="Body")
    made.heading(2, "Spring", style="Subheading")
    made.text(2, style="Body")
    made.heading(2, "Autumn", style="Subheading")
    made.text(2, style="Body")
    return made


def numbered_by_list() -> Labelled:
    """Headings that are items of a numbered list, as a click on “1.” makes them."""
    made = Labelled()
    for name in ("The question", "The evidence", "The verdict"):
        made.heading(1, name, style="List Number", bold=True)
        made.text(2)
    for item in ("a decree of January", "a letter of May", "a report of June"):
        made.line(item, style="List Bullet")
    made.text(1)
    return made


def numbered_deep() -> Labelled:
    made = Labelled()
    made.heading(1, "1 Offices", bold=True)
    made.text(1)
    made.heading(2, "1.1 The secretariat", bold=True)
    made.text(2)
    made.heading(2, "1.2 The organising bureau", bold=True)
    made.text(2)
    made.heading(1, "2 Persons", bold=True)
    made.text(2)
    return made


def underlined_and_italic() -> Labelled:
    made = Labelled()
    for name in ("First impressions", "Second thoughts", "Third parties"):
        made.heading(1, name, underline=True)
        made.text(2)
    return made


def traps() -> Labelled:
    """What looks like a heading or a quotation and is none."""
    made = Labelled()
    made.heading(1, "Letters", style="Heading 1")
    made.text(2, first=1.25)
    made.line("This he would never have said in public, and everybody knew it.", bold=True)
    made.text(1, first=1.25)
    made.line("Smith, John (2001). Offices and their holders. London: A Press that Hangs its"
              " Entries, with a second line to hang.", left=1.25, first=-1.25)  # fmt: skip
    made.line("Doe, Jane (2004). Another entry, longer than one line of any page that anybody has"
              " ever printed on paper.", left=1.25, first=-1.25)  # fmt: skip
    made.line("Moscow, 12 May 1923", align=RIGHT, italic=True)
    made.line("Dear Comrades,", italic=True)
    made.text(1, first=1.25)
    made.line("Table 1. Offices by year", bold=True)
    table = made.document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Year", "Offices"
    table.cell(1, 0).text, table.cell(1, 1).text = "1922", "17"
    made.text(2, first=1.25)
    return made


def quotations_by_look() -> Labelled:
    made = Labelled()
    made.heading(1, "Evidence", style="Heading 1")
    made.text(2, first=1.25)
    made.quotation(0, left=1.25, right=1.25, size=10)
    made.text(2, first=1.25)
    made.quotation(1, left=2)
    made.text(2, first=1.25)
    made.quotation(0, size=9.5, left=0.8)
    made.text(2, first=1.25)
    return made


def whole_text_indented() -> Labelled:
    made = Labelled()
    made.heading(1, "Margins", style="Heading 1")
    made.text(4, left=1.5)
    made.quotation(0, left=2.75)
    made.text(3, left=1.5)
    return made


def split_runs() -> Labelled:
    made = Labelled()
    made.xml(
        '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' + run("Head") + run("ing in pie") + run("ces")
    )
    made.headings.append((1, "Heading in pieces"))
    italic = "<w:i/>"
    made.xml(run("He read ") + run("Prav", italic) + run("da ", italic) + run("every day, and ")
             + run(" Izvestiia", italic) + run(",", italic) + run(" too."))  # fmt: skip
    made.text(2)
    return made


LABELLED: Mapping[str, Callable[[], Labelled]] = {
    maker.__name__: maker
    for maker in (
        faked_headings, two_levels_by_size, small_capitals, capitals_centred, german,
        builtin_styles, based_on, google_docs, libreoffice, pages, numbered_by_list, numbered_deep,
        underlined_and_italic, traps, quotations_by_look, whole_text_indented, split_runs,
    )
}  # fmt: skip
"""Files with labels of their headings and block quotations."""

ZOTERO = {
    "citationID": "a1",
    "properties": {"plainCitation": "(see van Ree 2001, 12–13)", "noteIndex": 0},
    "citationItems": [
        {
            "id": 7,
            "uris": ["http://zotero.org/users/1/items/AAAA"],
            "itemData": {
                "id": 7, "type": "article-journal", "title": "“Lenin’s Last Struggle” Revisited",
                "container-title": "Revolutionary Russia", "volume": "14", "issue": "2",
                "page": "85-122", "author": [{"family": "van Ree", "given": "Erik"}],
                "issued": {"date-parts": [["2001", 12]]},
            },
            "locator": "12-13", "label": "page", "prefix": "see ", "suffix": "",
        },
        {
            "id": 8,
            "uris": ["http://zotero.org/users/1/items/BBBB"],
            "itemData": {
                "id": 8, "type": "book", "title": "Stalin: Paradoxes of Power",
                "author": [{"family": "Kotkin", "given": "Stephen"}],
                "issued": {"date-parts": [[2014]]}, "publisher": "Penguin",
                "publisher-place": "New York",
            },
            "suppress-author": True,
        },
    ],
}  # fmt: skip

ENDNOTE = (
    " ADDIN EN.CITE <EndNote><Cite><Author>Smith</Author><Year>2001</Year><RecNum>12</RecNum>"
    "<Pages>45</Pages><Prefix>cf. </Prefix><record><rec-number>12</rec-number>"
    '<ref-type name="Journal Article">17</ref-type><contributors><authors><author>'
    '<style face="normal">Smith, John</style></author></authors></contributors><titles><title>'
    "<style>On Offices</style></title><secondary-title>Slavic Review</secondary-title></titles>"
    "<pages>1-22</pages><volume>3</volume><dates><year>2001</year></dates></record></Cite></EndNote>"
)


def zotero() -> bytes:
    made = Labelled()
    instruction = f" ADDIN ZOTERO_ITEM CSL_CITATION {json.dumps(ZOTERO)} "
    made.xml(run("A claim ") + complex_field(instruction, "(see van Ree 2001, 12–13)") + run("."))
    return made.data


def mendeley() -> bytes:
    made = Labelled()
    item = {**ZOTERO["citationItems"][1], "locator": "3", "label": "chapter"}  # type: ignore[index]
    data = {"citationItems": [item], "mendeley": {"formattedCitation": "(Kotkin 2014)"}}
    instruction = f"ADDIN CSL_CITATION {json.dumps(data)}"
    made.xml(run("A claim ") + complex_field(instruction, "(2014, chap. 3)") + run("."))
    return made.data


def endnote() -> bytes:
    made = Labelled()
    made.xml(run("A claim ") + complex_field(ENDNOTE, "(cf. Smith 2001, 45)") + run("."))
    return made.data


SOURCES = (
    '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">'
    "<b:Source><b:Tag>Kot14</b:Tag><b:SourceType>Book</b:SourceType><b:Author><b:Author><b:NameList>"
    "<b:Person><b:Last>Kotkin</b:Last><b:First>Stephen</b:First></b:Person></b:NameList></b:Author>"
    "</b:Author><b:Title>Paradoxes of Power</b:Title><b:Year>2014</b:Year><b:City>New York</b:City>"
    "<b:Publisher>Penguin</b:Publisher></b:Source></b:Sources>"
)


def word_citations() -> bytes:
    made = Labelled()
    made.xml(
        run("A claim ") + complex_field(" CITATION Kot14 \\p 12 \\l 1033 ", "(Kotkin, 2014, p. 12)")
    )
    return packed({**members_of(made.data), "customXml/item1.xml": SOURCES.encode()})


def tracked() -> bytes:
    made = Labelled()
    who = 'w:author="Ed" w:date="2026-01-01T00:00:00Z"'
    made.xml(
        run("It was ")
        + f'<w:del w:id="1" {who}><w:r><w:delText xml:space="preserve">never </w:delText></w:r></w:del>'
        + f'<w:ins w:id="2" {who}>{run("seldom ")}</w:ins>'
        + run("said aloud.")
    )
    made.xml(f'<w:pPr><w:rPr><w:del w:id="3" {who}/></w:rPr></w:pPr>' + run("One paragraph that "))
    made.xml(run("goes on in the next."))
    made.xml(
        f'<w:moveFrom w:id="5" {who}>{run("Moved words. ")}</w:moveFrom>' + run("Stay. ")
        + f'<w:moveTo w:id="6" {who}>{run("Moved words.")}</w:moveTo>'
    )  # fmt: skip
    return made.data


def verse() -> bytes:
    made = Labelled()
    made.text(1)
    stanza = made.line("Whoever speaks of victory,", left=1.5)
    for line in ("endurance is all,", "And nothing else is given", "To those who stand so tall"):
        stanza.add_run().add_break(WD_BREAK.LINE)
        stanza.add_run(line.capitalize())
    made.text(1)
    made.line("***", align=CENTRE)
    made.text(1)
    address = made.line("Institute of History")
    address.add_run().add_break(WD_BREAK.LINE)
    address.add_run(
        "12 Archive Street, in the second courtyard of the building that was the Museum"
    )
    return made.data


def long_book(words: int = 200_000) -> bytes:
    """A book of some 500 pages."""
    made = Labelled()
    count = 0
    chapter = 0
    while count < words:
        chapter += 1
        made.line(f"Chapter {chapter}: Of Offices", bold=True, size=16)
        for number in range(60):
            text = f"{BODY[number % 5]} {BODY[(number + 1) % 5]} {BODY[(number + 2) % 5]}"
            made.line(text, first=1.25)
            count += len(text.split())
    return made.data
