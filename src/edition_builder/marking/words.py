"""The words by which parts of a text are known, in the languages that are read here."""

from __future__ import annotations

PART_WORDS = frozenset(
    {"part", "teil", "partie", "часть", "parte", "volume", "band", "tome", "том"}
)
CHAPTER_WORDS = frozenset(
    {
        "chapter", "chap", "kapitel", "kap", "chapitre", "глава", "capítulo", "capitolo", "book",
        "buch", "livre", "книга", "act", "acte", "akt", "акт", "letter", "brief", "lettre",
        "письмо", "canto", "rozdział",
        "stave", "lecture", "vorlesung", "leçon", "лекция", "essay", "appendix", "anhang",
        "annexe", "приложение",
    }
)  # fmt: skip
SECTION_WORDS = frozenset({"section", "abschnitt", "scene", "szene", "scène", "сцена", "раздел"})
HEADING_WORDS = PART_WORDS | CHAPTER_WORDS | SECTION_WORDS

ALONE = frozenset(
    {
        "abstract", "introduction", "preface", "foreword", "prologue", "epilogue", "conclusion",
        "conclusions", "acknowledgements", "acknowledgments", "afterword", "discussion", "results",
        "methods", "summary", "contents", "einleitung", "vorwort", "nachwort", "schluss", "schluß",
        "fazit", "zusammenfassung", "danksagung", "inhalt", "avant-propos", "préface", "postface",
        "remerciements", "épilogue", "résumé", "введение", "предисловие", "заключение",
        "послесловие", "выводы", "аннотация", "содержание", "оглавление",
    }
)  # fmt: skip
"""Words that alone on a line are a heading."""

THE_END = frozenset({"the end", "end", "finis", "ende", "fin", "конец", "koniec", "fine"})
"""What stands below the last line of a story."""

KINDS_OF_WORK = frozenset(
    {
        "roman", "novelle", "novellen", "erzählung", "erzählungen", "gedichte", "märchen",
        "schauspiel", "lustspiel", "tragödie", "drama", "aufsätze", "essays", "reiseerlebnisse",
        "briefe", "studien", "contes", "poésies", "récit", "récits", "powieść", "opowieść",
        "роман", "повесть", "рассказ", "рассказы", "novel", "tale", "tales", "stories", "poems",
    }
)  # fmt: skip
"""What a subtitle calls a work."""

NOTES = frozenset(
    {
        "notes", "footnotes", "endnotes", "note", "anmerkungen", "fussnoten", "fußnoten",
        "endnoten", "notes de bas de page", "notes de fin", "примечания", "примечание", "сноски",
        "notes and references", "notas", "note al testo",
    }
)  # fmt: skip
WORKS = frozenset(
    {
        "references", "works cited", "bibliography", "select bibliography", "sources",
        "literature", "literature cited", "further reading", "literatur", "literaturverzeichnis",
        "quellen", "quellen und literatur", "bibliographie", "bibliografie",
        "références", "références bibliographiques", "ouvrages cités", "sources et bibliographie",
        "литература", "список литературы", "библиография", "источники", "источники и литература",
        "bibliografía", "bibliografia", "list of references", "reference list",
    }
)  # fmt: skip
CONTENTS = frozenset(
    {
        "contents", "table of contents", "inhalt", "inhaltsverzeichnis", "table des matières",
        "sommaire", "содержание", "оглавление",
    }
)  # fmt: skip
BY = ("by ", "von ", "par ", "di ", "de ", "автор: ", "author: ", "autor: ", "auteur : ")
CAPTION_WORDS = ("table", "tab.", "tabelle", "tableau", "таблица", "табл.", "figure", "fig.",
                 "abbildung", "abb.", "рисунок", "рис.", "map", "karte", "carte",
                 "карта")  # fmt: skip

