from __future__ import annotations

import datetime as dt
import time

import pytest

from edition_builder.checks.names import NAME_CHECKS
from edition_builder.checks.typed import TYPED_CHECKS
from edition_builder.diagnostics import Diagnostic, Place
from edition_builder.model import (
    Bibliography,
    Citation,
    Document,
    Field,
    Manuscript,
    Metadata,
    Part,
    Reference,
)

DAY = dt.date(2026, 11, 23)
HERE = Place(path="a.bib", line=1, column=1)
WORKS = {
    "liebman1975": ("Liebman, Marcel", "Leninism under Lenin", "1975"),
    "pipes1990": ("Pipes, Richard", "The Russian Revolution", "1990"),
    "pipes1994": ("Pipes, Richard", "Russia under the Bolshevik Regime", "1994"),
    "vanree2001": ("van Ree, Erik", "The Last Will", "2001"),
    "garrard1996": ("Garrard, John and Garrard, Carol", "The Bones of Berdichev", "1996"),
    "lenin1922": ("Lenin, V. I.", "Letter to the Congress", "1922"),
    "lenin1922b": ("Lenin, V. I.", "Notes of a Publicist", "1922"),
    "luxemburg1918": ("Luxemburg, Rosa", "The Russian Revolution", "1918"),
    "tumarkin1983": ("Tumarkin, Nina", "Lenin Lives!", "1983"),
    "müller1999": ("Müller, Karl-Heinz", "Die Akte", "1999"),
    "ахматова1963": ("Ахматова, Анна", "Реквием", "1963"),
}


def reference(key: str, author: str, title: str, date: str) -> Reference:
    values = {"author": author, "title": title, "date": date}
    fields = tuple(Field(name=name, value=value, place=HERE) for name, value in values.items())
    return Reference(key=key, type="book", fields=fields, place=HERE)


def findings(text: str, works: dict[str, tuple[str, str, str]] = WORKS) -> list[Diagnostic]:
    part = Part(path="essay.md", text=text, source=text)
    cited = [
        Citation(key=key, group=0, mode="NormalCitation", prefix="", suffix="", in_note=False,
                 place=part.place(at + 1, at + 1 + len(key)))
        for key in works for at in [text.find(f"@{key}")] if at >= 0
    ]  # fmt: skip
    values: dict[type, object] = {
        Manuscript: Manuscript(parts=(part,)),
        Bibliography: Bibliography(references={k: reference(k, *v) for k, v in works.items()}),
        Document: Document(metadata=metadata(), blocks=(), citations=tuple(cited)),
    }
    checks = (*TYPED_CHECKS, *NAME_CHECKS)
    return [x for check in checks for x in check.find(*(values[need] for need in check.needs))]


def metadata() -> Metadata:
    return Metadata(title="T", slug="t", authors=(), language="en-GB", date=DAY, version="1")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("So (Liebman 1975).", "[@liebman1975]"),
        ("So (Liebman, 1975).", "[@liebman1975]"),
        ("So (Liebman 1975: 45).", "[@liebman1975, 45]"),
        ("So (Liebman 1975, pp. 45–6).", "[@liebman1975, pp. 45–6]"),
        ("So (cf. Liebman\n1975).", "[cf. @liebman1975]"),
        ("So (see Pipes 1990; 1994).", "[see @pipes1990; @pipes1994]"),
        ("So (Pipes 1990, 1994).", "[@pipes1990; @pipes1994]"),
        ("So (Pipes 1990, Liebman 1975).", "[@pipes1990; @liebman1975]"),
        ("So (van Ree 2001).", "[@vanree2001]"),
        ("So (Ree 2001).", "[@vanree2001]"),
        ("So (Garrard et al. 1996).", "[@garrard1996]"),
        ("So (Garrard & Garrard 1996).", "[@garrard1996]"),
        ("So (Lenin 1922b, 5).", "[@lenin1922b, 5]"),
        ("So (Müller 1999).", "[@müller1999]"),
        ("So (Ахматова 1963, с. 3).", "[@ахматова1963, с. 3]"),
        ("So Pipes (1990, 45) has it.", "write @pipes1990 [45]"),
        ("It answered to none (Pipes 1990.\n\nNext.", "[@pipes1990]"),
        ("Pipes 1990, pp. 3–5.", "[@pipes1990, pp. 3–5]"),
        ("Liebman, *Leninism under Lenin*, p. 45.", "[@liebman1975, p. 45]"),
        ("Liebman, *Leninism* (London: Cape, 1975).", "[@liebman1975]"),
    ],
)
def test_a_typed_citation_is_offered_by_its_key(text: str, hint: str) -> None:
    (found,) = findings(text)
    assert found.code == "CIT008"
    assert hint in found.hint


def test_one_of_several_works_is_not_chosen() -> None:
    (found,) = findings("So (Lenin 1922).")
    assert "@lenin1922 or @lenin1922b" in found.hint


