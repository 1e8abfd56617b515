"""An abbreviation and its number stay on one line, and nothing else changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.writers.html.specimen import specimen

from edition_builder.writers.ties import tied


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("<p>See p. 12, pp. xii–xv and vol. 3.</p>", "<p>See p.~12, pp.~xii–xv and vol.~3.</p>"),
        ("<p>§ 3, §§ 4–5, С. 7, с. 7, Bd. 2</p>", "<p>§~3, §§~4–5, С. 7, с.~7, Bd.~2</p>"),
        ("<p>He went up. 12 men followed.</p>", "<p>He went up. 12 men followed.</p>"),
        (
            '<a href="https://a.org/b/c">https://a.org/b/c</a>',
            '<a href="https://a.org/b/c">https://a<wbr/>.org/<wbr/>b/<wbr/>c</a>',
        ),
        ("<p>p. <em>12</em>, cap. 12</p>", "<p>p. <em>12</em>, cap. 12</p>"),
    ],
)
def test_an_abbreviation_is_tied_to_its_number(written: str, made: str) -> None:
    edition = specimen()
    section, note = edition.sections[0], edition.notes[0]
    edition = replace(
        edition,
        sections=(replace(section, html=written),),
        notes=(replace(note, print=written, alone=written),),
    )
    both = tied(edition)
    expected = made.replace("~", "\u00a0")
    assert both.sections[0].html == both.notes[0].alone == expected
    assert both.notes[0].print == written
