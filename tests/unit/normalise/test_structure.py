"""Structure: what plain text does not say of itself, and what import leaves to decide."""

from __future__ import annotations

import pytest

from edition_builder.model import Certainty, Part
from edition_builder.normalise.copy import Copy
from edition_builder.normalise.correcting import automatic, corrected
from edition_builder.normalise.structure import STRUCTURE

PROSE = (
    "Nobody on the quay had been told what the boat would bring, and so nobody had come to see it "
    "arrive; the harbour master alone stood there, with a lamp that he had forgotten to light."
)
ROWS = {row.rule.code: row for row in STRUCTURE}


def copy_of(text: str, path: str = "manuscript/a.txt") -> Copy:
    return Copy(part=Part(path=path, text=text, source=text), language="en-GB")


def found(code: str, text: str, path: str = "manuscript/a.txt") -> list[tuple[str, str | None]]:
    copy = copy_of(text, path)
    return [(copy.text[i.start : i.end], i.after) for i in ROWS[code].find(copy)]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("NRM072", f"A Tale\n\n{PROSE}\n\n{PROSE}\n", [("A Tale", '---\ntitle: "A Tale"\n---')]),
        ("NRM073", f"T\n\n{PROSE}\n\nThe other case\n\n{PROSE}\n", [("", "# ")]),
        ("NRM074", f"{PROSE}\n\n5. The end\n\n{PROSE}\n", [("5. The end", "# The end")]),
        ("NRM074", f"{PROSE}\n\nTHE CASE\n\n{PROSE}\n", [("THE CASE", "# The case")]),
        ("NRM075", f"{PROSE}\n\n{PROSE}\n\n{PROSE}\n\n\n{PROSE}\n", [("", None)]),
        ("NRM076", f"{PROSE} She wrote:\n\nI saw {PROSE}\n\n{PROSE}\n", [("", "> ")]),
        ("NRM077", f"The report said:\n\nA ship lay off the coast for two nights.\n\n{PROSE}\n",
         [("", "> ")]),
        ("NRM078", f"{PROSE}\n\n• bread\n• land\n", [("• ", "- "), ("• ", "- ")]),
        ("NRM079", f"{PROSE}\n\nOh, the sea\nIs for me\n",
         [("Oh, the sea\nIs for me", "| Oh, the sea\n| Is for me")]),
        ("NRM080", f"{PROSE}\n\n***\n\n{PROSE}\n", [("***", "* * *")]),
        ("NRM081", f"{PROSE}\n\nA\tB\n1\t2\n", [("A\tB\n1\t2", "| A | B |\n|---|---|\n| 1 | 2 |")]),
        ("NRM082", f"{PROSE}\n\nA\tB\n1\t2\n\nTable 1. Two\n", [("", ": ")]),
        ("NRM083", f"{PROSE}*\n\n{PROSE}\n\n* By night.\n", [("* ", "[^*]: "), ("*", "[^*]")]),
        (
            "NRM085",
            "\n".join(f"{PROSE}\n\x0c{n} A TALE\n" for n in range(1, 5)),
            [(f"{n} A TALE", "") for n in range(1, 5)],
        ),
        ("NRM092", f"{PROSE[:-1]} and\n\nthen it came.\n", [("", None)]),
        ("NRM093", f"{PROSE}1\n\nNotes\n\n1. By night.\n2. By day.\n", [("2. By day.", None)]),
    ],
)  # fmt: skip
def test_plain_text_is_read(code: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(code, text) == expected
    assert found(code, text, "manuscript/a.md") == []


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("NRM084", "who had understood him.1 The claim", [("him.1", None)]),
        ("NRM084", "see vol.2 and p.5, at 7.30, in R.C.P.1 or `him.1`", []),
        ("NRM084", "the claim’.12", [("claim’.12", None)]),
        ("NRM084", "of the law² and 12 km² of it", [("²", None)]),
        ("NRM090", "# THE CASE AGAINST {#c}\n\n# NATO\n\n# PART IV\n\n# বাংলা ভাষার কথা\n",
         [("THE CASE AGAINST", "The case against"), ("PART IV", "Part IV")]),
        ("NRM091", "# 5. The end\n\n## 1917 and on\n\n## 2.1 Then\n", [("5. ", ""), ("2.1 ", "")]),
        ("NRM086", "the ban on\n\n::: {.held}\n14 LENIN\n:::\n\nfactions.\n",
         [("\n\n::: {.held}\n14 LENIN\n:::\n\n", " ")]),
        ("NRM086", "it ended.\n\n::: {.held}\n14 LENIN\n:::\n\nThen.\n",
         [("\n\n::: {.held}\n14 LENIN\n:::\n\n", "\n\n")]),
    ],
)  # fmt: skip
def test_markdown_is_read(code: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(code, text, "manuscript/a.md") == expected


def test_a_plain_text_that_is_markdown_is_left_to_its_author() -> None:
    text = f"# One\n\n{PROSE}\n\nThe other case\n\n{PROSE} [@smith2001]\n"
    assert found("NRM073", text) == []


def test_what_is_safe_is_made_once() -> None:
    text = f"{PROSE}\n\nThe other case\n\n{PROSE} She wrote:\n\nI saw {PROSE}\n\n***\n\n{PROSE}\n"
    safe = [tuple(row for row in STRUCTURE if row.certainty is Certainty.AUTO)]
    once = corrected(copy_of(text), safe, automatic)
    assert once.part.ledger.undone(once.text) == text
    assert [line for line in once.text.split("\n") if line[:2] in {"# ", "> ", "* "}] == [
        "# The other case",
        f"> I saw {PROSE}",
        "* * *",
    ]
    again = corrected(once, safe, automatic)
    assert again.text == once.text
