from __future__ import annotations

import json

from edition_builder.engines.pandoc import run_pandoc
from edition_builder.tree import (
    Attributes,
    Node,
    attributes_of,
    gather_notes,
    rewrite,
    text_of,
    walk,
    with_attributes,
)


def tree_of(markdown: str) -> list[Node]:
    blocks: list[Node] = json.loads(
        run_pandoc(["-f", "markdown", "-t", "json"], markdown.encode())
    )["blocks"]
    return blocks


def kinds(blocks: list[Node]) -> list[str]:
    return [visit.node["t"] for visit in walk(blocks)]


def test_walking_meets_a_parent_before_its_children_in_reading_order() -> None:
    assert kinds(tree_of("one *two*\n\n> three")) == [
        "Para", "Str", "Space", "Emph", "Str", "BlockQuote", "Para", "Str",
    ]  # fmt: skip


def test_walking_tells_what_lies_in_a_note() -> None:
    visits = walk(tree_of("text^[note *deep*] end"))
    words = {visit.node["c"]: visit.in_note for visit in visits if visit.node["t"] == "Str"}
    assert words == {"text": False, "note": True, "deep": True, "end": False}


def test_walking_follows_any_depth() -> None:
    nested: Node = {"t": "Para", "c": []}
    for _ in range(5000):
        nested = {"t": "BlockQuote", "c": [nested]}
    assert sum(1 for _ in walk([nested])) == 5001


def test_text_leaves_out_notes_and_keeps_quotations() -> None:
    (paragraph,) = tree_of("He said 'no'^[once] to `x` and $y$\\\nthen")
    assert text_of(paragraph["c"]) == "He said ‘no’ to x and y then"


def test_attributes_are_read_and_replaced() -> None:
    (header,) = tree_of("# Title {#here .quiet key=value}")
    assert attributes_of(header) == Attributes(
        id="here", classes=("quiet",), pairs=(("key", "value"),)
    )
    bare = with_attributes(header, Attributes(id="there"))
    assert attributes_of(bare) == Attributes(id="there")
    assert attributes_of(header).id == "here"


def test_rewriting_replaces_splices_and_leaves_the_old_tree_alone() -> None:
    blocks = tree_of("a *b* **c**")
    before = json.dumps(blocks)
    made = rewrite(blocks, {"Emph": lambda node: node["c"], "Strong": lambda _: []})
    assert kinds(made) == ["Para", "Str", "Space", "Str", "Space"]
    assert json.dumps(blocks) == before


def test_notes_are_numbered_as_they_are_read() -> None:
    blocks = tree_of("One[^b] two[^a].\n\n[^a]: second\n\n[^b]: first\n\n    more")
    text, notes = gather_notes(blocks, lambda number: {"t": "Str", "c": f"<{number}>"})
    assert text_of(text[0]["c"]) == "One<1> two<2>."
    assert [len(note) for note in notes] == [2, 1]
    assert text_of(notes[1][0]["c"]) == "second"
