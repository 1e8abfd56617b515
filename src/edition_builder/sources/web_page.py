"""A web page as a source, and the text of every other file in HTML."""

from __future__ import annotations

from lxml import etree

from edition_builder.sources.markup import PagedText


def read(data: bytes) -> list[tuple[str, str]]:
    """The text of the body, by its page breaks where it marks them (DPUB-ARIA `doc-pagebreak`).

    Tags are reported as they come, so that no tree is built of what may be endless.
    """
    text = PagedText()
    parser = etree.HTMLParser(target=text, no_network=True, remove_comments=True, remove_pis=True)
    if data.strip():
        parser.feed(data)
        parser.close()
    return text.pages()
