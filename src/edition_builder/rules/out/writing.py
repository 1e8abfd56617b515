"""Rules of the family OUT: folders, the disk, and the machine that editions are made on."""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity

OUT001 = Rule(
    code="OUT001",
    title="The output folder cannot be written",
    severity=Severity.ERROR,
    exit=Exit.OUTPUT,
    reason="Editions are written beside their place first and then moved into it in one step, so "
    "the folder above the output must allow new files. Nothing was replaced.",
    example="edition-builder build -o /usr/share/editions",
    remedy="Choose another folder with -o, or ask for the right to write in this one.",
)
OUT002 = Rule(
    code="OUT002",
    title="The disk is full",
    severity=Severity.ERROR,
    exit=Exit.OUTPUT,
    reason="A build needs room for the new editions beside the old ones. Nothing was replaced.",
    example="edition-builder build, on a full disk",
    remedy="Free some room and build again; nothing needs to be cleaned up.",
)
OUT003 = Rule(
    code="OUT003",
    title="A file stands where the output folder should be",
    severity=Severity.ERROR,
    exit=Exit.OUTPUT,
    reason="The editions go into a folder; edition-builder does not remove what it did not make.",
    example="a file called “build” in the project",
    remedy="Move the file away, or name another folder with -o.",
)
OUT004 = Rule(
    code="OUT004",
    title="Another build is running",
    severity=Severity.ERROR,
    exit=Exit.OUTPUT,
    reason="Two builds into one folder would mix their editions.",
    example="edition-builder build, typed in two terminals",
    remedy="Wait until the other build has ended, or give one of them its own folder with -o.",
)
OUT005 = Rule(
    code="OUT005",
    title="The output folder holds sources",
    severity=Severity.ERROR,
    exit=Exit.OUTPUT,
    reason="The whole output folder is replaced in one step; it must hold nothing that an author "
    "wrote.",
    example="edition-builder build -o manuscript",
    remedy="Name a folder of its own with -o, such as “build”.",
)
OUT006 = Rule(
    code="OUT006",
    title="The editions could not be written",
    severity=Severity.ERROR,
    exit=Exit.OUTPUT,
    reason="The system refused while the new editions were being written. Nothing was replaced.",
    example="a disk that reports a fault",
    remedy="Look at the reason given, mend it, and build again; nothing needs to be cleaned up.",
)
OUT010 = Rule(
    code="OUT010",
    title="Pandoc is missing",
    severity=Severity.ERROR,
    exit=Exit.MACHINE,
    reason="Every manuscript is read by the one version of pandoc that edition-builder was "
    "measured with; it comes with the Python package pypandoc_binary.",
    example="an installation from which the package's files were removed",
    remedy="Install edition-builder again: pip install --force-reinstall pypandoc_binary",
)
OUT011 = Rule(
    code="OUT011",
    title="Pango is missing",
    severity=Severity.ERROR,
    exit=Exit.MACHINE,
    reason="The print edition is set with Pango, which is a library of the system and no Python "
    "package.",
    example="a new Debian machine",
    remedy="Debian, Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0 "
    "libharfbuzz-subset0. Fedora: dnf install pango. macOS: brew install pango.",
)
