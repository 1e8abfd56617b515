from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from edition_builder.bibliography.decode import LARGEST, decode_all
from edition_builder.model import Input

if TYPE_CHECKING:
    from collections.abc import Callable

    from edition_builder.model import Bibliography

    Read = Callable[..., Bibliography]

ROOT = Path(__file__).parents[3]


def codes(bibliography: Bibliography) -> list[str]:
    return [found.code for found in bibliography.diagnostics]


def item(bibliography: Bibliography, key: str) -> dict[str, Any]:
    found = [entry for entry in bibliography.csl if entry["c"]["id"]["c"] == key]  # type: ignore[index]
    (only,) = found
    content: dict[str, Any] = only["c"]  # type: ignore[assignment]
    return content


def printed(node: object) -> str:
    """The text of a piece of pandoc's metadata."""
    if isinstance(node, list):
        return "".join(map(printed, node))
    if not isinstance(node, dict):
        return node if isinstance(node, str) else ""
    if node.get("t") == "Space":
        return " "
    if node.get("t") in {"Span", "Quoted"}:
        return printed(node["c"][1])
    return printed(node.get("c", [v for k, v in sorted(node.items()) if k != "t"]))


def test_the_essay_comes_through_whole(read: Read) -> None:
    bibliography = read((ROOT / "bibliography.bib").read_bytes())
    assert not bibliography.diagnostics
    assert len(bibliography.references) == len(bibliography.csl) == 34
    ree = item(bibliography, "vanree2001")
    assert ree["author"]["c"][0]["c"]["non-dropping-particle"]["c"] == "van"
    assert printed(ree["container-title"]) == "Revolutionary Russia"
    assert printed(ree["title"]).endswith("Lenin’s Last Struggle Revisited")
    assert "Quoted" in json.dumps(ree["title"])
    state = item(bibliography, "lenin1917state")
    assert state["issued"]["c"] == "1960/1970"
    assert state["original-date"]["c"] == "1918"
    assert printed(state["publisher-place"]) == "Moscow"
    short = item(bibliography, "lenin1915slogan")
    assert printed(short["title-short"]) == "On the Slogan"


def test_references_keep_their_places(read: Read) -> None:
    reference = read("\n@book{a,\n\ttitle = {Ä {x}},\n}").references["a"]
    assert str(reference.place) == "a.bib:2:7"
    assert (reference.place.end_line, reference.place.end_column) == (2, 8)
    (field,) = reference.fields
    assert (field.name, field.value, str(field.place)) == ("title", "Ä {x}", "a.bib:3:2")


def test_items_come_in_the_order_of_keys(read: Read) -> None:
    text = "".join(f"@book{{{key}, title={{{key}}}}}" for key in "cab")
    bibliography = read(text)
    items = json.loads(json.dumps(bibliography.csl))
    assert [entry["c"]["id"]["c"] for entry in items] == ["a", "b", "c"]
    assert list(bibliography.references) == ["c", "a", "b"]


def test_abbreviations_are_written_out_over_files(read: Read) -> None:
    bibliography = read(
        '@string{OUP = "Oxford " # {University}, both = oup # { Press}}',
        "@book{a, publisher = Both, title = {T}, month = mar, year = 2001}",
    )
    assert bibliography.references["a"].get("publisher") == "Oxford University Press"
    assert printed(item(bibliography, "a")["issued"]) == "2001-03"
    assert not bibliography.diagnostics


def test_an_undefined_abbreviation_is_said_once(read: Read) -> None:
    bibliography = read("@book{a, title=oup}\n@book{b, title=oup}\n@string{oupp={x}}")
    (finding,) = bibliography.diagnostics
    assert (finding.code, str(finding.place)) == ("BIB009", "a.bib:1:16")
    assert finding.hint == "did you mean “oupp”?"
    assert set(bibliography.references) == {"a", "b"}


def test_the_first_of_two_is_kept(read: Read) -> None:
    bibliography = read("@book{a, title={x}, title={y}}", "@book{a, title={z}}")
    assert codes(bibliography) == ["BIB007", "BIB005"]
    assert bibliography.references["a"].get("title") == "x"
    assert str(bibliography.diagnostics[1].related[0].place) == "a.bib:1:7"
    assert "“title”" in bibliography.diagnostics[1].message


@pytest.mark.parametrize("pointer", ["crossref", "xdata"])
def test_circles_do_not_reach_pandoc(read: Read, pointer: str) -> None:
    ring = "".join(f"@book{{k{n}, title={{T{n}}}, {pointer}={{k{(n + 1) % 5}}}}}" for n in range(5))
    bibliography = read(ring + "@book{self, title={S}, " + pointer + "={self}}")
    assert codes(bibliography) == ["BIB012", "BIB012"]
    assert len(bibliography.csl) == 6


def test_inheritance_that_explodes_does_not_reach_pandoc(read: Read) -> None:
    layers = [
        f"@xdata{{x{n}{side}, title={{T}}, xdata={{x{n + 1}a, x{n + 1}b}}}}"
        for n in range(30)
        for side in "ab"
    ]
    bibliography = read("".join(layers) + "@book{b, xdata={x0a}, title={B}}@xdata{x30a, note={N}}")
    assert "BIB026" in codes(bibliography)
    assert printed(item(bibliography, "b")["title"]) == "B"


