"""The release notes: what the changelog says, and what has changed in the text, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from edition_builder.model import Artifact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.model import Metadata
    from edition_builder.publication.passages import Change

NAME = "release-notes.md"
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
"""What Markdown would act upon."""


def section_of(changelog: str, version: str) -> str:
    """The lines under the heading of the second level that names this version, or ''."""
    heading = re.compile(rf"^##\s+\[?v?{re.escape(version)}\]?(?![\w.+-])", re.IGNORECASE)
    kept: list[str] = []
    inside = False
    for line in changelog.splitlines():
        if line.startswith("## "):
            inside = heading.match(line) is not None
        elif inside and not line.startswith("# "):
            kept.append(line)
    return "\n".join(kept).strip()


def release_notes(
    metadata: Metadata, told: str, since: str, changed: Sequence[Change] | None
) -> Artifact:
    """The notes in Markdown.

    `told` is the changelog's section, `since` the version compared with, `changed` what differs
    from it; None where there is no earlier version.
    """
    parts = [f"# {_plain(metadata.title)}, version {metadata.version}", metadata.date.isoformat()]
    if told:
        parts += ["## What is new", told]
    if changed is not None:
        parts += [f"## The text since version {since}", *_text_of(changed)]
    return Artifact(
        name=NAME, media_type="text/markdown", data=("\n\n".join(parts) + "\n").encode()
    )


def _text_of(changed: Sequence[Change]) -> Iterator[str]:
    if not changed:
        yield "Not a word of the text has changed."
        return
    many = "1 passage has" if len(changed) == 1 else f"{len(changed)} passages have"
    yield f"{many} changed. ~~Struck~~ words were taken out, **strong** ones put in."
    section = None
    for change in changed:
        if change.section != section:
            section = change.section
            yield f"### {_plain(section) or 'Before the first heading'}"
        yield _marked(change)


def _marked(change: Change) -> str:
    """A passage with the words that went struck out and those that came set strong."""
    before, after = change.before.split(), change.after.split()
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    pieces = []
    for tag, left, right, start, end in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(_plain(" ".join(after[start:end])))
            continue
        pieces += [f"~~{_plain(' '.join(before[left:right]))}~~"] if right > left else []
        pieces += [f"**{_plain(' '.join(after[start:end]))}**"] if end > start else []
    return "- " + " ".join(pieces)


def _plain(text: str) -> str:
    return SPECIAL.sub(r"\\\1", text)
