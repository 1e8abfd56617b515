from __future__ import annotations

import pytest

from edition_builder.paginate.shelf import BASE, Item, Shelf, carried


@pytest.mark.parametrize(
    ("url", "item"),
    [
        ("data:image/png;base64,iVBORw==", Item(media_type="image/png", data=b"\x89PNG")),
        ("data:image/png;base64,iVBORw", Item(media_type="image/png", data=b"\x89PNG")),
        ("data:image/svg+xml,%3Csvg/%3E", Item(media_type="image/svg+xml", data=b"<svg/>")),
        ("data:,a", Item(media_type="text/plain", data=b"a")),
        ("data:image/png", None),
        ("file:///etc/passwd", None),
    ],
)
def test_an_address_that_carries_its_bytes_needs_nothing_opened(
    url: str, item: Item | None
) -> None:
    assert carried(url) == item


@pytest.mark.parametrize("url", ["file:///etc/passwd", "http://localhost/", f"{BASE}b.png", "x"])
def test_what_is_not_on_the_shelf_is_refused_and_remembered(url: str) -> None:
    shelf = Shelf({"a.png": Item(media_type="image/png", data=b"a")})
    assert shelf.fetch(f"{BASE}a.png").read() == b"a"
    with pytest.raises(ValueError, match=url.replace("/", ".")):
        shelf.fetch(url)
    assert list(shelf.refused) == [url]
