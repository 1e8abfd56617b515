"""Addresses on the web, made fit for every edition: percent-encoded, or given up."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

SCHEMES = frozenset({"http", "https", "mailto"})
"""Where a link of an edition may lead."""
HOST = re.compile(r"[\w.-]+|\[[0-9A-Fa-f:.]+\]")
STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
SAFE = "/:?#@!$&'()*+,;=%~-._"


def web_address(address: str) -> str:
    """The address as the WHATWG's URL standard takes it, or '' where it cannot be one."""
    try:
        parts = urlsplit(address.strip())
        _ = parts.port
    except ValueError:
        return ""
    scheme = parts.scheme.lower()
    if scheme not in SCHEMES:
        return ""
    if scheme != "mailto" and not HOST.fullmatch(parts.hostname or ""):
        return ""
    path, query, fragment = (_encoded(part) for part in (parts.path, parts.query, parts.fragment))
    return urlunsplit((scheme, parts.netloc, path, query, fragment))


def _encoded(text: str) -> str:
    """The text with everything encoded that a URL cannot hold; letters of any script stay."""
    mended = STRAY_PERCENT.sub("%25", text)
    return "".join(char if char.isalnum() else quote(char, safe=SAFE) for char in mended)
