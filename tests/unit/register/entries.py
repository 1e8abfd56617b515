"""A document that quotes and cites in every way, with its bibliography and a copy of one work."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

from edition_builder.diagnostics import Place
from edition_builder.model import (
    Bibliography,
    Citation,
    Document,
    Field,
    Input,
    Metadata,
    Reference,
)
from edition_builder.model.quotation import Quotation, QuotationKind
from edition_builder.model.register import Printed

METADATA = Metadata(
    title="Of <Machines> & Men", language="en-GB", slug="of-machines", date=date(2026, 11, 23)
)
COPY = Input(
    path="sources/smith2001.txt",
    data=b"[p. 44]\nMachines are\n[p. 45]\nread as arguments, and closely. Nobody knows why.",
)


def place(line: int, column: int = 1, path: str = "manuscript/essay.md") -> Place:
    return Place(path=path, line=line, column=column, end_line=line, end_column=column + 9)


def reference(key: str, line: int, **fields: str) -> Reference:
    where = place(line, 7, "bibliography.bib")
    written = tuple(Field(name=name, value=value, place=where) for name, value in fields.items())
    return Reference(key=key, type="book", fields=written, place=where)


BIBLIOGRAPHY = Bibliography(
    references=MappingProxyType(
        {
            item.key: item
            for item in (
                reference("smith2001", 1, author="Smith, Jane", title="The {Reading}", date="2001"),
                reference("brown1999", 8, author="Brown, A.", title="Ash", year="1999"),
                reference("adams1905", 15, editor="Adams, H.", title="=Sum"),
            )
        }
    )
)


def citation(key: str, line: int, suffix: str = "", group: int = 0) -> Citation:
    return Citation(
        key=key,
        group=group,
        mode="NormalCitation",
        prefix="",
        suffix=suffix,
        in_note=False,
        place=place(line, 40),
    )


SMITH = citation("smith2001", 3, "p. 45")
ELSEWHERE = citation("smith2001", 5, "p. 12", group=1)
NEARLY = citation("smith2001", 7, group=2)
BROWN = citation("brown1999", 9, "ch. 2", group=3)
BARE = citation("brown1999", 11, group=4)
UNKNOWN = citation("nobody", 13, group=5)


def quotation(
    text: str,
    line: int,
    *citations: Citation,
    speaker: str = "",
    kind: QuotationKind = QuotationKind.RUN_IN,
) -> Quotation:
    return Quotation(
        text=text,
        place=place(line),
        kind=kind,
        language="en-GB",
        level=0,
        in_note=False,
        citations=citations,
        speaker=speaker,
    )


QUOTATIONS = (
    quotation("machines are read as arguments", 3, SMITH),
    quotation("read as […] closely", 5, ELSEWHERE),
    quotation("machines were read as strong arguments", 7, NEARLY, speaker="Jane Smith"),
    quotation("what <nobody> has & nobody compares", 9, BROWN),
    quotation("only the work is known of this", 11, BARE),
    quotation("only a name is known of this", 12, speaker="Ada"),
    quotation("=nothing at all is known of this", 13),
    quotation("term", 14, kind=QuotationKind.TERM),
)


def note(number: int) -> dict[str, object]:
    """What citeproc makes of a citation in a style with notes."""
    inner = {"t": "Para", "c": [{"t": "Str", "c": f"Note {number}"}]}
    return {"t": "Cite", "c": [[], [{"t": "Note", "c": [inner]}]]}


DOCUMENT = Document(
    metadata=METADATA,
    blocks=tuple({"t": "Para", "c": [note(number)]} for number in range(1, 7)),
    resolved=True,
    citations=(SMITH, ELSEWHERE, NEARLY, BROWN, BARE, UNKNOWN),
    quotations=QUOTATIONS,
    nocite=("adams1905",),
)
PRINTED = Printed(
    calls={f"call-{number}": str(number + 10) for number in range(1, 7)},
    quotations=("11", "12", "", "14", "15", "15", "16", "17"),
)
