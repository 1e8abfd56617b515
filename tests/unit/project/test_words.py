"""Small judgements on words: slugs, page sizes, near words, places of keys."""

from __future__ import annotations

import pytest

from edition_builder.nearest import did_you_mean
from edition_builder.project.pages import page_size
from edition_builder.project.places import scan
from edition_builder.project.slug import LONGEST, is_slug, slug_from


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Lenin, Stalin and the ‘continuity theory’", "lenin-stalin-and-the-continuity-theory"),
        ("L’État, c’est moi", "letat-cest-moi"),
        ("Straße — Œuvre & Łódź", "strasse-oeuvre-lodz"),
        ("Вопрос о ёлке", "vopros-o-elke"),
        ("Ἡ Ἑλλάς", "i-ellas"),
        ("資本論", "edition"),
        ("資本論 1867", "1867"),
        ("CON", "con-edition"),
        ("…", "edition"),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_a_title_makes_a_slug(title: str, slug: str) -> None:
    assert slug_from(title) == slug
    assert is_slug(slug)


def test_a_long_title_is_cut_after_a_word() -> None:
    assert slug_from("word " * 40).endswith("-word")
    assert len(slug_from("word " * 40)) <= LONGEST
    assert len(slug_from("w" * 200)) == LONGEST


@pytest.mark.parametrize("slug", ["", "-a", "a--b", "A", "a.b", "a/b", "nul", "é", "a\n", "a" * 81])
def test_not_everything_is_a_slug(slug: str) -> None:
    assert not is_slug(slug)


@pytest.mark.parametrize(
    ("page", "size"),
    [
        ("a5", (148, 210)),
        ("B-Format", (129, 198)),
        (["129mm", "198mm"], (129, 198)),
        (["5.5in", "8.5 in"], (139.7, 215.9)),
        (["360pt", "20cm"], (127, 200)),
        ("a55", None),
        (["129", "198"], None),
        (["129mm"], None),
        (["129mm", "198mm", "3mm"], None),
        (["10mm", "198mm"], None),
        (["1e9mm", "198mm"], None),
        (["129mm", "9999mm"], None),
        (["²mm", "198mm"], None),
    ],
)
def test_pages_have_names_and_measures(
    page: str | list[str], size: tuple[float, float] | None
) -> None:
    assert page_size(page) == size


def test_letter_case_is_the_first_guess() -> None:
    assert did_you_mean("Maps/A.png", ["maps/b.png", "maps/a.png"]) == "did you mean “maps/a.png”?"
    assert did_you_mean("zzz", ["title"]) == ""


TOML = """\
# comment with = and [brackets]
top = "a # no comment" # a comment
[edition]
"title" = '''
[not.a.table]
x = 1
'''
dotted.key = {a = [1, {b = "]"}], c = "}"}
[[edition.editors]]
name = "É"
[[edition.editors]]
name = "Ø"
[edition.editors.deep]
x = 1
"""


def test_places_of_keys_are_exact() -> None:
    places = scan(TOML, "edition.toml")
    starts = {key: (place.line, place.column) for key, place in places.keys.items()}
    assert starts == {
        "top": (2, 1),
        "edition": (3, 2),
        "edition.title": (4, 1),
        "edition.dotted": (8, 1),
        "edition.dotted.key": (8, 1),
        "edition.dotted.key.a": (8, 15),
        "edition.dotted.key.a.1.b": (8, 24),
        "edition.dotted.key.c": (8, 35),
        "edition.editors": (9, 3),
        "edition.editors.0": (9, 3),
        "edition.editors.0.name": (10, 1),
        "edition.editors.1": (11, 3),
        "edition.editors.1.name": (12, 1),
        "edition.editors.1.deep": (13, 2),
        "edition.editors.1.deep.x": (14, 1),
    }
    assert places.repeated == ()
    assert places.values["edition.title"].end_line == 7
    assert places.values["top"].end_column == 23


@pytest.mark.parametrize("text", ["[" * 9999, "a=" * 9999, "a=[{" * 9999, '"' * 9999, "a=[,,,]\n]"])
def test_the_scanner_ends_on_anything(text: str) -> None:
    scan(text, "edition.toml")
