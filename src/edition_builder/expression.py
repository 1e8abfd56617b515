"""Regular expressions that are compiled when they are first asked for anything.

Some six hundred stand in the modules that a run loads, and it looks for less than half of them:
what plain text, Russian or a heading in capitals would need is not compiled for an English essay.
"""

from __future__ import annotations

import re
from typing import cast

ASKED = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")
"""What a pattern can be asked to do."""


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled late; a slip in the pattern is raised at its first use."""
    return cast("re.Pattern[str]", _Expression(pattern, flags))


class _Expression:
    """A pattern as it was written, until it is used; from then on the compiled one’s methods.

    Two threads that use it first at once compile it twice, to the same.
    """

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in ASKED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        vars(self).update((method, getattr(compiled, method)) for method in ASKED)
        return getattr(compiled, name)
