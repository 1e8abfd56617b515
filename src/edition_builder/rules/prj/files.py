"""Rules of the family PRJ: folders and files of an edition."""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity

PRJ001 = Rule(
    code="PRJ001",
    title="No edition here",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="An edition is a folder with a file edition.toml; every command works on one.",
    example="$ cd ~/Documents && edition-builder check",
    remedy=(
        "Change into the edition's folder, name it with --project DIR, or start one with "
        "“edition-builder new DIR”."
    ),
)
PRJ014 = Rule(
    code="PRJ014",
    title="Path outside the project",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason=(
        "An edition is made from its own folder alone, so that it can be moved, shared and built "
        "on a server without reading anybody's other files. A symbolic link leads outside, too."
    ),
    example='files = ["../other/essay.md"]',
    remedy="Copy the file into the project and name it from there.",
)
PRJ015 = Rule(
    code="PRJ015",
    title="Not a readable file",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="Every input is read once, from a plain file; folders, pipes and devices are not files.",
    example='files = ["manuscript"]',
    remedy="Name a plain file that the person who builds is allowed to read.",
)
PRJ026 = Rule(
    code="PRJ026",
    title="File too large",
    severity=Severity.ERROR,
    exit=Exit.LIMIT,
    reason="A file of such a size would exhaust the memory of the machine that builds.",
    example="A manuscript part of 40 MB.",
    remedy="Split the text into several files, or make the picture smaller.",
)
PRJ027 = Rule(
    code="PRJ027",
    title="Too many files",
    severity=Severity.ERROR,
    exit=Exit.LIMIT,
    reason="The search for pictures ends at a fixed number of files, so that it always ends.",
    example="An edition.toml in a home folder.",
    remedy="Give the edition a folder of its own.",
)
PRJ028 = Rule(
    code="PRJ028",
    title="Stylesheet that nothing uses",
    severity=Severity.WARNING,
    reason="Only all.css, print.css, screen.css and ebook.css are read from styles/.",
    example="styles/web.css",
    remedy="Rename the file to one of the four, or delete it.",
)
PRJ029 = Rule(
    code="PRJ029",
    title="File listed twice",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="A part listed twice would be printed twice.",
    example='files = ["manuscript/a.md", "manuscript/a.md"]',
    remedy="Delete one of the two.",
)
PRJ030 = Rule(
    code="PRJ030",
    title="Folder is not empty",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="A new edition is never written over existing files.",
    example="$ edition-builder new ~/Documents",
    remedy="Name a folder that does not exist yet, or an empty one.",
)
PRJ032 = Rule(
    code="PRJ032",
    title="File name that cannot be printed",
    severity=Severity.WARNING,
    reason="A name that is not UTF-8 or holds control characters cannot be cited or linked.",
    example="images/caf\\xe9.png, from an archive made on an old system",
    remedy="Rename the file.",
)
PRJ033 = Rule(
    code="PRJ033",
    title="Link out of the project not followed",
    severity=Severity.WARNING,
    reason=(
        "An edition is made from its own folder alone; what a symbolic link outside it leads to is "
        "not looked at, and pictures behind it are not found."
    ),
    example="pictures -> /home/ann/pictures",
    remedy="Copy what the edition needs into the project, or delete the link.",
)
PRJ034 = Rule(
    code="PRJ034",
    title="Copy of a work in a form that is not read",
    severity=Severity.WARNING,
    reason="Quotations are compared with copies in plain text, Markdown, HTML, PDF and EPUB.",
    example="sources/smith2001.docx",
    remedy="Save the work in one of these forms, or keep the file elsewhere.",
)
