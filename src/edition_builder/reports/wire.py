"""JSON as it goes out: readable letters, nothing that commands a terminal, always valid UTF-8."""

from __future__ import annotations

from json import dumps

from edition_builder.expression import expression

_HIDDEN = expression("[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
"""What JSON leaves bare although it hides, turns or commands the text around it."""


def wire(value: object) -> str:
    """The value as indented JSON with a line feed; `value` holds no halves of surrogate pairs."""
    text = dumps(value, ensure_ascii=False, indent=2)
    return _HIDDEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"
