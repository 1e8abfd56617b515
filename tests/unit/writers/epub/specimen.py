"""A small edition with everything an ebook has to cope with, and ways to look into the result."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from types import MappingProxyType
from zipfile import ZipFile

from lxml import etree

from edition_builder.compose.words import words_for
from edition_builder.model import (
    ContentsEntry,
    Edition,
    Imprint,
    Metadata,
    Note,
    Person,
    Resource,
    Section,
    Settings,
)

DRAWING = b"""<?xml version="1.0" encoding="utf-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">
<title>A line</title><path d="M0 10 H40" stroke="currentColor"/></svg>"""

METADATA = Metadata(
    title="Tea & <Sympathy>",
    subtitle="A study in “marks”",
    language="en-GB",
    slug="specimen",
    date=date(2026, 11, 23),
    authors=(Person(name="Ada Example", orcid="0000-0002-1825-0097"), Person(name="Bo Writer")),
    editors=(Person(name="Cy Editor"),),
    translators=(Person(name="Di Translator"),),
    version="1.0.0",
    publisher="Example Press",
    place="London",
    rights="© 2026 Ada Example",
    licence="CC-BY-4.0",
    isbn=MappingProxyType({"epub": "9780306406157"}),
    doi="10.1234/example",
    keywords=("tea", "typography"),
    description="What a specimen is for.",
)

OPENING = '<section id="opening" class="level1"><p>Before any heading.</p></section>'

FIRST = """<section id="first" class="level1"><h2>First <em>things</em></h2>
<p id="p1">A word in Russian, <span lang="ru">Правда</span>, one in <span lang="no_such">x</span>,
and a note.<sup class="call"><a id="call-1" href="#note-1" role="doc-noteref">1</a></sup></p>
<section id="inner" class="level2"><h3>Inner</h3>
<p>See <a href="#table-1">the table</a>, <a href="#second">the second part</a>, <a href="#gone">what
is gone</a>, <a href="https://example.org/a%7Cb?q=%7Bc%7D">the web</a>, <a>nowhere
</a>, and <a href="#ref-smith">Smith</a>.<sup class="call"><a id="call-2" href="#note-2"
role="doc-noteref">2</a></sup> A <strong>strong <em>slanted</em></strong> word.</p>
<div class="line-block">A line of verse<br/>and <span class="smallcaps">another</span></div>
<blockquote><p>Quoted.</p></blockquote></section></section>"""

SECOND = """<section id="second" class="level1"><h2>Second</h2>
<table id="table-1" width="50%"><caption>Numbers</caption><thead><tr><th scope="col" align="left">A
</th></tr></thead><tbody><tr><td valign="top">1</td></tr></tbody></table>
<p id="p1"><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi><mo>=</mo><mn>1</mn></math></p>
<figure><img src="line.svg" alt="A line" width="40"/><figcaption>A figure</figcaption></figure>
<p><img src="missing.png" alt="A picture that is not there"/><span id="empty"></span></p>
<pre><code>a &lt; b</code></pre></section>"""

BIBLIOGRAPHY = """<section id="bibliography" class="level1 bibliography" role="doc-bibliography">
<h2>Bibliography</h2><ul class="references"><li id="ref-smith">Smith, <em>Book</em></li></ul>
</section>"""

NOTES = (
    Note(
        id="note-1",
        call="call-1",
        number=1,
        section="first",
        print="<p>Ibid.</p>",
        alone='<p>Smith, <em>Book</em>, see <a href="#note-2">note 2</a>.</p><p>More.</p>',
    ),
    Note(
        id="note-2",
        call="call-2",
        number=2,
        section="first",
        print="<blockquote><p>Words.</p></blockquote>",
        alone="<blockquote><p>Words.</p></blockquote>",
    ),
)

CONTENTS = (
    ContentsEntry(
        id="first",
        section="first",
        text="First things",
        html="First <em>things</em>",
        level=1,
        children=(ContentsEntry(id="inner", section="first", text="Inner", html="Inner", level=2),),
    ),
    ContentsEntry(id="second", section="second", text="Second", html="Second", level=1),
    ContentsEntry(id="bibliography", section="bibliography", text="Bibliography", html="", level=1),
)

EDITION = Edition(
    metadata=METADATA,
    settings=Settings(),
    sections=(
        Section(id="opening", title="", kind="text", html=OPENING),
        Section(id="first", title="First things", kind="text", html=FIRST),
        Section(id="second", title="Second", kind="text", html=SECOND),
        Section(id="bibliography", title="Bibliography", kind="bibliography", html=BIBLIOGRAPHY),
    ),
    notes=NOTES,
    contents=CONTENTS,
    citation="Ada Example, Tea & <Sympathy> (Example Press, 2026)",
    imprint=Imprint(lines=("© 2026 Ada Example", "ISBN 978-0-306-40615-7")),
    styles=MappingProxyType({"ebook": ".smallcaps { letter-spacing: 0.1em; }\n"}),
    words=words_for("en"),
    resources=(
        Resource(name="line.svg", source="line.svg", media_type="image/svg+xml", data=DRAWING),
        Resource(name="unused.png", source="unused.png", media_type="image/png", data=b""),
    ),
)

BARE = replace(
    EDITION,
    metadata=Metadata(title="Bare", language="en", slug="bare", date=date(1980, 1, 1), authors=()),
    sections=(Section(id="opening", title="", kind="text", html=OPENING),),
    notes=(),
    contents=(),
    imprint=Imprint(lines=()),
    styles=MappingProxyType({}),
    resources=(),
)
"""An edition with nothing that can be left out."""


def unzipped(data: bytes) -> dict[str, bytes]:
    """The files of an ebook, by name without the `EPUB/` folder."""
    with ZipFile(BytesIO(data)) as archive:
        return {name.removeprefix("EPUB/"): archive.read(name) for name in archive.namelist()}


def page(data: bytes, name: str) -> etree._Element:
    """One page of an ebook, parsed."""
    return etree.fromstring(unzipped(data)[name])
