"""Rules of the family QUO: quotations."""

from __future__ import annotations

from edition_builder.diagnostics import Rule, Severity

QUO020 = Rule(
    code="QUO020",
    title="Words that the source does not have",
    severity=Severity.WARNING,
    reason="The project has a copy of the work cited, and these words do not stand in it.",
    example="“the end of history” [@smith2001], and sources/smith2001.txt has no such words",
    remedy="Look the passage up; if another work is meant, cite that one.",
)

QUO021 = Rule(
    code="QUO021",
    title="Words that differ from the source",
    severity=Severity.WARNING,
    reason="A quotation gives another's words; the source has nearly these, and not quite.",
    example="“the party was divided” where the source has “the party was deeply divided”",
    remedy="Quote the source's words, or mark what you leave out (…) and what you change ([ ]).",
)

QUO022 = Rule(
    code="QUO022",
    title="Words on another page than the one cited",
    severity=Severity.WARNING,
    reason="A reader who opens the work at the page cited will not find the words there.",
    example="“the party was divided” [@smith2001, p. 54], and the words stand on page 45",
    remedy="Mend the page, or check that the copy has the pages of the edition that is cited.",
)

QUO023 = Rule(
    code="QUO023",
    title="Page that the source knows and the citation does not",
    severity=Severity.NOTE,
    reason="The words were found in the copy of the work, so the page can be given.",
    example="“the party was divided” [@smith2001], and the words stand on page 45",
    remedy="Add the page to the citation.",
)

QUO024 = Rule(
    code="QUO024",
    title="Copy of a work that no entry names",
    severity=Severity.WARNING,
    reason="A copy in sources/ is found by its name, which is the key of an entry.",
    example="sources/Smith-2001.pdf where the entry is smith2001",
    remedy="Rename the file after the entry's key, or delete it.",
)

QUO025 = Rule(
    code="QUO025",
    title="Copy of a work that cannot be read",
    severity=Severity.WARNING,
    reason="The quotations from this work were not compared with it.",
    example="sources/smith2001.pdf is a scan: pictures of pages, without text",
    remedy="Put the text into sources/KEY.txt, or take a copy that is neither locked nor damaged.",
)
