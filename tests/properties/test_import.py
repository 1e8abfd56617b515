"""Nothing is lost and nothing invented on the way from a file to the manuscript."""

from __future__ import annotations

import hashlib

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from edition_builder.desk.filing import filed
from edition_builder.desk.intake import House, take_in
from edition_builder.desk.proposing import proofread
from edition_builder.desk.submission import Submission
from edition_builder.diagnostics import EditionError
from edition_builder.ledger import digest_of, read_record
from edition_builder.model import HouseSettings, Part
from edition_builder.normalise.copy import Copy

PIECES = st.sampled_from(
    [
        "THE QUESTION", "1. The question", "He reiterated that", "“What is  this ?”", "ﬁnal",
        "zero\u200bwidth", "soft\u00adly", "cafe\u0301", "â€™", "1917-24", "the the", "is was",
        " -- ", "...", ". . .", "‘", "”", "[1]", "1 See below.", "* * *", "- an item", "> quoted",
        "`co  de`", "$x  <  y$", "https://example.org/a--b", "[@smith2001, p. 12]", "(Smith 2001)",
        "\ta\tb\tc", "con-\ntinue", "well-\nknown", "---", "Сheka", "à 10 h ; puis", "p. 7",
        "Bibliography", "Smith, A. 2001. Title. London: Press.", "<b>x</b>", "\\", "#", "|a|b|",
    ]
)  # fmt: skip
GAPS = st.sampled_from([" ", "\n", "\n\n", "\n\n\n\n", "\r\n", "\r\n\r\n", "\u2028", "  "])
NAMES = st.sampled_from([("a.txt", ".txt"), ("a.md", ".md")])
CODES = st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])


@st.composite
def submissions(draw: st.DrawFn) -> Submission:
    """A text with whatever authors paste, in whatever encoding and under either ending."""
    pairs = draw(st.lists(st.tuples(PIECES, GAPS), min_size=1, max_size=12))
    text = "".join(piece + gap for piece, gap in pairs) + draw(st.text(max_size=8))
    assume(not any("\ud800" <= sign <= "\udfff" for sign in text))
    name, ending = draw(NAMES)
    return Submission(name=name, ending=ending, data=text.encode(draw(CODES)))


@settings(max_examples=150)
@given(submissions())
def test_backwards_the_ledger_gives_what_was_sent(sent: Submission) -> None:
    try:
        intake = take_in(sent, "manuscript/a.md", House(language="en-GB"))
    except EditionError:
        assume(False)  # no text at all
        raise
    assert intake.ledger.undone(intake.text) == intake.extracted
    files = filed(intake)
    record = read_record(files["manuscript/a.ledger.json"])
    assert record.undone(files["manuscript/a.md"].decode()) == intake.extracted
    assert record.steps[0].before == digest_of(intake.extracted)
    assert record.origin is not None
    assert record.origin.sha256 == hashlib.sha256(sent.data).hexdigest()
    code = "utf-16-le" if sent.data[:2] == b"\xff\xfe" else "utf-8"
    assert intake.extracted.encode(code) == sent.data


@settings(max_examples=150)
@given(submissions())
def test_what_was_imported_is_at_rest(sent: Submission) -> None:
    try:
        text = take_in(sent, "manuscript/a.md", House(language="en-GB")).text
    except EditionError:
        assume(False)
        raise
    part = Part(path="manuscript/a.md", text=text, source=text)
    (again,) = proofread([Copy(part=part, language="en-GB", house=HouseSettings())])
    assert again.text == text
