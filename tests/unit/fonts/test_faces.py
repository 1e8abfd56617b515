"""The faces are cut, subset and packed, and say what they lack."""

from __future__ import annotations

import io

import pytest
import uharfbuzz
from fontTools.ttLib import TTFont
from fontTools.ttLib import woff2 as reference

from edition_builder import fonts
from edition_builder.fonts.foundry import DESIGNS
from edition_builder.fonts.scripts import SCRIPTS

LETTERS = "Continuity 1924 Ленин ἄνθρωπος fi"


@pytest.fixture(name="regular", scope="module")
def regular_face() -> fonts.Face:
    return fonts.family(fonts.TEXT).face()


TEXT_FACES = [name for name in DESIGNS if name not in {script.family for script in SCRIPTS}]


@pytest.mark.parametrize("name", TEXT_FACES)
def test_a_family_has_upright_and_italic_regular_and_bold_and_its_licence(name: str) -> None:
    family = fonts.family(name)
    assert [(face.style, face.weight) for face in family.faces] == [
        ("normal", 400),
        ("normal", 700),
        ("italic", 400),
        ("italic", 700),
    ]
    assert "SIL OPEN FONT LICENSE Version 1.1" in family.licence
    assert "Reserved Font Name" not in family.licence.partition("-----")[0]


@pytest.mark.parametrize("name", TEXT_FACES)
def test_faces_are_static_and_may_be_embedded(name: str) -> None:
    for face in fonts.family(name).faces:
        assert not uharfbuzz.Face(face.data).has_var_data
        assert fonts.may_embed(face.data)


def test_the_nearest_face_is_given() -> None:
    family = fonts.family(fonts.TEXT)
    assert family.face(weight=600).weight == 700
    assert family.face(style="italic", weight=300).name == "eb-garamond-italic-400"


def test_a_restricted_font_may_not_be_embedded(regular: fonts.Face) -> None:
    font = TTFont(io.BytesIO(regular.data))
    font["OS/2"].fsType = 2
    changed = io.BytesIO()
    font.save(changed)
    assert not fonts.may_embed(changed.getvalue())


def test_a_subset_keeps_the_letters_asked_for_and_their_features(regular: fonts.Face) -> None:
    cut = fonts.subset(regular, LETTERS)
    face = uharfbuzz.Face(cut)
    assert set(map(chr, face.unicodes)) == set(LETTERS)
    tags = {
        record.FeatureTag
        for record in TTFont(io.BytesIO(cut))["GSUB"].table.FeatureList.FeatureRecord
    }
    assert {"onum", "lnum", "tnum", "smcp", "c2sc", "liga"} <= tags
    assert len(cut) < len(regular.data) / 5


def test_fewer_features_make_a_smaller_font(regular: fonts.Face) -> None:
    plain = fonts.subset(regular, LETTERS, fonts.PLAIN_FEATURES)
    assert len(plain) < len(fonts.subset(regular, LETTERS))


def test_woff2_is_read_back_by_another_implementation(regular: fonts.Face) -> None:
    cut = fonts.subset(regular, LETTERS)
    plain = io.BytesIO()
    reference.decompress(io.BytesIO(fonts.woff2(cut)), plain)
    again, before = TTFont(plain), TTFont(io.BytesIO(cut))
    assert again.getBestCmap() == before.getBestCmap()
    assert {tag: again.reader[tag] for tag in ("glyf", "loca", "GSUB", "GPOS")} == {
        tag: before.reader[tag] for tag in ("glyf", "loca", "GSUB", "GPOS")
    }


def test_the_same_text_gives_the_same_bytes(regular: fonts.Face) -> None:
    fonts.cutting._subset.cache_clear()  # noqa: SLF001 - to cut it twice
    first = fonts.subset(regular, LETTERS)
    fonts.cutting._subset.cache_clear()  # noqa: SLF001
    assert fonts.subset(regular, reversed(LETTERS)) == first


def test_letters_that_no_font_has_are_named_with_their_surroundings() -> None:
    family = fonts.family(fonts.TEXT)
    text = "In the beginning \u05d1\u05e8\u05d0 \u05d1 was the word\u00ad\u200b."
    assert fonts.missing_characters(family, text) == ("\u05d0", "\u05d1", "\u05e8")
    found = fonts.gaps((family, fonts.family(fonts.TYPEWRITER)), text)
    assert [(gap.name, gap.count) for gap in found] == [
        ("U+05D0 HEBREW LETTER ALEF", 1),
        ("U+05D1 HEBREW LETTER BET", 2),
        ("U+05E8 HEBREW LETTER RESH", 1),
    ]
    assert "beginning" in found[0].context
    assert {gap.script for gap in found} == {"Hebrew"}


@pytest.mark.parametrize(
    ("character", "script"),
    [
        ("\u4e2d", "Chinese"),
        ("\u304c", "Hiragana"),
        ("\u0e31", "Thai"),
        ("\ud55c", "Hangul"),
        ("\u05b8", "Hebrew"),
        ("\U0001f600", ""),
        ("\ue000", ""),
    ],
)
def test_a_letter_that_is_missing_knows_its_script(character: str, script: str) -> None:
    assert fonts.Gap(character=character, count=1, offset=0, context="").script == script
