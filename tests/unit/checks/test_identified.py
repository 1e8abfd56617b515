from __future__ import annotations

from datetime import date
from types import MappingProxyType

import pytest

from edition_builder.bibliography.names import NamesError, split_names
from edition_builder.checks.identified import IDENTIFIER, IDENTIFIER_CHECKS
from edition_builder.diagnostics import Place
from edition_builder.model import Bibliography, Citation, Document, Field, Metadata, Reference

HERE = Place(path="a.md", line=1, column=1)


def test_identifiers_are_told_once_with_the_entry_that_has_one() -> None:
    keys = ("doi:10.1000/182", "pmid:123", "doi:10.1000/182", "smith2001")
    cited = tuple(
        Citation(
            key=key, group=number, mode="NormalCitation", prefix="", suffix="", in_note=False,
            place=HERE,
        )
        for number, key in enumerate(keys)
    )  # fmt: skip
    entry = Reference(
        key="smith2001",
        type="book",
        fields=(Field(name="doi", value="10.1000/182", place=HERE),),
        place=HERE,
    )
    metadata = Metadata(title="T", language="en", slug="t", date=date(2024, 1, 1))
    document = Document(metadata=metadata, blocks=(), citations=cited)
    works = Bibliography(references=MappingProxyType({"smith2001": entry}))
    (finding,) = IDENTIFIER_CHECKS[0].find(document, works)
    assert finding.message.startswith("“@doi:10.1000/182” and 1 more name a work")
    assert finding.hint.endswith("one is there: @doi:10.1000/182 is @smith2001")


@pytest.mark.parametrize("key", ["doi", "smith:2001", "fig:loom", "isbnx:3", "doi2001"])
def test_a_key_is_no_identifier(key: str) -> None:
    assert IDENTIFIER.fullmatch(key) is None


@pytest.mark.parametrize(
    "value", ["Ann Xi, Bea Xi, Cat Xi", "R Core Team,", "Xi, Ann; Xi, Bea", "Ann Xi & Bea Xi"]
)
def test_names_that_are_several(value: str) -> None:
    with pytest.raises(NamesError):
        split_names(value)


@pytest.mark.parametrize("value", ["King, Jr., Martin Luther", "Byron, Lord, George", "Plato"])
def test_a_name_with_a_part_between_commas(value: str) -> None:
    assert len(split_names(value)) == 1
