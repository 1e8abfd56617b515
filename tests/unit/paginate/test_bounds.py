"""What could never be set is refused before the typesetter begins, by name."""

from __future__ import annotations

import pytest

from edition_builder.diagnostics import EditionError, Exit
from edition_builder.paginate.bounds import LONGEST, VOLUME, WIDEST, refuse_unbound


def row(cells: int) -> str:
    return f'<table><tr class="r">{"<td>&amp; 1</td>" * cells}</tr></table>'


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>" + "x" * 100_000 + "</p>", "goes on for 100000 letters without a space"),
        ("<p>a</p>" * (VOLUME // 8 + 1), "the text has 8 MB, more than is ever bound"),
        (
            "<p>" + "word " * (LONGEST // 5) + "</p>",
            "the paragraph “word word word word …” goes on",
        ),
        (row(WIDEST + 1), "the table with the row “& 1 & 1"),
    ],
)
def test_it_is_named_and_ends_with_the_code_of_a_limit(html: str, words: str) -> None:
    with pytest.raises(EditionError) as refused:
        refuse_unbound(html)
    (finding,) = refused.value.diagnostics
    assert words in finding.message
    assert finding.rule.exit is Exit.LIMIT


@pytest.mark.parametrize(
    "html",
    [
        "<p>" + "x" * 99_999 + "</p>",
        "<p>a</p>" * (VOLUME // 8),
        "<p>" + "word " * (LONGEST // 5 - 2) + "</p>",
        row(WIDEST) + row(WIDEST),
        "<table><thead><tr><th>a</th></tr></thead></table>" + "<td>" * 200,
    ],
)
def test_what_a_volume_holds_is_begun(html: str) -> None:
    refuse_unbound(html)
