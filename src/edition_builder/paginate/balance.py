"""Display lines broken evenly: a title is never set with one word on its last line."""

from __future__ import annotations

from functools import lru_cache


def balanced(text: str, most: int) -> tuple[str, ...]:
    """The text in as few lines as hold `most` characters each, broken as evenly as can be.

    A title's part after a colon starts a line of its own where the whole takes more than one.
    """
    if len(text) <= most:
        return (text,)
    before, colon, after = text.partition(": ")
    if colon and after:
        return (*_even((before + ":").split(), most), *_even(after.split(), most))
    return _even(text.split(), most)


def _even(words: list[str], most: int) -> tuple[str, ...]:
    """The words in lines; the sum of the squares of what each line leaves empty is the least."""

    @lru_cache(None)
    def best(start: int) -> tuple[int, int, tuple[str, ...]]:
        if start == len(words):
            return (0, 0, ())
        choices = []
        for end in range(start + 1, len(words) + 1):
            line = " ".join(words[start:end])
            if len(line) > most and end > start + 1:
                break
            lines, empty, rest = best(end)
            choices.append((lines + 1, empty + (most - len(line)) ** 2, (line, *rest)))
        return min(choices)

    return best(0)[2]
