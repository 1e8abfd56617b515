"""The labels of locators, by language: those that citeproc reads, and others that people write.

What citeproc reads was asked of pandoc 3.9 itself, form by form; a test asks again.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

KNOWN: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "en": {
            "page": ("p.", "pp."),
            "chapter": ("chap.", "chaps."),
            "section": ("sec.", "secs."),
            "volume": ("vol.", "vols."),
            "part": ("pt.", "pts."),
            "book": ("bk.", "bks."),
            "paragraph": ("para.", "paras."),
            "column": ("col.", "cols."),
            "folio": ("fol.", "fols."),
            "line": ("l.", "ll."),
            "note": ("n.", "nn."),
            "verse": ("v.", "vv."),
            "figure": ("fig.", "figs."),
            "issue": ("no.", "nos."),
        },
        "de": {
            "page": ("S.",),
            "chapter": ("Kap.",),
            "section": ("Abschn.",),
            "volume": ("Bd.",),
            "column": ("Sp.",),
            "folio": ("fol.",),
            "line": ("Z.",),
            "note": ("Anm.",),
            "issue": ("Nr.",),
        },
        "fr": {
            "page": ("p.",),
            "chapter": ("chap.",),
            "volume": ("vol.",),
            "column": ("col.",),
            "line": ("l.",),
            "note": ("n.",),
        },
        "ru": {
            "page": ("с.",),
            "chapter": ("гл.",),
            "volume": ("т.",),
            "part": ("ч.",),
            "book": ("кн.",),
            "folio": ("л.",),
        },
    }
)
"""The short forms, one for a single number and, where it differs, one for several."""

LONG: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "page": "page", "pages": "page", "chapter": "chapter", "chapters": "chapter",
            "section": "section", "sections": "section", "§": "section", "§§": "section",
            "volume": "volume", "volumes": "volume", "part": "part", "book": "book",
            "paragraph": "paragraph", "¶": "paragraph", "column": "column", "folio": "folio",
            "line": "line", "lines": "line", "note": "note", "notes": "note", "verse": "verse",
            "figure": "figure",
        },
        "de": {
            "seite": "page", "seiten": "page", "kapitel": "chapter", "abschnitt": "section",
            "§": "section", "§§": "section", "band": "volume", "vers": "verse", "v.": "verse",
            "verse": "verse",
            "spalte": "column", "zeile": "line", "¶": "paragraph",
        },
        "fr": {
            "page": "page", "pages": "page", "chapitre": "chapter", "§": "paragraph",
            "v.": "verse", "ligne": "line", "colonne": "column",
            "section": "section", "note": "note", "volume": "volume", "figure": "figure",
            "fig.": "figure", "folio": "folio", "notes": "note", "sections": "section",
            "volumes": "volume",
        },
        "ru": {
            "страница": "page", "глава": "chapter", "том": "volume", "§": "section",
            "§§": "section", "¶": "paragraph",
        },
    }
)  # fmt: skip
"""Words and signs that citeproc reads, by language."""

CUSTOMARY: Mapping[str, str] = MappingProxyType(
    {
        "p": "page", "pp": "page", "pg.": "page", "pgs.": "page", "pag.": "page", "s.": "page",
        "стр.": "page", "ch.": "chapter", "chs.": "chapter", "cap.": "chapter", "t.": "volume",
        "tome": "volume", "fn.": "note", "abs.": "paragraph", "ziff.": "paragraph", "ff.": "folio",
        "f.": "folio", "bl.": "folio", "n°": "issue", "№": "issue", "art.": "section",
        "act": "act", "scene": "scene", "кол.": "column", "pl.": "figure", "abb.": "figure",
        "taf.": "figure", "plate": "figure", "table": "figure", "tab.": "figure",
    }
)  # fmt: skip
"""What people write besides, in any of the languages."""

READ: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        language: {form.casefold(): kind for kind, forms in kinds.items() for form in forms}
        | dict(LONG[language])
        for language, kinds in KNOWN.items()
    }
)
"""By language, every form that citeproc reads, without capitals, and what it counts."""

MEANT: Mapping[str, str] = MappingProxyType(
    {**CUSTOMARY}
    | {form: kind for forms in reversed([*READ.values()]) for form, kind in forms.items()}
)
"""Every form in any language, and what it counts; where two languages differ, English wins."""
