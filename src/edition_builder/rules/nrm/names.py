"""Rules of the family NRM: names of persons and works, and words of other languages."""

from __future__ import annotations

from edition_builder.diagnostics import Rule, Severity

NRM050 = Rule(
    code="NRM050",
    title="Name unlike the bibliography's",
    severity=Severity.NOTE,
    reason=(
        "The person's given name stands before a family name that is a letter off. `check` "
        "tells of it as CIT012; here is what would mend it."
    ),
    example="Marcel Leibman (Liebman in the bibliography)",
    remedy="Accept it, or mend the entry.",
)
NRM051 = Rule(
    code="NRM051",
    title="Particle of a name",
    severity=Severity.NOTE,
    reason="Behind a given name the particle is written as in the bibliography.",
    example="Erik Van Ree (van Ree in the bibliography)",
    remedy="Accept it, or mend the entry.",
)
NRM052 = Rule(
    code="NRM052",
    title="Title without its italics",
    severity=Severity.NOTE,
    reason="Copying loses italics, and with them what is a book and what is a phrase.",
    example="in The State and Revolution",
    remedy="Accept it: *The State and Revolution*.",
)
NRM053 = Rule(
    code="NRM053",
    title="Words of another language",
    severity=Severity.NOTE,
    reason=(
        "A screen reader reads them aloud, and hyphenation breaks them, by the rules of the "
        "wrong language (WCAG 2.2, 3.1.2)."
    ),
    example="Pravda (Правда)",
    remedy="Accept it: [Правда]{lang=ru}.",
)
NRM054 = Rule(
    code="NRM054",
    title="Name in two transliterations",
    severity=Severity.NOTE,
    reason="Readers and indexes take them for two people.",
    example="Krupskaya, and later Krupskaia",
    remedy="Accept it if the same person is meant.",
)
