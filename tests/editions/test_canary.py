"""Nothing in a manuscript, a bibliography, a style or a picture reads a file or calls an address.

A folder beside the project holds secrets, each with a canary in it, and inotify watches it; a port
on loopback listens. After `check` and `build` neither has seen anybody, and no artefact, report or
message holds the canary.
"""

from __future__ import annotations

import json
import re
import socket
import sys
import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest
from tests.editions.attacks import ATTACKS
from tests.editions.press import contents, run
from tests.editions.sentinels import Listener, Watch

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="NOT RUN: inotify is Linux’s")

CANARY = b"canary-7f3a91c2"
SECRETS = ("txt", "bib", "csl", "css", "json", "png", "ttf", "docx")
ACTIVE = re.compile(
    rb"<(?:iframe|object|embed|base\b)"
    rb"|<script(?! type=.application/ld\+json)"
    rb"|<[^>]*\son[a-z]+\s*=\s*[\"\x27]"
    rb"|<(?:a|area|use)\b[^>]*\bhref=[\"\x27]\s*(?:javascript|data|file):"
    rb"|<link\b(?=[^>]*\brel=[\"\x27](?:stylesheet|attachment|pre))(?=[^>]*\bhref=.(?:https?|file):)"
    rb"|<[^>]*\bsrc=[\"\x27]\s*(?:https?|file):",
    re.IGNORECASE,
)
"""What no edition may hold in markup."""

PROJECT = {
    "edition.toml": """\
[edition]
title = "A title"
authors = [{ name = "Ann Smith" }]
language = "en-GB"
date = 2026-11-23
slug = "attacked"
""",
    "manuscript/essay.md": "# One {#one}\n\nA sentence. [@smith2001]\n",
    "bibliography.bib": """\
@book{smith2001,
  author = {Smith, Ann}, title = {A Book}, publisher = {Press}, address = {Oxford}, year = 2001,
}
""",
}


@dataclass(frozen=True)
class Scene:
    root: Path
    outside: Path
    watch: Watch
    listener: Listener

    def attack(self, files: dict[str, str]) -> None:
        """Lay the project out with an attack in it."""
        for path, text in {**PROJECT, **files}.items():
            target = self.root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            base = PROJECT["edition.toml"] if path == "edition.toml" and path in files else ""
            target.write_text(self.aimed(base + text), "utf-8")
        (self.root / "manuscript" / "link.png").symlink_to(self.outside / "secret.png")

    def aimed(self, text: str) -> str:
        network = self.listener.address
        text = text.replace("//NETWORK", network.removeprefix("http:"))
        return text.replace("OUTSIDE", str(self.outside)).replace("NETWORK", network)


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    outside = tmp_path / "outside"
    outside.mkdir()
    for kind in SECRETS:
        (outside / f"secret.{kind}").write_bytes(CANARY + b"\n")
    (tmp_path / "project").mkdir()
    watch = Watch(outside)
    with Listener() as listener:
        yield Scene(tmp_path / "project", outside, watch, listener)
    watch.close()


def unpacked(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """A file, and all that is packed into it."""
    yield name, data
    if name.endswith(".epub"):
        with zipfile.ZipFile(BytesIO(data)) as book:
            for member in book.namelist():
                yield f"{name}/{member}", book.read(member)
    elif name.endswith(".pdf"):
        with pikepdf.open(BytesIO(data)) as document:
            for number, item in enumerate(document.objects):
                if isinstance(item, pikepdf.Stream):
                    yield f"{name}/{number}", item.read_bytes(pikepdf.StreamDecodeLevel.generalized)
                yield f"{name}/{number} as text", repr(item).encode()


def lenient(scene: Scene) -> dict[str, str]:
    """Settings that let a build go on in spite of every finding that may be lived with."""
    done = run(scene.root, "check", "--report", "json")
    codes = sorted({item["code"] for item in json.loads(done.stdout)["findings"]})
    return {"edition.toml": "\n[check.severity]\n" + "".join(f'{c} = "note"\n' for c in codes)}


def assert_nothing_leaked(scene: Scene, *said: str) -> None:
    assert scene.watch.opened() == set()
    assert scene.listener.calls == 0
    assert not any(CANARY.decode() in text for text in said)
    assert not any("Traceback" in text for text in said)
    made = contents(scene.root / "build") if (scene.root / "build").exists() else {}
    for name, data in made.items():
        for inner, content in unpacked(name, data):
            assert CANARY not in content, inner
            if inner.endswith((".html", ".xhtml", ".svg")):
                assert ACTIVE.findall(content) == [], inner


def test_the_sentinels_notice(scene: Scene) -> None:
    assert (scene.outside / "secret.txt").read_bytes().startswith(CANARY)
    port = int(scene.listener.address.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port)) as caller:
        caller.sendall(b"GET / HTTP/1.0\r\n\r\n")
        caller.recv(1)
    assert scene.watch.opened() == {"secret.txt"}
    assert scene.listener.calls == 1


@pytest.mark.parametrize("name", ATTACKS)
def test_nothing_is_read_or_called(scene: Scene, name: str) -> None:
    attack = ATTACKS[name]
    scene.attack(attack)
    checked = run(scene.root, "check", "--report", "sarif")
    assert checked.returncode in {0, 1, 2}, checked.stderr
    built = run(scene.root, "build", "all")
    assert built.returncode in {0, 1, 2}, built.stderr
    assert_nothing_leaked(scene, checked.stdout, checked.stderr, built.stdout, built.stderr)


@pytest.mark.parametrize("name", [name for name in ATTACKS if name != "style file"])
def test_nor_where_findings_are_lived_with(scene: Scene, name: str) -> None:
    scene.attack(ATTACKS[name])
    (scene.root / "manuscript" / "link.png").unlink()
    scene.attack({**ATTACKS[name], **lenient(scene)})
    built = run(scene.root, "build", "all")
    assert_nothing_leaked(scene, built.stdout, built.stderr)
    assert built.returncode == 0, built.stdout + built.stderr
    assert {path.suffix for path in (scene.root / "build").iterdir()} >= {".pdf", ".epub", ".html"}
