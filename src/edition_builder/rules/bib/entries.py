"""Rules of the family BIB: whether what an entry says is sound, and can be printed."""

from __future__ import annotations

from edition_builder.diagnostics import Rule, Severity

BIB006 = Rule(
    code="BIB006",
    title="Two keys differ only by case",
    severity=Severity.WARNING,
    reason="They are two works for some tools and one for others, and easily mistaken in citing.",
    example="@book{Pipes1990, …}\n@book{pipes1990, …}",
    remedy="Rename one of the keys, or delete the entry that repeats the other.",
)
BIB013 = Rule(
    code="BIB013",
    title="A field that this kind of entry needs is missing",
    severity=Severity.WARNING,
    reason="A reader needs it to find the work. Which fields each kind of entry needs follows the "
    "biblatex data model, made milder where scholars' practice is.",
    example="@incollection{cohen1977, author = {…}, title = {…}, date = {1977}}  % booktitle?",
    remedy="Add the field, or choose the type of entry that fits the work.",
)
BIB014 = Rule(
    code="BIB014",
    title="A list of names cannot be split into names",
    severity=Severity.WARNING,
    reason="Names are parted by “and”; parted otherwise they print as one strange name.",
    example="author = {Smith, Anna; Jones, Bert}",
    remedy="Write “Smith, Anna and Jones, Bert”. Put the name of a body in braces of its own: "
    "{{Smith & Sons}}.",
)
BIB015 = Rule(
    code="BIB015",
    title="An ISBN does not add up",
    severity=Severity.WARNING,
    reason="The last digit of an ISBN is computed from the others (ISO 2108); when they disagree, "
    "one of them was mistyped, and no catalogue will find the book.",
    example="isbn = {9781594203795}",
    remedy="Compare it with the book.",
)
BIB016 = Rule(
    code="BIB016",
    title="An ISSN does not add up",
    severity=Severity.WARNING,
    reason="The last digit of an ISSN is computed from the others (ISO 3297).",
    example="issn = {0954-6546}",
    remedy="Compare it with the journal.",
)
BIB017 = Rule(
    code="BIB017",
    title="A DOI that cannot be resolved as it is written",
    severity=Severity.WARNING,
    reason="A DOI begins with “10.”, a registrant's number and a slash (ISO 26324); styles add the "
    "address themselves, so one that holds it already becomes a dead link.",
    example="doi = {https://doi.org/10.1080/09546540108575740}",
    remedy="Write the DOI alone: 10.1080/09546540108575740.",
)
BIB018 = Rule(
    code="BIB018",
    title="A web address that leads nowhere as it is written",
    severity=Severity.WARNING,
    reason="Editions turn addresses into links; one without its scheme, or with a space in it, "
    "is a dead link.",
    example="url = {www.marxists.org/archive/lenin_works}",
    remedy="Write the address as the browser shows it, beginning with https:// or http://.",
)
BIB019 = Rule(
    code="BIB019",
    title="A date that does not exist or cannot be understood",
    severity=Severity.WARNING,
    reason="Dates are written year-month-day (ISO 8601-2, which biblatex follows): other forms "
    "cannot be sorted, nor put in the reader's language.",
    example="date = {23 August 1915}",
    remedy="Write 1915-08-23, 1915-08, 1915, 1915/1916, 1915~ (about) or 1915? (uncertain).",
)
BIB020 = Rule(
    code="BIB020",
    title="Page numbers that cannot be right",
    severity=Severity.WARNING,
    reason="A range runs forwards, and styles add “p.” or “pp.” themselves.",
    example="pages = {pp. 611--593}",
    remedy="Write the first and the last page with two hyphens between them: 593--611.",
)
BIB021 = Rule(
    code="BIB021",
    title="An ORCID iD does not add up",
    severity=Severity.WARNING,
    reason="The last digit of an ORCID iD is computed from the others (ISO 7064, mod 11-2).",
    example='author+an:orcid = {1="0000-0002-1825-0098"}',
    remedy="Copy the iD from the person's page at orcid.org.",
)
BIB022 = Rule(
    code="BIB022",
    title="A LaTeX command that would not be printed",
    severity=Severity.WARNING,
    reason="The editions know LaTeX's letters, accents, symbols and plain mark-up; any other "
    "command vanishes, often with the words in its braces.",
    example="title = {The \\myhighlight{Workers} Opposition}",
    remedy="Write the letter itself, or use \\emph, \\textbf, \\textsc, \\mkbibquote.",
)
BIB025 = Rule(
    code="BIB025",
    title="Two entries for one work",
    severity=Severity.WARNING,
    reason="The work would be listed twice, and its citations told apart as if they were two.",
    example="@book{pipes1990, …}\n@book{pipes1990a, …}      % the same DOI",
    remedy="Keep one entry, and cite its key everywhere.",
)
BIB027 = Rule(
    code="BIB027",
    title="A type of entry that nobody knows",
    severity=Severity.WARNING,
    reason="The type decides how a work is set; one that no style knows is set as well as may be.",
    example="@boook{pipes1990, …}",
    remedy="Use a type of biblatex's, such as book, article, incollection, online or misc.",
)
BIB028 = Rule(
    code="BIB028",
    title="A field of which nothing would be printed",
    severity=Severity.WARNING,
    reason="The field has a value, but nothing of it is left once the entry is made ready for the "
    "citation style.",
    example="title = {\\myfont{The Russian Revolution}}",
    remedy="Write the value in plain letters.",
)
BIB030 = Rule(
    code="BIB030",
    title="A range of pages with a long dash",
    severity=Severity.NOTE,
    reason="An em dash (LaTeX's three hyphens) parts clauses, not numbers, and prints too long.",
    example="pages = {593---611}",
    remedy="Write two hyphens: 593--611. One hyphen will do: it is printed as an en dash.",
)
BIB031 = Rule(
    code="BIB031",
    title="A work that is listed with a hole",
    severity=Severity.NOTE,
    reason="The edition's citation style has a place for it in the list of works, and closes the "
    "gap in silence, or prints “n.d.” for a missing date. Nobody sees it until a reader looks.",
    example="@book{liebman1975, author = {…}, title = {…}, date = {1975}}   % no publisher",
    remedy="Add the field if the fact is known. An honest gap may stay.",
)
BIB032 = Rule(
    code="BIB032",
    title="An arXiv number that cannot be right",
    severity=Severity.WARNING,
    reason="An arXiv number is year, month and number (2101.00001), or before April 2007 a subject "
    "class, a slash and seven digits; anything else leads nowhere.",
    example="eprint = {arXiv:2101.00001}, eprinttype = {arxiv}",
    remedy="Write the number alone: 2101.00001.",
)
BIB033 = Rule(
    code="BIB033",
    title="A language that nobody knows",
    severity=Severity.WARNING,
    reason="It decides how a title is hyphenated and spoken; a misspelled one is passed over.",
    example="langid = {englsh}",
    remedy="Write the name that LaTeX has for it (british, ngerman, russian) or its tag (en-GB).",
)
BIB034 = Rule(
    code="BIB034",
    title="Whole titles in double braces",
    severity=Severity.NOTE,
    reason="Braces inside a title keep its capitals in every style, also in those that set titles "
    "in small letters. Around whole titles that may be meant, and is often left by an export.",
    example="title = {{The Russian Revolution}}",
    remedy="Brace only what must keep its capitals: {The {Russian} Revolution}.",
)
BIB035 = Rule(
    code="BIB035",
    title="A field that is recommended is missing",
    severity=Severity.NOTE,
    reason="The citation style prints it, and a reader finds the work by it: the volume and pages "
    "of an article, the place of a book, the editor of a collection, the day a page was seen.",
    example="@article{fish1981, author = {…}, title = {…}, journaltitle = {…}, date = {1981}}",
    remedy="Add the field where the fact is known. An honest gap may stay.",
)
BIB036 = Rule(
    code="BIB036",
    title="A capital of a title that is lost",
    severity=Severity.NOTE,
    reason="English titles are read in small letters, for each style to set them its way: H2O and "
    "DNA keep their capitals, names and single letters do not (“russian”, “t cells”).",
    example="title = {The Russian Revolution}   % in a style that keeps titles in small letters",
    remedy="Brace what keeps its capitals: The {Russian} Revolution, {T} cells.",
)
