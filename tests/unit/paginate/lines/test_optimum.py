"""The best breaks over plain numbers: legal, never worse than line by line, never three hyphens."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from edition_builder.paginate.lines.optimum import MOST_HYPHENS, Node, Place, Rules, extend, optimum
from edition_builder.paginate.lines.spread import justified, letters_share, ragged, strain
from edition_builder.paginate.lines.taste import TASTE, TRIES

SPACE, HYPHEN, MEASURE = 3.0, 3.5, 300.0
ANY = TRIES[-1]
ROOT = Node(0.0, 0.0, 0.0, 1, 0, -1, None)

syllables = st.lists(st.floats(8, 40), min_size=1, max_size=4)
texts = st.lists(syllables, min_size=1, max_size=60)


def places(words: list[list[float]]) -> list[Place]:
    """Words of so many syllables each, as places where a line may end."""
    found: list[Place] = []
    width = spaces = 0.0
    for word in words:
        for syllable in word[:-1]:
            width += syllable
            found.append(Place(width + HYPHEN, spaces, width, spaces, TASTE.hyphen, hyphen=True))
        width += word[-1]
        found.append(Place(width, spaces, width + SPACE, spaces + SPACE))
        width, spaces = width + SPACE, spaces + SPACE
    return found


def walked(found: list[Place], way: tuple[int, ...], rules: Rules) -> Node | None:
    """The node at the end of a way, or None where one of its lines cannot be set."""
    node = ROOT
    for at in way:
        step = extend(node, found[at], at, rules, last=at == len(found) - 1)
        if not isinstance(step, Node):
            return None
        node = step
    return node


def line_by_line(found: list[Place], rules: Rules) -> tuple[int, ...]:
    """Each line as full as its natural spaces allow: how WeasyPrint breaks."""
    way: list[int] = []
    start = 0.0
    while not way or way[-1] < len(found) - 1:
        ahead = range(way[-1] + 1 if way else 0, len(found))
        fits = [at for at in ahead if found[at].end - start <= rules.measure]
        way.append(fits[-1] if fits else ahead[0])
        start = found[way[-1]].start
    return tuple(way)


@given(texts)
def test_breaks_are_legal_and_no_worse_than_line_by_line(words: list[list[float]]) -> None:
    found = places(words)
    rules = Rules(MEASURE, justified(TASTE, ANY), TASTE)
    way = optimum(found, rules)
    greedy = walked(found, line_by_line(found, rules), rules)
    if way is None:
        assert greedy is None
        return
    ours = walked(found, way, rules)
    assert way[-1] == len(found) - 1
    assert list(way) == sorted(set(way))
    assert ours is not None
    assert greedy is None or ours.demerits <= greedy.demerits + 1e-6


@given(texts)
def test_there_are_never_three_hyphens_in_a_row(words: list[list[float]]) -> None:
    found = places(words)
    run = 0
    for at in optimum(found, Rules(MEASURE, justified(TASTE, ANY), TASTE)) or ():
        run = run + 1 if found[at].hyphen else 0
        assert run <= MOST_HYPHENS


@given(texts)
def test_ragged_lines_never_stick_out(words: list[list[float]]) -> None:
    found = places(words)
    start = 0.0
    for at in optimum(found, Rules(MEASURE, ragged(TASTE, MEASURE), TASTE)) or ():
        assert found[at].end - start <= MEASURE
        start = found[at].start


def test_a_word_wider_than_the_measure_has_no_breaks() -> None:
    assert (
        optimum(
            [Place(2 * MEASURE, 0.0, 2 * MEASURE, 0.0)],
            Rules(MEASURE, ragged(TASTE, MEASURE), TASTE),
        )
        is None
    )


@given(st.floats(-30, 200), st.floats(1, 40), st.floats(100, 400))
def test_letters_help_within_their_limit_and_never_against_the_spaces(
    free: float, spaces: float, width: float
) -> None:
    share = letters_share(free, spaces, width, TASTE, ANY.between)
    assert abs(share) <= (TASTE.letters + ANY.between) * width + 1e-9
    assert share * free >= 0
    assert abs(share) <= abs(free)


def test_a_line_without_spaces_is_set_where_it_fits_alone() -> None:
    assert strain(0.0, 0.0, 100.0, TASTE, 0.0) == 0
    assert strain(50.0, 0.0, 100.0, TASTE, 0.0) == float("inf")
