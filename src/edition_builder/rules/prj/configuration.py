"""Rules of the family PRJ: edition.toml, its keys and what they ignore."""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity

PRJ002 = Rule(
    code="PRJ002",
    title="edition.toml cannot be read as TOML",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="Nothing in the file counts until all of it follows the grammar of TOML 1.0.",
    example="title = Lenin and Stalin",
    remedy="Mend the line that is named; text values stand in double quotes.",
)
PRJ003 = Rule(
    code="PRJ003",
    title="edition.toml is not UTF-8",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="TOML files are UTF-8; in another encoding accented letters would be read wrongly.",
    example="A file saved by an editor that is set to Windows-1252.",
    remedy="Save the file again as UTF-8, without changing anything else.",
)
PRJ004 = Rule(
    code="PRJ004",
    title="Key set twice",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="Of two values for one key it cannot be known which one is meant.",
    example='title = "First"\ntitle = "Second"',
    remedy="Delete one of the two.",
)
PRJ005 = Rule(
    code="PRJ005",
    title="Unknown key",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="A misspelt key would be passed over in silence, and the edition would lack it.",
    example='titel = "Lenin and Stalin"',
    remedy="Correct the spelling, or delete the line; the manual lists every key.",
)
PRJ006 = Rule(
    code="PRJ006",
    title="Value of the wrong kind",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="Each key of edition.toml takes one kind of value: text, a list, a date, true or false.",
    example='authors = "Ann Author"',
    remedy="Write the value in the form that the hint shows.",
)
PRJ007 = Rule(
    code="PRJ007",
    title="Required key missing",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="No edition can be made without a title and a language, and no person without a name.",
    example='[edition]\ntitle = "Lenin and Stalin"',
    remedy="Add the key.",
)
PRJ016 = Rule(
    code="PRJ016",
    title="SOURCE_DATE_EPOCH is not a number",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason=(
        "The variable holds a count of seconds since 1970 (reproducible-builds.org); a build that "
        "misread it would carry a wrong date."
    ),
    example="$ SOURCE_DATE_EPOCH=yesterday edition-builder build",
    remedy="Set it to whole seconds, or take it out of the environment.",
)
PRJ017 = Rule(
    code="PRJ017",
    title="No date of publication",
    severity=Severity.WARNING,
    reason=(
        "The same inputs must give the same files, so today's date is never used; without a date "
        "the edition says 1 January 1980."
    ),
    example='[edition]\ntitle = "Undated"\nlanguage = "en"',
    remedy="Add “date = YYYY-MM-DD” to [edition].",
)
PRJ018 = Rule(
    code="PRJ018",
    title="Ignore without a reason",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="A finding that is set aside without a reason is a finding forgotten.",
    example='ignore = [{ code = "BIB013" }]',
    remedy="Add because = “…”, in words that the next editor will understand.",
)
PRJ019 = Rule(
    code="PRJ019",
    title="Ignore that matches nothing",
    severity=Severity.NOTE,
    reason="The fault it was written for is gone; left in place it would hide the next one.",
    example='ignore = [{ code = "BIB013", because = "the entry has since been mended" }]',
    remedy="Delete the row.",
)
PRJ020 = Rule(
    code="PRJ020",
    title="Unknown rule code",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="A misspelt code would ignore or change nothing, in silence.",
    example='[check.severity]\nCIT02 = "note"',
    remedy="Take the code from the report, or from “edition-builder explain”.",
)
PRJ031 = Rule(
    code="PRJ031",
    title="Language assumed",
    severity=Severity.WARNING,
    reason="Hyphenation and quotation marks follow the language; a guess has to be confirmed.",
    example="$ edition-builder new mine --from essay.md",
    remedy="Set “language” in edition.toml, or start with --language.",
)
