"""Tables and formulas that are wider than a phone say so."""

from __future__ import annotations

import pytest

from edition_builder.writers.epub.fitting import fit_formula, fit_table
from edition_builder.writers.epub.xhtml import MATHML, elements, parsed, tag

HEAD = "<thead><tr>{}</tr></thead>"
LONG = ("Historiographical", "Institutional", "Programmatic", "Circumstances")


def row(*cells: str, kind: str = "td") -> str:
    return "".join(f"<{kind}>{cell}</{kind}>" for cell in cells)


def table_of(head: str, *rows: str) -> dict[str, list[str]]:
    """The classes of the fitted table, and the headings its cells were given."""
    inner = "".join(f"<tr>{cells}</tr>" for cells in rows)
    root = parsed(f"<table>{HEAD.format(head)}<tbody>{inner}</tbody></table>")
    fit_table(root[0])
    cells = (node.get("data-head", "") for node in elements(root) if node.tag == tag("td"))
    return {"classes": root[0].get("class", "").split(), "heads": list(cells)}


def test_a_table_of_few_short_words_stays_one() -> None:
    assert table_of(row("Year", "Copies", kind="th"), row("1842", "2,400")) == {
        "classes": [],
        "heads": ["", ""],
    }


def test_many_columns_are_set_small() -> None:
    made = table_of(row(*"abcde", kind="th"), row(*"12345"))
    assert made["classes"] == ["wide"]


def test_columns_of_long_words_are_read_row_by_row() -> None:
    made = table_of(row(*LONG, kind="th"), row("one", "two", "three", "four"))
    assert made == {"classes": ["by-row"], "heads": list(LONG)}


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        (row(*LONG, kind="th"), row("one", "two") + '<td colspan="2">both</td>'),
        (row('Sources<a href="#note-1">1</a>', *LONG, kind="th"), row(*"12345")),
    ],
)
def test_one_that_reaches_over_or_has_a_call_in_its_head_does_not(head: str, cells: str) -> None:
    assert "by-row" not in table_of(head, cells)["classes"]


@pytest.mark.parametrize(("letters", "kind"), [(20, None), (21, "long"), (33, "longer")])
def test_a_long_formula_says_so(letters: int, kind: str | None) -> None:
    root = parsed(f'<math xmlns="{MATHML}"><mi>{"x" * letters}</mi></math>')
    fit_formula(root[0])
    assert root[0].get("class") == kind
