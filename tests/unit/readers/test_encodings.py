"""Texts in encodings that nothing in the file names."""

from __future__ import annotations

import pytest

from edition_builder.readers.decoding import decode, transcribed
from edition_builder.readers.encodings import decoded, guess

RUSSIAN = "Осенью двадцатого года Петроград был тих, и люди «говорили» шёпотом.\n"
FRENCH = "Le café était fermé depuis l’été ; « on n’y entre plus », disait Hélène à son père.\n"
GERMAN = "Die Straße war naß, und die Bürger von Köln hörten „nichts“ mehr; größer als je.\n"
ENGLISH = "Stalin’s claim was ‘his own’ – and a café in “Zürich” knew nothing of it.\n"
POLISH = "Zażółć gęślą jaźń – mówił Piłsudski, a Łódź była cicha. Żołnierze śpiewali.\n"


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN.translate(dict.fromkeys(map(ord, "«»"))), "koi8_r"),
        (RUSSIAN.translate(dict.fromkeys(map(ord, "«»"))), "cp866"),
        (FRENCH, "cp1252"),
        (FRENCH, "mac_roman"),
        (FRENCH.replace("’", "'"), "latin_1"),
        (GERMAN, "cp1252"),
        (GERMAN, "mac_roman"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "mac_roman"),
        (POLISH, "cp1250"),
    ],
)
@pytest.mark.parametrize("times", [1, 40])
def test_the_words_come_out(text: str, codec: str, times: int) -> None:
    data = (text * times).encode(codec)
    assert decoded(data, guess(data).codec) == text * times


def test_what_was_assumed_is_told() -> None:
    letter = transcribed("letter.txt", (RUSSIAN * 3).encode("cp1251"))
    assert letter.text == RUSSIAN * 3
    assert [item.code for item in letter.findings] == ["SRC070"]
    assert "Windows-1251" in letter.findings[0].message


def test_a_manuscript_in_another_alphabet_is_read_as_such() -> None:
    data = (RUSSIAN * 3).translate(dict.fromkeys(map(ord, "«»"))).encode("koi8_r")
    read = decode("essay.md", data)
    assert read.text.startswith("Осенью")
    assert "KOI8-R" in read.findings[0].hint


def test_line_ends_and_marks_are_transcribed_as_they_stand() -> None:
    assert transcribed("a.txt", b"\xef\xbb\xbfone\r\ntwo\x0c\r").text == "\ufeffone\r\ntwo\x0c\r"
    assert transcribed("a.txt", "один\r\n".encode("utf-16")).text == "\ufeffодин\r\n"


def test_single_strange_bytes_leave_the_rest_alone() -> None:
    assert transcribed("a.txt", "каша caf".encode() + b"\xe9").text == "каша café"
