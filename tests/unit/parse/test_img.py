"""The tag `img` in a manuscript: a picture as any other, and told where it cannot be had."""

from __future__ import annotations

import pytest

from edition_builder.parse.img import image_of


def raw(text: str, form: str = "html") -> dict[str, object]:
    return {"t": "RawInline", "c": [form, text]}


@pytest.mark.parametrize(
    ("tag", "width"),
    [
        ('<img src="a b.png" alt="A &amp; B">', []),
        ("<IMG alt='A &amp; B' SRC='a b.png' width=300 />", [["width", "300"]]),
        ('<img src="a b.png" onerror="x()" alt="A &amp; B" width="5em;x">', []),
    ],
)
def test_a_tag_is_a_picture_with_its_words_and_its_width(tag: str, width: list[object]) -> None:
    picture = image_of(raw(tag))
    assert picture["t"] == "Image"
    assert picture["c"] == [["", [], width], [{"t": "Str", "c": "A & B"}], ["a b.png", ""]]


@pytest.mark.parametrize(
    "node", [raw("<img>"), raw('<img alt="no address">'), raw("<b>"), raw("<img src='a'>", "tex")]
)
def test_any_other_raw_piece_stays_as_it_is(node: dict[str, object]) -> None:
    assert image_of(node) is node
