"""Tables and figures that do not fit: what stands behind them goes before and is read after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from tests.unit.paginate.bound import SENTENCE, bound, call, note

from edition_builder.engines.typesetter import start_typesetter
from edition_builder.paginate import paginate
from edition_builder.verification.parity.structure import read_structure
from edition_builder.writers import PRESS
from edition_builder.writers.pdf import write_pdf

if TYPE_CHECKING:
    from edition_builder.model import Note

ROWS = "".join(f"<tr><td>row {at}</td><td>{at}</td></tr>" for at in range(8))
TABLE = (
    '<div id="tbl-a"><table><caption>Table 1. Rows</caption><thead><tr><th scope="col">A</th>'
    f'<th scope="col">B</th></tr></thead><tbody>{ROWS}</tbody></table></div>'
)


def printed(
    before: str, behind: str, style: str = "", notes: tuple[Note, ...] = ()
) -> tuple[bytes, list[str], list[str]]:
    """The file, the text of each of its text pages as it is drawn, and the codes of findings."""
    body = f"<p>{before}</p>{TABLE}{behind}"
    edition = bound(
        f'<section id="one" class="level1"><h2>One</h2>{body}</section>', notes, style=style
    )
    with start_typesetter(PRESS) as typesetter:
        setting = paginate(edition, typesetter)
        data = write_pdf(edition, setting).data
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
    return data, pages[6:], [each.rule.code for each in setting.diagnostics]


@pytest.fixture(scope="module")
def floated() -> tuple[bytes, list[str], list[str]]:
    return printed(SENTENCE * 19, f"<p>Behind. {SENTENCE * 8}</p><p>Later. {SENTENCE * 6}</p>")


def test_the_text_runs_on_where_a_table_does_not_fit(
    floated: tuple[bytes, list[str], list[str]],
) -> None:
    _, (first, second, *_), codes = floated
    assert "Behind." in first
    assert "row 0" in second
    assert "LAY017" not in codes


def test_what_is_drawn_later_is_read_where_its_author_put_it(
    floated: tuple[bytes, list[str], list[str]],
) -> None:
    words = " ".join(piece.text for piece in read_structure(floated[0]).pieces)
    assert words.index("row 7") < words.index("Behind.") < words.index("Later.")


def test_a_page_is_drawn_in_the_order_in_which_it_is_seen(
    floated: tuple[bytes, list[str], list[str]],
) -> None:
    second = floated[1][1]
    assert second.index(SENTENCE[-12:].strip()) < second.index("row 7")


def test_two_tables_are_read_where_their_author_put_them() -> None:
    second = TABLE.replace("tbl-a", "tbl-b").replace("row ", "line ")
    behind = f"{second}<p>Behind. {SENTENCE * 8}</p><p>Later. {SENTENCE * 6}</p>"
    data, _, _ = printed(SENTENCE * 19, behind)
    words = " ".join(piece.text for piece in read_structure(data).pieces)
    assert words.index("row 7") < words.index("line 7") < words.index("Behind.")


@pytest.mark.parametrize(
    ("before", "style"),
    [(SENTENCE * 18 + "As follows:", ""), (SENTENCE * 19, "#tbl-a { break-before: avoid }")],
)
def test_a_table_that_is_announced_or_held_stays(before: str, style: str) -> None:
    _, pages, _ = printed(before, f"<p>Behind. {SENTENCE * 8}</p>", style)
    text = "".join(pages)
    assert text.index("row 7") < text.index("Behind.")


def test_at_a_section_s_end_the_next_section_goes_on_above_the_table() -> None:
    behind = f"<h3>Next</h3><p>Behind. {SENTENCE * 8}{call(1)}</p>"
    later = f'<section id="two" class="level2">{behind}</section>'
    data, pages, codes = printed(SENTENCE * 17, later, notes=(note(1, "A note below."),))
    drawn = "".join(pages)
    assert drawn.index("Behind.") < drawn.index("row 7")
    words = " ".join(piece.text for piece in read_structure(data).pieces)
    assert words.index("row 7") < words.index("Behind.") < words.index("A note below.")
    assert "LAY017" not in codes
