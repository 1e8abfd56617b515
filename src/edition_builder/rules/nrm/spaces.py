"""Rules of the family NRM: spaces, and the places where no line may end."""

from __future__ import annotations

from edition_builder.diagnostics import Rule, Severity

NRM010 = Rule(
    code="NRM010",
    title="Two spaces where one is meant",
    severity=Severity.NOTE,
    reason=(
        "Set text has one space between words and after a full stop; two leave holes where a "
        "line is justified, and come back in every search."
    ),
    example="three claims  at once",
    remedy="Nothing to do: one is left. Lists, tables and verse keep theirs.",
)
NRM011 = Rule(
    code="NRM011",
    title="Spaces at the end of a line or of the text",
    severity=Severity.NOTE,
    reason=(
        "Nobody sees them, every comparison of two versions shows them, and two of them break a "
        "line in Markdown."
    ),
    example="the institutions.   ",
    remedy=(
        "Nothing to do: they are taken out. Two before a line of the same paragraph are a line "
        "break, and stay."
    ),
)
NRM012 = Rule(
    code="NRM012",
    title="Space before a mark",
    severity=Severity.NOTE,
    reason=(
        "Outside French no space stands before a comma, a stop or a question mark, and a line "
        "could begin with the mark."
    ),
    example="the party , and",
    remedy="Nothing to do: it is taken out; in French only before the comma and the stop.",
)
NRM013 = Rule(
    code="NRM013",
    title="Space inside brackets",
    severity=Severity.NOTE,
    reason="A line could end behind the opening bracket, or begin with the closing one.",
    example="( see below )",
    remedy="Nothing to do: it is taken out.",
)
NRM014 = Rule(
    code="NRM014",
    title="No space behind a mark",
    severity=Severity.NOTE,
    reason=(
        "Two words joined by a comma or a stop are one to a search, and cannot be parted at the "
        "end of a line."
    ),
    example="the party,which",
    remedy="Accept it, or leave it where a name is written so.",
)
NRM015 = Rule(
    code="NRM015",
    title="Place where no line may end",
    severity=Severity.NOTE,
    reason=(
        "E. P. | Thompson, p. | 45 and the 10th | Party Congress are torn apart at the end of a "
        "line, unless the space says that it is none."
    ),
    example="E. P. Thompson, p. 45",
    remedy=(
        "Nothing to do: a no-break space is set. A citation typed as words is left for its key."
    ),
)
NRM016 = Rule(
    code="NRM016",
    title="French space before a mark",
    severity=Severity.NOTE,
    reason=(
        "French sets a space before ; : ! ? and inside guillemets at which no line may end; a "
        "plain one lets the mark begin the next line."
    ),
    example="Quoi ? dit-il.",
    remedy=(
        "Nothing to do: no-break spaces are set (after the Imprimerie nationale); Swiss and "
        "Canadian French is left as it is."
    ),
)
NRM017 = Rule(
    code="NRM017",
    title="Abbreviation without its space",
    severity=Severity.NOTE,
    reason=("German and Russian set a space between the parts of an abbreviation (Duden, D 1)."),
    example="z.B. in der Partei",
    remedy="Accept it, or all of them: `normalise --accept NRM017`.",
)
