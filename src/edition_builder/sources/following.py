"""With what words a source goes on behind a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression

if TYPE_CHECKING:
    from edition_builder.sources.words import Words

SHOWN = 12
"""Words that are shown."""
SENTENCE_END = expression(r"[.!?。](?:[\"'”’»)\]]*)(?:\s|\Z)")


def following(words: Words, end: int) -> str:
    """The next words behind a letter, to the end of the sentence; '' where it ended there."""
    if end >= len(words.letters):
        return ""
    number = words.at(end)
    between = words.text[words.spans[1][number - 1] : words.spans[0][number]]
    if SENTENCE_END.search(between):
        return ""
    last = min(number + SHOWN, len(words.starts))
    begin, stop = words.spans[0][number], words.spans[1][last - 1]
    rest = words.text[begin : stop + 2]
    sentence = SENTENCE_END.search(rest)
    shown = rest[: sentence.start() + 1] if sentence else words.text[begin:stop]
    more = "" if sentence or last == len(words.starts) else " …"
    return " ".join(shown.split()) + more