def test_what_is_inherited_arrives(read: Read) -> None:
    bibliography = read(
        "@incollection{c, author={A, B}, title={C}, crossref={p}}@collection{p, title={Whole}}"
    )
    assert printed(item(bibliography, "c")["container-title"]) == "Whole"
    assert not bibliography.diagnostics


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("date", "1915-08-23", "1915-08-23"),
        ("date", "1915?", "1915~"),
        ("date", "199X", "1990/1999"),
        ("date", "1915/..", "1915/"),
        ("year", "1915~", "1915~"),
        ("year", "1998--99", "1998/1999"),
        ("year", "c. 1900", "c. 1900"),
        ("year", "[1998]", "[1998]"),
        ("date", "23 August 1915", "23 August 1915"),
    ],
)
def test_no_date_is_lost(read: Read, field: str, value: str, expected: str) -> None:
    bibliography = read(f"@book{{a, title={{T}}, {field}={{{value}}}}}")
    assert printed(item(bibliography, "a")["issued"]) == expected


def test_words_in_unknown_commands_are_kept(read: Read) -> None:
    bibliography = read(
        "@book{a, title={{The \\hand[x]{Workers’ {Own}} \\dag{} \\noopsort{1}Way}}}"
    )
    assert codes(bibliography) == ["BIB022"]
    title = " ".join(printed(item(bibliography, "a")["title"]).split())
    assert title == "The Workers’ Own † Way"


def test_a_bare_per_cent_eats_nothing(read: Read) -> None:
    bibliography = read("@book{a, title={{50% of $5}}, url={https://x.org/a%20b}}")
    assert printed(item(bibliography, "a")["title"]) == "50% of $5"
    assert printed(item(bibliography, "a")["url"]) == "https://x.org/a%20b"


@pytest.mark.parametrize(
    "value", [r"\input{/etc/passwd}", r"\def\x{\x\x}\x", r"\let\a\zz", r"\newcommand{\a}{\a}\a"]
)
def test_commands_that_read_or_define_are_taken_out(read: Read, value: str) -> None:
    bibliography = read(f"@book{{a, title={{{{Words {value} stay}}}}}}")
    assert "BIB023" in codes(bibliography)
    text = json.dumps(bibliography.csl, ensure_ascii=False)
    assert "root:" not in text
    assert "Words" in text
    assert "stay" in text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("@book{a, title={Ä}}".encode("utf-16"), "UTF-16"),
        ("@book{a, title={Ä}}".encode("utf-16-le"), "UTF-16"),
        (b"@book{a, title={\xc4}}", "0xC4 at offset 16"),
        ("@book{a, title={Ä}}".encode("utf-32"), "UTF-32"),
    ],
)
def test_other_encodings_are_named_and_read(read: Read, data: bytes, message: str) -> None:
    bibliography = read(data)
    assert codes(bibliography) == ["BIB002"]
    assert message in bibliography.diagnostics[0].message
    assert bibliography.references["a"].get("title") == "Ä"


def test_a_byte_order_mark_is_no_fault(read: Read) -> None:
    bibliography = read("\ufeff@book{a, title={Ä}}\r\n@book{b, title={x}}")
    assert not bibliography.diagnostics
    assert str(bibliography.references["b"].place) == "a.bib:2:7"


def test_only_the_entry_that_pandoc_refuses_is_left_out(read: Read) -> None:
    entries = [f"@book{{k{n}, title={{T{n}}}}}\n" for n in range(40)]
    entries[17] = "@book{k17, title={ends so\\\\}}\n"
    bibliography = read("".join(entries))
    assert codes(bibliography) == ["BIB024"]
    assert len(bibliography.references) == len(bibliography.csl) == 39


def test_nothing_is_a_bibliography_too(read: Read) -> None:
    assert not read().references
    assert not read("").diagnostics


@pytest.mark.parametrize(
    ("value", "letters"),
    [(r'Na\"{\i}ve', "Naïve"), (r"Na{\"\i}ve", "Naïve"), (r"Mar\'{\i}a", "María"),
     (r"a \vphantom{\{}b\textasciiacute", "a b´"), (r"{\symbol{38}}", "&")],
)  # fmt: skip
def test_letters_without_a_dot_get_their_accent(read: Read, value: str, letters: str) -> None:
    bibliography = read(f"@book{{a, title={{{{{value}}}}}, author={{X, Y}}, date={{2000}}}}")
    assert printed(item(bibliography, "a")["title"]) == letters
    assert codes(bibliography) == []


def test_an_address_is_printed_without_the_escapes_of_tex(read: Read) -> None:
    bibliography = read(r"@online{a, title={T}, url={https://a.b/c\_d?x=1\%20y}, date={2000}}")
    assert printed(item(bibliography, "a")["url"]) == "https://a.b/c_d?x=1%20y"


def test_files_are_read_up_to_a_size_that_counts_them_together() -> None:
    entry = b"@book{a%d, title={%s}}\n"
    files = [
        Input(path=f"{n}.bib", data=entry % (n, b"x" * (LARGEST // 2 - 100))) for n in range(3)
    ]
    decoded = decode_all(files)
    assert [bool(source.text) for source, _ in decoded] == [True, True, False]
    assert [[found.code for found in findings] for _, findings in decoded] == [[], [], ["BIB026"]]
