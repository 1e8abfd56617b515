"""Chunks that were never run are code, as their authors would see it."""

from __future__ import annotations

import pytest

from edition_builder.source import tree_of
from edition_builder.source.chunks import with_chunks_as_code
from edition_builder.tree import from_json


@pytest.mark.parametrize("options", ["", ", echo=FALSE, fig.cap='A, $b$'", " setup"])
def test_a_chunk_is_a_block_of_code(options: str) -> None:
    text = f"Words.\n\n```{{r{options}}}\nx$a <- y$b\n```\n\nWords.\n"
    code = from_json(tree_of(text))[1]
    assert code["t"] == "CodeBlock"
    assert code["c"] == [["", ["r"], []], "x$a <- y$b"]


@pytest.mark.parametrize(
    "opening",
    ["```{.r}", "```{#lst:a .r}", "```{=html}", "```r", "```{{r}}", "````\n```{r}\n```\n````"],
)
def test_what_pandoc_knows_is_left_alone(opening: str) -> None:
    text = f"{opening}\nx\n```\n"
    assert with_chunks_as_code(text) == text


def test_every_place_stays() -> None:
    text = "> ~~~{python label='a'}\n> x\n> ~~~\n"
    assert [len(line) for line in with_chunks_as_code(text).split("\n")] == [
        len(line) for line in text.split("\n")
    ]
