"""The essay of this repository, built once for all that look at its editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.editions.press import build, lay_out

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def essay(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the essay's editions, built cold in a fresh project."""
    root = lay_out(tmp_path_factory.mktemp("essay") / "project")
    cache = tmp_path_factory.mktemp("cache")
    return build(root, environment={"EDITION_BUILDER_CACHE": str(cache)})
