"""What is labelled is numbered, and references say the number and lead there."""

from __future__ import annotations

import html
import re

import pytest

from edition_builder.crossrefs import numbered, with_references
from edition_builder.engines.pandoc import run_pandoc
from edition_builder.source import DIALECT
from edition_builder.tree import attributes_of, from_json, text_of, to_json, walk

AS_HTML = ("-f", "json", "-t", "html", "--wrap=none")
TAG = re.compile(r"<[^>]*>")
FIGURE = "![A map](a.png){#fig:map}\n\n![A plan](b.png){#fig-plan}\n\n"
TABLE = "| a |\n|---|\n| 1 |\n\n: Years {#tbl-years}\n\n"


def made(*texts: str, language: str = "en-GB") -> list[str]:
    """The parts' words as pandoc writes them after numbering."""
    trees = [from_json(run_pandoc(["-f", DIALECT, "-t", "json"], text.encode())) for text in texts]
    languages = [language] * len(trees)
    shown = with_references(*numbered(trees, languages), languages)
    written = (run_pandoc(AS_HTML, to_json(tree)).decode() for tree in shown)
    return [html.unescape(TAG.sub("", page)) for page in written]


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ("See @fig:map.", "See Figure\u00a01."),
        ("See [@fig:map].", "See Figure\u00a01."),
        ("See [@fig:map; @fig-plan].", "See Figures\u00a01 and 2."),
        ("See [@fig:map; @tbl-years].", "See Figure\u00a01, Table\u00a01."),
        ("See [-@fig-plan].", "See 2."),
        ("See [Fig. @fig-plan].", "See Fig.\u00a02."),
        ("[cf. @fig-plan, left]", "cf. Figure\u00a02, left"),
    ],
)
def test_a_reference_says_kind_and_number(reference: str, words: str) -> None:
    assert made(FIGURE + TABLE + reference)[0].strip().endswith(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Abbildung\u00a01: A map"),
        ("fr", "Figure\u00a01. A map"),
        ("ru", "Рисунок\u00a01. A map"),
        ("nl", "Figure\u00a01. A map"),
    ],
)
def test_captions_are_in_the_edition_s_language(language: str, words: str) -> None:
    assert words in made(FIGURE, language=language)[0]


def test_numbers_run_through_the_parts_and_a_part_s_own_label_comes_first() -> None:
    first, second = made(FIGURE + "@fig:map", FIGURE + "@fig:map, @fig-plan")
    assert first.strip().endswith("Figure\u00a01")
    assert second.strip().endswith("Figure\u00a03, Figure\u00a04")


def test_a_label_of_another_part_is_found() -> None:
    assert made("See @tbl-years.", TABLE)[0].strip() == "See Table\u00a01."


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en-GB", "section ‘First things’"),
        ("en-US", "section “First things”"),
        ("de", "Abschnitt “First things”"),
    ],
)
def test_a_section_is_named_by_its_heading(language: str, words: str) -> None:
    text = "# First *things*^[A note.] {#sec-first}\n\nSee @sec-first."
    assert words in made(text, language=language)[0]


def test_a_formula_is_numbered_beside_it_and_in_brackets() -> None:
    (text,) = made("$$a=b$$ {#eq:law}\n\nBy @eq:law and @Eq:law.")
    assert "(1)" in text
    assert text.strip().endswith("By equation\u00a0(1) and Equation\u00a0(1).")


def test_quarto_s_divisions_hand_on_label_and_caption() -> None:
    (text,) = made("::: {#tbl-a}\n| a |\n|---|\n| 1 |\n\nYears\n:::\n\nSee @tbl-a.")
    assert "Table\u00a01. Years" in text
    assert text.count("Years") == 1


def test_figures_inside_a_figure_have_letters() -> None:
    inner = "![Left](a.png){#fig-l}\n\n![Right](b.png){#fig-r}\n\nBoth\n"
    (text,) = made(f"::: {{#fig-both}}\n{inner}:::\n\n@fig-l, @fig-r, @fig-both")
    assert text.strip().endswith("Figure\u00a01a, Figure\u00a01b, Figure\u00a01")


def test_code_with_a_caption_becomes_a_listing() -> None:
    (text,) = made('```{#lst:one .python caption="Adding"}\nx = 1\n```\n\n@lst:one')
    assert "Listing\u00a01. Adding" in text


@pytest.mark.parametrize(
    "text",
    [
        "::: {#lst:one .listing}\nAdding\n```\nx = 1\n```\n:::",
        "```{#lst:one}\nx = 1\n```\n\n: Adding",
        "Listing: Adding\n\n```{#lst:one .python}\nx = 1\n```",
    ],
)
def test_a_listing_s_caption_may_stand_beside_it(text: str) -> None:
    (shown,) = made(f"{text}\n\n@lst:one")
    assert "Listing\u00a01. Adding" in shown
    assert shown.strip().endswith("Listing\u00a01")


def test_code_with_a_label_alone_is_numbered() -> None:
    (text,) = made("A paragraph.\n\n```{#lst:one}\nx = 1\n```\n\n@lst:one")
    assert text.count("Listing\u00a01") == 2


def test_references_stand_beside_the_works_they_are_cited_with() -> None:
    tree = from_json(
        run_pandoc(
            ["-f", DIALECT, "-t", "json"], (FIGURE + "[see @fig:map; @smith; @fig:plam]").encode()
        )
    )
    (shown,) = with_references(*numbered([tree], ["en"]), ["en"])
    (cite,) = (visit.node for visit in walk(shown, {"Cite"}))
    assert [item["citationId"] for item in cite["c"][0]] == ["smith", "fig:plam"]
    assert text_of([shown[-1]]).startswith("see Figure\u00a01 ")


def test_a_heading_without_a_label_answers_to_its_own_identifier() -> None:
    first, second = made("# First things\n\nText.", "See @sec:first-things.")
    assert "section ‘First things’" in second
    assert first.startswith("First things")


@pytest.mark.parametrize("text", ["@fig:none", "@sec-none and @eq:x"])
def test_what_is_not_known_stays_a_citation(text: str) -> None:
    tree = from_json(run_pandoc(["-f", DIALECT, "-t", "json"], (FIGURE + text).encode()))
    (shown,) = with_references(*numbered([tree], ["en"]), ["en"])
    assert [visit.node["t"] for visit in walk(shown, {"Cite"})]


def test_without_labels_nothing_is_touched() -> None:
    text = "# One\n\n![Map](a.png){#map}\n\nWords @smith2001 $$a$$\n"
    tree = from_json(run_pandoc(["-f", DIALECT, "-t", "json"], text.encode()))
    (shown,) = with_references(*numbered([tree], ["en"]), ["en"])
    assert shown == tree
    assert text_of(shown[0]["c"][2]) == "One"
    assert attributes_of(shown[0]).id == "one"
