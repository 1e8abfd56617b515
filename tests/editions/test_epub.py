"""Odd ebooks before their judges: EPUBCheck (the standard) and Ace (accessibility)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.editions.judges import said
from tests.unit.writers.epub.specimen import BARE, EDITION

from edition_builder.writers.epub import write_epub

SPECIMENS = {
    "full": EDITION,
    "bare": BARE,
    "no-section": replace(BARE, sections=()),
    "right-to-left": replace(BARE, metadata=replace(BARE.metadata, language="he")),
    "odd-metadata": replace(
        BARE,
        metadata=replace(
            BARE.metadata,
            title="A <b>& “b”</b>\x00\ufffe",
            language="not a language",
            doi="10.1/<x> y",
            licence="proprietary & secret",
            version="  ",
        ),
    ),
}


@pytest.mark.parametrize("name", SPECIMENS)
def test_specimens_pass_epubcheck(name: str) -> None:
    assert said("epubcheck", write_epub(SPECIMENS[name], None)) == []


def test_ace_finds_nothing_in_the_specimen() -> None:
    assert said("Ace", write_epub(EDITION, None)) == []
