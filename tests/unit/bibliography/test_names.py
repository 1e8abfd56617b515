from __future__ import annotations

import pytest

from edition_builder.bibliography.names import Name, NamesError, split_names


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Smith, Jane", [Name(family="Smith", given="Jane")]),
        ("Jane Smith and others", [Name(family="Smith", given="Jane")]),
        ("van Ree, Erik", [Name(family="van Ree", given="Erik")]),
        ("{Smith & Sons; Ltd}", [Name(family="{Smith & Sons; Ltd}")]),
        ("{A and B} and {C}", [Name(family="{A and B}"), Name(family="{C}")]),
        ("family=Ree, given=Erik, prefix=van", [Name(family="van Ree", given="Erik")]),
        ("Anderson, Sandy", [Name(family="Anderson", given="Sandy")]),
    ],
)
def test_names_that_split(value: str, expected: list[Name]) -> None:
    assert list(split_names(value)) == expected


@pytest.mark.parametrize(
    "value",
    ["A, B; C, D", "A & B", "A, B, C, D", "Smith et al.", "A and and B", "and A", "A,", "{A"],
)
def test_names_that_do_not(value: str) -> None:
    with pytest.raises(NamesError) as caught:
        split_names(value)
    assert caught.value.hint
