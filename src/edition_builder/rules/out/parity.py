"""Rules of the family OUT: whether the editions say what the manuscript says."""

from __future__ import annotations

from edition_builder.diagnostics import Rule, Severity

OUT050 = Rule(
    code="OUT050",
    title="There is nothing to verify",
    severity=Severity.ERROR,
    reason="Verify opens editions that were built; it builds none itself.",
    example="edition-builder verify, before the first build",
    remedy="Build the editions first: edition-builder build",
)
OUT051 = Rule(
    code="OUT051",
    title="A file is not what the checksums say",
    severity=Severity.ERROR,
    reason="SHA256SUMS and manifest.json were written together with the editions. A file that "
    "differs was changed after it was built, or damaged on its way.",
    example="an EPUB that was opened in an editor and saved again",
    remedy="Build again; change the manuscript or the styles, not the editions.",
)
OUT052 = Rule(
    code="OUT052",
    title="The folder holds other files than it lists",
    severity=Severity.ERROR,
    reason="What SHA256SUMS and manifest.json list and what is in the folder must be the same, or "
    "nobody can tell what was published.",
    example="a PDF that was moved out of the folder",
    remedy="Build again, and copy the folder as a whole.",
)
OUT053 = Rule(
    code="OUT053",
    title="An edition cannot be opened",
    severity=Severity.ERROR,
    reason="What our own reader cannot open, no shop and no library will.",
    example="a PDF that was cut short while it was copied",
    remedy="Build again.",
)
OUT054 = Rule(
    code="OUT054",
    title="Something of the manuscript is missing from an edition",
    severity=Severity.ERROR,
    reason="Every heading, paragraph, quotation, note, table cell, caption, alternative text and "
    "bibliography entry must be in each edition, once, and in order.",
    example="a note that is in the EPUB and not in the PDF",
    remedy="Build again. If it is still missing, this is a fault of edition-builder: report it "
    "with the manuscript's line.",
)
OUT055 = Rule(
    code="OUT055",
    title="An edition says something else than the manuscript",
    severity=Severity.ERROR,
    reason="The words of each piece must be the same in every edition, but for what the contract "
    "of parity names: hyphens and spaces where lines end, ligatures, the form of notes.",
    example="“a mountain eagle” in the manuscript, “a mountain eage” in the PDF",
    remedy="Build again. If it stays, this is a fault of edition-builder: report it.",
)
OUT056 = Rule(
    code="OUT056",
    title="Something stands twice in an edition",
    severity=Severity.ERROR,
    reason="Each piece of the manuscript must be in an edition as often as the author wrote it.",
    example="a paragraph at the foot of one page and again at the head of the next",
    remedy="Build again. If it stays, this is a fault of edition-builder: report it.",
)
OUT057 = Rule(
    code="OUT057",
    title="Something stands in another order than in the manuscript",
    severity=Severity.ERROR,
    reason="The order in which an edition is read, aloud or by eye, must be the author's.",
    example="two paragraphs that have changed places",
    remedy="Build again. If it stays, this is a fault of edition-builder: report it.",
)
OUT058 = Rule(
    code="OUT058",
    title="An edition holds words that are not the manuscript's",
    severity=Severity.ERROR,
    reason="What stands between the first words of the text and the last must come from the "
    "manuscript or the bibliography, or be page furniture.",
    example="a paragraph that was added to the HTML edition by hand",
    remedy="Write it in the manuscript and build again.",
)
OUT059 = Rule(
    code="OUT059",
    title="An edition takes something for what it is not",
    severity=Severity.ERROR,
    reason="A heading that is tagged as a paragraph, or a quotation that is not set off, is lost "
    "to those who find their way by structure.",
    example="a heading that is a plain paragraph in the PDF's tags",
    remedy="Build again. If it stays, this is a fault of edition-builder: report it.",
)
OUT060 = Rule(
    code="OUT060",
    title="Words run together or apart in an edition",
    severity=Severity.ERROR,
    reason="Lost or added spaces and hyphens inside a line spoil reading aloud, search "
    "and copying.",
    example="“thecourt” for “the court” in the PDF",
    remedy="Build again. If it stays, this is a fault of edition-builder: report it.",
)
OUT061 = Rule(
    code="OUT061",
    title="Copying from the PDF gives other words than its tags",
    severity=Severity.ERROR,
    reason="Search, copying and many screen readers take the words of a page as they are printed "
    "and know nothing of tags; both ways must give the same letters in the same order.",
    example="a font that gives no character for one of its letters",
    remedy="Build again. If it stays, this is a fault of edition-builder: report it.",
)
OUT062 = Rule(
    code="OUT062",
    title="The contents are not those of the text",
    severity=Severity.ERROR,
    reason="Every heading that the contents show must be there, in order, in the words it has in "
    "the text.",
    example="a chapter that is missing from the EPUB's navigation",
    remedy="Build again. If it stays, this is a fault of edition-builder: report it.",
)
OUT063 = Rule(
    code="OUT063",
    title="The editions are not of this manuscript",
    severity=Severity.ERROR,
    reason="manifest.json says which inputs the editions were made from. One of them has changed "
    "since, so the editions are those of an older state.",
    example="a correction made after the last build",
    remedy="Build again: edition-builder build",
)
OUT126 = Rule(
    code="OUT126",
    title="An edition marks words otherwise than the manuscript",
    severity=Severity.ERROR,
    reason="A heading of another level, a link that is lost or leads elsewhere, a passage whose "
    "language is not told, emphasis that is gone, a table cell in another column: the words are "
    "all there, and readers are misled.",
    example="a heading of level 3 that has become one of level 4 in the EPUB",
    remedy="Build again. If it stays, this is a fault of edition-builder: report it.",
)
