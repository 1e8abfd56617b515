"""Rules of the family OUT: files for the press, and the proof."""

from __future__ import annotations

from edition_builder.diagnostics import Rule, Severity

OUT100 = Rule(
    code="OUT100",
    title="A press file whose page boxes are wrong",
    severity=Severity.ERROR,
    reason="A press cuts where the TrimBox says, and needs ink beyond it, up to the BleedBox; both "
    "lie in the MediaBox, and every page of a file is cut alike.",
    example="a PDF for the screen, sent to a press",
    remedy="Make the file with “edition-builder build press”.",
)
OUT101 = Rule(
    code="OUT101",
    title="A press file in the colours of a screen",
    severity=Severity.ERROR,
    reason="A press prints cyan, magenta, yellow and black. Red, green and blue are turned into "
    "these by somebody else's guess, and black text comes out in four inks, with coloured edges.",
    example="a press file with a drawing in red, green and blue",
    remedy="Make the file with “edition-builder build press”; report what it leaves as a fault.",
)
OUT102 = Rule(
    code="OUT102",
    title="A press file without one of its fonts",
    severity=Severity.ERROR,
    reason="A font that is not in the file is replaced at the press.",
    example="a PDF made elsewhere, with Helvetica named and not embedded",
    remedy="Embed the font, or set the words in a face of the edition.",
)
OUT103 = Rule(
    code="OUT103",
    title="A press file whose pages do not fill its sheets",
    severity=Severity.ERROR,
    reason="A leaf has two pages, a sheet that is folded and stapled four.",
    example="a booklet of 21 pages",
    remedy="Make the file with “edition-builder build press”, which adds blank pages behind.",
)
OUT104 = Rule(
    code="OUT104",
    title="A press file with links or actions",
    severity=Severity.ERROR,
    reason="PDF/X-4 forbids what is there for a reader at a screen: links, remarks, "
    "forms, scripts.",
    example="a PDF for the screen, sent to a press",
    remedy="Make the file with “edition-builder build press”.",
)
OUT105 = Rule(
    code="OUT105",
    title="A press file that is not PDF/X-4",
    severity=Severity.ERROR,
    reason="A press trusts a file that says which standard it keeps (ISO 15930-7), and that holds "
    "the profile of the press it is made for.",
    example="a PDF without an output intent",
    remedy="Make the file with “edition-builder build press”.",
)
OUT106 = Rule(
    code="OUT106",
    title="A picture too coarse for the press",
    severity=Severity.WARNING,
    reason="Below 300 dots to the inch, measured at the size it is printed in, a picture shows its "
    "pixels.",
    example="a photograph of 600 pixels across a page of 100 mm",
    remedy="Get the picture in a larger size, or print it smaller.",
)
OUT108 = Rule(
    code="OUT108",
    title="A cover without a bar code",
    severity=Severity.NOTE,
    reason="Bookshops sell by the bar code on the back, which is made from the ISBN of the printed "
    "book.",
    example="build press, of an edition without isbn.print",
    remedy='Write isbn = { print = "978-…" } into [edition].',
)
OUT109 = Rule(
    code="OUT109",
    title="A press file for no press in particular",
    severity=Severity.NOTE,
    reason="PDF/X-4 holds the profile of the press. Without one the files hold a general profile "
    "of uncoated paper, which we made from a model and nobody measured. Black text is the same "
    "with any; colours of pictures and of the cover are not.",
    example="build press, with no output-intent in [print]",
    remedy="Ask the press for its ICC profile, put it into the project and name it: "
    'output-intent = "press/PSOuncoated.icc".',
)
OUT110 = Rule(
    code="OUT110",
    title="A revision that cannot be read",
    severity=Severity.ERROR,
    reason="A proof marks what has changed since a revision of git; without it nothing can be "
    "compared.",
    example="build proof --since v1, where nobody has set the tag “v1”",
    remedy="Name a commit, a branch or a tag that git knows.",
)
