"""Rules of the family LAY: the laid-out page."""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity

LAY001 = Rule(
    code="LAY001",
    title="A note stands on another page than its call",
    severity=Severity.WARNING,
    reason="A reader looks for a note at the foot of the page that calls it.",
    example="fifteen notes of three lines each, all called in one line",
    remedy="Shorten the notes, join some of them, or move a call to another sentence. A long note "
    "is carried over to the next page by itself.",
)
LAY002 = Rule(
    code="LAY002",
    title="Text runs off the page or over other text",
    severity=Severity.ERROR,
    reason="What lies outside the page, is cut off by its edge or stands under other words is lost "
    "to the reader.",
    example="a long heading that may not be broken",
    remedy="Break the note or the table up, or choose a larger page.",
)
LAY003 = Rule(
    code="LAY003",
    title="No font has this letter",
    severity=Severity.WARNING,
    reason="A letter that no font of the edition has is printed as an empty box. Fonts of the "
    "machine are never used in its stead: the edition would look different on every machine. The "
    "letters of a script are told together, with how often they are used and where first.",
    example="\u10e1\u10d8\u10e2\u10e7\u10d5\u10d0",
    remedy="Install what the hint names (Chinese, Japanese and Korean have extras of their own), "
    "write it in another script, or check that the character is the one you mean.",
)
LAY004 = Rule(
    code="LAY004",
    title="A heading is the last thing on its page",
    severity=Severity.WARNING,
    reason="A heading belongs to the text below it.",
    example="### A heading with nothing after it\n\n### before the next",
    remedy="Put text below the heading, or take it away.",
)
LAY005 = Rule(
    code="LAY005",
    title="A line is wider than the page's text",
    severity=Severity.WARNING,
    reason="What a style forbids to break sticks out into the margin: long words and wide tables "
    "are broken, and long formulas folded, before. What leaves the page is told as an error.",
    example="a long heading with “white-space: nowrap” in styles/print.css",
    remedy="Break it up, or put a soft hyphen where it may be broken.",
)
LAY006 = Rule(
    code="LAY006",
    title="The typesetter reported something",
    severity=Severity.WARNING,
    reason="What the typesetter says of its work is passed on, never swallowed.",
    example="a picture that it cannot draw",
    remedy="Look at the page; the message says what the typesetter met.",
)
LAY007 = Rule(
    code="LAY007",
    title="The typesetter was stopped by its limit",
    severity=Severity.ERROR,
    exit=Exit.LIMIT,
    reason="Setting pages runs apart, under limits on time, memory and depth, so that no text can "
    "take the machine with it. No edition is made from pages that were not finished.",
    example="a table cell that spans a thousand million columns",
    remedy="Look for what is deeply nested, extremely large or endless in the manuscript.",
)
LAY008 = Rule(
    code="LAY008",
    title="The print style says what print cannot do",
    severity=Severity.WARNING,
    reason="A property or selector that the typesetter does not know has no effect.",
    example="p { colour: red }",
    remedy="Mend the spelling, or keep the rule for the screen: @media screen { … }",
)
LAY009 = Rule(
    code="LAY009",
    title="A paragraph's lines were broken one by one",
    severity=Severity.NOTE,
    reason="The lines of a paragraph are chosen together, so that their spaces are even. Where a "
    "paragraph holds a forced line end, a picture, or a script without spaces, it is set line by "
    "line, as the typesetter meets it, and its spaces may be wider.",
    example="a paragraph of several lines\\\nwith a line end of its own",
    remedy="Look at the paragraph: a line end of its own may be left out, and a picture may stand "
    "between paragraphs.",
)

