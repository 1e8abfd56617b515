"""edition-builder: from a scholar's manuscript to press.

The calls of the library have the names of the commands:

    import edition_builder

    outcome = edition_builder.check("my-edition")
    for finding in outcome.findings:
        print(finding.place, finding.code, finding.message)

Each is loaded when it is first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module

from edition_builder.version import __version__

TYPE_CHECKING = False  # type checkers know the name; to import it would cost a start its quiet
if TYPE_CHECKING:
    from edition_builder.diagnostics import Diagnostic, EditionError, Exit, Place, Rule, Severity
    from edition_builder.library import (
        build,
        check,
        citations,
        doctor,
        explain,
        import_file,
        new,
        normalise_files,
        release,
        verify,
    )
    from edition_builder.model.outcome import Outcome

__all__ = [
    "Diagnostic",
    "EditionError",
    "Exit",
    "Outcome",
    "Place",
    "Rule",
    "Severity",
    "__version__",
    "build",
    "check",
    "citations",
    "doctor",
    "explain",
    "import_file",
    "new",
    "normalise_files",
    "release",
    "verify",
]

_HOMES = {
    "Diagnostic": "edition_builder.diagnostics",
    "EditionError": "edition_builder.diagnostics",
    "Exit": "edition_builder.diagnostics",
    "Outcome": "edition_builder.model.outcome",
    "Place": "edition_builder.diagnostics",
    "Rule": "edition_builder.diagnostics",
    "Severity": "edition_builder.diagnostics",
    "build": "edition_builder.library",
    "check": "edition_builder.library",
    "citations": "edition_builder.library",
    "doctor": "edition_builder.library",
    "explain": "edition_builder.library",
    "import_file": "edition_builder.library",
    "new": "edition_builder.library",
    "release": "edition_builder.library",
    "verify": "edition_builder.library",
    "normalise_files": "edition_builder.library",
}


def __getattr__(name: str) -> object:
    """What the package exports, loaded from its room at first use (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
