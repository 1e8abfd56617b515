"""The cover: what stands on it, that it fits, and that it can be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image

from edition_builder.model import Metadata, Person
from edition_builder.writers.cover import composition, cover_picture
from edition_builder.writers.cover.colours import PALETTES, Colour, Colours
from edition_builder.writers.cover.composition import MEASURE
from edition_builder.writers.cover.measure import TITLE, width, wrapped

METADATA = Metadata(
    title="The Continuity Theory",
    language="en",
    slug="continuity-theory",
    date=date(2026, 11, 23),
    authors=(Person(name="Ada Example"),),
    publisher="Example Press",
)


def test_it_is_a_picture_of_the_size_shops_ask_for() -> None:
    picture = Image.open(BytesIO(cover_picture(METADATA)))
    assert (picture.format, picture.size) == ("PNG", (1600, 2560))
    assert not picture.info


def test_title_author_and_publisher_stand_on_it() -> None:
    lines = [line.text for line in composition(METADATA).lines]
    assert lines == ["Ada\N{NO-BREAK SPACE}Example", "The", "Continuity", "Theory", "Example Press"]


@pytest.mark.parametrize("title", ["A", "word " * 300, "M" * 200, "Long-hyphenated " * 9])
def test_every_line_fits_and_none_meets_another(title: str) -> None:
    people = (Person(name="Somebody With A Name"),) * 12
    metadata = replace(METADATA, title=title, subtitle=title, authors=people)
    lines = composition(metadata).lines
    assert all(
        width(line.text, line.lettering) * line.size <= MEASURE + line.size for line in lines
    )
    assert all(a.y + a.size * 0.3 <= b.y for a, b in pairwise(lines))


def test_who_publishes_their_own_work_is_named_once() -> None:
    texts = [line.text for line in composition(replace(METADATA, publisher="Ada Example")).lines]
    assert len([text for text in texts if text.startswith("Ada")]) == 1


def test_a_title_the_face_cannot_show_is_left_out_not_boxed() -> None:
    texts = [line.text for line in composition(replace(METADATA, title="春秋")).lines]
    assert texts == ["Ada\N{NO-BREAK SPACE}Example", "Example Press"]


def test_what_has_no_ink_is_not_drawn() -> None:
    made = composition(replace(METADATA, title="One\x07two\u202e\x1e"))
    assert "One two" in [line.text for line in made.lines]


def test_lines_are_as_even_as_they_can_be() -> None:
    assert wrapped("one two three four", width("one two three", TITLE), TITLE) == (
        "one two",
        "three four",
    )


@pytest.mark.parametrize("colours", PALETTES)
def test_letters_can_be_read(colours: Colours) -> None:
    lighter, darker = luminance(colours.ink), luminance(colours.ground)
    assert (lighter + 0.05) / (darker + 0.05) >= 7


def luminance(colour: Colour) -> float:
    """Relative luminance (WCAG 2.2)."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
