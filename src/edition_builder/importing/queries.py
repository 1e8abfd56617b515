"""Queries back to the author: as comments in Word, and as a list.

A query knows its place in Markdown; the author knows her file. What both have in common are the
letters. Each query is therefore found again by the letters around it, markup and spaces left aside,
in the paragraph of the author's file where they stand.
"""

from __future__ import annotations

import io
import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from edition_builder.frozen import dataclass
from edition_builder.rules.src.documents import SRC051

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    from edition_builder.importing.imported import Query

BY = "edition-builder"
INITIALS = "eb"
AROUND, FEWEST = 32, 6
"""Letters on each side of a place by which it is found again, at most and at least."""

UNSAID = re.compile(
    r"\]\((?:[^()\s]|\([^()]*\))*\)|\{[^{}\n]*\}|\[\^[^\]\s]+\]:?|https?://\S+|\[[^\]\n]*@[^\]\n]*\]"
)
"""What stands in Markdown and not in the author's file: addresses, attributes, labels, keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """The letters of a text in lower case, and at which offset each stands."""

    letters: str
    offsets: tuple[int, ...]

    def at(self, offset: int) -> int:
        """How many letters stand before an offset."""
        return bisect_right(self.offsets, offset - 1)


def letters_in(text: str, *, markdown: bool) -> Letters:
    """The letters of a text; of Markdown, those only that an author's file has, too."""
    if markdown:
        text = UNSAID.sub(lambda found: " " * len(found[0]), text)
    pairs = [(letter.lower()[:1], i) for i, letter in enumerate(text) if letter.isalnum()]
    return Letters(
        letters="".join(letter for letter, _ in pairs), offsets=tuple(i for _, i in pairs)
    )


def with_comments(docx: bytes, text: str, queries: Iterable[Query]) -> bytes:
    """The author's Word file with each query as a comment at its place; all else as it was.

    `text` is the Markdown that the queries' offsets count in. A query whose place cannot be found
    again stands at the first paragraph and names its place. A comment of the author's own (SRC051)
    is there already, and is not repeated. Raises what python-docx raises for a
    file that `import_document` has refused already.
    """
    from docx import Document  # noqa: PLC0415 - loaded only where it is needed

    document = Document(io.BytesIO(docx))
    paragraphs = _paragraphs(document)
    written = [_text_of(paragraph) for paragraph in paragraphs]
    starts = list(accumulate((len(item) for item in written), initial=0))
    whole = letters_in("".join(written), markdown=False)
    said = letters_in(text, markdown=True)
    asked = [query for query in queries if query.code != SRC051.code]
    for query in sorted(asked, key=lambda item: item.offset):
        found = _found_again(query, text, said, whole)
        _comment(document, paragraphs, starts, query, found)
    return _packed(document)


def _found_again(query: Query, text: str, said: Letters, whole: Letters) -> tuple[int, int] | None:
    """The offsets of a query's passage in the author's text."""
    first = said.at(query.offset)
    end = query.offset + len(query.passage)
    if not query.passage and (word := re.compile(r"\W*\w*").match(text, query.offset)):
        end = word.end()
    last = max(said.at(end), first + 1)
    length = last - first
    place = _searched(said.letters, whole.letters, first, first / max(len(said.letters), 1))
    if place is None or place >= len(whole.offsets):
        return None
    end = min(place + length, len(whole.offsets)) - 1
    return whole.offsets[place], whole.offsets[end] + 1


