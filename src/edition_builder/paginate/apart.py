"""The typesetter's file for other rooms than the PDF's, and pages that stand for themselves."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from edition_builder.diagnostics import EditionError
from edition_builder.engines.typesetter import (
    TypesetterFullError,
    TypesetterMissingError,
    TypesetterStoppedError,
)
from edition_builder.paginate import full, opened, stopped
from edition_builder.rules import RULES
from edition_builder.rules.out.writing import OUT011

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.engines.typesetter import Typesetter
    from edition_builder.model import Setting


def written(setting: Setting) -> tuple[tuple[Diagnostic, ...], bytes]:
    """The pages as a file, and what was found in writing it; waits for the typesetter.

    Raises `EditionError` where a limit was passed (LAY007) or the disk is full (OUT002).
    """
    return _file(opened(setting))


def set_apart(
    typesetter: Typesetter, job: Mapping[str, Any], images: bytes
) -> tuple[tuple[Diagnostic, ...], bytes]:
    """Pages that stand for themselves, such as a cover, set and written.

    Raises as `written` does, and (OUT011) where Pango is missing.
    """
    with _told():
        answer = typesetter.layout(job, images)
    found, data = _file(typesetter)
    return (*_findings(answer["facts"]), *found), data


def _file(typesetter: Typesetter) -> tuple[tuple[Diagnostic, ...], bytes]:
    with _told():
        answer, data = typesetter.write()
    return _findings(answer["facts"]), data


def _findings(facts: Iterable[Mapping[str, str]]) -> tuple[Diagnostic, ...]:
    return tuple(RULES[item["code"]].at(None, item["message"], hint=item["hint"]) for item in facts)


@contextmanager
def _told() -> Iterator[None]:
    """What the typesetter raises, as findings."""
    try:
        yield
    except TypesetterStoppedError as error:
        raise EditionError([stopped(error)]) from error
    except TypesetterFullError as error:
        raise EditionError([full(error)]) from error
    except TypesetterMissingError as error:
        message = f"a library that sets pages cannot be loaded: {error}"
        raise EditionError([OUT011.at(None, message, hint=OUT011.remedy)]) from error
