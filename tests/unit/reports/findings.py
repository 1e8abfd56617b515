"""Findings for the reports' tests."""

from __future__ import annotations

from edition_builder.diagnostics import Place, Related, Rule, Severity, collected
from edition_builder.model.outcome import Outcome

UNKNOWN = Rule(
    code="CIT001",
    title="A key is cited that has no entry",
    severity=Severity.ERROR,
    reason="A reader cannot follow it.",
    example="[@smyth2001]",
    remedy="Add an entry.",
)
UNUSED = Rule(
    code="CIT002",
    title="An entry is never cited",
    severity=Severity.WARNING,
    reason="It may be left over.",
    example="@book{smith2001}",
    remedy="Cite it, or take it out.",
)
SOURCE = "\n" * 40 + "… as shown by [@smyth2001, p. 3]\n"
PLACE = Place(path="manuscript/essay.md", line=41, column=17, end_line=41, end_column=26)
FINDING = UNKNOWN.at(
    PLACE,
    "“smyth2001” is cited but has no entry in bibliography.bib",
    hint="did you mean “smith2001”?",
)
OUTCOME = Outcome(findings=(FINDING,), sources={"manuscript/essay.md": SOURCE})

VARIED = Outcome(
    findings=collected(
        (
            FINDING,
            UNUSED.at(
                Place(path="two words/é.bib", line=3, column=1),
                "“{smith}” is never cited, see [here](there)",
                related=[Related(place=PLACE, message="“a” stands here")],
            ),
            UNUSED.at(Place(path="letter.docx", label="paragraph 3, “In the”"), "first\nsecond"),
            UNUSED.at(None, "nowhere"),
        )
    ),
    sources={"manuscript/essay.md": SOURCE},
)
