"""What all tests share: deterministic properties in CI, a project to try things on, `--update`."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from tests.runner import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update` writes what is seen into the files that say what is expected."""
    parser.addoption("--update", action="store_true", help="rewrite expected output; review it")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expected output is to be rewritten."""
    return bool(request.config.getoption("--update"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the smallest edition in which nothing is wrong."""
    return shutil.copytree(PROJECT, tmp_path / "project")
