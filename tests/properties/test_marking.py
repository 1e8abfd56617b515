"""Whatever was typed, marking it up loses no letter and invents nothing."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from edition_builder.engines.pandoc import run_pandoc
from edition_builder.importing.plain import paste
from edition_builder.marking.ledger import ledger_of
from edition_builder.marking.marked import mark_up
from edition_builder.source import AS_TREE

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = st.sampled_from(
    [
        "bread", "Land", "1918.", "1.", "(a)", "a)", "#", "##", "*", "**", ">", "<", "<b>", "</b>",
        "[sic]", "[x](y)", "[a]:", "@jane", "@", "[@jane]", "a@b.org", "$5", "$", "_", "_x_",
        "x_y", "~", "~~", "^", "^x", "|", "||", "`", "``", "\\", "\\foo", "&amp;", "&", "---",
        "...", "—", "–", "-", "+", ":", ":::", "!", "![x]", "{", "}", "{.x}", "“so”", "’s", "%",
        "https://example.org/a_b*c", "<https://example.org>", "Nein,", "он", "sagte:", "he", "A.",
        "ii.", "IV.", "End.", "¹", "word.1", "[1]", "[^1]", "*see*", "http:", "=", "===", "\t",
        "\u00a0", "&#65;", "<!--", "-->", "::: {.x}", "Table:", "p.", "12", "(@)", "#.", "i)",
    ]
)  # fmt: skip
LINES = st.builds(
    lambda indent, words: " " * indent + " ".join(words),
    st.sampled_from([0, 0, 0, 1, 2, 4, 5, 8, 12]),
    st.lists(WORDS, max_size=9),
)
TEXTS = st.lists(LINES, max_size=14).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n", "\r"]).map(lambda end: end.join(lines))
)
SAMPLES = st.one_of(TEXTS, st.text(max_size=200))


@settings(max_examples=300, deadline=None)
@given(SAMPLES)
def test_the_ledger_leads_back(text: str) -> None:
    ledger = ledger_of(mark_up(text))
    assert ledger.undone(ledger.applied(text)) == text


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
@example("a\n\n    four spaces\n\nb")
@example("Term\n\n: a definition?\n")
@example("x <b>y</b> & &amp; $a$ ~b~ ^c^ `d` [e](f) @g\n")
def test_pandoc_reads_the_letters_that_were_typed(text: str) -> None:
    marked = mark_up(text)
    imported = paste("letter.txt", text.encode())
    if imported.ledger != ledger_of(marked):
        return  # the text was Markdown already
    if marked.calls:
        return  # the numbers of notes are no letters of theirs any more
    tree = json.loads(run_pandoc(AS_TREE, imported.text.encode()))
    typed = Counter(filter(str.isalnum, text))
    read = Counter(filter(str.isalnum, "".join(_words(tree["blocks"]))))
    left_out = Counter(filter(str.isalnum, "".join(_left_out(imported))))
    assert read + left_out == typed
    assert not set(_kinds(tree["blocks"])) & {
        "Code", "CodeBlock", "RawInline", "RawBlock", "Cite", "Math", "Strikeout", "Image",
        "DefinitionList", "Subscript", "Superscript",
    }  # fmt: skip


def _left_out(imported: Any) -> Iterator[str]:
    """What the ledger says was taken out of the text or put into it, as letters."""
    for change in imported.ledger.rounds[0].changes if imported.ledger.rounds else ():
        gone = Counter(filter(str.isalnum, change.before))
        gone.subtract(Counter(filter(str.isalnum, change.after)))
        yield "".join(letter * count for letter, count in gone.items() if count > 0)


def _words(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from _words(item)
    elif isinstance(node, dict):
        if node.get("t") == "Str":
            yield node["c"]
        elif node.get("t") == "OrderedList":
            (start, _, _), items = node["c"]
            for number, item in enumerate(items, start):
                yield str(number) if node["c"][0][1]["t"] != "LowerAlpha" else chr(96 + number)
                yield from _words(item)
        elif node.get("t") == "Link":
            yield from _words(node["c"][1])
        else:
            yield from _words(node.get("c", []))


def _kinds(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from _kinds(item)
    elif isinstance(node, dict):
        yield str(node.get("t"))
        yield from _kinds(node.get("c", []))
