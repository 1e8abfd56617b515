"""What is wider than the page: set smaller, folded, broken anywhere, and never cut off."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pypdfium2
import pytest
from tests.unit.paginate.bound import SENTENCE, bound

from edition_builder.engines.typesetter import start_typesetter
from edition_builder.paginate import paginate
from edition_builder.paginate.folding import folded
from edition_builder.paginate.formulas import draw_formulas
from edition_builder.paginate.letters import MATHML
from edition_builder.writers import PRESS
from edition_builder.writers.pdf import write_pdf

TEXT = '<section id="one" class="level1"><h2>One</h2>{inside}<p>Behind.</p></section>'
WORD = "Antidisestablishmentarianism" * 8
SUM = "<mo>+</mo>".join(f"<msub><mi>a</mi><mn>{at}</mn></msub>" for at in range(60))
FORMULA = f'<math display="block" xmlns="{MATHML[1:-1]}"><mrow>{SUM}</mrow></math>'


def table(columns: int) -> str:
    cells = "".join(f"<td>column{at}</td>" for at in range(columns))
    return f"<table><tbody><tr>{cells}</tr></tbody></table>"


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        (table(6), []),
        (table(14), ["LAY019"]),
        (table(40), ["LAY019"]),
        (f"<table><tbody><tr><td>{WORD}</td><td>{WORD}</td></tr></tbody></table>", ["LAY019"]),
        (f"<p>Before it {WORD} and after it, <code>{WORD}</code>.</p>", []),
        (f"<p>{WORD.upper()}</p><h3>{WORD}</h3>", []),
        (f"<pre><code>{WORD}</code></pre><blockquote><p>{WORD}</p></blockquote>", []),
        (f"<p>{FORMULA}</p>", []),
    ],
)
def test_nothing_is_cut_off_by_the_edge(inside: str, told: list[str]) -> None:
    with start_typesetter(PRESS) as typesetter:
        setting = paginate(bound(TEXT.format(inside=inside), ()), typesetter)
    grave = {"LAY002", "LAY005", "LAY007", "LAY019"}
    assert [each.rule.code for each in setting.diagnostics if each.rule.code in grave] == told


def test_the_longest_cell_of_a_column_stands_in_one_line() -> None:
    """A column is exactly as wide as it: measured a hair too long, it would be broken."""
    cell = "what the row of the longest cell has to say in the words of its own column"
    rows = "".join(f"<tr><td>{cell[:end]}</td><td>{end}</td></tr>" for end in (18, 60, len(cell)))
    lines = laid(f"<table><tbody>{rows}</tbody></table>")[0].splitlines()
    assert any(line.startswith(cell) for line in lines)


def test_a_row_taller_than_a_page_is_parted_below_the_head_of_its_table() -> None:
    rows = f"<tr><td>one</td><td>{SENTENCE * 60}</td></tr><tr><td>two</td><td>end</td></tr>"
    head = "<thead><tr><th>Case</th><th>Story</th></tr></thead>"
    pages = laid(f"<p>{SENTENCE * 10}</p><table>{head}<tbody>{rows}</tbody></table>")
    assert len(pages) > 2
    assert all(page.count("Case") == 1 for page in pages)
    first = pages[0]
    assert first.index("Case") < first.index("one", first.index("Case"))


def laid(inside: str) -> list[str]:
    """The words of each page of the text, line by line."""
    with start_typesetter(PRESS) as typesetter:
        edition = bound(TEXT.format(inside=inside), ())
        data = write_pdf(edition, paginate(edition, typesetter)).data
    pages = pypdfium2.PdfDocument(data)
    texts = [page.get_textpage().get_text_range() for page in pages]
    return [text for text in texts if "row" in text or SENTENCE[:20] in text]


def test_a_long_formula_is_folded_before_its_operators() -> None:
    root = ET.fromstring(f"<p>{FORMULA}</p>")
    lines = folded(root[0], lambda part: 1.0 + len(list(part.iter(f"{MATHML}mi"))), 20.0)
    assert lines is not None
    rows = list(lines.iter(f"{MATHML}mtr"))
    assert len(rows) == 4
    assert all(row[0][0][1].tag == f"{MATHML}mo" for row in rows[1:])
    assert len(list(lines.iter(f"{MATHML}mi"))) == 60


def test_a_short_formula_stands_in_one_line() -> None:
    root = ET.fromstring(f'<p><math xmlns="{MATHML[1:-1]}"><mi>a</mi></math></p>')
    draw_formulas(root)
    assert float(str(root[0].get("style")).partition("height: ")[2].partition("em")[0]) < 1
