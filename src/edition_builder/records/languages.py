"""Languages by the codes that libraries and the book trade use."""

from __future__ import annotations


def bibliographic(tag: str) -> str:
    """The ISO 639-2/B code of a BCP 47 tag (`ger` for `de-AT`), or '' where there is none."""
    import langcodes  # noqa: PLC0415 - only a release needs it

    try:
        return langcodes.get(tag).to_alpha3(variant="B")
    except LookupError:
        return ""


def short(tag: str) -> str:
    """The ISO 639-1 code, two letters, or '' for a language that has none."""
    primary = tag.partition("-")[0].lower()
    return primary if len(primary) == len("en") else ""
