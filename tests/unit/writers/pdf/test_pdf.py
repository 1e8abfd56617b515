"""The PDF edition: pages, tags and limits, through the real typesetter."""

from __future__ import annotations

import errno
import io
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from tests.unit.paginate.bound import SENTENCE, bound, call, note, serious

from edition_builder.diagnostics import EditionError, Exit
from edition_builder.engines.pdfium import labels_and_texts
from edition_builder.engines.typesetter import TypesetterFullError, start_typesetter
from edition_builder.paginate import full, paginate
from edition_builder.writers import PRESS
from edition_builder.writers.pdf import press, write_pdf

if TYPE_CHECKING:
    from edition_builder.model import Artifact, Edition, Setting

GOLDEN = Path(__file__).parents[3] / "golden" / "specimen-tags.txt"


def make(edition: Edition) -> tuple[Setting, Artifact]:
    with start_typesetter(PRESS) as typesetter:
        setting = paginate(edition, typesetter)
        return setting, write_pdf(edition, setting)


@pytest.fixture(name="made", scope="module")
def specimen() -> tuple[Setting, Artifact]:
    return make(bound())


@pytest.fixture(name="pdf", scope="module")
def opened(made: tuple[Setting, Artifact]) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(made[1].data))


def test_nothing_is_wrong_with_the_specimen(made: tuple[Setting, Artifact]) -> None:
    setting, artifact = made
    assert serious(setting) == ()
    assert artifact.diagnostics == ()
    assert (artifact.name, artifact.media_type) == ("continuity.pdf", "application/pdf")


def test_pages_are_labelled_roman_then_arabic_with_their_sections(
    made: tuple[Setting, Artifact],
) -> None:
    pages = [(page.label, page.section) for page in made[0].pages]
    assert pages[:6] == [(label, "") for label in ("i", "ii", "iii", "iv", "v", "vi")]
    assert pages[6:8] == [("1", "one"), ("2", "one")]


def test_the_file_is_sound_and_says_what_it_is(pdf: pikepdf.Pdf) -> None:
    assert pdf.check_pdf_syntax() == []
    assert pdf.Root.Lang == "en-GB"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.docinfo["/Title"] == "The Continuity Thesis"
    assert pdf.docinfo["/CreationDate"] == "D:20261123"
    labels = list(pdf.Root.PageLabels.Nums)
    assert [labels[0], labels[1].S, labels[2], labels[3].S] == [0, "/r", 6, "/D"]


def test_fonts_are_the_editions_own(pdf: pikepdf.Pdf) -> None:
    names = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
    assert names
    assert all("EB-Garamond" in name for name in names)


def test_every_link_is_printed_and_named(pdf: pikepdf.Pdf) -> None:
    links = [link for page in pdf.pages for link in page.obj.get("/Annots", [])]
    assert all(link.F == 4 and str(link.Contents) for link in links)
    assert sum("1 A source" in str(link.Contents) for link in links) == 1


def test_the_structure_is_as_it_was(pdf: pikepdf.Pdf, *, update: bool) -> None:
    tree = "".join(f"{line}\n" for line in outline(pdf.Root.StructTreeRoot.K[0], 0))
    if update:
        GOLDEN.write_text(tree, encoding="utf-8")
    assert tree == GOLDEN.read_text(encoding="utf-8")


def test_the_same_edition_gives_the_same_bytes(made: tuple[Setting, Artifact]) -> None:
    assert make(bound())[1].data == made[1].data


def test_a_text_too_deep_is_a_finding_with_its_own_exit_code() -> None:
    deep = f'<section id="one" class="level1">{"<div>" * 900}x{"</div>" * 900}</section>'
    with pytest.raises(EditionError) as caught:
        make(bound(deep, ()))
    (finding,) = caught.value.diagnostics
    assert (finding.code, finding.rule.exit) == ("LAY007", Exit.LIMIT)


def test_a_span_beyond_all_memory_is_a_finding() -> None:
    wide = (
        '<section id="one" class="level1"><table><tbody><tr>'
        '<td colspan="1000000000">x</td></tr></tbody></table></section>'
    )
    with pytest.raises(EditionError) as caught:
        make(bound(wide, ()))
    assert [finding.code for finding in caught.value.diagnostics] == ["LAY007"]


def test_nothing_outside_is_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_text('<svg xmlns="http://www.w3.org/2000/svg"><text>canary</text></svg>')
    hostile = (
        f'<section id="one" class="level1"><p><img src="{secret.as_uri()}" alt="a"/>'
        '<img src="http://127.0.0.1:9/x.png" alt="b"/></p></section>'
    )
    setting, artifact = make(bound(hostile, ()))
    assert [finding.code for finding in setting.diagnostics] == ["LAY006", "LAY006"]
    assert b"canary" not in artifact.data


