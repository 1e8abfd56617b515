"""The index holds who made the works cited, under the names that tell who is meant."""

from __future__ import annotations

from tests.unit.paginate.bound import bound

from edition_builder.register.back import _forms, _order
from edition_builder.register.people import Maker

PIPES, SERVICE = Maker(family="Pipes", given="Richard"), Maker(family="Service", given="Robert")
SMITHS = (Maker(family="Smith", given="Ann"), Maker(family="Smith", given="Jeremy"))
REE = Maker(family="Ree", given="Erik", particle="van")


def test_names_stand_inverted_with_their_particles_behind() -> None:
    assert (REE.inverted, REE.surname, REE.straight) == ("Ree, Erik van", "van Ree", "Erik van Ree")
    assert Maker(family="Politburo").inverted == "Politburo"


def test_a_surname_that_is_shared_or_a_common_word_needs_the_given_name() -> None:
    forms = _forms((PIPES, SERVICE, *SMITHS), "The secret service and Pipes and Smith.")
    assert forms[PIPES] == ("Pipes",)
    assert forms[SERVICE] == ("Robert Service",)
    assert [forms[smith] for smith in SMITHS] == [("Ann Smith",), ("Jeremy Smith",)]


def test_the_order_is_that_of_the_alphabet() -> None:
    assert sorted(("Zola", "Ökonom", "The Cheka", "d’Encausse"), key=_order) == [
        "The Cheka", "d’Encausse", "Ökonom", "Zola",
    ]  # fmt: skip


def test_an_edition_that_asks_for_nothing_has_nothing_behind_it() -> None:
    back = bound().back
    assert (dict(back.cited), back.index) == ({}, ())
