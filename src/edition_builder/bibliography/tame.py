"""Make a value safe to hand on: no command that opens files or defines others, no stray marks."""

from __future__ import annotations

from edition_builder.expression import expression

DANGEROUS = (
    "input", "include", "includeonly", "subfile", "subfileinclude", "import", "subimport",
    "openin", "openout", "read", "write", "immediate", "special", "directlua",
    "includegraphics", "includesvg", "includepdf", "lstinputlisting", "verbatiminput",
    "inputminted", "addbibresource", "bibliography", "usepackage", "RequirePackage",
    "InputIfFileExists", "documentclass", "def", "edef", "gdef", "xdef", "let", "futurelet",
    "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand",
    "DeclareMathOperator", "newenvironment", "renewenvironment", "newtheorem", "catcode",
    "csname", "expandafter", "afterassignment", "loop", "PackageError", "newtoggle",
    "toggletrue", "togglefalse",
)  # fmt: skip
"""TeX and LaTeX commands that read or write files, or change what other commands mean."""

COMMAND = expression(
    rf"(?<!\\)(?P<before>(?:\\\\)*)\\(?P<name>{'|'.join(DANGEROUS)})(?![A-Za-z@])\s*"
)
WITH_FILE = expression(r"(?:\[[^\]]*\])?\s*\{[^{}]*\}")
PERCENT = expression(r"(?<!\\)%")
DOLLAR = expression(r"(?<!\\)\$")

VERBATIM = frozenset(
    {"url", "doi", "file", "eprint", "pdf", "urlraw", "verba", "verbb", "verbc", "isbn", "issn"}
)
"""Fields that hold no LaTeX, after biblatex's data model."""

UNREAD = frozenset({"file", "bdsk-file-1", "bdsk-url-1", "owner", "timestamp", "groups"})
"""What reference managers keep for themselves, and no style prints."""


def dangerous_commands(value: str) -> tuple[str, ...]:
    """The commands in a value that read files or define others, with their backslash."""
    if "\\" not in value:
        return ()
    return tuple(dict.fromkeys("\\" + match["name"] for match in COMMAND.finditer(value)))


def tamed(name: str, value: str) -> str:
    """The value as pandoc may see it.

    Dangerous commands go, with the file they name. A bare `%` (a comment that would eat the rest)
    and a lone `$` become letters.
    """
    if name in VERBATIM:
        return value
    while "\\" in value and (match := COMMAND.search(value)) is not None:
        argument = WITH_FILE.match(value, match.end())
        rest = value[argument.end() if argument else match.end() :]
        value = f"{value[: match.start()]}{match['before']} {rest}"
    if "%" in value:
        value = PERCENT.sub(r"\\%", value)
    if "$" in value and len(DOLLAR.findall(value)) % 2:
        value = DOLLAR.sub(r"\\$", value)
    return value
