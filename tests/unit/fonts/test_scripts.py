"""Faces for other scripts: which a text needs, and how the style asks for them."""

from __future__ import annotations

from io import BytesIO

import pytest
import tinycss2
import uharfbuzz
from fontTools.ttLib import TTFont

from edition_builder import fonts
from edition_builder.fonts import foundry, scripts
from edition_builder.fonts.identity import identified
from edition_builder.fonts.woff2 import woff2

HEBREW = '<p><span lang="he">\u05d0\u05d1</span> (1842)</p>'
ARABIC = '<p lang="ar">\u0641\u064a \u0627\u0644\u0628\u062f\u0621</p>'


@pytest.fixture
def nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation without extras."""
    extras = {script.family for script in scripts.SCRIPTS if script.extra}
    installed = foundry.is_installed
    monkeypatch.setattr(
        scripts, "is_installed", lambda name: name not in extras and installed(name)
    )


@pytest.mark.parametrize(
    ("markup", "families"),
    [
        ("<p>Latin, Кириллица, ἑλληνικά</p>", ()),
        (HEBREW, ("Frank Ruhl Libre",)),
        (ARABIC, ("Amiri",)),
        (HEBREW + ARABIC, ("Frank Ruhl Libre", "Amiri")),
        ("<p>&#x5d0;</p>", ("Frank Ruhl Libre",)),
    ],
)
def test_a_face_joins_where_its_letters_stand(markup: str, families: tuple[str, ...]) -> None:
    assert fonts.script_families(markup) == families


@pytest.mark.parametrize(
    ("markup", "family"),
    [
        ('<p lang="zh-Hant">\u9053</p>', "Noto Serif SC"),
        ('<p lang="ja">\u9053</p>', "Noto Serif JP"),
        ("<p>\u9053\u306e</p>", "Noto Serif JP"),
        ("<p>\u9053 \ub2ec</p>", "Noto Serif KR"),
        ("<p>\u9053</p>", "Noto Serif SC"),
    ],
)
def test_an_ideograph_is_drawn_as_its_language_draws_it(markup: str, family: str) -> None:
    pytest.importorskip(foundry.DESIGNS[family].package)
    assert fonts.script_families(markup)[0] == family


@pytest.mark.usefixtures("nothing_more")
def test_what_is_missing_is_named_by_its_extra() -> None:
    assert fonts.script_families('<p lang="ja">\u9053</p>') == ()
    assert fonts.extras_for("\u9053") == ("chinese", "japanese", "korean")
    assert fonts.extras_for("\u05d0\u10d0") == ()


def test_the_families_stand_behind_the_text_face_and_first_in_their_passages() -> None:
    sheet = 'body { font-family: "EB Garamond", serif }'
    assert fonts.with_scripts(sheet, ()) == sheet
    styled = fonts.with_scripts(sheet, ("Frank Ruhl Libre",))
    assert 'font-family: "EB Garamond", "Frank Ruhl Libre", serif' in styled
    assert '[lang|=he]{hyphens:manual;font-family:"Frank Ruhl Libre", "EB Garamond",serif' in styled
    rules = tinycss2.parse_stylesheet(styled, skip_whitespace=True)
    assert {rule.type for rule in rules} == {"qualified-rule"}


@pytest.mark.parametrize("script", scripts.SCRIPTS, ids=lambda script: script.family)
def test_every_face_may_be_subset_and_carries_its_licence(script: scripts.Script) -> None:
    pytest.importorskip(foundry.DESIGNS[script.family].package)
    family = fonts.family(script.family)
    assert "SIL OPEN FONT LICENSE" in family.licence.upper()
    assert "Reserved Font Name" not in family.licence.partition("-----")[0]
    for face in family.faces:
        assert fonts.may_embed(face.data)
        assert not uharfbuzz.Face(face.data).has_var_data
        cut = fonts.subset(face, "\u05d0\u0641\u9053\ub2ec")
        assert cut[:4] == face.data[:4]
        assert woff2(cut)[4:8] == face.data[:4]


@pytest.mark.parametrize("name", ["Noto Serif SC", "Noto Serif JP", "Noto Serif KR"])
def test_a_characters_identifier_is_its_glyphs_number(name: str) -> None:
    pytest.importorskip(foundry.DESIGNS[name].package)
    font = TTFont(BytesIO(fonts.family(name).face().data))
    charset = font["CFF "].cff[0].charset
    assert charset[1:] == [f"cid{number:05d}" for number in range(1, len(charset))]


def test_a_font_with_truetype_outlines_is_left_alone() -> None:
    data = fonts.family(fonts.TEXT).face().data
    assert identified(data) is data


def test_arabic_letters_keep_their_joined_forms() -> None:
    face = fonts.family("Amiri").face()
    text = "\u0643\u062a\u0627\u0628"
    shaped = []
    for data in (face.data, fonts.subset(face, text)):
        font = uharfbuzz.Font(uharfbuzz.Face(data))
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(font, buffer)
        shaped.append([position.x_advance for position in buffer.glyph_positions])
    assert shaped[0] == shaped[1]
