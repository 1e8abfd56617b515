"""A ledger gives back what it changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from edition_builder.model import Certainty, Change, Ledger, Part, Round


@st.composite
def changed(draw: st.DrawFn) -> tuple[str, Ledger]:
    """A text, and up to three rounds of changes to it."""
    text = draw(st.text(alphabet="ab \n’", max_size=40))
    now, rounds = text, []
    for _ in range(draw(st.integers(0, 3))):
        rounds.append(_round(draw, now))
        now = rounds[-1].applied(now)
    return text, Ledger(tuple(rounds))


def _round(draw: st.DrawFn, text: str) -> Round:
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return Round(
        tuple(
            Change(
                code="NRM001",
                certainty=Certainty.AUTO,
                start=start,
                end=end,
                before=text[start:end],
                after=draw(st.text(alphabet="xy\n", max_size=4)),
            )
            for start, end in pairs
        )
    )


@given(changed())
def test_backwards_it_gives_the_text(made: tuple[str, Ledger]) -> None:
    text, ledger = made
    assert ledger.undone(ledger.applied(text)) == text


@given(changed(), st.data())
def test_what_was_not_changed_is_found_again(made: tuple[str, Ledger], data: st.DataObject) -> None:
    text, ledger = made
    now = ledger.applied(text)
    offset = data.draw(st.integers(0, len(now)))
    origin = ledger.origin(offset)
    assert 0 <= origin <= len(text)
    if offset < len(now) and now[offset] not in "xy\n":
        assert text[origin] == now[offset]
        assert ledger.image(origin) == offset


@given(changed(), st.data())
def test_places_are_the_authors(made: tuple[str, Ledger], data: st.DataObject) -> None:
    text, ledger = made
    part = Part(path="a.md", text=ledger.applied(text), source=text, ledger=ledger)
    offset = data.draw(st.integers(0, len(part.text)))
    place = part.place(offset)
    assert place.line is not None
    assert place.column is not None
    before = sum(len(line) + 1 for line in text.split("\n")[: place.line - 1])
    assert before + place.column - 1 == ledger.origin(offset)
