"""Personal names, turned round for a reference manager."""

from __future__ import annotations

PARTICLES = frozenset(
    "af al ap bin da das de del della den der di do dos du el ibn la le ten ter van ver von zu zum "  # noqa: SIM905 - a list to be read
    "zur".split()
)
"""Words that belong to the family name that follows them."""


def inverted(name: str) -> str:
    """“Family, Given” of a name printed “Given Family”.

    A name of one word, one that has a comma, and one that begins with “The” stay as they are. The
    family name is the last word with the particles before it: “van Ree, Erik”.
    """
    words = name.split()
    if len(words) < 2 or "," in name or words[0] == "The":  # noqa: PLR2004 - two words make a name to turn
        return " ".join(words)
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    return f"{' '.join(words[start:])}, {' '.join(words[:start])}"
