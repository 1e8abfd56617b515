"""An author's stylesheet keeps what shapes the edition and loses what reaches out of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.resources.drawn import picture, project

from edition_builder.resources import overlays
from edition_builder.resources.stylesheet import confine


def confined(css: str) -> tuple[str, list[str]]:
    text, findings = confine(css, "styles/print.css", {})
    return text, [item.code for item in findings]


@pytest.mark.parametrize(
    "harmless",
    [
        "h2{color:red;}",
        'p::before{content:"“" counter(note);}',
        "a{content:attr(href);}",
        "@media (width <= 60em){a:hover{color:red;}}",
        "@media print{@page{margin:2cm;}p{& em{color:red;}}}",
        "@page :first{size:129mm 198mm;@top-left{content:none;}}",
        "@supports (display: grid){p{display:grid;}}",
        ".a{--x:var(--y, 3px);color:red !important;}",
        "#tbl\\:a td:nth-child(2){width:30%;}",
    ],
)
def test_what_shapes_stays(harmless: str) -> None:
    text, codes = confined(harmless)
    assert codes == []
    assert text.replace(" {", "{") == harmless


@pytest.mark.parametrize(
    ("css", "code"),
    [
        ("@import 'x.css';", "RES020"),
        ("@IMPORT url(//x.org);", "RES020"),
        ("@media print { @import 'x.css'; }", "RES020"),
        ("p { background: url(https://x.org/a.png) }", "RES021"),
        ("p { background: URL( 'a.png' ) }", "RES021"),
        ("p { background: \\75 rl(a.png) }", "RES021"),
        ("p { background: image-set('a.png' 1x) }", "RES021"),
        ("p { background: -webkit-image-set(url(a.png) 1x) }", "RES021"),
        ("p { --x: url(//x.org) }", "RES021"),
        ("p { --x: { y: src('a') } }", "RES021"),
        ("p { & em { background: url(//x.org) } }", "RES021"),
        ("@page { @top-left { content: url(//x.org) } }", "RES021"),
        ("@font-face { src: url(//x.org) }", "RES022"),
        ("@namespace url(//x.org);", "RES022"),
        ("@keyframes x { to { color: red } }", "RES022"),
        ("p { font-size: 1e30px }", "RES023"),
        ("p { font: 9999em serif }", "RES023"),
        ("p { margin: -1e9mm }", "RES023"),
        ("p { line-height: 1e400 }", "RES023"),
        ("p { width: calc(1px * 1e20) }", "RES023"),
        ("p { columns: 100000 }", "RES023"),
        ("@page { size: 1mm 1mm }", "RES023"),
        ("@page { size: 99m 9999in }", "RES023"),
        ("}", "RES024"),
    ],
)
def test_what_reaches_out_or_breaks_the_page_goes(css: str, code: str) -> None:
    text, codes = confined(css)
    assert code in codes
    assert not any(word in text for word in ("x.org", "a.png", "x.css", "1e", "url", "99"))


def test_a_style_element_cannot_be_ended() -> None:
    text, _ = confined('p::before { content: "</style><script>" } a[b="<!--"] { color: red }')
    assert "</" not in text
    assert "<!" not in text


def test_all_css_comes_before_the_mediums_own() -> None:
    styles = {"styles/print.css": "p { color: red }", "styles/all.css": "p { color: blue }"}
    found, findings = overlays(project({}, styles))
    assert findings == ()
    assert found["print"].index("blue") < found["print"].index("red")
    assert set(found) == {"print", "screen", "ebook"}
    assert "red" not in found["screen"]


def test_a_picture_of_the_project_is_put_in() -> None:
    images = {"images/a b.png": picture(width=4), "wide.png": picture(width=4)}
    css = "p { background: url('../images/a%20b.png') } em { background: url(wide.png) }"
    found, findings = overlays(project(images, {"styles/screen.css": css}))
    assert 'url("data:image/png;base64,' in found["screen"]
    assert [item.code for item in findings] == ["RES021"]
    assert findings[0].place is not None
    assert (findings[0].place.line, findings[0].place.column) == (1, 63)


@pytest.mark.parametrize("css", [b"\xff\xfe", b"p{" * 5000, b"a{b:" + b"(" * 50000])
def test_what_is_no_stylesheet_is_left_out(css: bytes) -> None:
    found, findings = overlays(project({}, {"styles/print.css": css}))
    assert found.get("print", "").strip("p{} ") == "" or findings
    assert {item.code for item in findings} <= {"RES024"}


@given(st.text(alphabet="@{}()[];:'\"\\/*<!-> aurl.#&%\n0e9px", max_size=60))
def test_confining_ends_and_is_stable(css: str) -> None:
    once, _ = confine(css, "styles/all.css", {})
    assert "url(" not in once.lower().replace("'", '"').split('"')[0]
    confine(once, "styles/all.css", {})
