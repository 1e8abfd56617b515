"""Rules of the family RES: images and styles.

RES001 to RES019 are about pictures, RES020 to RES029 about stylesheets.
"""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity

RES001 = Rule(
    code="RES001",
    title="Picture missing",
    severity=Severity.ERROR,
    reason=(
        "A picture is looked for from its manuscript's folder, then from the project's; letter "
        "case counts, because on most servers it does."
    ),
    example="![A map](maps/Europe.png), where the file is maps/europe.png",
    remedy="Put the file in place, or correct the path.",
)

RES002 = Rule(
    code="RES002",
    title="Picture that is no file of the project",
    severity=Severity.ERROR,
    reason=(
        "An edition has to be complete in itself, and the same tomorrow; nothing is fetched from a "
        "network, and nothing is embedded in the text."
    ),
    example="![A map](https://example.org/map.png)",
    remedy="Save the picture in the project, see to its rights, and name it by its path.",
)

RES003 = Rule(
    code="RES003",
    title="Picture outside the project",
    severity=Severity.ERROR,
    reason="An edition is made from its own folder alone, so that it can be moved and shared.",
    example="![A map](../../pictures/map.png)",
    remedy="Copy the picture into the project and name it from there.",
)

RES004 = Rule(
    code="RES004",
    title="Picture is not what its name says",
    severity=Severity.WARNING,
    reason="Readers and shops go by the name's ending; the edition carries the right one instead.",
    example="A JPEG photograph in a file named map.png",
    remedy="Rename the file.",
)

RES005 = Rule(
    code="RES005",
    title="Picture damaged",
    severity=Severity.ERROR,
    reason="A truncated or damaged picture would be printed in part, or as a grey field.",
    example="A download that broke off.",
    remedy="Copy the picture again from where it came.",
)

RES006 = Rule(
    code="RES006",
    title="Picture with too many pixels",
    severity=Severity.ERROR,
    exit=Exit.LIMIT,
    reason="A small file can unfold into more pixels than the memory of a machine holds.",
    example="A PNG of 40,000 × 40,000 pixels in 2 MB.",
    remedy="Scale the picture down; 64 million pixels fill a large poster.",
)

RES007 = Rule(
    code="RES007",
    title="Picture format that editions cannot carry",
    severity=Severity.ERROR,
    reason="PNG, JPEG, GIF, WebP and SVG are what print, ebooks and browsers all show.",
    example="![A map](map.tiff)",
    remedy="Convert it: photographs to JPEG, scans to PNG, drawings to SVG.",
)

RES008 = Rule(
    code="RES008",
    title="Drawing cleaned",
    severity=Severity.WARNING,
    reason=(
        "An SVG drawing can hold programs, and can ask other addresses for parts of itself; an "
        "edition carries neither."
    ),
    example='<svg …><script>…</script><image href="https://…"/></svg>',
    remedy="Export the drawing as plain SVG, with its pictures and fonts turned to paths.",
)

RES009 = Rule(
    code="RES009",
    title="Drawing refused",
    severity=Severity.ERROR,
    reason=(
        "What is not well-formed XML, defines entities, or copies its parts without end cannot be "
        "shown safely."
    ),
    example='<!DOCTYPE svg [<!ENTITY a "…">]>',
    remedy="Open the drawing in a drawing program and export it as plain SVG.",
)

RES010 = Rule(
    code="RES010",
    title="Picture too coarse for print",
    severity=Severity.WARNING,
    reason="Below 200 dots to the inch a printed picture looks soft; presses ask for 300.",
    example="A photograph of 400 pixels' width.",
    remedy="Scan or export the picture again at a higher resolution; enlarging adds nothing.",
)

RES011 = Rule(
    code="RES011",
    title="Picture that readers show unevenly",
    severity=Severity.WARNING,
    reason=(
        "CMYK colours, 16 bits a channel and animation look different, or do not show, in ebooks "
        "and browsers; print shows an animation's first picture."
    ),
    example="A JPEG saved in CMYK.",
    remedy="Save it as RGB (or grey), 8 bits a channel, one picture.",
)

RES012 = Rule(
    code="RES012",
    title="Names that clash",
    severity=Severity.WARNING,
    reason=(
        "Two names that differ only by letter case, or by how an accent is written, are one and "
        "the same on Windows and macOS: which picture is shown depends on the machine."
    ),
    example="images/Map.png and images/map.png",
    remedy="Rename one of the two.",
)

RES020 = Rule(
    code="RES020",
    title="Import in a stylesheet",
    severity=Severity.WARNING,
    reason="A stylesheet stands alone: nothing is loaded into it from elsewhere.",
    example='@import url("https://example.org/fonts.css");',
    remedy="Copy the rules that are needed into styles/.",
)

RES021 = Rule(
    code="RES021",
    title="Address in a stylesheet",
    severity=Severity.WARNING,
    reason="A stylesheet may show a picture of the project, up to 256 kB, and nothing else.",
    example="background: url(https://example.org/paper.png)",
    remedy="Save the picture in the project and name it from the stylesheet's folder.",
)

RES022 = Rule(
    code="RES022",
    title="At-rule not taken over",
    severity=Severity.WARNING,
    reason="Only rules that cannot reach outside the edition, and whose effect is known, are used.",
    example='@font-face { font-family: X; src: local("X") }',
    remedy="Do without it; faces come from the edition's design.",
)

RES023 = Rule(
    code="RES023",
    title="Value out of range",
    severity=Severity.WARNING,
    reason="Measures beyond all bounds bring a layout down.",
    example="font-size: 1e30px",
    remedy="Write a measure that fits a page.",
)

RES024 = Rule(
    code="RES024",
    title="Stylesheet that cannot be read",
    severity=Severity.WARNING,
    reason="What is not CSS is left out, by this program and by every browser.",
    example="h2 { color red",
    remedy="Mend the place that is named.",
)
