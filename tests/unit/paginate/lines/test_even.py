"""Lines as they are set: read back out of the PDF, and left alone where they cannot be measured."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import weasyprint
from bench.lines import figures
from tests.unit.paginate.bound import SENTENCE, bound

from edition_builder.engines.typesetter import start_typesetter
from edition_builder.paginate import paginate, walk
from edition_builder.paginate.lines.engine import even_lines, strangers
from edition_builder.pipeline.build import build
from edition_builder.writers import PRESS
from edition_builder.writers.pdf import write_pdf

if TYPE_CHECKING:
    from edition_builder.model import Edition, Setting

ADDRESS = "https://example.org/a/very/long/address-of-a-page/with?a=question.html"
FORMULA = (
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mi>a</mi><mi>b</mi></mfrac></math>'
)
REPOSITORY = Path(__file__).parents[4]


def printed(edition: Edition) -> tuple[Setting, str]:
    with start_typesetter(PRESS) as typesetter:
        setting = paginate(edition, typesetter)
        data = write_pdf(edition, setting).data
    pages = pypdfium2.PdfDocument(data)
    return setting, "".join(page.get_textpage().get_text_range() for page in pages)


def section(html: str) -> Edition:
    return bound(f'<section id="one" class="level1"><h2>The case</h2>{html}</section>', ())


def test_the_lines_of_the_essay_are_even(tmp_path: Path) -> None:
    root = tmp_path / "essay"
    root.mkdir()
    for name in ("edition.toml", "bibliography.bib"):
        shutil.copyfile(REPOSITORY / name, root / name)
    for name in ("manuscript", "styles"):
        shutil.copytree(REPOSITORY / name, root / name)
    build(root, ("pdf",))
    (pdf,) = (root / "build").rglob("*.pdf")
    found = figures(pdf.read_bytes())
    assert found.p95 <= 1.45
    assert found.most <= 1.75
    assert found.loose <= 0.03
    assert found.tight <= 0.03
    assert found.hyphenated <= 0.04
    assert found.run <= 2


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("<br/>", "a line end of its own"),
        ("שלום", "a script without spaces"),
        ("歷史學家", "a script without spaces"),
    ],
)
def test_what_cannot_be_measured_is_left_to_the_engine_and_told(inside: str, reason: str) -> None:
    setting, text = printed(section(f"<p>{SENTENCE * 3}{inside}{SENTENCE * 3}</p>"))
    told = [finding for finding in setting.diagnostics if finding.rule.code == "LAY009"]
    assert [reason in finding.message for finding in told] == [True]
    assert "".join(text.split()).count("claimsatonce") == 6


def test_a_paragraph_over_many_pages_is_weighed_in_stretches_and_set_whole() -> None:
    setting, text = printed(section(f"<p>{SENTENCE * 400}</p>"))
    assert len(setting.pages) > 10
    assert [finding.code for finding in setting.diagnostics] == []
    assert "".join(text.split()).count("claimsatonce") == 400


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "an unspeakablylong" + "word" * 40,
        "<em></em> <em> spaced </em> <strong>bold</strong><em>italic</em>",
        f'<a href="{ADDRESS}">{ADDRESS}</a>',
        "<code>a_b_c</code>\u00a0\u00a0\u00a0\u2009x",
        "soft\u00adhy\u00adphens ex\u00adtra\u00ador\u00addi\u00adnar\u00adi\u00adly",
        '<span lang="de">Donaudampfschifffahrtsgesellschaft</span> <span lang="xx">слово</span>',
        "1919–/30, 8–16 March – or so — and—then",
        f"a formula {FORMULA}, the {FORMULA}th, ({FORMULA}) and {FORMULA} {FORMULA}",
    ],
)
def test_nothing_is_lost_whatever_a_line_holds(inside: str) -> None:
    setting, text = printed(section(f"<p>{SENTENCE * 2}{inside} {SENTENCE * 2}</p>"))
    assert not [finding for finding in setting.diagnostics if finding.rule.code == "LAY002"]
    assert "".join(text.split()).count("claimsatonce") == 4


def test_an_engine_we_do_not_know_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert strangers() == []
    monkeypatch.setattr(weasyprint, "__version__", "71.0")
    theirs = weasyprint.layout.inline.text_align
    with even_lines(tuple) as compositor:
        assert weasyprint.layout.inline.text_align is theirs
    assert [fact.code for fact in compositor.found] == ["LAY009"]


def test_a_paragraph_with_formulas_is_composed_as_a_whole() -> None:
    setting, _ = printed(section(f"<p>{SENTENCE * 2}{FORMULA} {SENTENCE}{FORMULA}, {SENTENCE}</p>"))
    assert not [finding for finding in setting.diagnostics if finding.rule.code == "LAY009"]


@pytest.mark.parametrize("width", range(112, 122, 2))
def test_the_mark_that_closes_an_address_stays_with_it(width: int) -> None:
    work = "Trotsky, Leon, My Life: An Attempt at an Autobiography (1930; Pathfinder Press, 1970)"
    address = "&lt;https://www.marxists.org/archive/trotsky/1930/mylife/&gt;"
    style = f"p {{ font-size: 8px; width: {width}px }}"
    html = (
        f'<html lang="en"><style>{style}</style><p>{work} {address} Cited on pp. 5, 10.</p></html>'
    )
    with even_lines(tuple):
        (page,) = weasyprint.HTML(string=html).render().pages
    boxes = (box for part in walk.body(page) for box in walk.descendants(part))
    lines = [walk.text(box) for box in boxes if walk.is_line(box)]
    assert not [line for line in lines if line.startswith(">")]


def test_the_items_of_a_list_are_composed_as_a_whole() -> None:
    setting, _ = printed(section(f"<ul><li><p>{SENTENCE * 3}</p></li></ul>"))
    assert not [finding for finding in setting.diagnostics if finding.rule.code == "LAY009"]
