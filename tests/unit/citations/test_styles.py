from __future__ import annotations

import pytest

from edition_builder.citations.styles import load_style
from edition_builder.diagnostics import Place
from edition_builder.model import Input

CSL = '<style xmlns="http://purl.org/net/xbiblio/csl" class="note">{}</style>'
LAYOUT = "<citation><layout>{}</layout></citation>"


def own(xml: str) -> list[str]:
    style = load_style("styles/x.csl", Input(path="styles/x.csl", data=xml.encode()), None)
    return [found.code for found in style.diagnostics]


def test_a_style_by_name() -> None:
    place = Place(path="edition.toml", line=3, column=9)
    style = load_style("mhra-notes", None, place)
    assert 'class="note"' in style.xml
    assert style.title.startswith("MHRA")
    assert style.place == place
    assert not style.diagnostics


def test_a_dependent_style_is_joined_to_its_parent() -> None:
    style = load_style("nature-digest", None, None)
    assert 'default-locale="en-GB"' in style.xml
    assert "<citation" in style.xml
    assert "independent-parent" not in style.xml


@pytest.mark.parametrize("name", ["mhra-note", "MHRA-Notes"])
def test_an_unknown_style_is_guessed_at(name: str) -> None:
    style = load_style(name, None, None)
    assert [found.code for found in style.diagnostics] == ["PRJ040"]
    assert style.diagnostics[0].hint == "did you mean “mhra-notes”?"
    assert "<citation" in style.xml


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "x" * 5000, "a/b", "a\0b", "é"])
def test_a_name_that_is_none_meets_no_file(name: str) -> None:
    assert [found.code for found in load_style(name, None, None).diagnostics] == ["PRJ040"]


@pytest.mark.parametrize(
    "xml",
    [
        "",
        "<html/>",
        "<style/>",
        CSL.format(""),
        CSL.format("<citation/>"),
        CSL.format(LAYOUT.format('<text macro="nowhere"/>')),
        CSL.format('<macro name="a"><text macro="a"/></macro>' + LAYOUT.format("")),
        CSL.format(
            "".join(
                f'<macro name="m{n}">' + f'<text macro="m{n + 1}"/>' * 10 + "</macro>"
                for n in range(9)
            )
            + '<macro name="m9"/>'
            + LAYOUT.format('<text macro="m0"/>')
        ),
        '<!DOCTYPE style [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        + CSL.format(LAYOUT.format('<text value="&x;"/>')),
        CSL.format(LAYOUT.format("<group>" * 400)),
    ],
)
def test_what_is_no_style(xml: str) -> None:
    assert own(xml) == ["CIT010"]


def test_a_parent_that_is_not_there() -> None:
    link = '<info><link rel="independent-parent" href="http://x.org/styles/nowhere"/></info>'
    assert own(CSL.format(link)) == ["CIT011"]


def test_an_own_style() -> None:
    assert own(CSL.format(LAYOUT.format('<text variable="title"/>'))) == []
