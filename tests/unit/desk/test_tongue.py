"""A text's language is told by its small words, or not at all."""

from __future__ import annotations

import pytest

from edition_builder.desk.tongue import tongue_of

ENGLISH = """To say that one ruler continued another is to make at least three claims at once: that
the institutions of the first survived under the second, that his aims survived, and that the temper
in which he used power survived as well. In the dispute the three are seldom kept apart."""

GERMAN = """Wer sagt, ein Herrscher habe den anderen fortgesetzt, der behauptet mindestens dreierlei
auf einmal: dass die Einrichtungen des ersten unter dem zweiten fortbestanden, dass auch die Ziele
blieben und dass die Art, in der er mit der Macht umging, sich nicht geändert hat. In dem Streit
werden die drei Fragen selten auseinandergehalten, und das ist für den Leser nicht leicht."""

FRENCH = """Dire d’un souverain qu’il en a continué un autre, c’est affirmer au moins trois choses à
la fois : que les institutions du premier ont survécu sous le second, que les buts sont restés les
mêmes, et que la manière dont il usait du pouvoir n’a pas changé. Dans la dispute, les trois sont
rarement tenues pour distinctes, et ce n’est pas sans conséquences pour le lecteur."""

RUSSIAN = """Сказать, что один правитель продолжил другого, значит утверждать сразу три вещи: что
учреждения первого сохранились и при втором, что не изменились его цели и что он обращался с властью
так же, как и тот. В споре эти три вопроса редко отделяют один от другого, и это не облегчает дела.
Но для читателя было бы лучше, если бы они стояли отдельно, а не вместе, как это бывает у многих."""


DIALOGUE = """« Vous partez ? » demanda-t-elle. Il ne répondit pas : il lisait « Le Temps ».
Au XIXe siècle, l’ingénieur Dumas vint à Lyon ; il y resta jusqu’en 1887.
— Où allez-vous ?
— À Paris. Nous nous reverrons. Vous vous trompez, n’est-ce pas ?"""


def test_french_dialogue_is_french() -> None:
    assert tongue_of(DIALOGUE) == "fr"


@pytest.mark.parametrize(
    ("text", "tag"), [(ENGLISH, "en"), (GERMAN, "de"), (FRENCH, "fr"), (RUSSIAN, "ru")]
)
def test_a_paragraph_is_enough(text: str, tag: str) -> None:
    assert tongue_of(text) == tag


def test_what_is_not_plain_is_not_guessed() -> None:
    assert tongue_of("Lenin, Stalin, Trotsky.") == ""
    assert tongue_of("Lorem ipsum dolor sit amet consectetur " * 20) == ""
    assert tongue_of(f"`{ENGLISH}`") == ""
