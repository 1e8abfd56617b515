"""How citations look that are typed as words, and what looks like one and is none."""

from __future__ import annotations

import re

from edition_builder.expression import expression

CAPITAL = "[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽЀ-Я]"
LETTER = r"[^\W\d_]"
PARTICLE = r"(?:(?:[Vv][ao]n|[Dd]e[rnls]?|[Dd]u|[Ll][ae]|[Dd][iao]|[Dd]os|[Tt]e[rn]|фон)\s)"
NAME = rf"{PARTICLE}{{0,3}}{CAPITAL}(?:{LETTER}{{1,40}}|(?=[’']))(?:[-’']{LETTER}{{1,40}}){{0,2}}"
NAMES = rf"{NAME}(?:(?:,\s|,?\s(?:and|&|und|et|и)\s){NAME}){{0,3}}"
JOINTS = expression(r",?\s+(?:and|&|und|et|и)\s+|,\s+")
OTHERS = r"(?P<others>,?\s(?:et\sal\b\.?|u\.\s?a\.|и\sдр\.))?"
DATED = r"(?P<year>1[4-9]\d\d|20\d\d)(?P<letter>[a-z]\b)?(?!\w)(?!\s?[-–—/]\s?\d)"
NUMBERS = r"(?:\d{1,5}[a-z]{0,2}|[ivxlc]+)\b(?:\s?[-–—]+\s?(?:\d{1,5}|[ivxlc]+)\b)?"
LABEL = r"(?:(?:pp?\.|S\.|с\.|ch(?:ap)?\.|vol\.|n\.)\s?|§+\s?)"
PAGES = rf"(?:(?:\s?:\s?|,\s)(?P<pages>{LABEL}?{NUMBERS}(?:,\s{NUMBERS})*)\.?)?"
CUE = (
    r"(?P<cue>(?:see(?:\salso)?|cf\.|cf|compare|e\.g\.,?|siehe|vgl\.|voir|см\.|"
    r"(?:quoted|cited|reprinted)\sin|qtd\.\sin|zit\.\snach|apud|цит\.\sпо)\s)?"
)
WHOLE = rf"{NAME}(?:\s(?:(?:y|i|e|of|for|the|and)\s){{0,2}}{CAPITAL}{LETTER}{{1,40}}){{0,3}}"
"""A family name of several words, or the name of a body."""

PARENTHESIS = expression(r"\([^()\[\]{}@]{4,300}(?:\)|(?=\.\s*\n\s*\n)|(?=\.\s*\Z))")
SOME_YEAR = expression(r"(?<!\d)(?:1[4-9]|20)\d\d")
FURTHER = expression(rf",\s(?=(?:{NAMES},?\s)?(?:1[4-9]|20)\d\d)|;\s?")
ITEM = expression(rf"{CUE}(?P<names>{NAMES}|{WHOLE}){OTHERS}(?P<comma>,)?\s{DATED}{PAGES}")
MORE = expression(DATED + PAGES)
SPOKEN = expression(rf"(?<!\w)(?P<names>{NAMES}){OTHERS}(?:[’']s?)?\s\({DATED}{PAGES}\)")
RUNNING = expression(rf"(?<![\w’'])(?P<names>{NAMES}){OTHERS}\s{DATED}{PAGES}")
TITLE_FIRST = expression(
    rf"\({CUE}[*_]{{1,2}}(?P<title>[^*_“”@\[\]()]{{4,200}})[*_]{{1,2}},\s(?P<pages>{LABEL}?{NUMBERS})\)"
)
IBIDEM = expression(
    r"(?:\((?:(?:see|cf\.)\s)?|^\[\^[^\]\s]+\]:\s+|\^\[)"
    r"(?P<words>(?:ibid(?:em)?\b\.?|(?:op|loc)\.\s?cit\.|ebd\.|ebenda\b|a\.\s?a\.\s?O\.|там же\b)"
    rf"(?:,?\s(?P<pages>{LABEL}?{NUMBERS}))?)",
    re.IGNORECASE | re.MULTILINE,
)
TITLED = expression(
    rf"(?<!\w)(?P<names>{NAME}),\s(?:[*_]{{1,2}}|[“‘„«])(?P<title>[^*_“”‘„«»@\[\]]{{4,200}})"
    rf"(?:[*_]{{1,2}}|[”“»]|’(?!\w))(?:\s\([^()\d]{{0,60}}{DATED}\))?"
    rf"(?:,\s(?P<pages>{LABEL}{NUMBERS}))?"
)

NOBODY = frozenset(
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "januar", "februar", "märz", "mai", "juni", "juli",
        "oktober", "dezember", "janvier", "février", "mars", "avril", "juin", "juillet", "août",
        "septembre", "octobre", "novembre", "décembre", "spring", "summer", "autumn", "winter",
        "fall", "chapter", "part", "section", "figure", "table", "act", "article", "note",
        "volume", "версия", "глава", "congress", "conference", "council", "treaty", "revolution",
        "war", "olympics", "commune", "constitution", "statute", "law", "order", "decree",
        "edition", "version", "windows", "summit", "census", "election", "elections", "easter",
        "christmas", "circa", "since", "until", "before", "after", "born", "died", "about",
        "early", "late", "mid", "reigned", "around", "from", "page", "pages", "line", "lines",
        "no", "issue", "box", "file", "folio", "document", "appendix", "equation", "example",
    }
)  # fmt: skip
"""Capitalised words that stand before years and numbers and are nobody's name."""

PLACES = frozenset(
    {
        "amsterdam", "athens", "atlanta", "barcelona", "basel", "beijing", "berkeley", "berlin",
        "berne", "bonn", "boston", "brest", "brighton", "brussels", "budapest", "calcutta",
        "cambridge", "chicago", "cologne", "copenhagen", "delhi", "dresden", "dublin",
        "edinburgh", "florence", "france", "frankfurt", "geneva", "genoa", "germany", "glasgow",
        "hague", "hamburg", "havana", "helsinki", "istanbul", "jena", "jerusalem", "kiev",
        "kyiv", "leeds", "leipzig", "leningrad", "lisbon", "liverpool", "london", "lviv", "lyon",
        "madrid", "manchester", "mexico", "milan", "minsk", "moscow", "moskau", "moskva",
        "munich", "münchen", "naples", "oslo", "oxford", "paris", "petersburg", "petrograd",
        "philadelphia", "prague", "princeton", "riga", "rome", "russia", "stockholm",
        "stuttgart", "sydney", "tbilisi", "tokyo", "turin", "venice", "vienna", "warsaw",
        "washington", "weimar", "wien", "yalta", "york", "zimmerwald", "zurich", "zürich",
        "москва", "петроград", "ленинград", "петербург", "киев", "париж", "берлин", "лондон",
    }
)  # fmt: skip
"""Where books are printed and congresses meet: “(Petrograd, 1917)” is no author."""
