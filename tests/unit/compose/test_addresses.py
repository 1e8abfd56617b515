from __future__ import annotations

import pytest

from edition_builder.compose.addresses import web_address


@pytest.mark.parametrize(
    ("address", "fit"),
    [
        ("https://example.org/тест", "https://example.org/тест"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org/a b|c", "https://example.org/a%20b%7Cc"),
        ("mailto:a b@example.org", "mailto:a%20b@example.org"),
        ("http://", ""),
        ("http://[bad", ""),
        ("http://example.org:port/", ""),
        ("http://bad host/", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("relative.html", ""),
    ],
)
def test_addresses_fit_every_edition(address: str, fit: str) -> None:
    assert web_address(address) == fit
