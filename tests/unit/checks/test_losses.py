"""What an author wrote and no edition holds is told; what an edition adds is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.compose.making import METADATA, edition_of

from edition_builder.checks.losses import find_losses
from edition_builder.model import Document, Manuscript, Part

LONG = "Nobody could say afterwards who had been the first to leave the room that evening."


def losses(text: str, *, without: str = "") -> list[tuple[int | None, str]]:
    """What is missed in an edition of a text from which some words are taken."""
    part = Part(path="a.md", text=text, source=text)
    edition = edition_of(text)
    sections = tuple(
        replace(section, html=section.html.replace(without, "")) if without else section
        for section in edition.sections
    )
    found = find_losses(
        Manuscript(parts=(part,)),
        Document(metadata=METADATA, blocks=()),
        replace(edition, sections=sections),
    )
    return [(item.place.line if item.place else None, item.message) for item in found]


@pytest.mark.parametrize(
    "text",
    [
        f"# One\n\n{LONG}\n\n> {LONG}\n\n- {LONG}\n- a second *item* of it\n",
        f"{LONG}[^a]\n\n[^a]: A *note* that goes\n    on in a second line.\n",
        "| Place | Year |\n|-------|------|\n| Paris | 1789 |\n\n: Where it began\n",
        "a) first item here\nb) second item here\n\nii. third\niii. fourth\n",
        "It was un*believ*able, H~2~O, the 20^th^ of May, `code here`, $a+b$ and &amp; so on.",
        "::: {.epigraph}\nWords at the head of it.\n:::\n\n[слово]{lang=ru} и другие слова\n",
        "[The words][the label of it], and more of them.\n\n[the label of it]: https://example.org\n",
        "[a link](https://example.org/a/long/path 'with a title') <https://example.org/x/y/z>",
        "See @fig:map and [see @smith2001, p. 3; -@jones1999] for it.",
        "| Oh, the sea\n| is for me\n\nTerm\n:   Its definition in words\n",
        "<table><tr><td>one word</td><td>and others</td></tr></table>",
        "Words <!-- not these words at all --> and <b>bold words</b> in the text.",
    ],
)
def test_nothing_is_missed_where_nothing_is(text: str) -> None:
    assert losses(text) == []


def test_a_passage_that_is_gone_is_told_with_its_place() -> None:
    text = f"# One\n\nBefore it.\n\n{LONG}\n\nAfter it.\n"
    ((line, message),) = losses(text, without=LONG)
    assert line == 5
    assert message.startswith("15 words of 15 in this passage got lost: “Nobody could say")


def test_one_of_two_alike_is_missed_too() -> None:
    text = f"{LONG}\n\nBetween them.\n\n{LONG}\n"
    assert losses(text.replace("Between", "In between"), without="none") == []
    edition = edition_of(text)
    (section,) = edition.sections
    once = section.html.replace(f"{LONG}</p>", "</p>", 1)
    found = find_losses(
        Manuscript(parts=(Part(path="a.md", text=text, source=text),)),
        Document(metadata=METADATA, blocks=()),
        replace(edition, sections=(replace(section, html=once),)),
    )
    assert len(list(found)) == 1


def test_a_note_that_nothing_calls_is_not_missed() -> None:
    assert losses(f"{LONG}\n\n[^b]: A note of several words that is not called.\n") == []
