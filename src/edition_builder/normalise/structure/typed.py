"""The rules about text that was typed without any marks of its structure.

They look only at files that end in `.txt` and are not Markdown all the same: whoever writes
Markdown marks her headings herself.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.structure import (
    NRM072,
    NRM073,
    NRM074,
    NRM075,
    NRM076,
    NRM077,
    NRM078,
    NRM079,
    NRM080,
    NRM081,
    NRM082,
    NRM083,
    NRM085,
    NRM092,
    NRM093,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edition_builder.diagnostics import Rule
    from edition_builder.normalise.copy import Copy

ENDINGS = (".txt", ".text")


def _found(copy: Copy, *, rule: Rule) -> Iterable[Correction]:
    if not copy.part.path.lower().endswith(ENDINGS):
        return ()
    from edition_builder.normalise.structure.plain import FINDERS  # noqa: PLC0415 - slow to load

    return FINDERS[rule.code](copy)


TYPED: tuple[Correcting, ...] = tuple(
    Correcting(rule=rule, certainty=certainty, find=partial(_found, rule=rule))
    for rule, certainty in (
        (NRM072, Certainty.SUGGEST),
        (NRM073, Certainty.AUTO),
        (NRM074, Certainty.SUGGEST),
        (NRM075, Certainty.QUERY),
        (NRM076, Certainty.AUTO),
        (NRM077, Certainty.SUGGEST),
        (NRM078, Certainty.SUGGEST),
        (NRM079, Certainty.SUGGEST),
        (NRM081, Certainty.SUGGEST),
        (NRM082, Certainty.SUGGEST),
        (NRM083, Certainty.SUGGEST),
        (NRM080, Certainty.AUTO),
        (NRM085, Certainty.SUGGEST),
        (NRM092, Certainty.QUERY),
        (NRM093, Certainty.QUERY),
    )
)
"""In the order in which they are tried; `plain` knows what each looks for."""
