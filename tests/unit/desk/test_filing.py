"""Where everything that an import gives is filed."""

from __future__ import annotations

from edition_builder.desk.company import Beside, Company
from edition_builder.desk.filing import filed, renamed
from edition_builder.desk.intake import Intake
from edition_builder.importing import Picture, Query
from edition_builder.ledger import Origin, read_record
from edition_builder.model import Ledger

PNG = Picture(name="media/image1.png", data=b"\x89PNG", media_type="image/png")
TEXT = "![One](media/image1.png) and media/image1.png and\n\n![Two](media/image1.png){width=1}\n"


def taken_in(text: str = TEXT) -> Intake:
    """A file with a picture, a bibliography, and a question about its last word."""
    return Intake(
        origin=Origin(name="two.docx", sha256="0" * 64),
        home="manuscript/two.md",
        text=text,
        extracted=text,
        ledger=Ledger(),
        media=(PNG,),
        entries="@book{a,\n title = {A},\n}\n",
        company=Company(bibliographies=(Beside(path="refs.bib", data=b"@book{b,}\r\n"),)),
        queries=(
            Query(code="NRM075", place="", offset=text.index("Two"), passage="Two", words="Two?"),
        ),
    )


def test_everything_has_its_place_beside_the_text() -> None:
    files = filed(taken_in())
    assert list(files) == [
        "manuscript/media/image1.png",
        "manuscript/two.bib",
        "manuscript/two.queries.md",
        "manuscript/two.ledger.json",
        "manuscript/two.md",
    ]
    assert files["manuscript/two.bib"] == b"@book{a,\n title = {A},\n}\n\n@book{b,}\n"
    assert read_record(files["manuscript/two.ledger.json"]).origin == taken_in().origin


def test_a_second_file_does_not_take_the_firsts_pictures() -> None:
    intake = renamed(taken_in(), lambda path, data: path.endswith("image1.png") and bool(data))
    assert intake.media[0].name == "media/two-image1.png"
    assert intake.text.count("](media/two-image1.png)") == 2
    assert " and media/image1.png and" in intake.text
    query = intake.queries[0]
    assert intake.text[query.offset :].startswith(query.passage)
    assert intake.ledger.undone(intake.text) == TEXT


def test_a_picture_that_is_there_already_keeps_its_name() -> None:
    assert renamed(taken_in(), lambda _path, _data: False) == taken_in()


def test_what_is_open_is_listed_with_its_line() -> None:
    listed = filed(taken_in())["manuscript/two.queries.md"].decode()
    assert "1. line 3: Two? — “Two” [NRM075]" in listed
