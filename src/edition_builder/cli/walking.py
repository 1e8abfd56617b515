"""Walking through what is open, one by one: a person says what becomes of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit import prompt
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.validation import Validator

from edition_builder.cli.terminal import coloured, coloured_style, say
from edition_builder.reports.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from edition_builder.desk.proposing import Proposal
    from edition_builder.normalise.copy import Copy

AROUND = 60
"""Characters of the text shown on either side of a passage."""

OFFERED = "[y]es, [n]o, [e]dit, [a]ll of this rule, [s]kip this rule, [q]uit"
ASKED = "[n]ext, [e]dit, [s]kip this rule, [q]uit"


def walk(proposals: Sequence[Proposal], copies: Sequence[Copy]) -> Mapping[Proposal, str]:
    """The words that a person at the terminal chose for offers and questions.

    Quitting keeps what was chosen until then; an interruption (Ctrl-C) chooses nothing.
    """
    chosen: dict[Proposal, str] = {}
    decided: dict[str, str] = {}
    for index, item in enumerate(proposals, 1):
        answer = decided.get(item.rule.code)
        if answer is None:
            _show(item, copies[item.part].text, f"{index} of {len(proposals)}")
            answer = _answer(item)
        if answer == "q":
            break
        if answer in {"a", "s"}:
            decided[item.rule.code] = answer
        words = _words(item, answer)
        if words is not None:
            chosen[item] = words
    return chosen


def _words(item: Proposal, answer: str) -> str | None:
    """What is to stand there after an answer; None to leave it as it is."""
    if answer in {"y", "a"}:
        return item.after
    if answer != "e":
        return None
    default = item.before if item.after is None else item.after
    if "\n" in default:
        return prompt("  > ", default=default, multiline=True, bottom_toolbar="Esc Enter: done")
    return prompt("  > ", default=default)


def _show(item: Proposal, text: str, count: str) -> None:
    style = coloured_style if coloured() else _plain
    place, name = style("path", visible(str(item.place))), style("note", item.name)
    lines = [
        f"{place} {name} ({count}): {visible(item.message)}",
        *_passage(item, text, style),
    ]
    if item.hint:
        lines.append(f"  {style('hint', 'hint:')} {visible(item.hint)}")
    say("".join(f"{line}\n" for line in ("", *lines)))


def _passage(item: Proposal, text: str, style: Callable[[str, str], str]) -> Iterator[str]:
    """The passage in its line, and how the line would read."""
    first = max(text.rfind("\n", 0, item.start) + 1, item.start - AROUND)
    last = text.find("\n", item.end)
    last = min(len(text) if last < 0 else last, item.end + AROUND)
    head, tail = visible(text[first : item.start]), visible(text[item.end : last])
    yield f"  {style('error', '-')} {head}{style('error', visible(item.before))}{tail}"
    if item.after is not None:
        yield f"  {style('clean', '+')} {head}{style('clean', visible(item.after))}{tail}"


def _plain(_role: str, text: str) -> str:
    return text


def _answer(item: Proposal) -> str:
    keys = ASKED if item.after is None else OFFERED
    allowed = {word[1] for word in keys.split(", ")}
    known = Validator.from_callable(
        lambda text: text.strip().lower()[:1] in allowed, error_message=keys
    )
    question = FormattedText([("bold", f"  {keys} ")])
    return str(prompt(question, validator=known, validate_while_typing=False)).strip().lower()[:1]
