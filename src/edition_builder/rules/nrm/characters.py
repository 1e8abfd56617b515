"""Rules of the family NRM: letters and signs that are not what they look like."""

from __future__ import annotations

from edition_builder.diagnostics import Rule, Severity

NRM001 = Rule(
    code="NRM001",
    title="Letters joined into one sign",
    severity=Severity.NOTE,
    reason=(
        "A ligature copied from a PDF is one character where the word has two letters or three: "
        "searches miss it, screen readers stumble over it, and the face sets ligatures by itself."
    ),
    example="the ﬁnal months",
    remedy="Nothing to do: the letters are put back.",
)
NRM002 = Rule(
    code="NRM002",
    title="Invisible character inside a word",
    severity=Severity.NOTE,
    reason=(
        "A zero-width space or a soft hyphen that came along from a web page or a PDF splits a "
        "word for searches, for screen readers and for the spelling of an index."
    ),
    example="the rising at Kron\u200bstadt",
    remedy=("Nothing to do: it is taken out. Joiners that German and Persian set on purpose stay."),
)
NRM003 = Rule(
    code="NRM003",
    title="Letter and accent as two characters",
    severity=Severity.NOTE,
    reason=(
        "Two ways to write é look alike and compare as different: searches miss one of them, "
        "and many faces place a loose accent badly."
    ),
    example="the cafe\u0301 where Lenin worked",
    remedy="Nothing to do: the letter is composed (Unicode, NFC).",
)
NRM004 = Rule(
    code="NRM004",
    title="Text read in the wrong encoding",
    severity=Severity.NOTE,
    reason=(
        "Letters of UTF-8 that some program once took for Windows-1252 stand as two or three "
        "wrong ones. It is mended only where what is meant gives back exactly what stands "
        "there."
    ),
    example="the partyâ€™s leaders",
    remedy="Nothing to do: what was meant is put back.",
)
NRM005 = Rule(
    code="NRM005",
    title="Control character for a mark",
    severity=Severity.NOTE,
    reason=(
        "Marks of Windows-1252 that were read as Latin-1 become control characters, which "
        "nobody sees and nobody typed; and Unicode has ends of lines that Markdown does not "
        "know."
    ),
    example="Lenin\x92s draft",
    remedy="Nothing to do: the mark that was typed is put back.",
)
NRM006 = Rule(
    code="NRM006",
    title="Letter of another alphabet",
    severity=Severity.NOTE,
    reason=(
        "A Cyrillic С in a Latin word looks right and is not: searches, indexes and hyphenation "
        "miss the word. It is mended only where a word can be read in one alphabet alone."
    ),
    example="the Сheka (with a Cyrillic С)",
    remedy=("Nothing to do: the letter is replaced. What can be read both ways is told as SRC026."),
)
NRM007 = Rule(
    code="NRM007",
    title="Letter for a figure",
    severity=Severity.NOTE,
    reason="A scanner reads 1 as l and 0 as O.",
    example="in l917",
    remedy="Accept it, or leave it where a name is written so.",
)
NRM028 = Rule(
    code="NRM028",
    title="Quotation marks as TeX has them typed",
    severity=Severity.NOTE,
    reason=(
        "TeX wants two accents before a quotation and two apostrophes behind it. Anywhere else "
        "they are printed as they stand; a pair of them can be nothing but quotation marks."
    ),
    example="the ``consent of the governed'' is asked",
    remedy="Nothing to do: “ and ” are set.",
)
