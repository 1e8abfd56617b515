"""Rules of the family QUO: quotations."""

from __future__ import annotations

from edition_builder.diagnostics import Rule, Severity

QUO001 = Rule(
    code="QUO001",
    title="Quotation without a citation",
    severity=Severity.WARNING,
    reason=(
        "Words in quotation marks are somebody's, and a reader wants to look them up. Neither the "
        "sentence nor the paragraph has a citation that could answer for these."
    ),
    example="She called it ‘the last of the great illusions’ and left.",
    remedy=(
        "Cite the source: [@key, p. 3]. If the words are a term, a title or a slogan, list them "
        "under terms in [quotations]."
    ),
)

QUO002 = Rule(
    code="QUO002",
    title="Quotation cited without its page",
    severity=Severity.NOTE,
    reason="The work has pages, and nobody will read all of them to find one sentence.",
    example="‘the last of the great illusions’ [@smith2001]",
    remedy="Give the page, [@key, p. 3]; leave it open rather than guess.",
)

QUO003 = Rule(
    code="QUO003",
    title="Block quotation without a citation",
    severity=Severity.WARNING,
    reason=(
        "A passage set off from the text is somebody's words. Neither the block nor the sentence "
        "that introduces it has a citation."
    ),
    example="> The last of the great illusions is that there are none left.",
    remedy="Put the citation at the block's end, or into the sentence before it.",
)

QUO004 = Rule(
    code="QUO004",
    title="Quotation mark without its partner",
    severity=Severity.WARNING,
    reason="Where the words of another begin or end cannot be told.",
    example="She called it “the last of the great illusions and left.",
    remedy="Add the other mark. A quotation that runs on opens anew in each paragraph.",
)

QUO010 = Rule(
    code="QUO010",
    title="Quotation given to one person and cited to another",
    severity=Severity.WARNING,
    reason="A reader who follows the citation comes to somebody else's work.",
    example="Lenin wrote: “the party was divided” [@pipes1990], and Lenin has works of his own",
    remedy="Cite the speaker's own work, or say that the words are quoted in the other's: "
    "[quoted in @pipes1990, 45].",
)

QUO011 = Rule(
    code="QUO011",
    title="The same words quoted in two ways",
    severity=Severity.WARNING,
    reason="Of two quotations of one passage that differ in a word, one is wrong.",
    example="“the party was deeply divided from the start” here, “sharply divided” there",
    remedy="Compare both with the source.",
)

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
