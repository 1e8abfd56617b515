from __future__ import annotations

import pytest

from edition_builder.citations.scanner import KeySite, scan
from edition_builder.model import Part


def sites(text: str) -> tuple[KeySite, ...]:
    return scan(Part(path="p.md", text=text, source=text))


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("see @a and [-@b, p. 3; @{c:d}]", ["@a", "@b", "@{c:d}"]),
        ("`@a` \\@b me@c.org <d@e.org> <http://x/@f>", []),
        ("$@a$ [t](u/@b) [w]{.c k=@d} <b title='@e'>w</b> <!-- @f -->", []),
        ("    @a\n\n~~~\n@b\n~~~\n", []),
        ("```\n@a is cited, for the fence is never closed", ["@a"]),
        ("(@good) First.\n\nAs @good shows, and @a.", ["@a"]),
        ("@smith.2001.", ["@smith.2001"]),
        ("@ёж–@b", ["@ёж", "@b"]),
        ("[@a, see @b]", ["@a", "@b"]),
    ],
)
def test_a_site_is_where_pandoc_cites(text: str, keys: list[str]) -> None:
    assert [text[site.start : site.end] for site in sites(text)] == keys


def test_a_key_written_the_same_way_is_told_apart_by_where_it_stands() -> None:
    text = "`@a` and \\@a, but @a."
    assert [site.start for site in sites(text)] == [text.rindex("@a")]


def test_notes_and_brackets_are_known() -> None:
    text = "One.[^n] Two [@b].\n\n[^n]: Said @a."
    assert [(site.key, site.bracketed, site.in_note) for site in sites(text)] == [
        ("a", False, True),
        ("b", True, False),
    ]


def test_more_citations_than_letters() -> None:
    text = "\n\n".join(f"[@a{number % 7}; @b]" for number in range(3000))
    found = sites(text)
    assert [site.start for site in found] == [i for i, c in enumerate(text) if c == "@"]
    assert {text[site.start : site.end] for site in found} == {f"@a{n}" for n in range(7)} | {"@b"}


def test_a_text_without_an_at_sign_asks_nobody() -> None:
    assert sites("Nothing here.") == ()
