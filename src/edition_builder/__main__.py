"""`python -m edition_builder`, the same as the command `edition-builder`."""

from __future__ import annotations

from edition_builder.cli import main

if __name__ == "__main__":
    main(prog_name="edition-builder")
