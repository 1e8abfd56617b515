"""How fields of study point to what stands in no bibliography: laws, scripture, witnesses, papers.

Lawyers name a report (“[1987] AC 412”), theologians a verse (“Ps 39:2”), classicists a passage
(“Rep. 514a”), sociologists an interview (“P7”), historians a shelf-mark (“HO 44/12”).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

YEAR = r"(?:1[6-9]|20)\d\d"
REPORT = (
    rf"\[{YEAR}\]\s(?:\d\s)?[A-Z][A-Za-z.() ]{{1,14}}?\s\d+|"
    rf"\({YEAR}\)\s\d+\s[A-Z][\w.&’ ]{{0,14}}?\s\d+|"
    r"\b\d{1,3}\s(?:U\.\s?S\.|S\.\s?Ct\.|L\.\s?Ed\.|F\.\s?(?:[23]d|Supp\.)|[A-Z][a-z]*\.\s?[23]d)"
    r"\s\d+|"
    rf"\b(?:BVerfGE|BVerwGE|BGHZ|BGHSt|BGE|RGZ|RGSt|NJW|VfSlg)\s(?:{YEAR},\s)?\d+|"
    rf"\b(?:Cass\.|Cons\.\s?const\.|CE|CJUE|CJCE|CEDH)[^()\n.;]{{0,40}}?\b{YEAR}|"
    r"\bECLI:[A-Z]{2}:\w+|\b(?:Case|Rs\.|aff\.|affaire)\s[CT]?-?\d+/\d\d"
)
"""A report of a judgment."""

STATUTE = (
    rf"\b(?:Act|Ordinance|Regulations|Rules|Order|Convention|Directive) {YEAR},? "
    r"(?:ss?|regs?|arts?|rr?|[Ss]ch|paras?)\.?\s?\d+|"
    r"(?:\b(?:[Ss]s?\.?|[Ss]ections?|[Aa]rt(?:icles?|ikel|\.)|[Сс]т(?:\.|ать[ияею])|clause)|§§?)"
    r"\s?\d+\w*(?:\s?\(\w+\))*(?:\s(?:\w+\.?\s)?\d+)?,?\s(?:of (?:the|its) |du |de la |des |der )?"
    r"(?:\w+ ){0,4}(?:Act|Code|Charter|Constitution|Convention|Treaty|Statute|Regulation|Directive|"
    r"BGB|GG|StGB|HGB|ZPO|ZGB|ABGB|Gesetz\w*|Verordnung|[Cc]ode|loi|Constitution|УК|ГК|Конституции|"
    r"устава|закона)\b"
)
"""A clause of a law."""

VERSE = r"(?:\b[1-4]\s|\bI{1,3}\s)?(?<!\w)[A-ZÄÖÜÉА-Я][^\W\d_]{0,14}\.?\s\d{1,3}:\d{1,3}\b"
BOOK = (
    r"(?:Gen|Ex|Lev|Num|Deu|Jos|Judg|Ruth|Sam|Kings|Chron|Neh|Esth|Job|Hiob|Ps|Prov|Spr|Eccl|Pred|"
    r"Song|Isa|Jes|És|Jer|Jér|Lam|Ezek|Dan|Hos|Os|Joel|Amos|Jonah|Mic|Hab|Zech|Mal|Matt|Mark|Marc|"
    r"Luke|Luk|Luc|John|Joh|Jean|Acts|Apg|Act|Rom|Röm|Cor|Kor|Gal|Eph|Phil|Col|Kol|Thess|Tim|Tit|"
    r"Heb|Hebr|James|Jak|Pet|Petr|Jude|Rev|Offb|Apoc|Ap|M[tk]|Lk|Jn|Qur|Koran|Sur[ae]|Быт|Исх|Пс|"
    r"Ис|Мф|Мк|Лк|Ин|Деян|Рим|Кор|Гал|Отк)[^\W\d_]*\.?"
)
"""How the books of scripture begin, in full and in short."""

PASSAGE = (
    rf"{VERSE}|\b[A-ZÄÖÜÉА-Я][^\W\d_]{{0,14}}\.?\s(?:\d{{1,3}}|[ivxlc]+|[IVXLC]+)[.,]\s?\d{{1,4}}\b|"
    r"\b\d{2,4}[a-e](?:\d{1,2})?\b|\b[ivx]+\.[ivx]+(?:\.\d+)?\b|§+\s?\d|\b[AB]\s?\d{2,3}\b|"
    r"\b(?:Act|Akt|acte)\s[IVX\d]+"
)
"""A place in a classic, which is the same in every edition."""

WITNESS = (
    r"(?i:\b(?:interview\w*|participants?|respondents?|informants?|interviewees?|focus group|"
    r"personal communication|pers\.\s?comm|field ?notes?|Gespräch|Feldnotiz\w*|entretien|"
    r"enquêtée?|интервью|респондент\w*|информант\w*)\b)|\A\W*[A-Z]{1,3}-?\d{1,3}\b"
)
"""Whom a researcher spoke with."""

SHELF_MARK = (
    r"\b(?:fols?|ff?|Bl|л|оп|ф|paras?|Abs|Rn|Rz|ll?|vv?|chs?|chap|Kap|гл|bk|vol|Bd|nos?|Nr|MSS?|Ms|"
    r"[Bb]ox|Akte?|cote|carton|liasse|line|lines|verse|Vers|stanza|scene|chapter|Kapitel|chapitre|"
    r"глава)\.?\s?\d|№\s?\d|\b[A-Z]{2,6}[ ,/]+\d+[/ ,-]\d+"
)
"""A place in an archive's papers, or in a work by what it is divided into."""

