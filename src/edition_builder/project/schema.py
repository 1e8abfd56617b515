"""Every key of `edition.toml`, as a table: what kind of value it takes, and what is asked of it.

In a key, `[]` stands for the rows of a list of tables, and `*` for any name.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.frozen import dataclass
from edition_builder.project import checkers as check
from edition_builder.project.addresses import email, web_address
from edition_builder.project.kinds import DAY, FLAG, NUMBER, PAGE, TEXT, TEXTS, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What one key takes.

    The check looks at each text of a list by itself. An empty text is not checked, unless the key
    is required: it leaves the matter unsaid.
    """

    kind: Kind
    required: bool = False
    check: check.Checker | None = None


ARCHIVES = tuple(f"pdf/a-{level}" for level in ("2b", "2u", "3b", "3u"))
MANY = 1_000_000

SCHEMA: Mapping[str, Key] = MappingProxyType(
    {
        "edition.title": Key(kind=TEXT, required=True, check=check.not_empty),
        "edition.slug": Key(kind=TEXT, check=check.slug),
        "edition.subtitle": Key(kind=TEXT),
        "edition.authors[].name": Key(kind=TEXT, required=True, check=check.not_empty),
        "edition.authors[].orcid": Key(kind=TEXT, check=check.orcid),
        "edition.editors[].name": Key(kind=TEXT, required=True, check=check.not_empty),
        "edition.editors[].orcid": Key(kind=TEXT, check=check.orcid),
        "edition.translators[].name": Key(kind=TEXT, required=True, check=check.not_empty),
        "edition.translators[].orcid": Key(kind=TEXT, check=check.orcid),
        "edition.language": Key(kind=TEXT, required=True, check=check.language),
        "edition.date": Key(kind=DAY),
        "edition.version": Key(kind=TEXT),
        "edition.publisher": Key(kind=TEXT),
        "edition.place": Key(kind=TEXT),
        "edition.rights": Key(kind=TEXT),
        "edition.licence": Key(kind=TEXT, check=check.licence),
        "edition.isbn.pdf": Key(kind=TEXT, check=check.isbn),
        "edition.isbn.epub": Key(kind=TEXT, check=check.isbn),
        "edition.isbn.print": Key(kind=TEXT, check=check.isbn),
        "edition.doi": Key(kind=TEXT, check=check.doi),
        "edition.keywords": Key(kind=TEXTS, check=check.not_empty),
        "edition.description": Key(kind=TEXT),
        "manuscript.files": Key(kind=TEXTS, check=check.not_empty),
        "citations.bibliography": Key(kind=TEXTS, check=check.not_empty),
        "citations.style": Key(kind=TEXT),
        "citations.per-chapter": Key(kind=FLAG),
        "citations.sections[].title": Key(kind=TEXT, required=True, check=check.not_empty),
        "citations.sections[].keywords": Key(kind=TEXTS, check=check.not_empty),
        "citations.sections[].types": Key(kind=TEXTS, check=check.not_empty),
        "quotations.minimum-words": Key(kind=NUMBER, check=check.between(1, 1000)),
        "quotations.terms": Key(kind=TEXTS, check=check.not_empty),
        "house.quotes": Key(kind=TEXT, check=check.one_of("single", "double")),
        "house.ellipsis": Key(kind=TEXT),
        "print.page": Key(kind=PAGE, check=check.page),
        "print.design": Key(kind=TEXT, check=check.one_of("essay", "pamphlet", "trade")),
        "print.archive": Key(kind=TEXT, check=check.one_of(*ARCHIVES)),
        "print.paper": Key(kind=TEXT, check=check.paper_name),
        "print.output-intent": Key(kind=TEXT, check=check.profile_path),
        "print.cited-on": Key(kind=FLAG),
        "print.index": Key(kind=FLAG),
        "web.split": Key(kind=FLAG),
        "web.search": Key(kind=FLAG),
        "release.url": Key(kind=TEXT, check=web_address),
        "release.pdf": Key(kind=TEXT, check=web_address),
        "release.depositor": Key(kind=TEXT),
        "release.email": Key(kind=TEXT, check=email),
        "release.chapter-doi": Key(kind=TEXT, check=check.chapter_doi),
        "check.strict": Key(kind=FLAG),
        "check.max-open": Key(kind=NUMBER, check=check.between(0, MANY)),
        "check.ignore[].code": Key(kind=TEXT, required=True, check=check.rule_code),
        "check.ignore[].because": Key(kind=TEXT),
        "check.ignore[].path": Key(kind=TEXT),
        "check.severity.*": Key(kind=TEXT, required=True, check=check.severity),
    }
)

NAME_CHECKS: Mapping[str, check.Checker] = MappingProxyType({"check.severity": check.rule_code})
"""Tables whose keys are free (`*`) → what is asked of a key's own name."""


def _parents(key: str) -> list[str]:
    parts = key.split(".")
    return [".".join(parts[:count]) for count in range(1, len(parts))]


TABLES = frozenset(parent for key in SCHEMA for parent in _parents(key))
"""The tables, by the same names: `edition`, `edition.authors[]`, …"""


def names_in(table: str) -> tuple[str, ...]:
    """The names a table may hold, without their brackets."""
    start = f"{table}." if table else ""
    inside = (key.removeprefix(start) for key in SCHEMA if key.startswith(start))
    return tuple(dict.fromkeys(name.split(".")[0].removesuffix("[]") for name in inside))


def required_in(table: str) -> tuple[str, ...]:
    """The names a table has to hold."""
    start = f"{table}."
    return tuple(
        key.removeprefix(start)
        for key, what in SCHEMA.items()
        if what.required and key.startswith(start) and "." not in key.removeprefix(start)
        if key != f"{start}*"
    )
