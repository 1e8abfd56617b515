"""Where things stand on a site: what its files are called, and how links find them."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.writers.html.fragments import elements, read, write

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from edition_builder.model import Section
    from edition_builder.writers.markup import Markup

PLAIN = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
"""An id that is a file's name on every system; `index` is taken."""


def file_names(sections: Sequence[Section]) -> Mapping[str, str]:
    """A file for each section's id: its own name where every system can bear it, else its number.

    So the address of a section lasts as long as its id does.
    """
    return MappingProxyType(
        {
            section.id: f"{section.id if _bearable(section.id) else f'section-{number}'}.html"
            for number, section in enumerate(sections, start=1)
        }
    )


def _bearable(name: str) -> bool:
    numbered = re.fullmatch(r"section-\d+", name)
    return bool(PLAIN.fullmatch(name)) and name != "index" and not numbered


def led(markup: Markup, homes: Mapping[str, str], here: str, current: str = "") -> Markup:
    """The markup with every link to another page's id leading to that page.

    A link to the id `current` is marked as the page the reader is on.
    """
    root = read(markup)
    for link in elements(root, "a"):
        address = link.get("href", "")
        home = homes.get(address[1:], here) if address.startswith("#") else here
        if home != here:
            link.set("href", f"{home}{address}")
        elif current and address == f"#{current}":
            link.set("aria-current", "page")
    return write(root)