def _searched(said: str, whole: str, first: int, share: float) -> int | None:
    """Where in `whole` the place stands that has these letters around it in `said`."""
    expected = int(share * len(whole))
    for reach in (AROUND, AROUND // 2, FEWEST):
        for before, after in ((reach, reach), (0, 2 * reach), (2 * reach, 0)):
            start = max(first - before, 0)
            wanted = said[start : first + after]
            if len(wanted) >= FEWEST and (at := _nearest(whole, wanted, expected)) is not None:
                return at + first - start
    return None


def _nearest(whole: str, wanted: str, expected: int) -> int | None:
    """The occurrence of `wanted` that lies nearest to where it is expected."""
    behind = whole.find(wanted, max(expected, 0))
    before = whole.rfind(wanted, 0, max(expected, 0) + len(wanted))
    found = [at for at in (before, behind) if at >= 0]
    return min(found, key=lambda at: abs(at - expected), default=None)


def _paragraphs(document: Document) -> list[Paragraph]:
    """The paragraphs of the text in order, also those in tables."""
    from docx.text.paragraph import Paragraph  # noqa: PLC0415 - as above

    body: Any = document.element.body
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
    return [Paragraph(element, document) for element in body.iter(name)]


def _text_of(paragraph: Paragraph) -> str:
    return "".join(run.text for run in paragraph.runs)


def _comment(
    document: Document,
    paragraphs: Sequence[Paragraph],
    starts: Sequence[int],
    query: Query,
    found: tuple[int, int] | None,
) -> None:
    words = f"{query.code}: {query.words}"
    runs: list[Run] = []
    if found:
        index = max(bisect_right(starts, found[0]) - 1, 0)
        runs = _runs_at(paragraphs[index], found[0] - starts[index], found[1] - starts[index])
    if not runs:
        words = f"{words} ({query.place})"
        runs = next((item.runs for item in paragraphs if item.runs), [])
    if not runs:
        runs = [document.add_paragraph().add_run("")]
    document.add_comment([runs[0], runs[-1]], text=words, author=BY, initials=INITIALS)


def _runs_at(paragraph: Paragraph, start: int, end: int) -> list[Run]:
    """The runs of exactly these letters: a run that reaches beyond them is divided."""
    chosen: list[Run] = []
    position = 0
    for run in list(paragraph.runs):
        length = len(run.text)
        first, last = max(start - position, 0), min(end - position, length)
        if first < last:
            chosen.append(_cut(run, first, last))
        position += length
    return chosen


def _cut(run: Run, first: int, last: int) -> Run:
    """The letters `first` to `last` of a run as a run of their own, in its look.

    A run that holds more than plain text (a note, a picture, a field) is taken whole.
    """
    plain = {"rPr", "t"}
    if any(child.tag.rpartition("}")[2] not in plain for child in run._r) or (  # noqa: SLF001
        first == 0 and last == len(run.text)
    ):
        return run
    text = run.text
    after = _behind(run, text[last:])
    middle = _behind(run, text[first:last])
    run.text = text[:first]
    if not text[last:]:
        after._r.getparent().remove(after._r)  # noqa: SLF001
    if not text[:first]:
        run._r.getparent().remove(run._r)  # noqa: SLF001
    return middle


def _behind(run: Run, text: str) -> Run:
    """A copy of a run directly behind it, with this text."""
    import copy  # noqa: PLC0415 - as above

    from docx.text.run import Run  # noqa: PLC0415 - as above

    made = copy.deepcopy(run._r)  # noqa: SLF001
    run._r.addnext(made)  # noqa: SLF001
    new = Run(made, run._parent)  # noqa: SLF001
    new.text = text
    return new


def queries_document(text: str, queries: Iterable[Query]) -> bytes:
    """A plain Word file of a text, a paragraph a block, with each query as a comment."""
    from docx import Document  # noqa: PLC0415 - as above

    document = Document()
    for block in re.split(r"\n{2,}", text.strip("\n")):
        document.add_paragraph(_writable(" ".join(block.split("\n"))))
    return with_comments(_packed(document), text, queries)


def _writable(text: str) -> str:
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)


def _packed(document: Document) -> bytes:
    """The file's bytes, without the time at which they were made."""
    import zipfile  # noqa: PLC0415 - as above

    _undate(document)
    first, made = io.BytesIO(), io.BytesIO()
    document.save(first)
    with zipfile.ZipFile(first) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            entry = zipfile.ZipInfo(item.filename, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(item))
    return made.getvalue()


def _undate(document: Document) -> None:
    """Take the clock's time from the comments that we made."""
    date = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}date"
    for comment in document.comments:
        if comment.author == BY:
            comment._comment_elm.attrib.pop(date, None)  # noqa: SLF001


def queries_list(text: str, queries: Sequence[Query]) -> str:
    """The queries as a Markdown list, in the order of the text: line, words, question."""
    lines = ["# Queries", ""]
    for query in sorted(queries, key=lambda item: item.offset):
        line = text.count("\n", 0, query.offset) + 1
        words = query.passage or text[query.offset : query.offset + 60].partition("\n")[0]
        quoted = f" “{' '.join(words.split())}”:" if words.strip() else ""
        lines.append(f"- line {line} ({query.place}), {query.code}:{quoted} {query.words}")
    return "\n".join(lines if len(lines) > 2 else [*lines, "There is none."]) + "\n"  # noqa: PLR2004
