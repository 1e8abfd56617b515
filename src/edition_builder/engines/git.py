"""Earlier states of files, as git has them.

Only the plumbing that reads objects is called, with nothing of the user's configuration, so no
filter, hook or pager of a repository can run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.engines.process import TimeLimitError, run

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SECONDS = 20.0
ALONE = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}


class GitError(Exception):
    """Raised where a revision cannot be read; the message says why, the hint what to do."""

    def __init__(self, reason: str, hint: str) -> None:
        self.hint = hint
        super().__init__(reason)


def commit_of(folder: Path, revision: str) -> str:
    """The full name of the commit that a revision stands for; raises `GitError`."""
    code, _ = _git(folder, "rev-parse", "--is-inside-work-tree")
    if code:
        hint = "keep the edition under git: git init, git add, git commit"
        raise GitError("the edition is not under git, so it has no revisions", hint)
    wanted = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    code, output = _git(folder, *wanted)
    if code:
        hint = "name a commit, a branch or a tag; “git log” lists the commits"
        raise GitError(f"git knows no revision “{revision}”", hint)
    return output.decode().strip()


def texts_at(folder: Path, commit: str, paths: Iterable[str]) -> dict[str, str]:
    """The files below `folder` as they were in a commit; those that were not there are left out."""
    found: dict[str, str] = {}
    for path in paths:
        code, output = _git(folder, "cat-file", "blob", f"{commit}:./{path}")
        if not code:
            found[path] = output.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    return found


def _git(folder: Path, *arguments: str) -> tuple[int, bytes]:
    command = ["git", "-c", "safe.directory=*", "-C", str(folder), *arguments]
    try:
        finished = run(command, stdin=b"", seconds=SECONDS, environment=ALONE)
    except FileNotFoundError as error:
        raise GitError("git is not on this machine", "install git") from error
    except TimeLimitError as error:
        raise GitError(f"git did not answer within {SECONDS:.0f} seconds", "try again") from error
    return finished.code, finished.output
