"""Whether a name and a year without an entry are a citation: “(Pipes 1990)”, not “(Moscow 1990)”.

Some forms can be nothing else: pages behind the year, “et al.”, two names joined. A name and a year
alone are taken for a citation only in a text that cites so, or of somebody whose other works are in
the bibliography.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from edition_builder.citations.typed.forms import JOINTS, NOBODY, PLACES
from edition_builder.citations.typed.people import folded, without_particles

if TYPE_CHECKING:
    import re
    from collections.abc import Container, Sequence

HABIT = 2
"""Citations in words that make it the habit of a text."""


class Likelihood(Enum):
    """How sure it is that words are a citation."""

    NONE = "none"
    PARTED = "parted"
    """A name, a comma and a year: an author of APA's style, or a place of printing."""
    PERHAPS = "perhaps"
    SURE = "sure"


def likelihood(item: re.Match[str], known: Container[str]) -> Likelihood:
    """What one item of a parenthesis is; `known` holds the folded names of the bibliography."""
    names = item["names"].casefold()
    if any(word in NOBODY for word in names.split()) or names.split()[0] in PLACES:
        return Likelihood.NONE
    labelled = ":" in item[0] or "." in (item["pages"] or "")
    if item["others"] or item["letter"] or _part(item, "cue") or JOINTS.search(item["names"]):
        return Likelihood.SURE
    if item["pages"] and (labelled or not _part(item, "comma")):
        return Likelihood.SURE
    bare = without_particles(folded(item["names"]))
    if folded(item["names"]) in known or bare in known or bare != folded(item["names"]):
        return Likelihood.SURE
    if " " in item["names"]:
        return Likelihood.NONE
    return Likelihood.PARTED if _part(item, "comma") else Likelihood.PERHAPS


def _part(item: re.Match[str], name: str) -> str:
    return item.groupdict().get(name) or ""


def together(found: Sequence[Likelihood]) -> Sequence[Likelihood]:
    """Several names with years in one parenthesis are sure, if none of them is nothing."""
    if len(found) > 1 and Likelihood.NONE not in found:
        return [Likelihood.SURE] * len(found)
    return found