LAY010 = Rule(
    code="LAY010",
    title="A formula cannot be set in print",
    severity=Severity.WARNING,
    reason="A formula is drawn from its MathML. One that was not understood, or has a letter that "
    "the face for formulas lacks, is printed as a row of letters, and may be taken for another.",
    example="$\\foo{a}$",
    remedy="Write the formula with commands that are known, or put it in as a picture with words.",
)
LAY011 = Rule(
    code="LAY011",
    title="A line of a paragraph alone on its page",
    severity=Severity.NOTE,
    reason="A paragraph's first line at a page's foot, or its last at the head of the next, looks "
    "lost. The page was set so because otherwise a note would have left the page of its call.",
    example="a long note called in the last line but one of a page",
    remedy="Add or cut a word or two in the paragraph.",
)
LAY012 = Rule(
    code="LAY012",
    title="A last line shorter than the indent",
    severity=Severity.NOTE,
    reason="Between a line of two or three letters and the indent of the next paragraph the page "
    "seems to have a hole.",
    example="a paragraph that ends in a line with “it.”",
    remedy="Add or cut a word in the paragraph.",
)
LAY013 = Rule(
    code="LAY013",
    title="A word broken over a page",
    severity=Severity.NOTE,
    reason="A reader should not have to turn the page for the rest of a word. Another end was "
    "looked for, and none could be set well.",
    example="a page that ends in “responsi-”",
    remedy="Add or cut a word in the paragraph.",
)
LAY014 = Rule(
    code="LAY014",
    title="A ladder of hyphens",
    severity=Severity.NOTE,
    reason="More than two hyphens one below the other catch the eye. Paragraphs broken as a whole "
    "never have them; this one was broken line by line.",
    example="three lines of long words, with a line end of their own",
    remedy="Add or cut a word in the paragraph, or put soft hyphens elsewhere.",
)
LAY015 = Rule(
    code="LAY015",
    title="A loose or a tight line",
    severity=Severity.NOTE,
    reason="Words that stand far apart fall to pieces, and words too near run together. No better "
    "way to break the paragraph was found within what letters and spaces may give.",
    example="a narrow column with very long words",
    remedy="Put a soft hyphen into a long word, or choose another word.",
)
LAY016 = Rule(
    code="LAY016",
    title="A note's call alone on its line",
    severity=Severity.WARNING,
    reason="A call belongs to the word it is about.",
    example="a call behind a line end of its own",
    remedy="Add or cut a word before the call.",
)
LAY017 = Rule(
    code="LAY017",
    title="A page that ends above its foot",
    severity=Severity.NOTE,
    reason="Facing pages should end on the same line. What follows did not fit, and paragraphs "
    "could not be made longer by a line each within what is allowed.",
    example="a table of twenty rows behind half a page of text",
    remedy="Move a table or a picture to another place, or lengthen a paragraph.",
)
LAY018 = Rule(
    code="LAY018",
    title="A last page with hardly anything on it",
    severity=Severity.NOTE,
    reason="Fewer than five lines on a last page look like a mistake.",
    example="a text whose last paragraph has two lines left over",
    remedy="Cut or add a few words in the last paragraphs.",
)
LAY019 = Rule(
    code="LAY019",
    title="A table or a formula had to be squeezed",
    severity=Severity.WARNING,
    reason="What is wider than the page is set in smaller type, then with words broken anywhere, "
    "so that nothing is cut off by the edge of the paper. Beyond that it cannot be read with ease.",
    example="a table of thirty columns on a page of A5",
    remedy="Give it fewer columns or several lines, or choose a larger page.",
)
LAY020 = Rule(
    code="LAY020",
    title="A style that the face does not have",
    severity=Severity.WARNING,
    reason="Bold, italic and small capitals are drawn by those who draw a face. Made up by machine "
    "they are blots and slants, or not to be told from the letters around them.",
    example="bold words in a script whose face has one weight",
    remedy="Mark the words in another way, such as by letter-space or quotation marks.",
)
LAY040 = Rule(
    code="LAY040",
    title="Page numbers behind the text could not be settled",
    severity=Severity.WARNING,
    reason="The bibliography and the index name pages, and are set again once these are known. "
    "Where a style lets them change the pages that they name, the numbers may be wrong.",
    example="#bibliography { position: running(top) }",
    remedy="Look in styles/print.css for what sets the bibliography or the index before the text.",
)
