"""`edition-builder explain`."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING

import click

from edition_builder import library
from edition_builder.cli import options
from edition_builder.cli.table import table
from edition_builder.cli.terminal import coloured, coloured_style, say
from edition_builder.reports.text import plain
from edition_builder.rules import FAMILIES, RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from click.shell_completion import CompletionItem

    from edition_builder.diagnostics import Rule

WIDEST = 88
"""Text is set no wider than this, in columns."""


def _codes(
    _context: click.Context, _option: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - only a shell asks

    wanted = incomplete.upper()
    return [
        CompletionItem(code, help=rule.title)
        for code, rule in sorted(RULES.items())
        if code.startswith(wanted)
    ]


@click.command(
    "explain",
    epilog="""\b
Examples:
  edition-builder explain CIT001
  edition-builder explain
""",
)
@click.argument("code", required=False, shell_complete=_codes)
@options.common
def command(*, code: str | None) -> None:
    """Tell what a finding's code means, why it matters, and what to do.

    Without a code: every rule, family by family.
    """
    style = coloured_style if coloured() else plain
    lines = _catalogue(style) if code is None else _explained(_rule(code), style)
    say("".join(f"{line}\n" for line in lines))


def _rule(code: str) -> Rule:
    try:
        return library.explain(code)
    except library.UnknownCodeError as error:
        raise click.UsageError(str(error)) from error


def _explained(rule: Rule, style: Callable[[str, str], str]) -> Iterator[str]:
    severity = style(rule.severity.word, rule.severity.word)
    yield f"{style('strong', rule.code)}  {rule.title}  ({severity})"
    yield ""
    yield from _wrapped(rule.reason)
    yield ""
    yield style("path", "Example")
    yield from (f"  {line}".rstrip() for line in rule.example.splitlines())
    yield ""
    yield style("path", "What to do")
    yield from (f"  {line}" for line in _wrapped(rule.remedy))


def _catalogue(style: Callable[[str, str], str]) -> Iterator[str]:
    for number, (family, module) in enumerate(FAMILIES.items()):
        if number:
            yield ""
        about = (module.__doc__ or "").splitlines()[0].rpartition(": ")[2].rstrip(".")
        yield style("strong", f"{family}  {about}")
        rules = [rule for code, rule in sorted(RULES.items()) if code.startswith(family)]
        yield from table([_row(rule) for rule in rules]).splitlines()


def _row(rule: Rule) -> tuple[tuple[str, str], ...]:
    severity = rule.severity.word
    return (("", f"  {rule.code}"), (severity, severity), ("", rule.title))


def _wrapped(text: str) -> list[str]:
    width = min(WIDEST, shutil.get_terminal_size().columns) - 2
    paragraphs = text.split("\n\n")
    return "\n\n".join(textwrap.fill(" ".join(it.split()), width) for it in paragraphs).split("\n")
