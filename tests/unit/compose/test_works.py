"""The bibliography in parts: each work once, under the first heading that asks for it."""

from __future__ import annotations

import pytest
from lxml import html

from edition_builder.citations.styles import load_style, naming_every_author
from edition_builder.compose.works import parted
from edition_builder.diagnostics import Place
from edition_builder.model import Field, Reference, WorksSection

PLACE = Place(path="bibliography.bib", line=1, column=1)
PRIMARY = WorksSection(title="Sources", keywords=("primary",), types=("unpublished",))
LETTERS = WorksSection(title="Letters", keywords=("letter",))
ALL = WorksSection(title="Literature")


def reference(key: str, kind: str, keywords: str = "") -> Reference:
    fields = (Field(name="keywords", value=keywords, place=PLACE),) if keywords else ()
    return Reference(key=key, type=kind, fields=fields, place=PLACE)


REFERENCES = {
    each.key: each
    for each in (
        reference("archive", "unpublished"),
        reference("speech", "book", "history; Primary"),
        reference("study", "book", "primary-school"),
    )
}


def parts(*wanted: WorksSection) -> list[tuple[str, list[str]]]:
    keys = ("archive", "speech", "study", "unknown")
    works = html.fromstring(
        "<div>" + "".join(f'<div id="ref-{key}">{key}</div>' for key in keys) + "</div>"
    )
    return [
        (part.findtext("h2", ""), [item.get("id") for item in part.iter("li")])
        for part in parted(works, wanted, REFERENCES)
    ]


ARCHIVE, SPEECH, STUDY, UNKNOWN = "ref-archive", "ref-speech", "ref-study", "ref-unknown"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ((), [("", [ARCHIVE, SPEECH, STUDY, UNKNOWN])]),
        ((PRIMARY, ALL), [("Sources", [ARCHIVE, SPEECH]), ("Literature", [STUDY, UNKNOWN])]),
        ((PRIMARY,), [("", [STUDY, UNKNOWN]), ("Sources", [ARCHIVE, SPEECH])]),
        ((LETTERS, ALL), [("Literature", [ARCHIVE, SPEECH, STUDY, UNKNOWN])]),
    ],
)
def test_every_work_stands_once_under_the_first_heading_that_asks_for_it(
    wanted: tuple[WorksSection, ...], found: list[tuple[str, list[str]]]
) -> None:
    assert parts(*wanted) == found


def test_a_list_in_parts_prints_no_dash_for_a_name() -> None:
    style = load_style("mhra-notes", None, None)
    assert "subsequent-author-substitute" in style.xml
    assert "subsequent-author-substitute" not in naming_every_author(style).xml
