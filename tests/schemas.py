"""Other people's schemas, which `make` brings for the tests (`requirements/schemas.txt`)."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema.validators import validator_for
from lxml import etree

FOLDER = Path(__file__).parents[1] / ".venv" / "schemas" / "commonmeta" / "resources"


def complaints(name: str, value: Any) -> list[str]:
    """What the JSON schema of this name has against a value."""
    schema = json.loads(_found(f"{name}.json").read_text("utf-8"))
    return [error.message for error in validator_for(schema)(schema).iter_errors(value)]


@cache
def crossref(version: str) -> etree.XMLSchema:
    """Crossref's schema of this version; nothing is fetched."""
    path = _found(f"crossref/crossref{version}.xsd")
    return etree.XMLSchema(etree.parse(path, etree.XMLParser(no_network=True)))


def _found(name: str) -> Path:
    """A schema's file; where there is none the test is NOT RUN, and fails in CI."""
    path = FOLDER / name
    if not path.exists():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"NOT RUN: there is no {name} here")
    return path
