"""What edition-builder needs of the machine it runs on, and what of it is there.

Nothing heavy is loaded to find out: a missing library is a line in a table, not a traceback.
"""

from __future__ import annotations

from edition_builder.machine.libraries import pango_version
from edition_builder.machine.need import Need, State
from edition_builder.machine.needs import NEEDS, survey
from edition_builder.machine.programs import pandoc_version

__all__ = ["NEEDS", "Need", "State", "pandoc_version", "pango_version", "survey"]
