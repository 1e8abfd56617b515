"""Which dash sets off a parenthesis in a text: the author's, else the language's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edition_builder.normalise.copy import Copy

FORMS = {
    " – ": expression(r"(?<=[^\s\ufdd0])[ \u00a0]–\s(?=[^\s\ufdd0])"),
    "—": expression(r"(?<=[^\W_])[’”)»*_]?—[‘“(«*_]?(?=[^\W\d_])"),
    " — ": expression(r"(?<=[^\s\ufdd0])[ \u00a0]—\s(?=[^\s\ufdd0])"),
}
"""The ways to set a dash between words, and how each is found."""


def dashes_of(copy: Copy) -> Mapping[str, int]:
    """How often the author sets each dash."""
    return {dash: len(pattern.findall(copy.open)) for dash, pattern in FORMS.items()}


def house_dash(copy: Copy) -> str:
    """The dash of the house; '' where neither the author nor the language has one."""
    used = copy.once(dashes_of)
    most = max(used.values())
    if most == 0:
        return copy.conventions.dash
    mostly = [dash for dash, count in used.items() if count == most]
    return copy.conventions.dash if copy.conventions.dash in mostly else mostly[0]
