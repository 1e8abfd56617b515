"""What each language does with marks, dashes and spaces: the tables that rules look into.

After the usual handbooks: for British English Hart's Rules, for American English the Chicago
Manual, for German the Duden, for French the Lexique of the Imprimerie nationale, for Russian
Mil'čin and Čel'cova. A language that is not here is treated with what all have in common.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from edition_builder.frozen import dataclass
from edition_builder.quotations.lexicon import words_in

NBSP = "\u00a0"
NARROW = "\u202f"
"""No-break spaces, as wide as a space and narrower."""

EN_DASH, EM_DASH = " – ", "—"


@dataclass(frozen=True, slots=True)
class Quotes:
    """One way to quote: the marks of the first level, of the second, and what is set inside.

    `name` is what `[house] quotes` calls it, where it has a word for it.
    """

    outer: tuple[str, str]
    inner: tuple[str, str]
    name: str = ""
    inside: str = ""

    def marks(self, level: int) -> tuple[str, str]:
        """The marks of a level, from 0; levels take turns."""
        return self.inner if level % 2 else self.outer

    def opening(self, level: int) -> str:
        """The opening mark, with the space that follows it."""
        mark = self.marks(level)[0]
        return mark + self.inside if mark == "«" else mark

    def closing(self, level: int) -> str:
        """The closing mark, with the space before it."""
        mark = self.marks(level)[1]
        return self.inside + mark if mark == "»" else mark


SINGLE = Quotes(("‘", "’"), ("“", "”"), "single")
DOUBLE = Quotes(("“", "”"), ("‘", "’"), "double")
LOW = Quotes(("„", "“"), ("‚", "‘"))
INWARD = Quotes(("»", "«"), ("›", "‹"))
OUTWARD = Quotes(("«", "»"), ("‹", "›"))
SPACED = Quotes(("«", "»"), ("“", "”"), inside=NBSP)
RUSSIAN = Quotes(("«", "»"), ("„", "“"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The conventions of a language.

    `quotes` are the ways to quote, the usual one first; none where a rule must not decide. `dash`
    is how a parenthesis is set off, '' where that is not known. `before` maps a mark to the space
    that stands before it. `ranges` says whether an en dash joins figures. `labels` are the
    abbreviations that stand before a number; `pairs` abbreviations of several parts, each part with
    its stop. `is_latin` tells the script.
    """

    tag: str
    quotes: tuple[Quotes, ...] = ()
    dash: str = ""
    before: Mapping[str, str] | None = None
    ranges: bool = False
    labels: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    is_latin: bool = True

    @property
    def family(self) -> str:
        """The language without its region."""
        return self.tag.partition("-")[0]


ENGLISH_LABELS = words_in(
    """
    p pp c cc ca ch chs vol vols no nos fig figs n nn l ll art arts bk pt
    """
)
BRITISH = Language(
    tag="en-GB", quotes=(SINGLE, DOUBLE), dash=EN_DASH, ranges=True, labels=ENGLISH_LABELS
)
AMERICAN = Language(
    tag="en-US", quotes=(DOUBLE, SINGLE), dash=EM_DASH, ranges=True, labels=ENGLISH_LABELS
)
GERMAN = Language(
    tag="de",
    quotes=(LOW, INWARD, OUTWARD),
    dash=EN_DASH,
    ranges=True,
    labels=words_in(
        """
        S Bd Bde Nr Abb Anm Kap Art Sp H Tab Abs Z
        """
    ),
    pairs=words_in(
        """
        z.B. d.h. u.a. i.e. u.U. z.T. o.ä. u.Ä. i.d.R. v.a. s.o. s.u. m.E.
        """
    ),
)
SWISS = Language(
    tag="de-CH", quotes=(OUTWARD, LOW, INWARD), dash=EN_DASH, ranges=True,
    labels=GERMAN.labels, pairs=GERMAN.pairs,
)  # fmt: skip
FRENCH = Language(
    tag="fr",
    quotes=(SPACED, DOUBLE),
    dash=EN_DASH,
    before={";": NARROW, "!": NARROW, "?": NARROW, ":": NBSP},
    labels=words_in(
        """
        p pp t n vol chap fig art col f
        """
    ),
    pairs=words_in(
        """
        p.ex. s.d. s.l.
        """
    ),
)
ROMANDY = Language(
    tag="fr-CH", quotes=(OUTWARD, SPACED, DOUBLE), dash=EN_DASH, labels=FRENCH.labels
)
RUSSIAN_LANGUAGE = Language(
    tag="ru",
    quotes=(RUSSIAN, LOW),
    dash=" — ",
    ranges=True,
    labels=words_in(
        """
        с С т Т гл Гл ст рис Рис стр вып Вып кн Кн ч Ч д Д л ф Ф оп Оп
        """
    ),
    pairs=frozenset(["т.е.", "т.д.", "т.п.", "т.к.", "н.э.", "т.н."]),
    is_latin=False,
)
OTHER = Language(tag="und")

LANGUAGES: Mapping[str, Language] = {
    "de": GERMAN,
    "de-ch": SWISS,
    "de-li": SWISS,
    "en": BRITISH,
    "en-us": AMERICAN,
    "en-ca": AMERICAN,
    "fr": FRENCH,
    "fr-ca": Language(tag="fr-CA", quotes=(SPACED, DOUBLE), dash=EN_DASH, labels=FRENCH.labels),
    "fr-ch": ROMANDY,
    "ru": RUSSIAN_LANGUAGE,
}
"""By language tag in lower case, the longest that fits."""


@cache
def language_of(tag: str) -> Language:
    """The conventions of a language, by its BCP 47 tag; `OTHER` for one that is not known."""
    parts = tag.lower().replace("_", "-").split("-")
    while parts:
        if found := LANGUAGES.get("-".join(parts)):
            return found
        del parts[-1]
    return OTHER