@pytest.mark.parametrize(
    "text",
    [
        "(1975)", "(London, 1975)", "the Congress of 1921", "(R.C.P.(B.) 1921)", "(May 1968, 3)",
        "(London, 1975, 45)", "Pipes (1923–2018)", "(Pipes 1990–1994)", "Lenin, 1917 and after",
        "“Pipes,” she said in 1990.", "`(Pipes 1990)`", "# Pipes 1990\n\nText", "Lenin (1870–1924)",
        "Pipes (1990) holds this. [@pipes1990, 3]", "(Smith 2003)", "(7 November 1917)",
        "Liebman, *Leninism under Lenin* in hand, left.", "Pipes 1990/91", "(Pipes)", "()", "((((",
        "[@pipes1990, see 1990]", "(born 1870)", "(in 1918)", "(see Table 3, 1999)",
        "(Petrograd, 1917)",
        "(The Hague 1907)", "(Berlin 1936 Olympics)", "(Paris Commune 1871)", "(Article 58, 1927)",
        "(London: Verso, 1999)", "(Windows 2000)", "(Act of 1844)", "(since 1990)",
        "ISBN 1990 1990 1990",
    ],
)  # fmt: skip
def test_what_is_no_citation(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize("text", ["(Leggett 1981, 45)", "(Smith et al. 1999)", "(O’Neill 1999: 3)"])
def test_a_work_unknown(text: str) -> None:
    assert [found.code for found in findings(text)] == ["CIT009"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Marcel Leibman draws a portrait.", "Leibman"),
        ("Tumarkine shows how. [@tumarkin1983]", "Tumarkine"),
        ("Rosa Luxembourg’s hope.", "Luxembourg"),
        ("V. I. Lennin spoke.", "Lennin"),
        ("Garrrad agrees. [@garrard1996]", "Garrrad"),
        ("Анна Ахматава писала.", "Ахматава"),
    ],
)
def test_a_name_misspelled(text: str, word: str) -> None:
    (found,) = findings(text)
    assert found.code == "CIT012"
    assert f"“{word}”" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "Marcel Liebman’s portrait. Liebmans Buch. [@liebman1975]",
        "Moshe Levin wrote of it. [@lenin1922]",
        "Levin spoke. [@lenin1922]",
        "The Grand Duchy of Luxembourg was neutral.",
        "Pipes’ book and Pipes’s other. [@pipes1990]",
        "Поэма Анны Ахматовой и об Ахматове. [@ахматова1963]",
        "Moshe Leibman was a tailor. Leibman sewed. [@liebman1975]",
        "The Leninist line, Leninism and Leninists. [@lenin1922]",
        "A tumarking is nothing; Tumarking too. [@tumarkin1983]",
        "Mueller [@müller1999]",
    ],
)
def test_a_name_that_is_right_or_another(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    "text",
    ["(" * 50_000, "(Aa " * 20_000, "A, " * 50_000, "Aa and " * 30_000, "(Pipes 1990; " * 10_000,
     "Pipes 1990 " * 10_000, "De la van " * 30_000, "*Aa, *" * 20_000, "(1990, " * 20_000,
     "Aa-" * 50_000, "(A" + "a" * 90_000 + " 1990)", "Aa, “" * 20_000],
    ids=range(12),
)  # fmt: skip
def test_hostile_text_takes_no_time(text: str) -> None:
    begun = time.process_time()
    findings(text)
    assert time.process_time() - begun < 3


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("So (van Roo 2001).", ["van Roo 2001"]),
        ("So (Carr 1990; 1994).", ["Carr 1990", "Carr 1994"]),
        ("So (Carr 1990; Hill 1972).", ["Carr 1990", "Hill 1972"]),
        ("So (Smith and Jones 1999: 45).", ["Smith and Jones 1999: 45"]),
        ("So (cf. Carr 1963, pp. 9–11).", ["cf. Carr 1963, pp. 9–11"]),
        ("So (quoted in Figes 1996: 12).", ["quoted in Figes 1996: 12"]),
        ("So (Carr 1999a, 1999b).", ["Carr 1999a", "Carr 1999b"]),
        ("So (ibid., 33).", ["ibid., 33"]),
        ("Stalin, *Works* (Moscow, 1953), p. 3", ["Stalin, *Works* (Moscow, 1953), p. 3"]),
        ("One (O'Neill 2001). Two (Carr 1990: 3). Three (Hill 1972, 4).",
         ["O'Neill 2001", "Carr 1990: 3", "Hill 1972, 4"]),
    ],
)  # fmt: skip
def test_a_work_without_an_entry_is_told(text: str, told: list[str]) -> None:
    found = findings(text)
    assert {finding.code for finding in found} == {"CIT009"}
    assert [finding.message.split("“")[1].split("”")[0] for finding in found] == told


def test_ibid_is_offered_the_key_before_it() -> None:
    (found,) = findings("First. [@pipes1990, 3] So (ibid., 33).")
    assert "[@pipes1990, 33]" in found.hint
