"""Checks of markup that no edition carries: HTML, scripts, addresses that run code, LaTeX."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from edition_builder.checks.check import Check
from edition_builder.expression import expression
from edition_builder.model import Manuscript
from edition_builder.rules.src.markup import SRC017, SRC018, SRC019, SRC024, SRC090
from edition_builder.source import Kind, lex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Part
    from edition_builder.source import Token

CARRIED = frozenset(
    {
        "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col",
        "colgroup", "dd", "del", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2",
        "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q",
        "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strong", "sub", "sup",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var", "wbr",
    }
)  # fmt: skip
"""HTML elements that all editions can carry."""

SHOWN = 60
"""Characters of the author's markup that a message quotes."""

SCRIPTS = frozenset({"script", "noscript"})
EVENT = expression(r"(?<![\w-])(on[a-z]{3,})\s*=", re.IGNORECASE)
ADDRESS = expression(
    r"""(?<![\w-])(?:href|src|action)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""",
    re.IGNORECASE,
)
SCHEME = expression(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
CARRIED_SCHEMES = frozenset({"http", "https", "mailto"})
NO_ADDRESS = expression(r"[\x00-\x20]+")
RAW = expression(r"\{=(\w+)\}")


def _markup(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for part in manuscript.parts:
        tokens = lex(part.text)
        images = {token.end for token in tokens if token.kind is Kind.IMAGE}
        for token in _outside(tokens):
            if token.kind is Kind.DESTINATION and token.end in images:
                continue  # images' addresses are judged where images are resolved
            if look := LOOKS.get(token.kind):
                yield from look(part, token)


def _outside(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens without the LaTeX in an environment, which goes as a whole."""
    begun: list[int] = []
    covered = 0
    inside: dict[int, int] = {}
    for token in tokens:
        if token.kind is Kind.TEX and token.value == "begin":
            begun.append(token.start)
        elif token.kind is Kind.TEX and token.value == "end" and begun:
            inside[begun.pop()] = token.start
    for token in tokens:
        if token.kind is not Kind.TEX or token.start >= covered:
            yield token
            covered = max(covered, inside.get(token.start, 0))


def _tag(part: Part, token: Token) -> Iterator[Diagnostic]:
    if token.value.startswith("/"):
        return
    text = part.text[token.start : token.end]
    place = part.place(token.start, token.end)
    if token.value in SCRIPTS:
        hint = "delete it; no edition runs scripts"
        yield SRC018.at(place, f"script “{text[:SHOWN]}” was removed", hint=hint)
    elif token.value not in CARRIED:
        hint = "say it in Markdown, or delete it"
        yield SRC017.at(place, f"HTML “{text[:SHOWN]}” was removed", hint=hint)
    yield from _events(part, token)
    for found in ADDRESS.finditer(text):
        written = next(value for value in found.groups() if value is not None)
        yield from _address(part, token, written, relative=True)


def _events(part: Part, token: Token) -> Iterator[Diagnostic]:
    for found in EVENT.finditer(part.text, token.start, token.end):
        yield SRC018.at(
            part.place(found.start(1), found.end(1)),
            f"the attribute “{found[1]}” runs a script and was removed",
            hint="delete it; no edition runs scripts",
        )


def _link(part: Part, token: Token) -> Iterator[Diagnostic]:
    yield from _address(part, token, token.value, relative=False)


def _reference(part: Part, token: Token) -> Iterator[Diagnostic]:
    yield from _address(part, token, token.value.partition("\n")[2], relative=True)


def _autolink(part: Part, token: Token) -> Iterator[Diagnostic]:
    yield from _address(part, token, token.value, relative=True)


def _address(part: Part, token: Token, written: str, *, relative: bool) -> Iterator[Diagnostic]:
    """Whether an address may stay; `relative` says whether one without a scheme may."""
    address = NO_ADDRESS.sub("", html.unescape(written))
    scheme = SCHEME.match(address)
    allowed = scheme[1].lower() in CARRIED_SCHEMES if scheme else relative
    if allowed or not address or address.startswith("#"):
        return
    what = f"begins with “{scheme[1]}:”" if scheme else "names a file"
    yield SRC019.at(
        part.place(token.start, token.end),
        f"the address “{written[:SHOWN]}” {what}; the link was removed, its words stay",
        hint="use an address that begins with https:// or mailto:, or #identifier",
    )


def _latex(part: Part, token: Token) -> Iterator[Diagnostic]:
    if token.value == "end":
        return
    text = part.text[token.start : token.end]
    shown = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
    yield SRC024.at(
        part.place(token.start, token.end),
        f"LaTeX “{shown}” is in no edition",
        hint="say it in Markdown; for a backslash that stands for itself write “\\\\”",
    )


def _raw_code(part: Part, token: Token) -> Iterator[Diagnostic]:
    line_end = part.text.find("\n", token.start, token.end)
    found = (
        RAW.search(part.text, token.start, line_end)
        if token.kind is Kind.FENCED_CODE and line_end > 0
        else RAW.match(part.text, token.end)
    )
    if found and token.closed:
        rule = SRC017 if found[1].startswith("html") else SRC024
        yield rule.at(
            part.place(found.start(), found.end()),
            f"raw {found[1]} is in no edition",
            hint="say it in Markdown, or delete it",
        )


CHUNK = expression(r"[`~]{3,}[ \t]*\{[ \t]*(?!=)\w[^{}\n]*(?:\{[^{}\n]*\}[^{}\n]*)*\}[ \t]*\n")
"""The head of a chunk: `{r}`, `{python, echo=FALSE}`; `{.r}` is only code that is shown."""
INLINE = expression(r"`r\s[^`]*`")
REFERS = expression(r"\\@ref\([^()\s]+\)")


def _unknit(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Files whose code is still to be run: told once a file, at the first chunk."""
    for part in manuscript.parts:
        unrun = [token for token in lex(part.text) if _is_unrun(part.text, token)]
        if unrun and any(token.kind is Kind.FENCED_CODE for token in unrun):
            place = part.place(unrun[0].start, unrun[0].end)
            yield SRC090.at(place, _counted(part, unrun), hint="knit the text first")


def _is_unrun(text: str, token: Token) -> bool:
    if token.kind is Kind.FENCED_CODE:
        return CHUNK.match(text, token.start) is not None
    return token.kind is Kind.CODE and INLINE.fullmatch(text, token.start, token.end) is not None


def _counted(part: Part, unrun: Sequence[Token]) -> str:
    chunks = sum(token.kind is Kind.FENCED_CODE for token in unrun)
    references = len(REFERS.findall(part.text))
    counts = (
        (chunks, "chunk", "chunks"),
        (len(unrun) - chunks, "value in the text", "values in the text"),
        (references, "reference", "references"),
    )
    told = ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in counts if n)
    return f"{told} of R Markdown or Quarto would be printed as code"


LOOKS: Mapping[Kind, Callable[[Part, Token], Iterator[Diagnostic]]] = {
    Kind.TAG: _tag,
    Kind.ATTRIBUTES: _events,
    Kind.DESTINATION: _link,
    Kind.REFERENCE: _reference,
    Kind.AUTOLINK: _autolink,
    Kind.TEX: _latex,
    Kind.FENCED_CODE: _raw_code,
    Kind.CODE: _raw_code,
}
"""What to look at in each kind of source."""

MARKUP_CHECKS: tuple[Check, ...] = (
    Check(rules=(SRC090,), needs=(Manuscript,), find=_unknit),
    Check(rules=(SRC017, SRC018, SRC019, SRC024), needs=(Manuscript,), find=_markup),
)
