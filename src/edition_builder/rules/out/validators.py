"""Rules of the family OUT: what validators find, claims, and the same bytes twice."""

from __future__ import annotations

from edition_builder.diagnostics import Rule, Severity

OUT065 = Rule(
    code="OUT065",
    title="A validator was not run",
    severity=Severity.WARNING,
    reason="A validator that is not on this machine, or was stopped, has shown nothing: that never "
    "counts as passed.",
    example="no Java on the machine, so no EPUBCheck",
    remedy="Install what the finding names; pip install 'edition-builder[verify]' brings most.",
)
OUT066 = Rule(
    code="OUT066",
    title="EPUBCheck finds fault with the EPUB",
    severity=Severity.ERROR,
    reason="Shops and libraries refuse an EPUB that EPUBCheck finds errors in.",
    example="RSC-005: an attribute that is not allowed here",
    remedy="Look at the manuscript's line that is named; if nothing is odd there, report it as a "
    "fault of edition-builder.",
)
OUT067 = Rule(
    code="OUT067",
    title="Ace finds a barrier in the EPUB",
    severity=Severity.ERROR,
    reason="Ace by DAISY looks for what keeps readers out who do not read by eye.",
    example="a picture without an alternative text",
    remedy="Mend what is named in the manuscript, and build again.",
)
OUT068 = Rule(
    code="OUT068",
    title="axe finds a barrier in the HTML edition",
    severity=Severity.ERROR,
    reason="axe holds the page against WCAG 2.2 in a real browser.",
    example="text whose colour is too near to its ground",
    remedy="Look first at your own styles in styles/; then at what is named in the manuscript.",
)
OUT069 = Rule(
    code="OUT069",
    title="The Nu checker finds fault with the HTML edition",
    severity=Severity.ERROR,
    reason="The HTML standard says how a page is written; browsers guess at anything else.",
    example="an element that may not stand in a paragraph",
    remedy="Look at the manuscript's line that is named; if nothing is odd there, report it as a "
    "fault of edition-builder.",
)
OUT070 = Rule(
    code="OUT070",
    title="outloud finds a barrier in the PDF",
    severity=Severity.ERROR,
    reason="outloud holds the PDF against the checkpoints of PDF/UA-1 and WCAG.",
    example="a picture without an alternative text",
    remedy="Mend what is named in the manuscript, and build again.",
)
OUT071 = Rule(
    code="OUT071",
    title="qpdf finds fault with the PDF",
    severity=Severity.ERROR,
    reason="A PDF whose syntax is broken may open here and not at the printer's.",
    example="a stream that is shorter than it says",
    remedy="Build again. If it stays, this is a fault of edition-builder: report it.",
)
OUT072 = Rule(
    code="OUT072",
    title="onixcheck finds fault with the ONIX record",
    severity=Severity.ERROR,
    reason="Shops load metadata by machine and drop a record that does not follow its schema.",
    example="a date in a form that list 55 does not know",
    remedy="Look at the metadata in edition.toml; if they are right, report it as a fault of "
    "edition-builder.",
)
OUT073 = Rule(
    code="OUT073",
    title="An edition claims more than was shown",
    severity=Severity.ERROR,
    reason="A claim of conformance is a promise to readers who depend on it. None may stand in an "
    "edition unless a validator has shown it in this build.",
    example="a PDF that calls itself PDF/UA-1, in which outloud finds an error",
    remedy="Mend what the validator names.",
)
OUT080 = Rule(
    code="OUT080",
    title="A second build gives other bytes",
    severity=Severity.ERROR,
    reason="The same inputs must give the same editions wherever they are built, or nobody can "
    "tell a change of the text from a change of the weather.",
    example="a picture's date of making in the EPUB",
    remedy="Report it as a fault of edition-builder, with the part that is named.",
)
OUT081 = Rule(
    code="OUT081",
    title="A second build could not be made",
    severity=Severity.ERROR,
    reason="Without a second build nothing can be compared.",
    example="a disk without room for a second copy",
    remedy="Look at what stopped the build, mend it, and verify again.",
)
OUT082 = Rule(
    code="OUT082",
    title="veraPDF finds a rule broken in the PDF",
    severity=Severity.ERROR,
    reason="veraPDF is the reference for PDF/UA-1 and PDF/A: libraries and archives ask it what "
    "they may take.",
    example="a picture whose structure element has no alternative text",
    remedy="Mend what is named in the manuscript, and build again; report what you cannot mend.",
)
OUT083 = Rule(
    code="OUT083",
    title="The tags of the PDF are not as PDF/UA wants them",
    severity=Severity.ERROR,
    reason="A reader that hears the text goes by the tags: a cell outside a row, a language that "
    "is none or a link without words leads it astray.",
    example="a table row that holds a paragraph instead of a cell",
    remedy="Report it as a fault of edition-builder, with the manuscript's lines.",
)
