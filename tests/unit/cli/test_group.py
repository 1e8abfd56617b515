from __future__ import annotations

import subprocess
import sys

HEAVY = (
    "weasyprint",
    "rich",
    "lxml",
    "bibtexparser",
    "ebooklib",
    "pikepdf",
    "edition_builder.pipeline",
    "edition_builder.reports",
    "edition_builder.cli.check",
    "edition_builder.cli.build",
)


def test_help_loads_no_command_and_nothing_heavy() -> None:
    code = (
        "import sys; from edition_builder.cli import main\n"
        "try: main(['--help'])\n"
        f"except SystemExit: print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "[]"


def test_importing_the_package_loads_nothing() -> None:
    code = (
        "import sys; import edition_builder\n"
        "loaded = [name for name in sys.modules if name.startswith('edition_builder.')]\n"
        "names = edition_builder.__all__\n"
        "print(loaded, [name for name in names if not hasattr(edition_builder, name)])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "['edition_builder.version'] []\n"
