"""The allow-list: what HTML may stand in an edition, and nothing else.

Whatever the tree held, only these elements, attributes and addresses come out. Comments, scripts,
styles, frames, forms, event attributes and unknown addresses are gone after this.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import nh3

from edition_builder.compose.addresses import SCHEMES

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXT_TAGS = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col",
    "colgroup", "dd", "del", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2",
    "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q",
    "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strong", "sub", "sup", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var",
})  # fmt: skip
MATH_TAGS = frozenset({
    "annotation", "math", "menclose", "merror", "mfrac", "mi", "mmultiscripts", "mn", "mo",
    "mover", "mpadded", "mphantom", "mprescripts", "mroot", "mrow", "ms", "mspace", "msqrt",
    "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover",
    "none", "semantics",
})  # fmt: skip
ATTRIBUTES: Mapping[str, set[str]] = {
    "*": {"class", "dir", "id", "lang"},
    "a": {"href", "role", "title"},
    "abbr": {"title"},
    "col": {"span", "style"},
    "dfn": {"title"},
    "img": {"alt", "height", "src", "style", "title", "width"},
    "ol": {"start", "type"},
    "q": {"cite"},
    "td": {"colspan", "headers", "rowspan", "style"},
    "th": {"abbr", "colspan", "headers", "rowspan", "scope", "style"},
    "annotation": {"encoding"},
    "math": {"alttext", "display", "xmlns"},
    "menclose": {"notation"},
    "mfrac": {"linethickness"},
    "mi": {"mathvariant"},
    "mo": {
        "accent", "fence", "form", "largeop", "lspace", "maxsize", "minsize", "movablelimits",
        "rspace", "separator", "stretchy", "symmetric",
    },
    "mover": {"accent"},
    "mpadded": {"depth", "height", "lspace", "voffset", "width"},
    "mspace": {"depth", "height", "width"},
    "mstyle": {"displaystyle", "mathvariant", "scriptlevel"},
    "mtable": {"columnalign", "columnspacing", "displaystyle", "rowspacing"},
    "mtd": {"columnalign", "columnspan", "rowspan"},
    "munder": {"accentunder"},
    "munderover": {"accent", "accentunder"},
}  # fmt: skip
STYLES = frozenset({"text-align", "width"})
"""The declarations that `widths` turns into classes; all others go."""
LARGEST_SPAN = 100
"""The most columns or rows a cell may span: a number of the author's must not exhaust memory."""
NUMBERS: Mapping[str, int] = {
    "colspan": LARGEST_SPAN, "rowspan": LARGEST_SPAN, "columnspan": LARGEST_SPAN,
    "span": LARGEST_SPAN, "start": 10**6, "width": 10**4, "height": 10**4,
}  # fmt: skip


NO_CHARACTER = re.compile(
    "[^\t\n\r -~\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010fffd]"
    "|["
    + "".join(chr(plane << 16 | last) for plane in range(1, 16) for last in (0xFFFE, 0xFFFF))
    + "]"
)
"""Code points that XML 1.0 leaves out (production 2, Char) or HTML calls an error in its input."""


def sanitise(markup: str) -> str:
    """The markup with only what the allow-list has, in characters that XML and HTML can hold."""
    clean = nh3.clean(
        markup,
        tags=TEXT_TAGS | MATH_TAGS,
        clean_content_tags={"script", "style", "template"},
        attributes=dict(ATTRIBUTES),
        attribute_filter=_value,
        filter_style_properties=set(STYLES),
        url_schemes=set(SCHEMES),
        strip_comments=True,
        link_rel=None,
    )
    return NO_CHARACTER.sub("", clean)


def _value(tag: str, name: str, value: str) -> str | None:
    """The value an attribute may keep, or None to drop it."""
    if name == "href" and not value.startswith("#") and ":" not in value.split("/", maxsplit=1)[0]:
        return None
    if name == "role" and value != "doc-noteref":
        return None
    if name in NUMBERS and tag not in MATH_TAGS:
        return value if value.isascii() and value.isdigit() and _fits(name, value) else None
    return value


def _fits(name: str, value: str) -> bool:
    return len(value) < len(str(NUMBERS[name])) + 1 and 0 < int(value) <= NUMBERS[name]