def test_a_long_note_is_carried_over_whole() -> None:
    text = f'<section id="one" class="level1"><p>{SENTENCE * 20}End.{call(1)}</p>' + (
        f"<p>{SENTENCE * 2}</p>" * 40 + "</section>"
    )
    setting, artifact = make(bound(text, (note(1, f"<p>{SENTENCE * 60}</p>"),)))
    assert serious(setting) == ()
    assert orders(artifact.data) == 1.0


def test_a_note_of_a_division_is_read_before_the_sections_in_it() -> None:
    text = (
        f'<section id="one" class="level1"><div><p>First.{call(1)}</p>'
        f'<p>{SENTENCE * 80}</p><section id="two" class="level2">'
        f"<p>{SENTENCE * 20}End.{call(2)}</p></section></div></section>"
    )
    notes = (note(1, f"<p>{SENTENCE}</p>"), note(2, f"<p>{SENTENCE}</p>"))
    with pikepdf.open(io.BytesIO(make(bound(text, notes))[1].data)) as pdf:
        tags = [line.strip() for line in outline(pdf.Root.StructTreeRoot.K[0], 0)]
    first_call, second_call = (at for at, tag in enumerate(tags) if tag == "Reference")
    assert first_call < tags.index("Note ID=note-1") < second_call


@pytest.mark.parametrize("around", ["<div>{}</div>", "<blockquote>{}</blockquote>", "{}"])
def test_bare_words_over_a_page_are_one_paragraph(around: str) -> None:
    words = around.format(f"Verse.{call(1)}<br/>{SENTENCE * 80}")
    text = f'<section id="one" class="level1"><h2>One</h2>{words}</section>'
    notes = (note(1, f"<p>{SENTENCE}</p>"),)
    with pikepdf.open(io.BytesIO(make(bound(text, notes))[1].data)) as pdf:
        tags = [line.strip() for line in outline(pdf.Root.StructTreeRoot.K[0], 0)]
    *_, section, bibliography = (at for at, tag in enumerate(tags) if tag == "H2")
    assert tags[section:bibliography].count("P") == len(("the words", "the note"))


def test_raised_figures_are_copied_as_they_were_written() -> None:
    words = f"Called.{call(1)} Then 25 m² and{call(2)} 3 m³ of H₂O.{call(3)}"
    text = f'<section id="one" class="level1"><p>{words}</p></section>'
    notes = tuple(note(number, "<p>Words.</p>") for number in (1, 2, 3))
    data = make(bound(text, notes))[1].data
    pages = [text for _, text in labels_and_texts(data, most=99)]
    assert "25 m² and² 3 m³ of H₂O.³" in " ".join(pages)


def orders(data: bytes) -> float:
    """How much of each page is painted in the order of the structure tree, at the least."""
    painted: dict[Any, list[int]] = {}

    def gather(element: Any, page: Any) -> None:
        page = element.get("/Pg", page)
        for kid in element.K:
            if isinstance(kid, int):
                painted.setdefault(page.objgen, []).append(kid)
            elif "/MCID" in kid:
                painted.setdefault(kid.get("/Pg", page).objgen, []).append(int(kid.MCID))
            elif "/S" in kid:
                gather(kid, page)

    with pikepdf.open(io.BytesIO(data)) as pdf:
        gather(pdf.Root.StructTreeRoot.K[0], None)
    shares = ([a < b for a, b in pairwise(marks)] for marks in painted.values() if len(marks) > 1)
    return min(sum(share) / len(share) for share in shares)


def outline(element: Any, depth: int) -> list[str]:
    """The structure tree as text: each element's type, and what it says besides its content."""
    said = {key: str(element[key]) for key in ("/Alt", "/ID", "/Lang") if key in element}
    words = "".join(f" {key[1:]}={value}" for key, value in said.items())
    lines = ["  " * depth + str(element.S)[1:] + words]
    for kid in element.K:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            lines += outline(kid, depth + 1)
    return lines


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_no_missing_library(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", "/scratch/edition-builder-x")
    answer = press._verdict(OSError(number, "no room"))  # noqa: SLF001 - no disk to fill here
    assert answer == {"full": "/scratch"}
    finding = full(TypesetterFullError(answer["full"]))
    assert (finding.code, finding.rule.exit) == ("OUT002", Exit.OUTPUT)
    assert "“/scratch”" in finding.message