PAGE_OF_IT = r"(?<=[”’»“\"'])\s?[(]\d{1,3}(?:\s?[-–]\s?\d{1,3})?[)]"
"""A number behind a closing mark: a page of the work that is spoken of."""

BRACKETS = expression(r"[(\[]([^()\[\]@\n]{1,160})[)\]]")
IN_BRACKETS = expression(f"{REPORT}|{STATUTE}|{PASSAGE}|{WITNESS}|{SHELF_MARK}")
OF_LAW = expression(f"{REPORT}|{STATUTE}")
SIGNS_OF_LAW = (
    "[1", "[2", "(1", "(2", "§", "U.", "S.", "F.", "ection", "rti", "lause", "Art", "Case", "BG",
    "BV", "RG", "NJW", "Act ", "Order ", "Regulations ", "ECLI", "Cass", "CE", "CJ",
    "Cons", "Rs.", "aff", "ст", "Ст",
)  # fmt: skip
"""One of these stands in whatever names a law: most text has none, and need not be searched."""
CHAPTER = expression(r"(?<=\s)\d{1,3}[:,]\s?\d{1,3}\b")
BEFORE_CHAPTER = expression(rf"(?<!\w){BOOK}\s\Z")
LONGEST_BOOK = 20
ONLY_A_PAGE = expression(PAGE_OF_IT)
FIGURE = expression(r"\d")
JUDGED = expression(REPORT, re.IGNORECASE)
ENACTED = expression(STATUTE, re.IGNORECASE)
HOURS = expression(r"(?:day|Uhr|at|um|à|в)\s\d", re.IGNORECASE)
OF_JUDGES = expression(
    r"\b(?:L?LJJ?|J|CJ|Lord|Lady|Justice|[Jj]udges?|[Cc]ourt|House of Lords|held|[Dd]issent\w*|"
    r"[Jj]udge?ment|majority|[Bb]ench|Gericht\w*|Senat|Richter\w*|Urteil|Cour|juges?|tribunal|arrêt|"
    r"[Сс]уд\w*|решени\w+)\b"
)
"""Words of a sentence that goes on about a judgment."""


def places_pointed_to(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where such a source is named: begin and end, and whether as a part of the sentence."""
    for found in BRACKETS.finditer(text):
        if IN_BRACKETS.search(found[1]) and not HOURS.search(found[1]):
            yield found.start(), found.end(), False
    if not FIGURE.search(text):
        return
    for found in ONLY_A_PAGE.finditer(text):
        yield found.start(), found.end(), False
    for found in CHAPTER.finditer(text):
        book = BEFORE_CHAPTER.search(text, max(0, found.start() - LONGEST_BOOK), found.start())
        if book:
            yield book.start(), found.end(), True
    if any(sign in text for sign in SIGNS_OF_LAW):
        yield from ((found.start(), found.end(), True) for found in OF_LAW.finditer(text))


def is_judgment(typed: str) -> bool:
    """Whether the words of a source name a report of a judgment."""
    return JUDGED.search(typed) is not None


def is_statute(typed: str) -> bool:
    """Whether the words of a source name a clause of a law, which is no man or woman."""
    return ENACTED.search(typed) is not None


def speaks_of_judgment(sentence: str) -> bool:
    """Whether a sentence goes on about what a court said."""
    return OF_JUDGES.search(sentence) is not None
