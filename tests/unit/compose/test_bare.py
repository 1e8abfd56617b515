"""Bare addresses of the web: links in the text and the notes, their words as they were."""

from __future__ import annotations

import re

import pytest
from tests.unit.compose.making import body_of, edition_of

LINK = re.compile(r'<a href="(http[^"]*)" class="uri">(http[^<]*)</a>')


@pytest.mark.parametrize(
    ("markdown", "address", "behind"),
    [
        ("See https://example.org/a_b.", "https://example.org/a_b", ".</p>"),
        ("(see http://example.org)", "http://example.org", ")</p>"),
        ("https://example.org/Foo_(bar), and", "https://example.org/Foo_(bar)", ", and"),
        ("“https://example.org/x?y=1.”", "https://example.org/x?y=1", ".”"),
        (r"\<https://example.org/b/>", "https://example.org/b/", "&gt;"),
        ("⟨https://example.org/b⟩", "https://example.org/b", "⟩"),
        ("见https://example.org/c。", "https://example.org/c", "。"),
        ("https://пример.рф/путь …", "https://пример.рф/путь", " …"),
        ("https://example.org:8080/\\\nnext", "https://example.org:8080/", "<br/>"),
        ("https://example.org/d[^1]\n\n[^1]: A.", "https://example.org/d", "<sup"),
    ],
)
def test_an_address_is_linked_without_the_signs_behind_it(
    markdown: str, address: str, behind: str
) -> None:
    body = body_of(markdown)
    (found,) = LINK.finditer(body)
    assert found.groups() == (address, address)
    assert body[found.end() :].startswith(behind)


@pytest.mark.parametrize(
    "markdown",
    [
        "`https://example.org`",
        "    https://example.org/in/code",
        r"$\text{https://example.org}$",
        "[https://example.org](#here)",
        "https://example.org/*half*an/address",
        "https://example.org/changed--by-typography",
        "http://localhost:8000/ and http://127.0.0.1/",
        "http:// and https://…",
        "https://example.org/" + "x" * 2_000,
        "https://example.org:99999/",
        "xhttps://example.org ftp://example.org",
    ],
)
def test_what_is_no_address_to_follow_stays_as_it_is(markdown: str) -> None:
    assert not LINK.search(body_of(markdown))


def test_every_address_of_a_paragraph_and_of_a_note_is_linked() -> None:
    edition = edition_of(
        "A https://a.org b *https://b.org* c https://c.org.[^1]\n\n[^1]: https://d.org!"
    )
    assert [found[2] for found in LINK.finditer(edition.sections[0].html)] == [
        "https://a.org", "https://b.org", "https://c.org",
    ]  # fmt: skip
    assert LINK.search(edition.notes[0].print)
    assert LINK.search(edition.notes[0].alone)


def test_a_heading_with_an_address_is_plain_in_the_contents() -> None:
    edition = edition_of("# On https://example.org\n\nText.")
    assert LINK.search(edition.sections[0].html)
    assert edition.contents[0].html == "On https://example.org"


def test_a_hostile_run_of_brackets_takes_no_time() -> None:
    assert not LINK.search(body_of("https://" + ")" * 200_000))
