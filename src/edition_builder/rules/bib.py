"""Rules of the family BIB: the bibliography.

BIB001 to BIB012 and BIB023 to BIB026 are about whether the file can be read; the others about
whether what was read is sound.
"""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity

BIB001 = Rule(
    code="BIB001",
    title="The bibliography is not there",
    severity=Severity.ERROR,
    reason="Without its bibliography no citation can be resolved.",
    example="[citations]\nbibliography = ['literature.bib']      # no such file",
    remedy="Put the file in place, or correct its name in edition.toml.",
    exit=Exit.USAGE,
)
BIB002 = Rule(
    code="BIB002",
    title="The bibliography is not UTF-8",
    severity=Severity.ERROR,
    reason="In another encoding the letters outside English come out wrong, and nobody is told.",
    example="author = {M\\xfcller, Eva},      % the byte of Windows-1252",
    remedy="Save the file as UTF-8 in your editor or reference manager.",
)
BIB003 = Rule(
    code="BIB003",
    title="An entry is never closed",
    severity=Severity.ERROR,
    reason="A brace that is never closed makes other readers take all that follows as one entry.",
    example="@book{kotkin2014,\n  title = {Stalin,\n  date = {2014},\n}",
    remedy="Close the brace or quotation mark where the value ends, and the entry with “}”.",
)
BIB004 = Rule(
    code="BIB004",
    title="An entry has no key that can be cited",
    severity=Severity.ERROR,
    reason="The manuscript names a work by its key; an entry without one is out of its reach.",
    example="@book{, author = {Kotkin, Stephen}, title = {Stalin}}",
    remedy="Give the entry a key of letters and digits, such as “kotkin2014”.",
)
BIB005 = Rule(
    code="BIB005",
    title="A key is used twice",
    severity=Severity.ERROR,
    reason="A citation of that key could mean either entry; tools pick one without saying which.",
    example="@book{pipes1990, …}\n@article{pipes1990, …}",
    remedy="Rename one of the keys, or delete the entry that repeats the other.",
)
BIB006 = Rule(
    code="BIB006",
    title="Two keys differ only by case",
    severity=Severity.WARNING,
    reason="They are two works for some tools and one for others, and easily mistaken in citing.",
    example="@book{Pipes1990, …}\n@book{pipes1990, …}",
    remedy="Rename one of the keys, or delete the entry that repeats the other.",
)
BIB007 = Rule(
    code="BIB007",
    title="A field stands twice in an entry",
    severity=Severity.ERROR,
    reason="Some tools keep the first value, some the last, and some drop the whole entry.",
    example="@book{pipes1990, title = {The Russian Revolution}, title = {Russia}}",
    remedy="Keep the right one. Until then the first is used.",
)
BIB008 = Rule(
    code="BIB008",
    title="A comma is missing",
    severity=Severity.ERROR,
    reason="Fields are parted by commas; without one, other readers refuse the whole file.",
    example="@book{pipes1990,\n  title = {The Russian Revolution}\n  date = {1990},\n}",
    remedy="Put a comma there.",
)
BIB009 = Rule(
    code="BIB009",
    title="An abbreviation is not defined",
    severity=Severity.ERROR,
    reason="A value without braces is the name of an @string; where there is none, tools print "
    "nothing, or the bare name.",
    example="@book{pipes1990, publisher = knopf}",
    remedy="Put the value in braces, or define it: @string{knopf = {Alfred A. Knopf}}.",
)
BIB010 = Rule(
    code="BIB010",
    title="Text that belongs to no field",
    severity=Severity.ERROR,
    reason="What is neither a field nor an entry is skipped by some tools and stops others.",
    example="@book{pipes1990, title = {The Russian Revolution}, 1990}",
    remedy="Make it a field (name = {value}), or delete it.",
)
BIB011 = Rule(
    code="BIB011",
    title="An entry points at another that is not there",
    severity=Severity.ERROR,
    reason="What the entry was to inherit from the other will be missing from every note.",
    example="@incollection{lenin1917, crossref = {collected25}}      % no entry collected25",
    remedy="Correct the key, or add the entry it names.",
)
BIB012 = Rule(
    code="BIB012",
    title="Entries point at each other in a circle",
    severity=Severity.ERROR,
    reason="Inheritance that never ends stops other readers altogether.",
    example="@book{a, crossref = {b}}\n@book{b, crossref = {a}}",
    remedy="Decide which entry is the parent, and take its crossref or xdata away.",
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
BIB023 = Rule(
    code="BIB023",
    title="A LaTeX command that reads files or defines commands",
    severity=Severity.ERROR,
    reason="A bibliography is data. A command that opens files or redefines others has no place "
    "in it, and is taken out before anything reads it.",
    example="note = {\\input{chapter}}",
    remedy="Delete the command, and write out what it stands for.",
)
BIB024 = Rule(
    code="BIB024",
    title="An entry that only some readers can read",
    severity=Severity.ERROR,
    reason="Every entry is read three times, by edition-builder, bibtexparser and pandoc. What one "
    "of them cannot read would be missing from the editions.",
    example="title = {The Russian Revolution\\\\}      % is the brace text after the backslash?",
    remedy="Write the entry more plainly: braces around each value, no TeX programming.",
)
BIB025 = Rule(
    code="BIB025",
    title="Two entries for one work",
    severity=Severity.WARNING,
    reason="The work would be listed twice, and its citations told apart as if they were two.",
    example="@book{pipes1990, …}\n@book{pipes1990a, …}      % the same DOI",
    remedy="Keep one entry, and cite its key everywhere.",
)
BIB026 = Rule(
    code="BIB026",
    title="Too much to be read safely",
    severity=Severity.ERROR,
    reason="Files of this size or braces of this depth take all of the machine's time or memory.",
    example="title = {{{{{{…}}}}}}      % hundreds deep",
    remedy="Shorten the value; leave out what the manuscript does not cite.",
    exit=Exit.LIMIT,
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
BIB029 = Rule(
    code="BIB029",
    title="A control character in the bibliography",
    severity=Severity.ERROR,
    reason="Such characters cannot stand in an EPUB or a web page, and are seen by nobody.",
    example="title = {The Russian\\x0bRevolution}",
    remedy="Delete the character; it often comes from copying out of a PDF.",
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
