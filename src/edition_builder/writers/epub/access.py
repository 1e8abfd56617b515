"""What the ebook offers readers who do not read it by eye, found out from its content.

The vocabulary is schema.org's, as EPUB Accessibility 1.1 (2.2) asks. Only what is in the files is
said, and conformance to a standard is not claimed: no one has judged the descriptions.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.writers.epub.xhtml import MATHML, elements, primary, printable, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml import etree

    from edition_builder.model import Resource

MOTION: Mapping[str, tuple[bytes, ...]] = MappingProxyType(
    {
        "image/gif": (b"NETSCAPE2.0",),
        "image/png": (b"acTL",),
        "image/webp": (b"ANIM",),
        "image/svg+xml": (b"<animate", b"<set", b"@keyframes"),
    }
)
"""What the bytes of a picture hold when it moves, by media type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What the files hold: pictures, described or not; mathematics; movement; headings; pages."""

    pictures: int = 0
    described: int = 0
    mathematics: bool = False
    motion: bool = False
    headings: bool = False
    pages: bool = False

    @property
    def all_described(self) -> bool:
        """Whether every picture can be had in words."""
        return self.pictures == self.described


def findings(bodies: Iterable[etree._Element], pictures: Iterable[Resource]) -> Findings:
    """Look through the text's files, and the pictures shown in them."""
    nodes = [node for body in bodies for node in elements(body)]
    shown = [node for node in nodes if node.tag == tag("img")]
    headings = {tag(f"h{level}") for level in range(2, 7)}
    return Findings(
        pictures=len(shown),
        described=sum(bool(printable(node.get("alt", ""))) for node in shown),
        mathematics=any(node.tag == f"{{{MATHML}}}math" for node in nodes),
        motion=any(_moves(picture) for picture in pictures),
        headings=any(node.tag in headings for node in nodes),
        pages=any(node.get("role") == "doc-pagebreak" for node in nodes),
    )


def _moves(picture: Resource) -> bool:
    return any(sign in picture.data for sign in MOTION.get(picture.media_type, ()))


def statements(found: Findings, language: str) -> Iterator[tuple[str, str]]:
    """The properties of the package and their values, in the order of the specification."""
    yield "schema:accessMode", "textual"
    if found.pictures:
        yield "schema:accessMode", "visual"
    sufficient = "textual" if found.all_described else "textual,visual"
    yield "schema:accessModeSufficient", sufficient
    for feature in _features(found):
        yield "schema:accessibilityFeature", feature
    yield "schema:accessibilityHazard", "unknown" if found.motion else "none"
    yield "schema:accessibilitySummary", summary(found, language)


def _features(found: Findings) -> Iterator[str]:
    yield "tableOfContents"
    yield "readingOrder"
    yield "displayTransformability"
    yield "ARIA"
    if found.headings:
        yield "structuralNavigation"
    if found.pages:
        yield "pageBreakMarkers"
        yield "pageNavigation"
    if found.pictures and found.all_described:
        yield "alternativeText"
    if found.mathematics:
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
    return language if primary(language) in SUMMARIES else "en"


def summary(found: Findings, language: str) -> str:
    """The same facts in plain words."""
    sentences = SUMMARIES[primary(summary_language(language))]
    said = ["text"]
    if found.pages:
        said.append("pages")
    if found.pictures:
        said.append("described" if found.all_described else "undescribed")
    if found.mathematics:
        said.append("mathematics")
    if found.motion:
        said.append("motion")
    return " ".join(sentences[key] for key in (*said, "claim"))
