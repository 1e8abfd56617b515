"""What the parity reader takes out of a page's content stream."""

from __future__ import annotations

from edition_builder.verification.parity.content import runs_of

FONTS = {b"/F1": lambda text: text.decode("latin-1")}


def test_what_a_mark_says_stands_for_the_letters_drawn_in_it() -> None:
    stream = (
        b"/P <</MCID 4>> BDC BT /F1 9 Tf (In ) Tj"
        b" /Span <</ActualText <FEFF05D005D1>>> BDC (ba) Tj (--) Tj EMC"
        b" ( and on) Tj ET EMC (apart) Tj"
    )
    assert runs_of(stream, FONTS) == [
        (4, "In "),
        (4, "\u05d0\u05d1"),
        (4, " and on"),
        (-1, "apart"),
    ]


def test_a_mark_that_says_nothing_of_its_own_is_read_as_drawn() -> None:
    stream = b"/F1 9 Tf /Artifact BMC (7) Tj EMC /P <</MCID 0>> BDC (text) Tj EMC"
    assert runs_of(stream, FONTS) == [(-1, "7"), (0, "text")]
