"""A small print edition, bound by hand, for the tests of the print rooms."""

from __future__ import annotations

import datetime as dt

from edition_builder.diagnostics import Diagnostic, Severity
from edition_builder.model import (
    ContentsEntry,
    Edition,
    Imprint,
    Metadata,
    Note,
    Person,
    PrintSettings,
    Section,
    Setting,
    Settings,
)

SENTENCE = "To say that one ruler continued another is to make three claims at once. "

TEXT = (
    '<section id="one" class="level1"><h2>The case</h2>'
    f"<p>{SENTENCE * 12}As he said.{{call}} And so on.</p>"
    '<p>A <em>word</em> and <span lang="ru">слово</span>, with a '
    '<a href="https://example.org/">link</a>.</p>'
    "<blockquote><p>An extract.</p></blockquote>"
    "<ul><li>first</li><li>second</li></ul>"
    '<table><caption>Years</caption><thead><tr><th scope="col">Who</th>'
    '<th scope="col">When</th></tr></thead><tbody><tr><td>Lenin</td><td>1924</td></tr>'
    "</tbody></table>"
    f"<p>{SENTENCE * 12}</p></section>"
)
WORKS = (
    '<section id="works" class="level1 bibliography"><h2>Bibliography</h2>'
    '<ul class="references"><li id="ref-a">Author, <em>Work</em></li></ul></section>'
)


def call(number: int) -> str:
    """A call as `compose` writes it."""
    link = f'<a id="call-{number}" href="#note-{number}" role="doc-noteref">{number}</a>'
    return f'<sup class="call">{link}</sup>'


def note(number: int, html: str, section: str = "one") -> Note:
    """A note whose two renderings are the same."""
    return Note(
        id=f"note-{number}",
        call=f"call-{number}",
        number=number,
        section=section,
        print=html,
        alone=html,
    )


def bound(
    text: str = TEXT.format(call=call(1)),
    notes: tuple[Note, ...] = (note(1, "<p>A source, p. 3.</p><p>A second thought.</p>"),),
    *,
    title: str = "The Continuity Thesis",
    size: tuple[float, float] = (148.0, 210.0),
    style: str = "",
) -> Edition:
    """An edition of one section and a bibliography."""
    return Edition(
        metadata=Metadata(
            title=title,
            language="en-GB",
            slug="continuity",
            date=dt.date(2026, 11, 23),
            authors=(Person(name="A. Scholar"),),
            publisher="The Press",
        ),
        settings=Settings(print=PrintSettings(width=size[0], height=size[1])),
        sections=(
            Section(id="one", title="The case", kind="text", html=text),
            Section(id="works", title="Bibliography", kind="bibliography", html=WORKS),
        ),
        notes=notes,
        contents=(
            ContentsEntry(id="one", section="one", text="The case", html="The case", level=1),
            ContentsEntry(
                id="works", section="works", text="Bibliography", html="Bibliography", level=1
            ),
        ),
        imprint=Imprint(lines=("© 2026 A. Scholar", "https://example.org/licence.")),
        citation="A. Scholar, The Continuity Thesis",
        styles={"print": style},
    )


def serious(setting: Setting) -> tuple[Diagnostic, ...]:
    """What is wrong with the pages, but for what a typographer would only mark."""
    return tuple(item for item in setting.diagnostics if item.severity > Severity.NOTE)
