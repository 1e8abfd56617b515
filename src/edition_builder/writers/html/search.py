"""The page on which a site is searched, offline and in the page itself: the one page with a script.

It carries the words of every passage, so nothing is fetched and it works from a folder as from a
server. A search reads them all, which even in a long book takes a browser no time to speak of; an
index would be larger than the text. Without scripts it leads to the edition on one page.
"""

from __future__ import annotations

import json
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from edition_builder.writers.html.linked_data import in_script
from edition_builder.writers.html.passages import passages
from edition_builder.writers.markup import Markup, element, lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from edition_builder.model import Edition

    Parts = Sequence[tuple[str, str, Markup]]

SEARCH = "eb-search.html"
"""No section can be called so: identifiers of authors never begin with `eb-`."""


def script_policy() -> str:
    """The rule that lets this page run our script and no other (CSP Level 3, `hash-source`)."""
    digest = b64encode(sha256(_script().encode()).digest()).decode("ascii")
    return f"script-src 'sha256-{digest}'"


def search_text(edition: Edition, parts: Parts, ids: Mapping[str, str]) -> Markup:
    """What stands in the page's `main`: the field, the place for what is found, the passages.

    `parts` are the file, the title and the markup of each part of the text.
    """
    words = edition.words
    label = element("label", {"for": "eb-words"}, words["search"])
    field = element("input", {"type": "search", "id": "eb-words", "autocomplete": "off"})
    form = element("form", {"role": "search", "hidden": ""}, field)
    whole = element("a", {"href": f"../{edition.metadata.slug}.html#{ids['text']}"}, words["whole"])
    instead = element("p", {"id": "eb-instead"}, f"{words['no-search']} ", whole)
    told = element("p", {"role": "status", "data-found": words["found"]})
    found = element("ol", {"id": "eb-found"})
    heading = element("h2", {}, label)
    return lines(heading, form, instead, told, found, _data(parts, words["page-short"]), _run())


def _data(parts: Parts, page: str) -> Markup:
    """The passages as a data block, which no browser runs (HTML Living Standard, 4.12.1)."""
    places = [[file, title] for file, title, _ in parts]
    said = [
        [number, found.place, found.page, found.text]
        for number, (_, _, text) in enumerate(parts)
        for found in passages(text)
    ]
    values = {"places": places, "passages": said, "page": page}
    written = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    block = f'<script type="application/json" id="eb-passages">{in_script(written)}</script>'
    return Markup(block)


def _run() -> Markup:
    return Markup(f"<script>{_script()}</script>")


@cache
def _script() -> str:
    """Our script; it holds neither `<` nor `&`, so that it is the same in HTML and in XML."""
    return files(__package__).joinpath("search.js").read_text(encoding="utf-8")
