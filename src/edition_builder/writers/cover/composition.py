"""What stands where on the cover: lines of letters and rules, in pixels from the top left.

An upright panel, everything centred on its axis: author above, title at the optical centre,
subtitle below a short rule, publisher at the foot. Long titles get more lines, then smaller ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edition_builder.fonts import family, missing_characters
from edition_builder.writers.cover.colours import Colours, colours
from edition_builder.writers.cover.measure import CAPITALS, SUBTITLE, TITLE, Lettering, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.model import Metadata, Person

WIDTH, HEIGHT = 1600, 2560
"""The proportion 1 : 1.6 that bookshops ask for."""

MARGIN = 96
MEASURE = 1200
"""The widest a line may be."""

TITLE_SIZES = (236, 216, 196, 178, 162, 148, 134, 122, 110, 100, 90, 80, 70, 60)
TITLE_HEIGHT = 1000
"""How much of the height the title may take."""
TITLE_CENTRE = 1040
"""The optical centre: a little above the geometrical one."""
TITLE_LEADING = 1.08

SMALL_SIZES = (78, 70, 62, 56, 50)
SMALL_LEADING = 1.32
AUTHOR_TOP = 330
AUTHOR_HEIGHT = 190
SUBTITLE_HEIGHT = 420
PUBLISHER_FOOT = 2270
PUBLISHER_HEIGHT = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of letters, centred on `x`, its baseline at `y`, `size` pixels to the em."""

    text: str
    lettering: Lettering
    size: int
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule drawn in the ink: a filled rectangle."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """A whole cover."""

    width: int
    height: int
    colours: Colours
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Text broken into lines of one size."""

    lines: tuple[str, ...]
    size: int
    leading: float
    lettering: Lettering

    @property
    def height(self) -> float:
        """From the top of the first line to the foot of the last, in pixels."""
        return len(self.lines) * self.size * self.leading

    def is_whole(self, text: str) -> bool:
        """Whether no word was cut in two."""
        return " ".join(self.lines) == text

    def placed(self, top: float) -> Iterator[Line]:
        """The lines below `top`; a baseline lies about three quarters down its line."""
        for number, text in enumerate(self.lines):
            baseline = top + (number + 0.76) * self.size * self.leading
            yield Line(text=text, lettering=self.lettering, size=self.size, x=WIDTH / 2, y=baseline)


def composition(metadata: Metadata) -> Composition:
    """The cover of an edition. A line with a letter the face lacks is left out, not shown boxed."""
    title = _block(metadata.title, TITLE, TITLE_SIZES, TITLE_LEADING, TITLE_HEIGHT)
    subtitle = _block(metadata.subtitle, SUBTITLE, SMALL_SIZES, SMALL_LEADING, SUBTITLE_HEIGHT)
    author = _block(
        _people(metadata.authors or metadata.editors),
        CAPITALS, SMALL_SIZES, SMALL_LEADING, AUTHOR_HEIGHT,
    )  # fmt: skip
    publisher = _block(
        metadata.publisher, CAPITALS, SMALL_SIZES[2:], SMALL_LEADING, PUBLISHER_HEIGHT
    )
    title_top = TITLE_CENTRE - title.height / 2
    rule_top = round(title_top + title.height + 110)
    lines = (
        *author.placed(AUTHOR_TOP),
        *title.placed(title_top),
        *subtitle.placed(rule_top + 90),
        *publisher.placed(PUBLISHER_FOOT - publisher.height),
    )
    return Composition(
        width=WIDTH,
        height=HEIGHT,
        colours=colours(metadata.slug),
        lines=lines,
        rules=(*_frame(), _short_rule(rule_top)),
    )


def _people(people: tuple[Person, ...]) -> str:
    """Names beside one another; the dot between them needs no language."""
    return " · ".join(person.name for person in people if person.name.strip())


def _block(
    text: str, lettering: Lettering, sizes: tuple[int, ...], leading: float, height: float
) -> Block:
    """The text at the largest of the sizes at which it fits whole, else cut at the smallest."""
    shown = _drawable(text)
    blocks = (
        Block(
            lines=wrapped(shown, MEASURE / size, lettering),
            size=size,
            leading=leading,
            lettering=lettering,
        )
        for size in sizes
    )
    fitting = (block for block in blocks if block.height <= height and block.is_whole(shown))
    smallest = sizes[-1]
    return next(fitting, None) or _cut(shown, lettering, smallest, leading, height)


def _cut(text: str, lettering: Lettering, size: int, leading: float, height: float) -> Block:
    """As many lines of the text as the height holds, the last ending in an ellipsis."""
    room = int(height / (size * leading))
    lines = wrapped(text, (MEASURE - size) / size, lettering)
    kept = lines if len(lines) <= room else (*lines[: room - 1], f"{lines[room - 1]}…")
    return Block(lines=kept, size=size, leading=leading, lettering=lettering)


def _drawable(text: str) -> str:
    return "" if missing_characters(family(), text) else " ".join(text.split())


def _frame() -> tuple[Rule, ...]:
    """A frame of one strong and one fine rule, as on old cloth covers."""
    return (*_box(MARGIN, 7), *_box(MARGIN + 22, 2))


def _box(inset: int, weight: int) -> tuple[Rule, ...]:
    right, bottom = WIDTH - inset, HEIGHT - inset
    return (
        Rule(left=inset, top=inset, right=right, bottom=inset + weight),
        Rule(left=inset, top=bottom - weight, right=right, bottom=bottom),
        Rule(left=inset, top=inset, right=inset + weight, bottom=bottom),
        Rule(left=right - weight, top=inset, right=right, bottom=bottom),
    )


def _short_rule(top: int) -> Rule:
    return Rule(left=WIDTH // 2 - 90, top=top, right=WIDTH // 2 + 90, bottom=top + 4)