SPEAKING = frozenset(
    {
        "said", "says", "say", "wrote", "writes", "write", "written", "reiterated", "declared",
        "declares", "argued", "argues", "remarked", "remarks", "noted", "notes", "observed",
        "observes", "stated", "states", "claimed", "insisted", "insists", "replied", "replies",
        "answered", "asked", "asks", "explained", "explains", "recalled", "recalls", "added",
        "adds", "concluded", "concludes", "reported", "reports", "letter", "words", "passage",
        "description", "quoted", "quotes", "reads", "read", "began", "begins", "told", "warned",
        "dictated", "statement", "recorded", "records", "continued", "continues", "confessed",
        "admitted", "announced", "summed", "summarised", "remark", "comment", "reply", "extract",
        "verdict", "entry",
        "summarized", "protested", "complained", "proclaimed", "described", "describes",
        "put", "diary", "report",
        "resolution", "text", "testified", "testimony", "according",
        "sagte", "sagt", "schrieb", "schreibt", "erklärte", "erklärt", "heißt", "hieß", "lautet",
        "lautete", "bemerkte", "bemerkt", "antwortete", "notierte", "notiert", "berichtete",
        "berichtet", "fragte", "betonte", "brief", "worte", "worten", "stelle", "meinte",
        "formulierte", "urteilte", "faßte", "fasste", "zusammen",
        "resümierte", "fest", "zitiert", "erinnerte", "wiederholte",
        "bemerkung", "eintrag", "bericht",
        "dit", "disait", "écrit", "écrivait", "écrivit", "déclara", "déclare", "affirme",
        "affirmait", "notait", "note", "répondit", "répond", "demanda", "ajoute", "ajoutait",
        "lettre", "mots", "termes", "raconte", "racontait", "explique", "expliquait",
        "remarque", "réponse",
        "lit", "conclut", "rapporte", "chante", "chantait", "vers", "poème", "strophe",
        "писал", "писала", "пишет", "писали", "сказал", "сказала", "говорил", "говорила",
        "говорит", "заявил", "заявила", "отмечал", "отмечает", "вспоминал", "вспоминала",
        "вспоминает", "ответил", "ответила", "спрашивал", "утверждал", "утверждает", "признавал",
        "признавался", "повторял", "замечал", "замечает", "письме", "словами", "слова", "строки",
        "строках", "читаем", "записал", "записала", "дневнике",
    }
)  # fmt: skip
"""Words in the last sentence before a colon that announce somebody's words."""

COUNTING = frozenset(
    {
        "first", "firstly", "second", "secondly", "third", "points", "reasons", "questions",
        "steps", "following", "follows", "considerations", "manner", "two", "three", "four",
        "five", "several", "ways", "kinds",
        "erstens", "zweitens", "gründe", "fragen", "punkte", "folgende", "folgenden", "zwei",
        "drei", "vier", "premièrement", "deuxièmement", "raisons", "suivants",
        "suivantes", "deux", "trois", "quatre", "во-первых", "во-вторых", "причины", "вопросы",
        "следующие", "два", "три", "четыре",
    }
)  # fmt: skip
"""Words that announce a list, or the author's own points."""

LEADS_ON = frozenset(
    {
        "that", "which", "who", "to", "of", "and", "or", "the", "a", "an", "in", "with", "by", "as",
        "dass", "daß", "und", "oder", "der", "die", "das", "den", "zu", "von", "mit",
        "que", "qui", "et", "ou", "de", "le", "la", "les", "des", "du", "à",
        "что", "и", "или", "в", "на", "с", "как",
    }
)  # fmt: skip
"""Words after which a sentence goes on."""

ABBREVIATED = frozenset(
    {
        "p", "pp", "vol", "vols", "no", "nos", "art", "ch", "chap", "fig", "tab", "sec", "st",
        "cf", "ca", "c", "ed", "eds", "n", "nn", "fn", "ff", "bd", "nr", "s", "abs", "kap", "abb",
        "anm", "bl", "hg", "jg", "t", "col", "fol", "l", "ll", "v", "vv", "pl", "op", "opp", "bk",
        "mr", "mrs", "dr", "prof", "с", "стр", "т", "гл", "ст", "рис", "табл", "вып", "кн", "л",
        "d", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "gen", "ex", "lev", "num", "deut", "matt", "cor", "rom", "mt", "mk", "lk", "jn",
    }
)  # fmt: skip
"""Words that a stop shortens, before numbers that are no note's."""
