"""Saying what was measured: schema.org's vocabulary, and plain sentences.

The vocabulary is that of EPUB Accessibility 1.1 (2.2). Only what is in the files is said, and
conformance to a standard is not claimed: no one has judged the descriptions.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from edition_builder.model.accessibility import Accessibility


def statements(record: Accessibility, language: str) -> Iterator[tuple[str, str]]:
    """The properties of the package and their values, in the order of the specification."""
    yield "schema:accessMode", "textual"
    if record.pictures:
        yield "schema:accessMode", "visual"
    sufficient = "textual" if record.all_described else "textual,visual"
    yield "schema:accessModeSufficient", sufficient
    for feature in _features(record):
        yield "schema:accessibilityFeature", feature
    yield "schema:accessibilityHazard", "unknown" if record.motion else "none"
    yield "schema:accessibilitySummary", summary(record, language)


def _features(record: Accessibility) -> Iterator[str]:
    yield "tableOfContents"
    yield "readingOrder"
    yield "displayTransformability"
    yield "ARIA"
    if record.headings:
        yield "structuralNavigation"
    if record.pages:
        yield "pageBreakMarkers"
        yield "pageNavigation"
    if record.pictures and record.all_described:
        yield "alternativeText"
    if record.formulas:
        yield "MathML"


SUMMARIES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "text": "The whole text can be read aloud or in braille, and size, face and colours"
            " can be changed. Notes are linked both ways, and the language of every passage is"
            " marked.",
            "pages": "The pages of the print edition are marked and listed.",
            "described": "Every picture has a description.",
            "undescribed": "Some pictures have no description.",
            "mathematics": "Formulas are given as MathML.",
            "motion": "Some pictures move; whether they flash has not been examined.",
            "claim": "Conformance to an accessibility standard has not been certified.",
        },
        "de": {
            "text": "Der ganze Text lässt sich vorlesen oder in Brailleschrift ausgeben; Größe,"
            " Schrift und Farben lassen sich ändern. Anmerkungen sind in beide Richtungen"
            " verknüpft, und die Sprache jeder Stelle ist ausgezeichnet.",
            "pages": "Die Seiten der Druckausgabe sind ausgezeichnet und verzeichnet.",
            "described": "Jedes Bild hat eine Beschreibung.",
            "undescribed": "Einige Bilder haben keine Beschreibung.",
            "mathematics": "Formeln liegen als MathML vor.",
            "motion": "Einige Bilder bewegen sich; ob sie blitzen, wurde nicht untersucht.",
            "claim": "Die Übereinstimmung mit einem Standard der Barrierefreiheit ist nicht"
            " zertifiziert.",
        },
        "fr": {
            "text": "Tout le texte peut être lu à voix haute ou en braille ; le corps, le"
            " caractère et les couleurs peuvent être changés. Les notes sont liées dans les deux"
            " sens et la langue de chaque passage est indiquée.",
            "pages": "Les pages de l’édition imprimée sont repérées et listées.",
            "described": "Chaque image a une description.",
            "undescribed": "Certaines images n’ont pas de description.",
            "mathematics": "Les formules sont données en MathML.",
            "motion": "Certaines images bougent ; leurs éclairs éventuels n’ont pas été examinés.",
            "claim": "La conformité à une norme d’accessibilité n’a pas été certifiée.",
        },
        "ru": {
            "text": "Весь текст можно прослушать или прочесть шрифтом Брайля; кегль, гарнитуру и"
            " цвета можно изменить. Примечания связаны с текстом в обе стороны, язык каждого"
            " фрагмента размечен.",
            "pages": "Страницы печатного издания размечены, есть их указатель.",
            "described": "У каждого изображения есть описание.",
            "undescribed": "У некоторых изображений нет описания.",
            "mathematics": "Формулы даны в MathML.",
            "motion": "Некоторые изображения движутся; мерцание не проверялось.",
            "claim": "Соответствие стандарту доступности не сертифицировано.",
        },
    }
)
"""The summary's sentences, by language (primary subtag)."""


def summary_language(language: str) -> str:
    """The language the summary is written in: the edition's where we have it, else English."""
    return language if _primary(language) in SUMMARIES else "en"


def summary(record: Accessibility, language: str) -> str:
    """The same facts in plain words."""
    sentences = SUMMARIES[_primary(summary_language(language))]
    said = ["text"]
    if record.pages:
        said.append("pages")
    if record.pictures:
        said.append("described" if record.all_described else "undescribed")
    if record.formulas:
        said.append("mathematics")
    if record.motion:
        said.append("motion")
    return " ".join(sentences[key] for key in (*said, "claim"))


def _primary(language: str) -> str:
    """The language itself, without its region or script (RFC 5646, 2.2.1)."""
    return language.lower().partition("-")[0]
