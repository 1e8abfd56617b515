"""A drawing keeps its shapes and loses everything that acts or reaches out."""

from __future__ import annotations

from base64 import b64encode

import pytest
from tests.unit.resources.drawn import picture

from edition_builder.model import Input
from edition_builder.resources.drawing import MOST_PARTS, clean

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def cleaned(inside: str, attributes: str = "") -> tuple[str, list[str]]:
    data = f"{HEAD} {attributes}>{inside}</svg>".encode()
    drawing, findings = clean(Input(path="a.svg", data=data), None)
    text = drawing.data.decode() if drawing else ""
    return text.partition(">")[2].removesuffix("</svg>"), [item.code for item in findings]


@pytest.mark.parametrize(
    "harmless",
    [
        '<rect width="3" fill="url(#g)"/>',
        "<style>rect { fill: url(#g) }</style>",
        '<use href="#g"/>',
        '<text xml:lang="ru">Правда</text>',
        '<a><path d="M0 0h1"/></a>',
        f'<image href="data:image/png;base64,{b64encode(picture(width=4)).decode()}"/>',
    ],
)
def test_shapes_and_text_stay(harmless: str) -> None:
    assert cleaned(harmless) == (harmless, [])


@pytest.mark.parametrize(
    ("inside", "left"),
    [
        ("<script>x()</script><g/>", "<g/>"),
        ("<g onclick='x()'/>", "<g/>"),
        ("<g ONLOAD='x()'/>", "<g/>"),
        ("<foreignObject><p>x</p></foreignObject>tail", "tail"),
        ("<a href='https://x.org'><g/></a>", "<a><g/></a>"),
        ("<a xlink:href='javascript:x()'><g/></a>", "<a><g/></a>"),
        ("<image href='https://x.org/a.png'/>", "<image/>"),
        ("<image href='data:image/svg+xml;base64,AAAA'/>", "<image/>"),
        ("<image href='data:image/png;base64,AAAA'/>", "<image/>"),
        ("<use href='other.svg#a'/>", "<use/>"),
        ("<rect fill='url(https://x.org/p.svg#a)'/>", "<rect/>"),
        ("<rect style='fill: \\75rl(//x.org)'/>", "<rect/>"),
        ("<style>@import 'x.css';</style>", ""),
        ("<style>rect { fill: url( 'https://x.org' ) }</style>", ""),
        ("<animate attributeName='href' to='https://x.org'/>", ""),
        ("<set attributeName='href' to='javascript:x()'/>", ""),
        ("<filter><feImage href='https://x.org'/></filter>", ""),
        ("<?xml-stylesheet href='x.css'?>", ""),
    ],
)
def test_what_acts_or_reaches_out_goes(inside: str, left: str) -> None:
    assert cleaned(inside) == (left, ["RES008"])


def test_what_drawing_programs_note_for_themselves_goes_in_silence() -> None:
    editor = "<i:namedview xmlns:i='http://www.inkscape.org/namespaces/inkscape'/>"
    assert cleaned(f"<metadata>x</metadata>{editor}<g xml:base='https://x.org/'/>") == ("<g/>", [])


def _nested(levels: int) -> str:
    copies = (f'<g id="a{n}">{f"""<use href="#a{n - 1}"/>""" * 10}</g>' for n in range(1, levels))
    return f'{HEAD}><g id="a0"/>{"".join(copies)}</svg>'


@pytest.mark.parametrize(
    "data",
    [
        f'<!DOCTYPE svg [<!ENTITY a "b">]>{HEAD}/>'.encode(),
        f'<!DOCTYPE svg [<!ENTITY a "b">]>{HEAD}/>'.encode("utf-16"),
        f'<!DOCTYPE svg SYSTEM "x" [\n]>{HEAD}/>'.encode(),
        f'<?xml version="1.0" encoding="utf-7"?>{HEAD}/>'.encode(),
        f"{HEAD}><g></svg>".encode(),
        f"{HEAD}>{'<g>' * 3000}{'</g>' * 3000}</svg>".encode(),
        b"<html xmlns='http://www.w3.org/1999/xhtml'/>",
        b"<svg/>",
        f'{HEAD}><g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g></svg>'.encode(),
        f'{HEAD}><pattern id="a"><rect fill="url(#a)"/></pattern></svg>'.encode(),
        _nested(9).encode(),
    ],
)
def test_what_cannot_be_trusted_is_refused(data: bytes) -> None:
    drawing, findings = clean(Input(path="a.svg", data=data), None)
    assert drawing is None
    assert [item.code for item in findings] == ["RES009"]


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("<g>" * 3000 + "</g>" * 3000, "too deep"),
        ("<g/>" * (MOST_PARTS + 1), "more than 200,000 parts"),
        ("<g>", "not well-formed"),
    ],
)
def test_a_drawing_is_refused_for_what_is_wrong_with_it(inside: str, reason: str) -> None:
    _, (finding,) = clean(Input(path="a.svg", data=f"{HEAD}>{inside}</svg>".encode()), None)
    assert reason in finding.message


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="30" height="10mm"', (30, 38)),
        ('viewBox="0 0 40 20"', (40, 20)),
        ('viewBox="0,0,40.4,20" width="100%"', (40, 20)),
        ('width="1e30px" height="3" viewBox="0 0 40 20"', (40, 20)),
        ('viewBox="nonsense"', (0, 0)),
        ("", (0, 0)),
    ],
)
def test_a_drawing_says_its_size(attributes: str, size: tuple[int, int]) -> None:
    drawing, _ = clean(Input(path="a.svg", data=f"{HEAD} {attributes}/>".encode()), None)
    assert drawing is not None
    assert (drawing.width, drawing.height) == size
    assert b"1e30" not in drawing.data


def test_a_plain_doctype_is_left_out() -> None:
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
    drawing, findings = clean(Input(path="a.svg", data=f"{doctype}{HEAD}/>".encode()), None)
    assert findings == ()
    assert drawing is not None
    assert b"DOCTYPE" not in drawing.data
