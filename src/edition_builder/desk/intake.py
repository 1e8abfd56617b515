"""A stranger's file taken in: read, corrected where that is safe, and its questions gathered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING

from edition_builder.desk.company import Company, company_of, unused
from edition_builder.desk.proposing import Proposal, proofread, proposed
from edition_builder.desk.submission import TEXTS
from edition_builder.desk.telling import offer
from edition_builder.diagnostics import Diagnostic, EditionError, Place, collected
from edition_builder.engines.pandoc import PandocMissingError
from edition_builder.frozen import dataclass
from edition_builder.importing import IMPORTERS, Picture, Query
from edition_builder.importing.plain import paste
from edition_builder.ledger import Origin
from edition_builder.marking.tongue import tongue_of
from edition_builder.model import Certainty, HouseSettings, Input, Ledger, Part, Reference
from edition_builder.normalise.copy import Copy
from edition_builder.readers.markdown import read_markdown
from edition_builder.rules import RULES
from edition_builder.rules.out.writing import OUT010
from edition_builder.rules.src.files import SRC002, SRC022

if TYPE_CHECKING:
    from edition_builder.desk.submission import Submission
    from edition_builder.importing import Imported, TrackChanges

UNDETERMINED = "und"
"""BCP 47 for a language that nothing tells: only what all languages share is corrected then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """The house a file comes to: its language, its style, the works it knows."""

    language: str = ""
    style: HouseSettings = field(default_factory=HouseSettings)
    references: Mapping[str, Reference] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """An author's file as a part of a manuscript.

    `text` is what is to stand at `home`; `ledger` leads there from `extracted`. `language` is the
    file's own word for it, or what its small words tell ('' where neither does); `told` says which.
    `queries` are what the file's reading left open, `open` what the copy editor offers and asks;
    both count offsets in `text`. `company` is what lay beside it. `sources` has the extracted text
    under the file's name, for showing beside a finding.
    """

    origin: Origin
    home: str
    text: str = field(repr=False)
    extracted: str = field(repr=False)
    ledger: Ledger = field(repr=False)
    title: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    language: str = ""
    told: bool = False
    media: tuple[Picture, ...] = ()
    entries: str = field(repr=False, default="")
    company: Company = field(repr=False, default_factory=Company)
    queries: tuple[Query, ...] = ()
    open: tuple[Proposal, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    sources: Mapping[str, str] = field(repr=False, default_factory=dict)

    @property
    def asked(self) -> tuple[Diagnostic, ...]:
        """The copy editor's questions as findings."""
        return tuple(offer(item) for item in self.open if item.certainty is Certainty.QUERY)

    @property
    def part(self) -> Part:
        """The text as a part that nothing was changed in."""
        return Part(path=self.home, text=self.text, source=self.text)

    @property
    def questions(self) -> tuple[Diagnostic, ...]:
        """The queries of the file's reading as findings, at their places in the text."""
        part = self.part
        return tuple(
            RULES[query.code].at(
                part.place(query.offset, query.offset + len(query.passage)),
                query.words,
            )
            for query in self.queries
        )


def take_in(
    sent: Submission,
    home: str,
    house: House | None = None,
    *,
    track_changes: TrackChanges = "ask",
) -> Intake:
    """The file as it is to stand at `home`, a path in an edition.

    Raises `EditionError` where the file cannot be read at all, or pandoc is not on this machine.
    """
    house = house or House()
    read = _read(sent, house.language, track_changes)
    if not read.text.strip():
        raise EditionError(read.diagnostics or [_empty(sent)])
    language = read.language or tongue_of(read.text)
    company = company_of(sent, read)
    part = Part(path=home, text=read.text, source=read.text)
    copy = Copy(
        part=part,
        language=house.language or language or UNDETERMINED,
        house=house.style,
        references=house.references,
    )
    (done,) = proofread([copy])
    made = done.part.ledger
    return Intake(
        origin=replace(sent.origin, encoding=read.encoding),
        home=home,
        text=done.text,
        extracted=read.extracted,
        ledger=read.ledger.followed_by(made),
        title=read.title,
        subtitle=read.subtitle,
        authors=read.authors,
        language=language,
        told=bool(read.language),
        media=read.media,
        entries=read.entries,
        company=company,
        queries=tuple(_moved(query, made, done.text) for query in read.queries),
        open=proposed([replace(done, part=Part(path=home, text=done.text, source=done.text))]),
        findings=collected(
            read.diagnostics, company.findings, unused(sent, read), _as_read_later(home, done.text)
        ),
        sources={sent.name: read.extracted},
    )


def _read(sent: Submission, language: str, track_changes: TrackChanges) -> Imported:
    """The file's words, by the reader for its ending."""
    importer = IMPORTERS.get(sent.ending)
    if importer is None and sent.ending not in TEXTS:
        raise EditionError([_unsupported(sent)])
    try:
        if importer is None:
            return paste(sent.name, sent.data, language=language)
        return importer(sent.name, sent.data, track_changes)
    except PandocMissingError as error:
        raise EditionError([OUT010.at(None, str(error), hint=OUT010.remedy)]) from error


def _empty(sent: Submission) -> Diagnostic:
    return SRC022.at(
        Place(path=sent.name),
        f"“{sent.name}” has no text",
        hint="ask the author for the file with the text in it",
    )


def _as_read_later(home: str, text: str) -> tuple[Diagnostic, ...]:
    """What every build will say of the text's form."""
    return read_markdown(Input(path=home, data=text.encode()))[1]


def _unsupported(sent: Submission) -> Diagnostic:
    known = ", ".join((".txt", ".md", *IMPORTERS))
    return SRC002.at(
        Place(path=sent.name),
        f"“{sent.name}” has a format that is not read here ({sent.ending or 'no ending'})",
        hint=f"save it as one of {known}",
    )


def _moved(query: Query, made: Ledger, text: str) -> Query:
    """A query after the corrections: its place, and the passage that stands there now."""
    start = made.image(query.offset)
    end = made.image(query.offset + len(query.passage))
    return replace(query, offset=start, passage=text[start : max(start, end)])
