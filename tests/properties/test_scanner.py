"""The scanner finds what the tree holds, whatever the text; and its places say the keys."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from edition_builder.citations.scanner import scan
from edition_builder.engines.pandoc import run_pandoc
from edition_builder.model import Part
from edition_builder.source import DIALECT, too_deep

KEYS = st.one_of(
    st.sampled_from(
        [
            "a",
            "smith2001",
            "van-Dam:1999",
            "x_y",
            "_u",
            "1",
            "fig:x",
            "doi:10.1/x//y",
            "ёж",
            "a.",
            "*",
        ]
    ),
    st.text(alphabet="ab_1é:.#$%&-+?<>~/*", min_size=1, max_size=8),
)
CITES = KEYS.flatmap(
    lambda key: st.sampled_from(
        [
            f"@{key}",
            f"-@{key}",
            f"[@{key}]",
            f"[see @{key}, p. 3]",
            f"[-@{key}; @{key}, pp. 3-4]",
            f"@{key} [p. 3; see @b]",
            f"@{{{key}}}",
            f"[@{{{key}}}, {{vol. 1}}]",
            f"x@{key}",
            f"\\@{key}",
            f"(@{key})",
        ]
    )
)
AROUND = st.sampled_from(
    [
        "{}",
        "*{}*",
        "`{}`",
        "`` ` {} ``",
        "<http://x.org/{}>",
        "<{}.com>",
        "[t]({})",
        "[{}](http://x)",
        "[t](u '{}')",
        "![{}](p.png)",
        "<b title='{}'>w</b>",
        "<span>{}</span>",
        "<!-- {} -->",
        "${}$",
        "$$ {} $$",
        "\\emph{{{}}}",
        "[w]{{.c k='{}'}}",
        "[{}]{{lang=fr}}",
        "^[note {}]",
        "“{}”",
        "'{}'",
        "a`{}",
        "[open {}",
        "]{}",
        "~~{}~~",
        "H~{}~O",
        "\\`{}\\`",
        "http://x.org/{}",
        "me{}.org",
    ]
)
INLINES = st.builds(str.format, AROUND, CITES)
LINES = st.lists(INLINES, min_size=1, max_size=4).map(" ".join)
BLOCKS = st.sampled_from(
    [
        "{}",
        "# {}",
        "> {}",
        "- {}",
        "1. {}",
        "    {}",
        "- a\n\n      {}",
        "```\n{}\n```",
        "~~~ x\n{}\n~~~",
        "```\n{}",
        "| {}\n| b",
        "t\n\n:   {}",
        "| a | b |\n|---|---|\n| {} | c |",
        ": {}",
        "[^n]: {}",
        "w[^n]\n\n[^n]: {}",
        "<div>\n{}\n</div>",
        "<pre>\n{}\n</pre>",
        "::: x\n{}\n:::",
        "{}\n===",
        "(@e) {}",
        "[r]: http://x/{}",
        "  a      b\n  ----   ----\n  {}  c\n",
        "<!--\n\n{}\n\n-->",
        "---\n{}\n---",
        "+-----+\n| {} |\n+-----+",
        "\\begin{{x}}\n{}\n\\end{{x}}",
    ]
)
TEXTS = st.lists(st.builds(str.format, BLOCKS, LINES), min_size=1, max_size=5).map("\n\n".join)
SOUPS = st.text(alphabet="@@@ab1[]{}()`*_\\<>$^:;,.- \n!#|~'\"", max_size=60)


def cited(content: Any) -> list[str]:
    """The keys pandoc cites, in the order of its tree, by a walk of this test's own."""
    if isinstance(content, list):
        return [key for item in content for key in cited(item)]
    if not isinstance(content, dict):
        return []
    if "citationId" in content:
        around = [content["citationPrefix"], content["citationSuffix"]]
        return [content["citationId"], *cited(around)]
    if content.get("t") == "Cite":
        return cited(content["c"][0])
    return cited(content.get("c"))


def keys_of(text: str) -> list[str]:
    tree = json.loads(run_pandoc(["-f", DIALECT, "-t", "json"], text.encode()))
    return cited(tree["blocks"])


@pytest.mark.parametrize("texts", [TEXTS, SOUPS], ids=["texts", "soups"])
def test_scanner_finds_what_pandoc_cites(texts: st.SearchStrategy[str]) -> None:
    @settings(
        max_examples=60,
        deadline=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )
    @example("(@good) one\n\nSee @good and [@good].")
    @example("[@a]: http://x\n\n[@a]")
    @example("![@a](x.png)")
    @given(texts)
    def holds(text: str) -> None:
        if too_deep(text) is not None:
            return
        sites = scan(Part(path="p.md", text=text, source=text))
        assert [site.key for site in sites] == keys_of(text)
        for site in sites:
            assert text[site.start : site.end] in {f"@{site.key}", f"@{{{site.key}}}"}

    holds()
