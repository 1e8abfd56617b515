"""What the package exports under the names of the commands."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import edition_builder

CALLS = sorted(name for name in edition_builder.__all__ if callable(getattr(edition_builder, name)))


def test_no_room_has_the_name_of_a_call() -> None:
    """Once a room is loaded it would stand where the call was: “module is not callable”."""
    rooms = {room.name for room in pkgutil.iter_modules(edition_builder.__path__)}
    assert not rooms & set(CALLS)


def test_calls_stay_calls_whatever_was_loaded_before() -> None:
    for room in ("publication", "verification", "pipeline.verify", "pipeline.release"):
        import_module(f"edition_builder.{room}")
    assert callable(edition_builder.verify)
    assert callable(edition_builder.release)
