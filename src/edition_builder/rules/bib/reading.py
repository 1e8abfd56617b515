"""Rules of the family BIB: whether the file can be read, and all of it."""

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
BIB026 = Rule(
    code="BIB026",
    title="Too much to be read safely",
    severity=Severity.ERROR,
    reason="Files of this size or braces of this depth take all of the machine's time or memory.",
    example="title = {{{{{{…}}}}}}      % hundreds deep",
    remedy="Shorten the value; leave out what the manuscript does not cite.",
    exit=Exit.LIMIT,
)
BIB029 = Rule(
    code="BIB029",
    title="A control character in the bibliography",
    severity=Severity.ERROR,
    reason="Such characters cannot stand in an EPUB or a web page, and are seen by nobody.",
    example="title = {The Russian\\x0bRevolution}",
    remedy="Delete the character; it often comes from copying out of a PDF.",
)
