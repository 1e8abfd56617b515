"""The essay of this repository, built once for all that look at its editions."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.editions.press import build, lay_out


@pytest.fixture(scope="session")
def essay(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the essay's editions, built cold in a fresh project.

    `EDITIONS` names a folder of editions that were built already, to look at those instead.
    """
    if ready := os.environ.get("EDITIONS"):
        return Path(ready).absolute()
    root = lay_out(tmp_path_factory.mktemp("essay") / "project")
    cache = tmp_path_factory.mktemp("cache")
    return build(root, environment={"EDITION_BUILDER_CACHE": str(cache)})
