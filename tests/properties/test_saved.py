"""Corrections reach a file's bytes, and no other byte of it."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from edition_builder.desk.correcting import corrected_file
from edition_builder.desk.proposing import proofread
from edition_builder.diagnostics import EditionError
from edition_builder.ledger import Record, read_record, step_of, written
from edition_builder.model import HouseSettings, Input
from edition_builder.normalise.copy import Copy
from edition_builder.readers.markdown import read_markdown

LINES = st.text(alphabet="abcdeﬁﬂ\t\x0c\x07.“", max_size=12)
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n"])
FRONT = st.sampled_from(["", "---\ntitle: Oﬃce\n---\n", "---\r\ntitle: Oﬃce\r\n---\r\n"])


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """A file with whatever line ends, with or without mark and front matter."""
    lines = draw(st.lists(st.tuples(LINES, ENDS), max_size=6))
    text = draw(FRONT) + "".join(line + end for line, end in lines)
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
    return text.encode(encoding)


@given(files())
def test_backwards_the_file_is_the_authors_to_the_byte(data: bytes) -> None:
    item = Input(path="manuscript/a.md", data=data)
    part, _ = read_markdown(item)
    (copy,) = proofread([Copy(part=part, language="en-GB", house=HouseSettings())])
    assume(copy.part.ledger.rounds)
    try:
        done = corrected_file(copy.part, item)
    except EditionError as refused:
        assume("read as another text" not in str(refused))  # hardly a letter in it
        raise
    after = done.ledger.applied(done.file.text)
    again, _ = read_markdown(Input(path=item.path, data=after.encode(done.file.encoding)))
    assert again.text == copy.text
    step = step_of("normalise", done.file.text, done.ledger)
    record = read_record(written(Record(path=item.path, steps=(step,))).encode())
    assert record.undone(after).encode(done.file.encoding) == data
