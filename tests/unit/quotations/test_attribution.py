"""Which citation answers for which quotation, class by class."""

from __future__ import annotations

import pytest
from tests.unit.quotations.test_quotations import found

from edition_builder.model import Manuscript, Part, QuotationSettings
from edition_builder.quotations.by_hand import refers_back
from edition_builder.quotations.disciplines import places_pointed_to
from edition_builder.quotations.finding import find_quotations

A, B = "@arendal1958", "@brandt1926"
LIDS = ("Lids", "lids")
NONE: tuple[dict[str, list[str]], ...] = ({"Lids": []}, {"lids": []})


def answers(text: str, language: str = "en-GB") -> dict[str, list[str]]:
    """The keys that answer for each quotation, by its first word."""
    keys = [key[1:] for key in (A, B) if key in text]
    return {item[0].split()[0]: item[3] for item in found(text, language, *keys)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(
            f"‘Lids are for jars and saints’, she noted. Some think so [{B}, 4], others do not.",
            "en-GB",
            id="a citation within a later sentence",
        ),
        pytest.param(
            f"‘Lids are for jars and saints’, said one. Brandt has shown that all saw [{B}].",
            "en-GB",
            id="a later claim of the cited author",
        ),
        pytest.param(
            f"„Lids sind für Krüge und Heilige“, meinte Kahl. Brandts Wort war „Krug“ [{B}].",
            "de",
            id="a later word of the cited author, in a German genitive",
        ),
        pytest.param(
            "Voss, writing in the *Review*, called it ‘lids that fit no jar’, and even Brandt says "
            f"that the ‘jar’ is ‘no more than a jar’ [{B}, 4].",
            "en-GB",
            id="a second speaker behind a term",
        ),
        pytest.param(
            f"She says, ‘Jars are a kind of weather’ [{B}, 4]. ‘Lids are for jars and saints’, she "
            "said in an interview.",
            "en-GB",
            id="an interview that is named here first",
        ),
        pytest.param(
            f"Brandt has ‘jars for every weather’ [{B}, 4]. Kahl has a word for what went on: "
            "‘lids upon lids upon lids’.",
            "en-GB",
            id="what went on",
        ),
        pytest.param(
            f"« Des pots pour tous », écrit Brandt ([{B}]), tandis que Kahl, alors maire, aurait "
            "déclaré : « Lids pour les pots et les saints. »",
            "fr",
            id="a French conditional",
        ),
        pytest.param(
            f"Brandt écrit « pots » [{B}, p. 4]. « Lids pour les pots et les saints », comme l’a "
            "bien vu un sociologue.",
            "fr",
            id="a French clause behind the words",
        ),
        pytest.param(
            "Le texte est bref : « Lids pour les pots et les saints. » De là, selon Brandt, « la "
            f"fin des pots et des saints » [{B}].",
            "fr",
            id="a French sentence that ends within its marks",
        ),
        pytest.param(
            "She said, ‘Lids are for jars and saints’. In the notebooks she is clearer: ‘Jars are "
            f"a kind of weather’ [{B}, 4].",
            "en-GB",
            id="another document, opened for its own words",
        ),
        pytest.param(
            "Kahl answered, ‘Lids are for jars and saints’. Brandt would have laughed. ‘Jars’, she "
            f"has it, ‘are a kind of weather’ [{B}, 4].",
            "en-GB",
            id="an author who enters between",
        ),
        pytest.param(
            "Section 4 of the Bread Act 1927 forbids it. ‘Lids are for jars and saints’, he said.",
            "en-GB",
            id="a law, which is nobody",
        ),
    ],
)
def test_nothing_answers(text: str, language: str) -> None:
    assert {word: keys for word, keys in answers(text, language).items() if word in LIDS} in NONE


@pytest.mark.parametrize(
    "clause", ["s 4(2) of the Combinations Act 1927", "Combinations Act 1927, s 4(2)"]
)
def test_a_clause_of_a_law_is_a_source(clause: str) -> None:
    text = f"So it has been held since the {clause}, and rightly."
    ((start, end, in_text),) = places_pointed_to(text)
    assert in_text
    assert text[start:end] in clause


def test_a_note_answers_with_what_its_first_sentence_names() -> None:
    text = f"‘Jars are a kind of weather’.[^1]\n\n[^1]: {A}, 4. Compare what is said in {B}, 7.\n"
    assert answers(text)["Jars"] == ["arendal1958"]


def test_a_note_with_two_sources_answers_with_both() -> None:
    text = f"‘Jars are a kind of weather’.[^1]\n\n[^1]: {A}, 4. {B}, 7.\n"
    assert answers(text)["Jars"] == ["arendal1958", "brandt1926"]


def test_ibid_in_a_numbered_note_is_the_note_before() -> None:
    text = (
        "‘Jars are a kind of weather’.[^1] ‘Lids are for jars and saints’.[^2]\n\n"
        f"[^1]: {A}, 4.\n\n[^2]: Ibid., 7.\n"
    )
    assert answers(text)["Lids"] == ["arendal1958"]


def test_ibid_has_its_own_page() -> None:
    text = "‘Jars are a kind of weather’.[^1]\n\n[^1]: Ibid., 7.\n"
    assert refers_back(text.partition(": ")[2]) == "7"
    assert refers_back("Ibid.") == ""
    assert refers_back("A note.") is None


@pytest.mark.parametrize(
    "text",
    [
        "What they may not say is ‘we have come to an end’.",
        "We can write ‘jar’ or ‘the giving of lids’ here.",
        "It is the second edition of ‘jars: a handbook of lids’ by Kahl.",
        "He had a proverb that the weavers used, ‘who has no lid has a jar’.",
    ],
)
def test_what_nobody_says_is_a_term(text: str) -> None:
    assert found(text)[-1][1] == "term"


def test_a_page_at_the_end_of_a_block_is_a_source() -> None:
    part = "Brandt sums it up:\n\n> The jar was there before the lid, and after it.{page}\n"
    assert not by_hand(part.format(page=""))
    assert by_hand(part.format(page=" (5)"))


def by_hand(text: str) -> bool:
    part = Part(path="a.md", text=text, source=text)
    (block,) = find_quotations(Manuscript(parts=(part,)), [], QuotationSettings(), "en-US")
    return block.by_hand
