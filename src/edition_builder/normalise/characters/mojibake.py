"""â€™ → ’: UTF-8 that was once read as Windows-1252 or Latin-1."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.characters import NRM004

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ftfy import TextFixerConfig

    from edition_builder.normalise.copy import Copy

TRAIL = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""The bytes that go on a sequence of UTF-8, as Windows-1252 and Latin-1 show them."""

LONGEST = 200
RUN = expression(f"[^ \\t\\n\ufdd0]{{2,{LONGEST}}}")
SCRIPTS = ("LATIN ", "CYRILLIC ", "GREEK ")
SIGNS = frozenset("‘’“”„‚–—…«»‹›§°£€©®·•†™×÷½¼¾¿¡¶±²³\u00a0\u202f\ufeff")
"""What a European text can hold besides letters."""

LEADS = frozenset("âÃÂÐÑÎÏ")
ONCE_SURE = expression(f"â€|Ã[{TRAIL}]|Â[\u00a0-\u00bf]|(?:[ÐÑÎÏ][{TRAIL}]){{3}}")


def find(copy: Copy) -> Iterator[Correction]:
    """Each run of characters that can be nothing else: what it becomes gives it back exactly."""
    if not copy.signs & LEADS or not ONCE_SURE.search(copy.open):
        return
    for found in RUN.finditer(copy.open):
        if ONCE_SURE.search(found[0]):
            mended = _mended(found[0])
            if mended and not _is_capital_before_mark(found[0]):
                yield Correction(start=found.start(), end=found.end(), after=mended)


def _mended(run: str) -> str:
    """What was meant, where that is sure; '' where it is not."""
    from ftfy import fix_encoding  # noqa: PLC0415 - slow to load, and seldom needed

    mended = fix_encoding(run, _only_encoding())
    if mended == run or len(mended) >= len(run) or not _is_given_back(mended, run):
        return ""
    return mended if all(_is_usual(sign) for sign in mended) else ""


def _is_given_back(mended: str, run: str) -> bool:
    """Whether the repair, made wrong again, is what stands there, up to what was right already."""
    wrong = "".join(_wrong(sign) if sign not in run else sign for sign in mended)
    return wrong == run or _wrong(mended) == run


def _wrong(text: str) -> str:
    return "".join(_as_windows(byte) if byte > ASCII else chr(byte) for byte in text.encode())


ASCII = 0x7F


def _as_windows(byte: int) -> str:
    """One byte as browsers read Windows-1252: its five holes are control characters."""
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def _is_usual(sign: str) -> bool:
    return sign.isascii() or sign in SIGNS or unicodedata.name(sign, "").startswith(SCRIPTS)


def _is_capital_before_mark(run: str) -> bool:
    """Whether it may be a word in capitals and a closing guillemet: IRMÃ»."""
    letters = [sign for sign in run if sign.isalpha()]
    return run.rstrip(".,;:!?").endswith("»") and "".join(letters).isupper() and len(letters) > 1


@cache
def _only_encoding() -> TextFixerConfig:
    from ftfy import TextFixerConfig  # noqa: PLC0415 - slow to load, and seldom needed

    return TextFixerConfig(
        unescape_html=False, remove_terminal_escapes=False, restore_byte_a0=False,
        replace_lossy_sequences=False, fix_c1_controls=False, fix_latin_ligatures=False,
        fix_character_width=False, uncurl_quotes=False, fix_line_breaks=False,
        fix_surrogates=False, remove_control_chars=False, normalization=None,
    )  # fmt: skip


MOJIBAKE = Correcting(rule=NRM004, certainty=Certainty.AUTO, find=find)
