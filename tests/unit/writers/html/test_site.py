"""The site of many pages: the same ids and words as the one page, and links that arrive."""

from __future__ import annotations

import re
from dataclasses import replace
from posixpath import basename
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from lxml import etree
from tests.unit.writers.html.specimen import METADATA, specimen

from edition_builder.model import Section
from edition_builder.model.settings import WebSettings
from edition_builder.writers.html import write_html, write_web
from edition_builder.writers.html.signposts import file_names

if TYPE_CHECKING:
    from edition_builder.model import Artifact, Edition

OWN = re.compile(r"eb-\w+")


@pytest.fixture(name="edition", scope="module")
def split_edition() -> Edition:
    edition = specimen(METADATA)
    settings = replace(edition.settings, web=WebSettings(split=True))
    return replace(edition, settings=settings)


@pytest.fixture(name="site", scope="module")
def written_site(edition: Edition) -> dict[str, Artifact]:
    page, *site = write_web(edition, None)
    assert page == write_html(edition, None)
    folder = f"{edition.metadata.slug}/"
    assert all(item.name.startswith(folder) for item in site)
    return {item.name.removeprefix(folder): item for item in site}


def ids(data: bytes) -> list[str]:
    found = etree.fromstring(data).iterfind(".//*[@id]")
    return [name for node in found if not OWN.fullmatch(name := str(node.get("id")))]


def test_the_site_is_made_only_where_it_is_asked_for() -> None:
    edition = specimen(METADATA)
    assert write_web(edition, None) == (write_html(edition, None),)


def test_every_id_of_the_one_page_is_on_one_page_of_the_site(
    edition: Edition, site: dict[str, Artifact]
) -> None:
    pages = [item.data for name, item in site.items() if name.endswith(".html")]
    assert sorted(name for page in pages for name in ids(page)) == sorted(
        ids(write_html(edition, None).data)
    )


def test_every_link_and_file_is_there(edition: Edition, site: dict[str, Artifact]) -> None:
    known = {f"#{name}" for name in ids(write_html(edition, None).data)}
    for name, item in site.items():
        if not name.endswith(".html"):
            continue
        page = etree.fromstring(item.data)
        for node in page.iterfind(".//*[@href]"):
            address = unquote(str(node.get("href")))
            if re.match(r"[a-z]+:", address):
                continue
            file, _, fragment = address.partition("#")
            target = site[file or name].data
            if f"#{fragment}" in known:
                assert fragment in ids(target), (name, address)


def test_what_a_page_loads_is_the_sites_own(site: dict[str, Artifact]) -> None:
    for item in site.values():
        if item.media_type == "text/html":
            assert b"default-src 'none'; style-src 'self'; font-src 'self'" in item.data
            assert b"<style" not in item.data
    named = re.findall(r'url\("(fonts/[^"]+)"\)', site["style.css"].data.decode())
    assert named
    assert {name for name in site if name.startswith("fonts/")} == set(named)


def test_pages_follow_each_other_in_reading_order(
    edition: Edition, site: dict[str, Artifact]
) -> None:
    here, seen = "index.html", []
    while here:
        seen.append(here)
        found = re.search(rb'<link rel="next" href="([^"]+)"/>', site[here].data)
        here = found[1].decode() if found else ""
    assert seen == ["index.html", *file_names(edition.sections).values()]


@pytest.mark.parametrize(
    ("section", "file"),
    [
        ("the-fifth-night", "the-fifth-night.html"),
        ("index", "section-1.html"),
        ("введение", "section-1.html"),
        ("section-2", "section-1.html"),
        ("a" * 200, "section-1.html"),
        ("../etc", "section-1.html"),
    ],
)
def test_a_file_is_called_what_every_system_can_bear(section: str, file: str) -> None:
    whole = Section(id=section, title="", kind="text", html="")
    assert file_names((whole,)) == {section: file}
    assert basename(file) == file
