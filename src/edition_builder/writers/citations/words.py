"""The fixed words of the register, in the languages that a house has words for."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("en", "de", "fr", "ru")
"""The columns of the table; the register of an edition in another language is in English."""

WORDS: Mapping[str, tuple[str, str, str, str]] = {
    "title": ("Citations and quotations", "Belege und Zitate", "Références et citations",
              "Ссылки и цитаты"),
    "skip": ("Skip to the register", "Zum Verzeichnis springen", "Aller au registre",
             "Перейти к указателю"),
    "contents": ("Contents", "Inhalt", "Sommaire", "Содержание"),
    "sum": ("Works: {works}. Citations: {citations}. Quotations: {quotations}.",
            "Werke: {works}. Belege: {citations}. Zitate: {quotations}.",
            "Ouvrages : {works}. Références : {citations}. Citations : {quotations}.",
            "Работ: {works}. Ссылок: {citations}. Цитат: {quotations}."),
    "none": ("None.", "Keine.", "Aucun.", "Нет."),
    "open": ("Open questions", "Offene Fragen", "Questions ouvertes", "Открытые вопросы"),
    "by-work": ("Quotations by work", "Zitate nach Werken", "Citations par ouvrage",
                "Цитаты по работам"),
    "by-place": ("Quotations in the order of the text", "Zitate in der Folge des Textes",
                 "Citations dans l’ordre du texte", "Цитаты в порядке текста"),
    "terms": ("Terms in quotation marks", "Begriffe in Anführungszeichen",
              "Termes entre guillemets", "Термины в кавычках"),
    "works": ("Works, and where they are cited", "Werke, und wo sie belegt sind",
              "Ouvrages, et où ils sont cités", "Работы и места, где они названы"),
    "quotation": ("Quotation", "Zitat", "Citation", "Цитата"),
    "said-by": ("Said by", "Gesagt von", "Dit par", "Чьи слова"),
    "cited-to": ("Cited to", "Belegt mit", "Attribué à", "Источник"),
    "locator": ("Locator", "Stelle", "Localisation", "Место в работе"),
    "state": ("State", "Stand", "État", "Состояние"),
    "place": ("Place", "Ort", "Emplacement", "Место в тексте"),
    "page": ("Page", "Seite", "Page", "Страница"),
    "work": ("Work", "Werk", "Ouvrage", "Работа"),
    "author": ("Author", "Verfasser", "Auteur", "Автор"),
    "year": ("Year", "Jahr", "Année", "Год"),
    "cited": ("Cited", "Belegt", "Cité", "Где названа"),
    "no-entry": ("no entry", "kein Eintrag", "sans notice", "нет записи"),
    "not-cited": ("not cited", "nicht belegt", "non cité", "не названа"),
    "listed": ("listed, not cited", "aufgeführt, nicht belegt", "listé, non cité",
               "в списке, не названа"),
    "printed": ("printed page {page}", "gedruckte Seite {page}", "page imprimée {page}",
                "печатная страница {page}"),
    "matched": ("matched", "geprüft", "vérifié", "сверено"),
    "located": ("located", "belegt", "localisé", "с указанием места"),
    "attributed": ("attributed", "zugeschrieben", "attribué", "приписано"),
    "untraced": ("untraced", "ungeklärt", "sans source", "без источника"),
    "mismatch": ("mismatch", "abweichend", "divergent", "расходится"),
    "term": ("term", "Begriff", "terme", "термин"),
    "matched-means": ("the words stand in the copy of the work",
                      "die Worte stehen in der Vorlage", "les mots sont dans la copie de l’ouvrage",
                      "слова есть в копии работы"),
    "located-means": ("a work and a place in it are cited", "Werk und Stelle sind angegeben",
                      "l’ouvrage et l’endroit sont indiqués", "указаны работа и место в ней"),
    "attributed-means": ("a person or a work is named, no place in it",
                         "Person oder Werk sind genannt, keine Stelle",
                         "une personne ou un ouvrage est nommé, sans l’endroit",
                         "названы лицо или работа, но не место в ней"),
    "untraced-means": ("nobody is named", "niemand ist genannt", "personne n’est nommé",
                       "никто не назван"),
    "mismatch-means": ("the words or the page are not those of the copy",
                       "Worte oder Seite sind nicht die der Vorlage",
                       "les mots ou la page ne sont pas ceux de la copie",
                       "слова или страница расходятся с копией"),
    "term-means": ("a term, not a quotation", "ein Begriff, kein Zitat",
                   "un terme, non une citation", "термин, а не цитата"),
    "elided": ("with omissions marked", "mit bezeichneten Auslassungen",
               "avec des coupures signalées", "с отмеченными пропусками"),
    "altered": ("with changes in brackets", "mit Änderungen in Klammern",
                "avec des changements entre crochets", "с изменениями в скобках"),
    "absent": ("The copy does not have these words.", "Die Vorlage hat diese Worte nicht.",
               "La copie n’a pas ces mots.", "В копии этих слов нет."),
    "on-page": ("On page {found} of the copy", "Auf Seite {found} der Vorlage",
                "À la page {found} de la copie", "На странице {found} копии"),
    "on-pages": ("On pages {found} of the copy", "Auf den Seiten {found} der Vorlage",
                 "Aux pages {found} de la copie", "На страницах {found} копии"),
    "in-copy": ("In the copy", "In der Vorlage", "Dans la copie", "В копии"),
    "otherwise": ("it reads otherwise:", "lautet es anders:", "le texte est autre :",
                  "текст иной:"),
    "parts": ("its parts stand otherwise.", "stehen die Teile anders.",
              "les parties sont autrement placées.", "части стоят иначе."),
    "goes-on": ("The copy goes on: ", "Die Vorlage fährt fort: ", "La copie continue : ",
                "В копии далее: "),
    "nothing": ("nothing", "nichts", "rien", "ничего"),
    "quoted": ("quoted ", "zitiert ", "cité ", "в цитате "),
    "copy": (", copy ", ", Vorlage ", ", copie ", ", в копии "),
}  # fmt: skip


def language_of(edition: str) -> str:
    """The language in which the register of an edition is: its own, or English."""
    spoken = edition.lower().partition("-")[0]
    return spoken if spoken in LANGUAGES else "en"


def words_for(edition: str) -> Mapping[str, str]:
    """The fixed words for an edition in the language of this BCP 47 tag."""
    column = LANGUAGES.index(language_of(edition))
    return MappingProxyType({name: row[column] for name, row in WORDS.items()})
