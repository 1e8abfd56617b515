"""The works cited in one file, each once, under a key that can be read and typed."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

Item = dict[str, Any]
"""A work in CSL-JSON."""

CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
        ("a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e iu ia i i e g")
        .replace("-", "").split(" "),
        strict=True,
    )
)  # fmt: skip
"""Library of Congress romanisation, without its signs."""

UNTOLD = frozenset(
    "a an and at by das de dem den der des die du ein eine el en et for from il im in into la las "  # noqa: SIM905 - reads as a list
    "le les los of on or su sur the their to towards toward und une un von with zum zur na ob o i v"
    .split()
)  # fmt: skip
"""Words with which no title is recognised."""

PEOPLE = ("author", "editor", "translator", "director", "composer", "container-author")
ALPHABET = "bcdefghijklmnopqrstuvwxyz"


class Library:
    """The works met so far, in the order of the text."""

    def __init__(self) -> None:
        self._keys: dict[str, str] = {}
        self._items: dict[str, Item] = {}

    @property
    def items(self) -> tuple[Item, ...]:
        """The works, each with its key as `id`."""
        return tuple(self._items.values())

    def key(self, item: Item, identity: str = "") -> str:
        """The key of a work; one already met keeps the key it has.

        `identity` is what its manager calls it. Two records with the same contents are one work.
        """
        contents = json.dumps(
            {name: part for name, part in item.items() if name != "id"}, sort_keys=True
        )
        for name in filter(None, (identity, contents)):
            if name in self._keys:
                return self._keys[name]
        key = self._free(key_of(item))
        self._items[key] = {**item, "id": key}
        self._keys |= dict.fromkeys(filter(None, (identity, contents)), key)
        return key

    def _free(self, key: str) -> str:
        if key not in self._items:
            return key
        for letter in ALPHABET:
            if key + letter not in self._items:
                return key + letter
        return f"{key}{len(self._items)}"


def key_of(item: Item) -> str:
    """Author, year, and the first word of the title that tells anything: `kotkin2014stalin`."""
    parts = (_name(item), year_of(item), _title_word(item))
    return "".join(parts) or "work"


def year_of(item: Item) -> str:
    """The year of a work, '' where none is given."""
    issued = item.get("issued")
    if not isinstance(issued, dict):
        return ""
    parts = issued.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0]:
        return re.sub(r"\W", "", str(parts[0][0]))[:5]
    found = re.search(r"\d{4}", str(issued.get("raw") or issued.get("literal") or ""))
    return found[0] if found else ""


def _name(item: Item) -> str:
    for role in PEOPLE:
        people = item.get(role)
        if isinstance(people, list) and people and isinstance(people[0], dict):
            family = str(people[0].get("family") or "")
            body = str(people[0].get("literal") or "").split()
            if plain := ascii_of(family) or ascii_of(body[0] if body else ""):
                return plain
    return ""


def _title_word(item: Item) -> str:
    title = re.sub(r"<[^>]*>", "", str(item.get("title") or item.get("title-short") or ""))
    words = [ascii_of(word) for word in re.split(r"[\W_]+", title)]
    return next((word for word in words if len(word) > 1 and word not in UNTOLD), "")


def ascii_of(word: str) -> str:
    """A word in lower-case ASCII letters and digits; Cyrillic romanised."""
    romanised = "".join(CYRILLIC.get(letter, letter) for letter in word.casefold())
    plain = unicodedata.normalize("NFKD", romanised.replace("ß", "ss").replace("ø", "o"))
    return re.sub(r"[^a-z0-9]", "", plain)
