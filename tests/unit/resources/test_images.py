"""Addresses in the manuscript meet the project's pictures, or it is said why not."""

from __future__ import annotations

import unicodedata

import pytest
from tests.unit.resources.drawn import picture, project

from edition_builder.diagnostics import Place
from edition_builder.resources import resolve_images

PNG = picture()
HERE = Place(path="manuscript/part/one.md", line=3, column=5)


def resolved(address: str, *paths: str) -> tuple[str, list[str], str]:
    names, _, findings = resolve_images([(address, HERE)], project(dict.fromkeys(paths, PNG)))
    hint = findings[0].hint if findings else ""
    return names.get((HERE.path, address), ""), [item.code for item in findings], hint


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("a.png", "manuscript/part/a.png"),
        ("../a.png", "manuscript/a.png"),
        ("../../images/./a.png", "images/a.png"),
        ("images/a.png", "images/a.png"),
        ("b%20%C3%A9.png", "b é.png"),
        ("b é.png", "b é.png"),
        ("100%25.png", "100%25.png"),
        ("a.png?size=2#top", "manuscript/part/a.png"),
        (unicodedata.normalize("NFD", "é.png"), unicodedata.normalize("NFC", "é.png")),
        (unicodedata.normalize("NFC", "é.png"), unicodedata.normalize("NFD", "é.png")),
    ],
)
def test_a_picture_is_found(address: str, path: str) -> None:
    name, codes, _ = resolved(address, path)
    assert codes == []
    assert name.endswith(".png")


@pytest.mark.parametrize(
    ("address", "code", "hint"),
    [
        ("images/A.PNG", "RES001", "the file is called “images/a.png”: letter case counts"),
        ("..\\a.png", "RES001", "did you mean “images/a.png”?"),
        (
            "zebra.png",
            "RES001",
            "put the file in place, or correct the path",
        ),
        ("https://example.org/a.png", "RES002", ""),
        ("HTTPS://example.org/a.png", "RES002", ""),
        ("//example.org/a.png", "RES002", ""),
        ("data:image/png;base64,AAAA", "RES002", ""),
        ("file:///a.png", "RES003", ""),
        ("/etc/passwd", "RES003", ""),
        ("~/a.png", "RES003", ""),
        ("C:\\a.png", "RES003", ""),
        ("../../../a.png", "RES003", ""),
        ("%2e%2e/%2e%2e/%2e%2e/a.png", "RES003", ""),
        ("a.pdf", "RES007", ""),
        ("", "RES001", ""),
        ("\x00", "RES001", ""),
    ],
)
def test_a_picture_that_cannot_be_had_is_explained(address: str, code: str, hint: str) -> None:
    name, codes, said = resolved(address, "images/a.png")
    assert (name, codes) == ("", [code])
    assert hint in {"", said}


def test_one_file_is_one_resource_and_names_are_unique() -> None:
    wanted = [("a.png", HERE), ("../part/a.png", HERE), ("../A.png", HERE), ("ä.png", HERE)]
    paths = ["manuscript/part/a.png", "manuscript/A.png", "ä.png"]
    names, resources, _ = resolve_images(wanted, project(dict.fromkeys(paths, PNG)))
    assert list(names.values()) == ["a.png", "a.png", "a-2.png", "a-3.png"]
    assert [item.name for item in resources] == ["a.png", "a-2.png", "a-3.png"]
    assert [item.source for item in resources] == ["a.png", "../A.png", "ä.png"]
    assert (resources[0].width, resources[0].height) == (1400, 20)


def test_one_address_in_two_folders_is_two_pictures() -> None:
    there = Place(path="manuscript/other/two.md", line=1, column=1)
    paths = dict.fromkeys(["manuscript/part/a.png", "manuscript/other/a.png"], PNG)
    names, _, _ = resolve_images([("a.png", HERE), ("a.png", there)], project(paths))
    assert [names[place.path, "a.png"] for place in (HERE, there)] == ["a.png", "a-2.png"]


def test_names_that_clash_are_told() -> None:
    _, codes, _ = resolved("../a.png", "manuscript/a.png", "manuscript/A.png")
    assert codes == ["RES012"]


@pytest.mark.parametrize(
    ("data", "name", "codes"),
    [
        (picture("JPEG"), "a.jpg", ["RES004"]),
        (picture("GIF", "P"), "a.gif", ["RES004"]),
        (picture("WEBP"), "a.webp", ["RES004"]),
        (picture("JPEG")[:-60], "", ["RES004", "RES005"]),
        (picture("WEBP")[:-10], "", ["RES004", "RES005"]),
        (picture("GIF", "P")[:-40], "", ["RES004", "RES005"]),
        (PNG[:-12], "", ["RES005"]),
        (PNG[:40], "", ["RES005"]),
        (b"", "", ["RES005"]),
        (b"hello", "", ["RES005"]),
        (picture("TIFF"), "", ["RES007"]),
        (picture("BMP"), "", ["RES007"]),
        (b"8BPS\x00\x01", "", ["RES007"]),
        (b"%!PS-Adobe-3.0", "", ["RES007"]),
        (b"%PDF-1.7", "", ["RES007"]),
        (picture("PNG", "I;16"), "a.png", ["RES011"]),
        (picture("PNG", frames=2), "a.png", ["RES011"]),
        (picture("GIF", frames=3), "a.gif", ["RES004", "RES011"]),
        (picture("JPEG", "CMYK"), "a.jpg", ["RES004", "RES011"]),
        (picture(width=400), "a.png", ["RES010"]),
        (b"<svg", "", ["RES004", "RES009"]),
    ],
)
def test_a_picture_is_what_its_bytes_say(data: bytes, name: str, codes: list[str]) -> None:
    names, _, findings = resolve_images([("a.png", HERE)], project({"a.png": data}))
    assert (names.get((HERE.path, "a.png"), ""), [item.code for item in findings]) == (name, codes)


def test_a_lenient_library_in_the_same_process_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("PIL.ImageFile.LOAD_TRUNCATED_IMAGES", True)
    data = picture("JPEG")[:-60]
    _, resources, _ = resolve_images([("a.jpg", HERE)], project({"a.jpg": data}))
    assert resources == ()


def test_a_picture_of_too_many_pixels_is_not_unfolded() -> None:
    wide = PNG[:16] + (10**6).to_bytes(4, "big") + (10**6).to_bytes(4, "big") + PNG[24:]
    _, resources, findings = resolve_images([("a.png", HERE)], project({"a.png": wide}))
    assert resources == ()
    assert [item.code for item in findings] in (["RES006"], ["RES005"])
