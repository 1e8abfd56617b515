"""`edition.toml` becomes metadata and settings; what cannot be used is told with its place."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from edition_builder.diagnostics import EditionError, Place, Severity
from edition_builder.model import Person, PrintSettings
from edition_builder.project import open_project

if TYPE_CHECKING:
    from pathlib import Path

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Project

SMALLEST = '[edition]\ntitle = "A"\nlanguage = "en"\ndate = 2026-11-23\n'


def opened(root: Path, toml: str, **environ: str) -> Project:
    (root / "edition.toml").write_text(toml, encoding="utf-8")
    (root / "manuscript").mkdir(exist_ok=True)
    (root / "manuscript" / "essay.md").write_text("Text.\n")
    return open_project(root, environ)


def refused(root: Path, toml: str | bytes) -> tuple[Diagnostic, ...]:
    data = toml.encode() if isinstance(toml, str) else toml
    (root / "edition.toml").write_bytes(data)
    with pytest.raises(EditionError) as caught:
        open_project(root, {})
    return caught.value.diagnostics


def codes(project: Project) -> list[str]:
    return [item.code for item in project.diagnostics]


def test_the_smallest_edition_has_nothing_wrong(tmp_path: Path) -> None:
    project = opened(tmp_path, SMALLEST)
    assert project.diagnostics == ()
    assert project.metadata.slug == "a"
    assert project.metadata.date == date(2026, 11, 23)
    assert project.settings.print == PrintSettings()


def test_everything_that_can_be_said_is_kept(tmp_path: Path) -> None:
    project = opened(
        tmp_path,
        """
        [edition]
        title = "On  Reading"
        slug = "reading"
        authors = [{ name = "Ada Lovelace", orcid = "0000-0002-1825-0097" }, { name = "Bea" }]
        language = "grc-Latn"
        date = 2026-11-23
        licence = "CC-BY-4.0"
        isbn = { epub = "978-3-16-148410-0" }
        doi = "10.1000/182"
        [[edition.editors]]
        name = "Cy"
        [quotations]
        minimum-words = 6
        terms = ["the question"]
        [house]
        quotes = "double"
        [print]
        page = ["129mm", "19.8 cm"]
        design = "trade"
        [web]
        split = true
        [check]
        strict = true
        max-open = 3
        ignore = [{ code = "PRJ017", path = "a.md", because = "so" }]
        [check.severity]
        PRJ017 = "error"
        """,
    )
    assert project.diagnostics == ()
    assert project.metadata.title == "On Reading"
    assert project.metadata.authors[0] == Person(name="Ada Lovelace", orcid="0000-0002-1825-0097")
    assert project.metadata.editors == (Person(name="Cy"),)
    assert project.metadata.isbn == {"epub": "9783161484100"}
    settings = project.settings
    assert (settings.print.width, settings.print.height) == (129, 198)
    assert (settings.quotations.minimum_words, settings.quotations.terms) == (6, ("the question",))
    assert settings.house.quotes == "double"
    assert settings.web.split
    assert (settings.check.strict, settings.check.max_open) == (True, 3)
    assert settings.check.severity == {"PRJ017": Severity.ERROR}
    assert settings.check.ignore[0].because == "so"


@pytest.mark.parametrize(
    ("table", "asked"),
    [
        ("", False),
        ("[quotations]\n", True),
        ('[check.severity]\nCIT002 = "note"\n', False),
        ('[check.severity]\nQUO020 = "note"\n', True),
        ('[check]\nignore = [{ code = "QUO020", because = "so" }]\n', True),
    ],
)
def test_who_speaks_of_quotations_asks_for_them(tmp_path: Path, table: str, *, asked: bool) -> None:
    project = opened(tmp_path, SMALLEST + table)
    assert project.settings.quotations.asked is asked


@pytest.mark.parametrize(
    ("toml", "code", "line", "column"),
    [
        ('[edition]\ntitle = "x\n', "PRJ002", 2, 11),
        ("[edition]\ntitle = Reading\n", "PRJ002", 2, 9),
        ('[edition]\ntitle = "x"\ntitle = "y"\n', "PRJ004", 3, 1),
        ("[edition]\n[edition]\n", "PRJ004", 2, 2),
        ("[edition]\ndate = 2026-13-01\n", "PRJ013", 2, 12),
        ("a = " + "[" * 5000, "PRJ002", None, None),
        ("a = " + "9" * 5000, "PRJ002", None, None),
        (b'[edition]\ntitle = "caf\xe9"\n', "PRJ003", 2, 13),
        ("\ufeff[edition\n".encode("utf-16"), "PRJ003", 1, 1),
    ],
)
def test_what_is_not_toml_is_refused_at_its_place(
    tmp_path: Path, toml: str | bytes, code: str, line: int | None, column: int | None
) -> None:
    (finding,) = refused(tmp_path, toml)
    assert finding.place is not None
    assert (finding.code, finding.place.line, finding.place.column) == (code, line, column)


def test_all_findings_are_told_at_once(tmp_path: Path) -> None:
    findings = refused(tmp_path, 'title = "x"\n[edition]\nlanguage = 3\nslug = "A b"\n')
    assert [item.code for item in findings] == ["PRJ005", "PRJ007", "PRJ006", "PRJ024"]
    assert findings[0].hint == "put it under [edition]"


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert opened(tmp_path, "\ufeff" + SMALLEST).diagnostics == ()


def test_a_value_that_does_not_hold_leaves_its_default(tmp_path: Path) -> None:
    project = opened(tmp_path, SMALLEST + '[print]\npage = "a55"\ndesign = "esay"\n')
    assert codes(project) == ["PRJ022", "PRJ021"]
    assert project.settings.print == PrintSettings()


def test_an_unusable_language_and_title_let_the_rest_be_checked(tmp_path: Path) -> None:
    project = opened(tmp_path, '[edition]\ntitle = ""\nlanguage = "English"\ndate = 2026-11-23\n')
    assert codes(project) == ["PRJ008", "PRJ009"]
    assert (project.metadata.title, project.metadata.language) == ("Untitled", "und")


def test_one_isbn_does_not_stand_for_two_formats(tmp_path: Path) -> None:
    isbn = 'isbn = { pdf = "9783161484100", epub = "978-3-16-148410-0" }\n'
    project = opened(tmp_path, SMALLEST + isbn)
    assert codes(project) == ["PRJ010"]


def test_places_tell_where_values_stand(tmp_path: Path) -> None:
    project = opened(tmp_path, SMALLEST + 'authors = [\n  { name = "É", orcid = "" },\n]\n')
    assert project.places["edition.authors.0.name"] == Place(
        path="edition.toml", line=6, column=12, end_line=6, end_column=15
    )


@pytest.mark.parametrize(
    ("epoch", "day", "found"),
    [
        ("", date(1980, 1, 1), ["PRJ017"]),
        ("1700000000", date(2023, 11, 14), []),
        ("yesterday", date(1980, 1, 1), ["PRJ016"]),
        ("-1", date(1980, 1, 1), ["PRJ016"]),
        ("9" * 40, date(1980, 1, 1), ["PRJ016"]),
        ("١٢٣", date(1980, 1, 1), ["PRJ016"]),
    ],
)
def test_without_a_date_the_environment_gives_one(
    tmp_path: Path, epoch: str, day: date, found: list[str]
) -> None:
    undated = SMALLEST.replace("date = 2026-11-23\n", "")
    project = opened(tmp_path, undated, SOURCE_DATE_EPOCH=epoch)
    assert (project.metadata.date, codes(project)) == (day, found)


def test_the_date_that_is_written_wins(tmp_path: Path) -> None:
    project = opened(tmp_path, SMALLEST, SOURCE_DATE_EPOCH="0")
    assert project.metadata.date == date(2026, 11, 23)
