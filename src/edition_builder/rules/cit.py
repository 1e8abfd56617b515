"""Rules of the family CIT: citations."""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity

CIT001 = Rule(
    code="CIT001",
    title="Citation without an entry",
    severity=Severity.ERROR,
    reason="The reader is promised a source, and the bibliography has none.",
    example="[@smyth2001, p. 3] where the entry is smith2001",
    remedy="Mend the key, or add the entry to the bibliography.",
)

CIT002 = Rule(
    code="CIT002",
    title="Entry that is never cited",
    severity=Severity.WARNING,
    reason="Most styles list only what is cited: this work would not appear in the edition.",
    example="An entry left over from an earlier draft",
    remedy="Cite it, list it under nocite in front matter, or delete it.",
)

CIT003 = Rule(
    code="CIT003",
    title="Key in other capitals",
    severity=Severity.ERROR,
    reason="Keys count their capitals: Smith2001 and smith2001 are two works.",
    example="[@Smith2001] where the entry is smith2001",
    remedy="Write the key as the bibliography has it.",
)

CIT004 = Rule(
    code="CIT004",
    title="Locator back to front",
    severity=Severity.WARNING,
    reason="A range of pages that ends before it begins sends the reader nowhere.",
    example="[@smith2001, pp. 45–40]",
    remedy="Look the pages up again.",
)

CIT005 = Rule(
    code="CIT005",
    title="Reference to a label that nothing has",
    severity=Severity.ERROR,
    reason=(
        "Such keys point at a numbered figure, table, formula, listing or section, and none has "
        "this label; what is printed would be a citation of nothing."
    ),
    example="see @fig:map          # and no {#fig:map} at any figure",
    remedy="Give the figure its label: ![Caption](map.png){#fig:map}. What is numbered: fig, tbl, "
    "eq, lst, sec.",
)

CIT006 = Rule(
    code="CIT006",
    title="Name of an account read as a citation",
    severity=Severity.ERROR,
    reason="An @ before a word is a citation in Markdown, and no work has this key.",
    example="as @NASA wrote",
    remedy="Write \\@ where an @ stands for itself.",
)

CIT007 = Rule(
    code="CIT007",
    title="Keys that differ only by capitals",
    severity=Severity.WARNING,
    reason=(
        "Nobody reading the manuscript can tell the two works apart, and some programs take "
        "them for one."
    ),
    example="smith2001 and Smith2001 in one bibliography",
    remedy="Rename one of them, in the bibliography and in the text.",
)

CIT008 = Rule(
    code="CIT008",
    title="Citation typed by hand",
    severity=Severity.WARNING,
    reason=(
        "A citation that is mere words is not checked, follows no style, and leads to no entry "
        "of the bibliography."
    ),
    example="(Liebman 1975, 45) where the entry is liebman1975",
    remedy="Write it by its key: [@liebman1975, 45].",
)

CIT009 = Rule(
    code="CIT009",
    title="Citation typed by hand, of a work that has no entry",
    severity=Severity.WARNING,
    reason="The reader is given a name and a year, and the bibliography has no such work.",
    example="(Liebman 1975, 45) where no entry is by Liebman",
    remedy="Add the work to the bibliography, and cite it by its key.",
)

CIT010 = Rule(
    code="CIT010",
    title="Not a CSL style",
    severity=Severity.ERROR,
    reason="Citations are rendered by a style in the Citation Style Language, and nothing else.",
    example="[citations]\nstyle = 'styles/our-house.csl'      # a web page saved",
    remedy="Use a .csl file, such as one from Zotero's style repository, or name a style.",
)

CIT011 = Rule(
    code="CIT011",
    title="Style that stands on another that is not there",
    severity=Severity.ERROR,
    reason="A dependent style holds only the name of the style it follows.",
    example='<link href="http://example.org/our-house" rel="independent-parent"/>',
    remedy="Name the style it follows, or put a whole style into the project.",
)

CIT012 = Rule(
    code="CIT012",
    title="Name spelled otherwise than in the bibliography",
    severity=Severity.WARNING,
    reason="One of the two is wrong, and a reader who looks for the other finds nothing.",
    example="Leibman holds … [@liebman1975]",
    remedy="Spell the name as the title page of the work has it, in text and bibliography alike.",
)

CIT013 = Rule(
    code="CIT013",
    title="Locator outside the work",
    severity=Severity.WARNING,
    reason="A chapter or an article has pages of its own; one beyond them is another text's.",
    example="[@cohen1977, 45] where the entry has pages = {3--29}",
    remedy="Look the page up again, or mend “pages” in the bibliography.",
)

CIT014 = Rule(
    code="CIT014",
    title="Locator that is not taken for one",
    severity=Severity.NOTE,
    reason=(
        "The citation processor looks for a locator directly behind the key, and for the labels "
        "of the edition's own language; Roman numbers need a label. All else is printed as it "
        "stands, whatever the style asks for."
    ),
    example="[@smith2001, S. 45] in an English edition; [@smith2001, xii]",
    remedy="Put it behind the key with the label of the language: [@smith2001, p. xii].",
)

CIT015 = Rule(
    code="CIT015",
    title="Citation by an identifier",
    severity=Severity.ERROR,
    reason="Manubot fetches what @doi:10.1000/182 stands for from the network. Here nothing is "
    "fetched: an edition is made of what its authors have seen.",
    example="[@doi:10.1000/182]",
    remedy="Add the works to the bibliography, and cite them by their keys.",
)

CIT020 = Rule(
    code="CIT020",
    title="The citations cannot be rendered",
    severity=Severity.ERROR,
    exit=Exit.LIMIT,
    reason="The citation processor gave up on this style and this bibliography together, by a "
    "limit of time or memory or by a fault in the style. Nothing was built.",
    example="a style of the project's own whose macros call one another without end",
    remedy="Try another style; if that works, look for the fault in this one, and if it does not, "
    "check one half of the bibliography at a time.",
)
