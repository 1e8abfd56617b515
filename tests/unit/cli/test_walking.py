"""A person walks through what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from edition_builder import normalise_files
from edition_builder.cli.walking import walk

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from edition_builder.desk.proposing import Proposal
    from edition_builder.normalise.copy import Copy

TEXT = """# The question

It kept it’s own counsel.[@smith2001, p. 12] The letter is was lost.

Each to it’s own kind, and in it’s own time. This is was so.
"""


@pytest.fixture
def essay(project: Path) -> Path:
    """A text with three offers and two questions."""
    path = project / "manuscript/essay.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def walked(essay: Path, keys: str) -> str:
    """The text after somebody pressed these keys."""

    def choose(proposals: Sequence[Proposal], copies: Sequence[Copy]) -> Mapping[Proposal, str]:
        with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
            pipe.send_text(keys)
            return walk(proposals, copies)

    normalise_files(essay.parents[1], choose=choose, write=True)
    return essay.read_text(encoding="utf-8")


def test_yes_takes_the_offer_and_no_leaves_it(essay: Path) -> None:
    expected = TEXT.replace("It kept it’s", "It kept its")
    assert walked(essay, "y\nn\nn\nn\nn\n") == expected


def test_a_question_is_answered_by_writing(essay: Path) -> None:
    erase = "\x08" * len("is was")
    assert walked(essay, f"n\ne\n{erase}was\nq\n") == TEXT.replace("letter is was", "letter was")


def test_all_and_skip_speak_of_a_rule(essay: Path) -> None:
    assert walked(essay, "a\ns\n") == TEXT.replace("it’s", "its")


def test_quitting_keeps_what_was_chosen(essay: Path) -> None:
    assert walked(essay, "y\nq\n") == TEXT.replace("It kept it’s", "It kept its")


def test_another_key_is_no_answer(essay: Path) -> None:
    assert walked(essay, "x\n\x08q\n") == TEXT


def test_an_interruption_writes_nothing(essay: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        walked(essay, "y\n\x03")
    assert essay.read_text(encoding="utf-8") == TEXT
