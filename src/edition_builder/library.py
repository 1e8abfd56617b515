"""The calls of the library, named as the commands are: `new`, `check`, `build` and so on.

A project is named by its folder; without one, it is the nearest parent of the working folder that
holds an `edition.toml`. All raise `EditionError` where a run cannot go on.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Sequence

    from edition_builder.desk.revision import Revision
    from edition_builder.diagnostics import Rule
    from edition_builder.importing import TrackChanges
    from edition_builder.machine import State
    from edition_builder.model.outcome import Outcome
    from edition_builder.model.register import Register
    from edition_builder.pipeline.importing import Arrival
    from edition_builder.pipeline.normalising import Choose

    Folder = str | os.PathLike[str]

FORMATS = ("pdf", "epub", "html")
"""The editions that `all` makes."""
APART = ("press", "proof")
"""What is made only when it is named."""


class UnknownCodeError(LookupError):
    """Raised when no rule has the code that was asked for; the message says which come near."""

    def __str__(self) -> str:
        return str(self.args[0])


def new(  # noqa: PLR0913 - one parameter for each option of the command
    folder: Folder,
    *,
    title: str = "",
    authors: Sequence[str] = (),
    language: str = "",
    source: Folder | None = None,
    kind: str = "essay",
    ask: Callable[[str, str], str] | None = None,
) -> Outcome:
    """Start an edition in a new folder, from the author's file if there is one.

    `kind` is `essay`, `collection` or `book`. `ask(question, default)` is called for what was
    neither said nor found; without it the defaults are taken and told as findings.
    """
    from edition_builder import scaffold  # noqa: PLC0415 - loaded when a run begins

    _here()
    return scaffold.new_edition(
        Path(folder),
        title=title,
        authors=authors,
        language=language,
        source=None if source is None else Path(source),
        kind=kind,
        ask=ask,
    )


def import_file(  # noqa: PLR0913 - one parameter for each option of the command
    file: Folder,
    project: Folder | None = None,
    *,
    out: Folder | None = None,
    track_changes: TrackChanges = "ask",
    queries: Folder | None = None,
    force: bool = False,
    strict: bool = False,
    progress: Callable[[str], None] | None = None,
) -> Arrival:
    """Take an author's file into an edition's manuscript; `-` is what comes through a pipe.

    Without an edition in or above the working folder, the text goes to `manuscript/` there. What
    becomes of tracked changes in Word files is `accept`, `reject` or `ask`; `queries` names a Word
    file to write with every open question as a comment.
    """
    from edition_builder.pipeline import importing as step  # noqa: PLC0415 - as above

    order = step.Order(
        file=Path(file),
        out=None if out is None else Path(out),
        track_changes=track_changes,
        queries=None if queries is None else Path(queries),
        strict=strict,
        force=force,
    )
    return step.import_file(_root_or_none(project), order, progress)


def normalise_files(  # noqa: PLR0913 - one parameter for each option of the command
    project: Folder | None = None,
    paths: Sequence[Folder] = (),
    *,
    accept: Sequence[str] = (),
    choose: Choose | None = None,
    write: bool = False,
    progress: Callable[[str], None] | None = None,
) -> Revision:
    """What house style corrects, offers and asks in a manuscript, or in some files of it.

    `accept` names offers as `--accept` does; `choose(proposals, copies)` gives the words chosen
    for proposals. Files and their ledgers are written only with `write`. Outside an edition files
    that are named, `-` for standard input among them, are only shown. Raises `LookupError` for a
    name under which nothing is offered.
    """
    from edition_builder.pipeline import normalising as step  # noqa: PLC0415 - as above

    root = _root_or_none(project)
    alone = root is None or "-" in map(str, paths)
    if alone and paths and not (write or accept or choose):
        return step.normalise_alone(tuple(map(Path, paths)), progress)
    return step.normalise(
        root or _root(project),
        tuple(map(Path, paths)),
        accept=accept,
        choose=choose,
        write=write,
        progress=progress,
    )


def check(
    project: Folder | None = None,
    *,
    strict: bool = False,
    progress: Callable[[str], None] | None = None,
) -> Outcome:
    """Everything that is wrong with an edition, without building it."""
    from edition_builder.pipeline import check as step  # noqa: PLC0415 - loaded when a run begins

    return step.check(_root(project), strict=strict, progress=progress)


def ask_author(project: Folder | None, outcome: Outcome, file: Folder) -> tuple[str, ...]:
    """Write what a check found as comments into a Word file for the author, and as a list.

    The paths written. Nothing is overwritten: raises `EditionError`.
    """
    from edition_builder.pipeline import asking as step  # noqa: PLC0415 - as above

    return step.ask_author(_root(project), outcome, Path(file))


def citations(
    project: Folder | None = None, *, progress: Callable[[str], None] | None = None
) -> Register:
    """Every citation and every quotation of an edition, accounted for.

    Printed pages are those of the last build, if nothing has changed since.
    """
    from edition_builder.pipeline import citations as step  # noqa: PLC0415 - as above

    return step.citations(_root(project), progress=progress)[0]


def citations_page(
    project: Folder | None = None, *, progress: Callable[[str], None] | None = None
) -> str:
    """The register as the page that a build puts beside the editions: HTML."""
    from edition_builder.pipeline import citations as step  # noqa: PLC0415 - as above
    from edition_builder.writers.citations import write_citations  # noqa: PLC0415

    return write_citations(*step.citations(_root(project), progress=progress)).data.decode()


def build(  # noqa: PLR0913 - one parameter for each option of the command
    project: Folder | None = None,
    formats: Sequence[str] = FORMATS,
    *,
    out: Folder | None = None,
    strict: bool = False,
    jobs: int | None = None,
    imposition: str = "",
    since: str = "",
    progress: Callable[[str], None] | None = None,
) -> Outcome:
    """Make editions and put them in place together; with errors, nothing is replaced."""
    from edition_builder.pipeline import build as step  # noqa: PLC0415 - loaded when a run begins

    return step.build(
        _root(project),
        formats,
        out=None if out is None else Path(out),
        strict=strict,
        jobs=jobs,
        imposition=imposition,
        since=since,
        progress=progress,
    )


def release(  # noqa: PLR0913 - one parameter for each option of the command
    project: Folder | None = None,
    *,
    out: Folder | None = None,
    strict: bool = False,
    sign_with: Folder | None = None,
    password: str = "",
    crossref_schema: Folder | None = None,
    progress: Callable[[str], None] | None = None,
) -> Outcome:
    """Build from nothing, prove what was built, and pack it as `dist/SLUG-VERSION`.

    `sign_with` is a secret key of minisign, opened by `password`; `crossref_schema` is the path of
    Crossref's XSD, to hold the deposit against.
    """
    from edition_builder.pipeline import release as step  # noqa: PLC0415 - loaded when a run begins

    wishes = step.Wishes(
        key=None if sign_with is None else Path(sign_with),
        password=password,
        crossref_schema=None if crossref_schema is None else Path(crossref_schema),
    )
    return step.release(
        _root(project),
        out=None if out is None else Path(out),
        strict=strict,
        wishes=wishes,
        progress=progress,
    )


def verify(
    project: Folder | None = None,
    *,
    out: Folder | None = None,
    rebuild: bool = False,
    strict: bool = False,
    progress: Callable[[str], None] | None = None,
) -> Outcome:
    """Prove the editions in `out` (by default the project's `build/`) against the manuscript.

    With `rebuild` they are built again elsewhere, and every byte is compared.
    """
    from edition_builder.pipeline import verify as step  # noqa: PLC0415 - loaded when a run begins

    return step.verify(
        _root(project),
        out=None if out is None else Path(out),
        rebuild=rebuild,
        strict=strict,
        progress=progress,
    )


def explain(code: str) -> Rule:
    """The rule of that code, in capitals or not.

    Raises `UnknownCodeError` where there is none.
    """
    from edition_builder.rules import RULES  # noqa: PLC0415 - the catalogue is large

    wanted = code.strip().upper()
    if wanted in RULES:
        return RULES[wanted]
    from edition_builder.nearest import did_you_mean  # noqa: PLC0415 - only for a slip

    advice = did_you_mean(wanted, RULES) or "“edition-builder explain” lists them all"
    raise UnknownCodeError(f"“{code}” is the code of no rule; {advice}")


def doctor() -> tuple[State, ...]:
    """What this machine has and lacks."""
    from edition_builder.machine import survey  # noqa: PLC0415 - starts programs

    return survey()


def _root(project: Folder | None) -> Path:
    from edition_builder.project import find_root  # noqa: PLC0415 - loaded when a run begins

    return find_root(_here()) if project is None else Path(project)


def _root_or_none(project: Folder | None) -> Path | None:
    """The edition's folder; None where nobody named one and none is there."""
    from edition_builder.diagnostics import EditionError  # noqa: PLC0415 - as above

    try:
        return _root(project)
    except EditionError:
        _here()
        return None


def _here() -> Path:
    """The working folder; raises EditionError where somebody has deleted it."""
    try:
        return Path.cwd()
    except FileNotFoundError as error:
        from edition_builder.diagnostics import EditionError  # noqa: PLC0415 - only for a slip
        from edition_builder.rules.prj.files import PRJ001  # noqa: PLC0415 - as above

        message = "the folder you are in is not there any more"
        hint = "go to the edition's folder, with cd"
        raise EditionError([PRJ001.at(None, message, hint=hint)]) from error
