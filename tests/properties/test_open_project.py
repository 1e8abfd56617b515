"""Whatever stands in `edition.toml`, a project opens or an EditionError says why not."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from edition_builder.diagnostics import EditionError
from edition_builder.project import open_project
from edition_builder.project.places import scan
from edition_builder.project.schema import SCHEMA
from edition_builder.project.slug import is_slug, slug_from

NAMES = sorted({part.removesuffix("[]") for key in SCHEMA for part in key.split(".")})
NAMES += ["titel", '"a b"', "''", "x.y", "PRJ017"]
VALUES = (
    '"x"', '""', '"""\n"""', "'a'", "3", "-1", "1.5", "inf", "nan", "true", "2026-11-23",
    "2026-11-23T10:00:00Z", "10:00:00", "[]", "{}", '["a", 1]', '[{name = "a"}]', "[[[]]]",
    '{pdf = "978-3-16-148410-0", name = 1}', '"../x"', '"/etc/passwd"', '"a\\u0000b"',
    '"\\u001b"', '["10mm", "1e9mm"]', '"en-GB"', '"9783161484100"', '[{code = "PRJ017"}]', "",
)  # fmt: skip
LINES = st.one_of(
    st.builds("{} = {}".format, st.sampled_from(NAMES), st.sampled_from(VALUES)),
    st.builds("[{}]".format, st.sampled_from(NAMES)),
    st.builds("[[{}]]".format, st.sampled_from([*NAMES, "edition.authors", "check.ignore"])),
    st.text(alphabet="[]{}=\"'#.,\\ab1é\n\r\t-", max_size=12),
)
TEXTS = st.one_of(
    st.lists(LINES, max_size=12).map("\n".join),
    st.lists(LINES, max_size=8).map(
        lambda lines: "\n".join(['[edition]\ntitle = "T"\nlanguage = "en"', *lines])
    ),
)


def opened(data: bytes, epoch: str) -> None:
    with tempfile.TemporaryDirectory() as folder, suppress(EditionError):
        (Path(folder) / "edition.toml").write_bytes(data)
        project = open_project(Path(folder), {"SOURCE_DATE_EPOCH": epoch})
        assert is_slug(project.metadata.slug)


@given(TEXTS, st.sampled_from(["", "0", "x", "9" * 30]))
def test_any_configuration_opens_or_is_explained(text: str, epoch: str) -> None:
    opened(text.encode(), epoch)


@given(st.binary(max_size=60))
def test_any_bytes_open_or_are_explained(data: bytes) -> None:
    opened(data, "")


@given(TEXTS)
def test_places_lie_within_the_text(text: str) -> None:
    lines = text.split("\n")
    places = scan(text, "edition.toml")
    for place in (*places.keys.values(), *places.values.values()):
        assert place.line is not None
        assert place.column is not None
        assert place.column <= len(lines[place.line - 1]) + 1


@given(st.text())
def test_any_title_makes_a_slug(title: str) -> None:
    assert is_slug(slug_from(title))
