"""Classes for what the type wants to know of the text."""

from __future__ import annotations

import lxml.html
import pytest
from tests.unit.compose.making import body_of

from edition_builder.compose.widths import classes_for_styles


@pytest.mark.parametrize(
    ("caption", "cells", "narrow"),
    [
        ("Where it began and when", "<td>a</td><td>b</td>", True),
        ("a", "<td>a</td><td>b</td>", False),
        (
            "Where it began and when it was over",
            "<td>A row that is itself as long as half a line</td>",
            False,
        ),
    ],
)
def test_a_table_narrower_than_its_caption_is_given_room(
    caption: str, cells: str, *, narrow: bool
) -> None:
    body = lxml.html.fragment_fromstring(
        f"<div><table><caption>{caption}</caption><tr>{cells}</tr></table></div>"
    )
    classes_for_styles(body)
    assert (body[0].get("class") == "narrow") is narrow


@pytest.mark.parametrize(
    ("markdown", "joined"),
    [
        ("It holds:\n\n$$a=b$$\n\nand goes on.", True),
        ("It holds:\n\n$$a=b$$\n\nA new sentence.", False),
        ("It holds, $$a=b$$ see.\n\nand goes on.", False),
        ("It holds.\n\nand goes on.", False),
    ],
)
def test_a_sentence_goes_on_behind_its_formula(markdown: str, *, joined: bool) -> None:
    assert ("noindent" in body_of(markdown)) is joined


@pytest.mark.parametrize(
    ("markdown", "alone"),
    [("One.\n\n[![](a.png)](#b)", True), ("One.\n\nA sign ![](a.png).", False)],
)
def test_a_picture_alone_has_no_indent(markdown: str, *, alone: bool) -> None:
    assert ("noindent" in body_of(markdown)) is alone
