"""Headings of books that others made into plain text, and what only looks like one."""

from __future__ import annotations

from edition_builder.marking.blocks import Block, Kind
from edition_builder.marking.marked import mark_up

PROSE = (
    "Nobody had been told what the boat would bring, and so nobody had come to see it arrive; the "
    "harbour master alone stood there, with a lamp that he had forgotten to light before he came.\n"
)


def headings(text: str) -> list[str]:
    return [block.words for block in mark_up(text).blocks if block.kind is Kind.HEADING]


def notes(text: str) -> list[Block]:
    return [block for block in mark_up(text).blocks if block.kind is Kind.NOTE]


def test_chapters_count_anew_in_every_part() -> None:
    parts = "".join(
        f"\n\n\nPART {part}\n\n\n" + "".join(f"\n\nCHAPTER {n}.\n\n\n{PROSE}" for n in ("I", "II"))
        for part in ("ONE", "TWO", "THREE")
    )
    assert headings(PROSE + parts).count("CHAPTER I.") == 3


def test_titles_of_chapters_may_end_with_a_full_stop() -> None:
    titles = ("The Widow.", "The Old Mint.", "The Roof and the Window.")
    text = "".join(f"\n\n\nCHAPTER {n}.\n\n{t}\n\n\n{PROSE}" for n, t in enumerate(titles, 1))
    assert headings(PROSE + text) == [f"CHAPTER {n}. {t}" for n, t in enumerate(titles, 1)]


def test_numbered_titles_may_end_with_a_full_stop_where_they_go_on_counting() -> None:
    titles = ("The house.", "Who is there?", "Nobody", "The quay", "It rains.", "It goes on.")
    text = "".join(f"\n\n\n{n}. {t}\n\n\n{PROSE}" for n, t in enumerate(titles, 1))
    assert headings(PROSE + text) == [f"{n}. {t}" for n, t in enumerate(titles, 1)]


def test_a_letter_has_no_headings() -> None:
    letter = (
        f'{PROSE}\n"MY DEAR FRIEND,--\n\n"{PROSE.strip()}\n\n"{PROSE.strip()}\n\n'
        f'"CAROLINE BINGLEY"\n\n{PROSE}'
    )
    assert headings(letter) == []


def test_the_name_below_verses_is_no_heading() -> None:
    verse = "  Spring beckons! All things to the call respond;\n  The trees are leaving us.\n"
    assert headings(f"{PROSE}\n{verse}\nPhela Orm\n\n\n{PROSE}") == []


def test_notes_end_where_the_text_goes_on() -> None:
    text = (
        f"{PROSE}\nIt was called the bowl.[A]\n\n{PROSE}\nFOOTNOTES:\n\n"
        f"[Footnote A: At the hospital the prisoners were given ale.]\n\n\n\n\n{PROSE}\n{PROSE}"
    )
    assert [block.words for block in notes(text)] == [
        "[Footnote A: At the hospital the prisoners were given ale.]"
    ]


def test_who_made_an_e_text_is_no_author() -> None:
    start = "*** START OF THIS PROJECT GUTENBERG EBOOK THE QUAY ***\n\n"
    text = f"Title: The Quay\n\n{start}Produced by Anonymous Volunteers\n\n\nTHE QUAY\n\n{PROSE}"
    kinds = {block.words: block.kind for block in mark_up(text).blocks}
    assert kinds["THE QUAY"] is Kind.TITLE
    held = next(block for block in mark_up(text).blocks if "Produced" in block.words)
    assert held.kind is Kind.HELD


def test_the_lines_of_a_title_page_are_no_headings() -> None:
    front = ["KATRINE", "A Novel", "ELINOR LANE", "AUTHOR OF MILLS", "published in March, 1909."]
    assert headings("\n\n".join([*front, "THE PINES", PROSE, PROSE])) == ["THE PINES"]


def test_a_story_of_hundreds_of_paragraphs_has_no_lone_heading() -> None:
    story = [PROSE] * 300
    assert headings("\n\n".join([*story, "But where was the mule", *story])) == []


def test_what_stands_below_a_story_is_no_heading() -> None:
    assert headings(f"CHAPTER I\n\n{PROSE}\n\n{PROSE}\n\nTHE END") == ["CHAPTER I"]


def test_who_wrote_it_stands_below_by_and_above_the_first_chapter() -> None:
    blocks = mark_up(f"DIE MÜHLE\n\nVON\n\nANNA WOLFF\n\nERSTES KAPITEL\n\n{PROSE}").blocks
    assert [(block.kind, block.words) for block in blocks[:3]] == [
        (Kind.TITLE, "DIE MÜHLE"),
        (Kind.AUTHOR, "VON ANNA WOLFF"),
        (Kind.HEADING, "ERSTES KAPITEL"),
    ]


def test_the_word_for_a_part_may_stand_behind_its_number() -> None:
    text = f"Erstes Kapitel\nDer Guß\n\n{PROSE}\n\nZweites Kapitel\nDer Klang\n\n{PROSE}"
    assert headings(text) == ["Erstes Kapitel Der Guß", "Zweites Kapitel Der Klang"]


def test_an_english_sentence_that_begins_with_an_is_no_address() -> None:
    said = "She came on slow, with flags, and you could see them go. Nobody spoke of it at dinner."
    blocks = mark_up(f"{PROSE}\n\n{PROSE} An eyewitness reported:\n\n{said}\n\n{PROSE}").blocks
    assert [block.words for block in blocks if block.kind is Kind.QUOTATION] == [said]


def test_capitals_below_verses_or_a_signature_are_no_heading() -> None:
    verse = "  Spring beckons! All things to the call respond;\n  The trees are leaving us.\n"
    letter = f"{PROSE}\nJ. M. Orm\n\nLEEDS, YORKS., MAY 1, 1903.\n\n\n{PROSE}"
    assert headings(f"{letter}\n{verse}\n  PHELA ORM.\n\n\n{PROSE}") == []


def test_numerals_count_chapters_also_where_verses_follow_their_titles() -> None:
    verse = "  I walk through the churchyard\n      To lay this body down;\n  I know the stars.\n"
    numbers = ("I", "II", "III", "IV", "V", "VI", "VII")
    text = "".join(f"\n\n\n\n{n}\n\nOf the Road\n\n{verse}\n\n{PROSE}" for n in numbers)
    assert headings(PROSE + text) == [f"{number} Of the Road" for number in numbers]
