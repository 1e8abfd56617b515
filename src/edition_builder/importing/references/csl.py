"""Citations in CSL-JSON, as Zotero and Mendeley write them into a document's fields."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

from edition_builder.importing.script import Cited, CitedWork

if TYPE_CHECKING:
    from edition_builder.importing.references.library import Item, Library

DEEPEST = 40
TAG = re.compile(r"</?(?:i|b|sup|sub|sc|span)\b[^>]*>")


def citation_of_json(text: str, printed: str, library: Library) -> Cited | None:
    """The citation that a field's JSON holds, None where it holds none that can be used."""
    data = _object_in(text)
    items = data.get("citationItems") if data else None
    if data is None or not isinstance(items, list) or not items:
        return None
    works = [_work(item, library) for item in items if isinstance(item, dict)]
    if not works or any(work is None for work in works):
        return None
    properties = data.get("properties")
    shown = properties.get("plainCitation") if isinstance(properties, dict) else None
    return Cited(tuple(work for work in works if work), printed or str(shown or ""))


def _object_in(text: str) -> dict[str, Any] | None:
    """The first object in a text that something may precede and follow."""
    start = text.find("{")
    if start < 0 or _depth(text) > DEEPEST:
        return None
    try:
        data, _ = json.JSONDecoder(strict=False).raw_decode(text[start:])
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _depth(text: str) -> int:
    deepest = depth = 0
    for letter in re.findall(r"[\[\]{}]", text):
        depth += 1 if letter in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _work(item: dict[str, Any], library: Library) -> CitedWork | None:
    record = item.get("itemData")
    if not isinstance(record, dict) or not record:
        return None
    uris = item.get("uris") or item.get("uri")
    identity = str(uris[0]) if isinstance(uris, list) and uris else ""
    return CitedWork(
        key=library.key(sound(record), identity),
        prefix=_plain(item.get("prefix")),
        suffix=_plain(item.get("suffix")),
        locator=_plain(item.get("locator")),
        label=_plain(item.get("label")) or "page",
        mode=_mode(item),
    )


def _mode(item: dict[str, Any]) -> str:
    if item.get("author-only"):
        return "AuthorInText"
    return "SuppressAuthor" if item.get("suppress-author") else "NormalCitation"


def _plain(said: object) -> str:
    text = "" if said is None or isinstance(said, (dict, list)) else str(said)
    return html.unescape(TAG.sub("", text)).strip()


LISTS = frozenset({"author", "editor", "translator", "container-author", "collection-editor",
    "composer", "director", "editorial-director", "illustrator", "interviewer", "original-author",
    "recipient", "reviewed-author"})  # fmt: skip
DATES = frozenset({"issued", "accessed", "original-date", "event-date", "submitted"})
UNWANTED = frozenset({"id", "abstract", "schema", "source", "system_id", "citation-key",
    "citation-label", "locator", "label"})  # fmt: skip


def sound(record: dict[str, Any]) -> Item:
    """A record with only such parts as a CSL processor understands (CSL-JSON schema)."""
    made: Item = {"type": str(record.get("type") or "document")}
    for name, part in sorted(record.items()):
        if name in LISTS:
            if people := [person for person in map(_person, _listed(part)) if person]:
                made[name] = people
        elif name in DATES:
            if isinstance(part, dict):
                made[name] = _date(part)
        elif name not in UNWANTED and name != "type" and isinstance(part, (str, int, float)):
            made[name] = _unlatexed(str(part))
    return made


def _unlatexed(text: str) -> str:
    """Without the backslashes and braces that records carry when they were once BibTeX."""
    return re.sub(r"\\+([&%$#_{}])", r"\1", text).replace("{", "").replace("}", "")


def _listed(part: object) -> list[object]:
    return part if isinstance(part, list) else []


def _person(part: object) -> dict[str, str]:
    if not isinstance(part, dict):
        return {}
    names = ("family", "given", "literal", "suffix", "non-dropping-particle", "dropping-particle")
    return {name: str(part[name]) for name in names if part.get(name)}


def _date(part: dict[str, Any]) -> dict[str, Any]:
    parts = part.get("date-parts")
    if isinstance(parts, list):
        dates = [[_number(n) for n in date if _number(n)] for date in parts if _is_date(date)]
        if dates and all(dates):
            return {"date-parts": dates[:2]}
    said = part.get("raw") or part.get("literal")
    return {"literal": str(said)} if said else {}


def _is_date(date: object) -> bool:
    return isinstance(date, list) and bool(date)


def _number(said: object) -> int:
    return int(str(said)) if re.fullmatch(r"-?\d{1,4}", str(said)) else 0
