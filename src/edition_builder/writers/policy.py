"""What a page may do: nothing but show itself, in the styles that stand in it."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from edition_builder.writers.markup import Markup, element

if TYPE_CHECKING:
    from collections.abc import Iterable


def policy(sheets: Iterable[str]) -> Markup:
    """The content-security policy: nothing loaded, no script, only the styles written here."""
    known = " ".join(map(_fingerprint, sheets))
    rules = (
        "default-src 'none'",
        f"style-src {known}",
        "font-src data:",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return element("meta", {"http-equiv": "Content-Security-Policy", "content": "; ".join(rules)})


def style(sheet: str) -> Markup:
    """A `style` element."""
    return Markup(f"<style>{sheet}</style>")


def _fingerprint(sheet: str) -> str:
    """What the policy knows a sheet by (CSP Level 3, `hash-source`)."""
    return f"'sha256-{b64encode(sha256(sheet.encode()).digest()).decode('ascii')}'"
