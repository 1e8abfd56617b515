"""A text's language is told by its small words, or not at all."""

from __future__ import annotations

import pytest

from edition_builder.marking.tongue import tongue_of

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


OTHERS = {
    "it": """Chi dice che un sovrano ha continuato l’altro afferma almeno tre cose in una volta: che
le istituzioni del primo sono rimaste sotto il secondo, che gli scopi non sono cambiati e che il
modo di usare il potere era lo stesso. Nella disputa le tre domande si confondono, e per il lettore
non è un aiuto, perché una risposta a una di esse non dice nulla delle altre.""",
    "es": """Decir que un soberano continuó a otro es afirmar al menos tres cosas a la vez: que las
instituciones del primero siguieron con el segundo, que los fines no cambiaron y que la manera de
usar el poder era la misma. En la disputa las tres preguntas se confunden, y para el lector no es
una ayuda, porque la respuesta a una de ellas no dice nada de las otras.""",
    "pt": """Dizer que um soberano continuou o outro é afirmar pelo menos três coisas ao mesmo
tempo: que as instituições do primeiro ficaram sob o segundo, que os fins não mudaram e que a
maneira de usar o poder era a mesma. Na disputa, as três perguntas se confundem, e para o leitor
isso não é uma ajuda, porque a resposta a uma delas não diz nada sobre as outras.""",
    "nl": """Wie zegt dat de ene heerser de andere heeft voortgezet, beweert ten minste drie dingen
tegelijk: dat de instellingen van de eerste onder de tweede zijn gebleven, dat het doel niet is
veranderd en dat de manier waarop hij met de macht omging dezelfde was. In het debat worden de drie
vragen niet uit elkaar gehouden, en dat is voor de lezer geen hulp.""",
    "sv": """Den som säger att en härskare har fortsatt en annan påstår minst tre saker på en gång:
att inrättningarna från den förste har blivit kvar under den andre, att målen inte har ändrats och
att sättet att bruka makten var detsamma. I striden hålls de tre frågorna inte isär, och det är inte
till någon hjälp för den som läser, för ett svar på en av dem säger inte något om de andra.""",
    "pl": """Kto mówi, że jeden władca był dalszym ciągiem drugiego, twierdzi naraz co najmniej trzy
rzeczy: że urządzenia pierwszego przetrwały za drugiego, że cele się nie zmieniły i że sposób, w
jaki obchodził się z władzą, był ten sam. W sporze tych trzech pytań nie oddziela się od siebie, a
to nie jest pomoc dla czytelnika, bo odpowiedź na jedno z nich nie mówi nic o innych.""",
    "cs": """Kdo říká, že jeden vládce pokračoval v díle druhého, tvrdí najednou nejméně tři věci:
že se zařízení prvního udržela za druhého, že se cíle nezměnily a že způsob, jak s mocí zacházel,
byl stejný. Ve sporu se tyto tři otázky od sebe neoddělují, a to není pro čtenáře pomoc, protože
odpověď na jednu z nich neříká nic o jiných, a tak se to vrací znovu a znovu.""",
    "uk": """Сказати, що один правитель продовжив справу іншого, означає стверджувати відразу три
речі: що установи першого збереглися і за другого, що цілі не змінилися і що він поводився з владою
так само, як і той. У суперечці ці три питання не відокремлюють одне від одного, і це не допомога
для читача, бо відповідь на одне з них не каже нічого про інші, як це було й до того.""",
    "el": """Όποιος λέει ότι ένας ηγεμόνας ήταν η συνέχεια του άλλου υποστηρίζει τρία πράγματα με τη
μία: ότι οι θεσμοί του πρώτου έμειναν και με τον δεύτερο, ότι οι σκοποί δεν άλλαξαν και ότι ο τρόπος
με τον οποίο χρησιμοποιούσε την εξουσία ήταν ο ίδιος. Στη διαμάχη τα τρία δεν είναι χωρισμένα, και
αυτό δεν είναι βοήθεια για τον αναγνώστη.""",
    "ca": """Dir que un sobirà va continuar l’altre és afirmar almenys tres coses alhora: que les
institucions del primer van quedar amb el segon, que els fins no van canviar i que la manera de fer
servir el poder era la mateixa. En la disputa les tres preguntes es confonen, i per al lector això
no és cap ajuda, perquè la resposta a una no diu res dels altres dos punts.""",
}


@pytest.mark.parametrize("tag", OTHERS)
def test_languages_near_one_another_are_told_apart(tag: str) -> None:
    assert tongue_of(OTHERS[tag]) == tag


@pytest.mark.parametrize(
    ("text", "tag"), [(ENGLISH, "en"), (GERMAN, "de"), (FRENCH, "fr"), (RUSSIAN, "ru")]
)
def test_a_paragraph_is_enough(text: str, tag: str) -> None:
    assert tongue_of(text) == tag


def test_what_is_not_plain_is_not_guessed() -> None:
    assert tongue_of("Lenin, Stalin, Trotsky.") == ""
    assert tongue_of("Lorem ipsum dolor sit amet consectetur " * 20) == ""
    assert tongue_of(f"`{ENGLISH}`") == ""
