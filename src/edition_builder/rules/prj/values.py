"""Rules of the family PRJ: what a key may hold."""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity

PRJ008 = Rule(
    code="PRJ008",
    title="Empty or unprintable text",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="Metadata is printed as it stands: an empty title or a control character cannot be.",
    example='title = ""',
    remedy="Write the text, or delete the key where nothing is to be said.",
)
PRJ009 = Rule(
    code="PRJ009",
    title="Not a language tag",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason=(
        "Hyphenation, quotation marks, screen readers and shops go by the language tag (BCP 47): "
        "“en-GB”, “de”, “sr-Latn”."
    ),
    example='language = "English"',
    remedy="Write the language's tag: two or three letters, and a region where it matters.",
)
PRJ010 = Rule(
    code="PRJ010",
    title="ISBN does not hold",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason=(
        "An ISBN has thirteen digits; the last follows from the others (ISO 2108), and each format "
        "has a number of its own."
    ),
    example='isbn = { epub = "978-3-16-148410-1" }',
    remedy="Compare with the agency's list; the message gives the right check digit.",
)
PRJ011 = Rule(
    code="PRJ011",
    title="Not a DOI",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="A DOI is written as its name alone: “10.”, the registrant, a slash, the suffix.",
    example='doi = "https://doi.org/10.1000/182"',
    remedy="Write the name without an address before it.",
)
PRJ012 = Rule(
    code="PRJ012",
    title="Not an ORCID iD",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason=(
        "An ORCID iD is sixteen characters in four groups, the last a check digit "
        "(ISO 7064, MOD 11-2)."
    ),
    example='orcid = "0000-0002-1825-0098"',
    remedy="Copy the iD from the person's ORCID record.",
)
PRJ013 = Rule(
    code="PRJ013",
    title="Impossible date",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="The date of publication goes into every edition and into its file dates.",
    example="date = 2026-02-30",
    remedy="Write a day that the calendar has, as YYYY-MM-DD and without quotation marks.",
)
PRJ021 = Rule(
    code="PRJ021",
    title="Not one of the choices",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="Some keys choose from a fixed list.",
    example='[print]\ndesign = "esay"',
    remedy="Write one of the words that the hint lists.",
)
PRJ022 = Rule(
    code="PRJ022",
    title="Unknown page size",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="The page is named by its trade name or by its two measures.",
    example='[print]\npage = "a55"',
    remedy="Write a trade name, or the width and the height: [“129mm”, “198mm”].",
)
PRJ023 = Rule(
    code="PRJ023",
    title="Number out of range",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="Outside certain limits a number cannot be what was meant.",
    example="[check]\nmax-open = -1",
    remedy="Write a number within the limits that the message names.",
)
PRJ024 = Rule(
    code="PRJ024",
    title="Slug that cannot name a file",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="The slug is the editions' file name, on every system and in web addresses.",
    example='slug = "Lenin & Stalin"',
    remedy="Use small letters a to z, digits, and single hyphens between them.",
)
PRJ025 = Rule(
    code="PRJ025",
    title="Licence is not an SPDX identifier",
    severity=Severity.WARNING,
    reason="Catalogues and search engines read the licence by its SPDX identifier.",
    example='licence = "CC BY 4.0"',
    remedy="Write the identifier, such as CC-BY-4.0; free wording belongs into “rights”.",
)
PRJ035 = Rule(
    code="PRJ035",
    title="Unknown paper",
    severity=Severity.ERROR,
    reason="The spine of the cover is as thick as the book: half its pages times the thickness of "
    "a leaf. Names stand for common papers; the press can tell how thick its own is.",
    example='[print]\npaper = "80g"',
    remedy="Write the name of a paper, or how thick a leaf is: “0.11mm”, “110µm”.",
    exit=Exit.USAGE,
)
PRJ036 = Rule(
    code="PRJ036",
    title="Output intent that is no profile",
    severity=Severity.ERROR,
    reason="A press file says which press it is made for by that press's ICC profile, "
    "and holds it.",
    example='[print]\noutput-intent = "FOGRA52"',
    remedy="Put the profile that the press gives into the project, and write its path.",
    exit=Exit.USAGE,
)
PRJ040 = Rule(
    code="PRJ040",
    title="Unknown citation style",
    severity=Severity.ERROR,
    reason="The style decides how every citation looks; none can be made without it.",
    example='[citations]\nstyle = "mhra-note"      # mhra-notes',
    remedy="Write the name of a CSL style as Zotero's repository has it, or a path to a .csl file.",
    exit=Exit.USAGE,
)
PRJ050 = Rule(
    code="PRJ050",
    title="Not an address",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="A DOI is registered for an address on the web, and the registrar answers by e-mail.",
    example='url = "example.org/essay"',
    remedy="Write a web address from “https://” on, and an e-mail address without a name.",
)
