"""The head of the report: what it is of, and how things stand."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Severity
from edition_builder.model.register import State as Accounted
from edition_builder.model.verification import Result
from edition_builder.writers.markup import element, joined, lines
from edition_builder.writers.report.sections import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model.state import State
    from edition_builder.writers.markup import Markup

OPEN = (Accounted.UNTRACED, Accounted.MISMATCH, Accounted.ATTRIBUTED)
"""The states of quotations that ask for something to be done."""
SECTIONS = (
    ("open", "Open questions"),
    ("proofs", "Proofs"),
    ("access", "Accessibility"),
    ("editions", "Editions"),
    ("pages", "Pages"),
)


def title_of(state: State) -> str:
    """The title of the page."""
    return f"State of the edition: {state.metadata.title}"


def overview(state: State) -> Markup:
    """The page's header."""
    title = element(
        "h1",
        {},
        "State of the edition ",
        element("span", {"lang": state.metadata.language}, state.metadata.title),
    )
    return element(
        "header", {}, "\n", lines(title, _imprint(state), _glance(state), _navigation(state)), "\n"
    )


def _imprint(state: State) -> Markup:
    metadata = state.metadata
    version = f"Version {metadata.version}" if metadata.version else "No version"
    return element("p", {}, f"{version}, {metadata.date.isoformat()}.")


def _glance(state: State) -> Markup:
    """One box for each thing there is to know; those that ask for something are marked."""
    boxes = (
        element(
            "div",
            {"class": "open"} if asks else {},
            element("dt", {}, name),
            joined(element("dd", {}, line) for line in told),
        )
        for name, told, asks in _boxes(state)
    )
    return element("dl", {"class": "states"}, joined(boxes))


def _boxes(state: State) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    findings = (*state.findings, *state.verification.findings)
    blocking = any(item.severity > Severity.NOTE for item in findings)
    yield "Open questions", (_severities(findings),), blocking
    yield _citations(state)
    yield _quotations(state)
    yield _layout(state)
    yield _access(state)
    yield _proofs(state)


def _severities(findings: Iterable[Diagnostic]) -> str:
    counts = Counter(item.severity for item in findings)
    told = (
        counted(counts[kind], kind.word) for kind in sorted(Severity, reverse=True) if counts[kind]
    )
    return ", ".join(told) or "none"


def _citations(state: State) -> tuple[str, tuple[str, ...], bool]:
    mentions = sum(len(work.mentions) for work in state.register.works)
    wrong = [item for item in state.findings if item.code.startswith(("CIT", "BIB"))]
    told = f"{counted(len(state.register.works), 'work')}, {counted(mentions, 'citation')}"
    return "Citations", (told, f"findings: {_severities(wrong)}"), _weighs(wrong)


def _quotations(state: State) -> tuple[str, tuple[str, ...], bool]:
    entries = [item for item in state.register.quotations if item.state is not Accounted.TERM]
    asking = sum(item.state in OPEN for item in entries)
    told = (
        f"{len(entries)} in all",
        f"{asking} to be traced or mended" if asking else "all traced",
    )
    return "Quotations", told, bool(asking)


def _layout(state: State) -> tuple[str, tuple[str, ...], bool]:
    found = [item for item in state.findings if item.code.startswith("LAY")]
    told = f"findings: {_severities(found)}" if state.laid_out else "findings not known here"
    pages = counted(state.pages, "page") if state.pages else "no PDF"
    return "Layout", (pages, told), _weighs(found)


def _access(state: State) -> tuple[str, tuple[str, ...], bool]:
    record = state.verification.accessibility
    pictures = f"{record.described} of {counted(record.pictures, 'picture')} described"
    shown = ", ".join(item.standard for item in record.shown) or "no standard shown"
    told = (pictures if record.pictures else "no pictures", shown)
    return "Accessibility", told, not record.all_described or not record.shown


def _proofs(state: State) -> tuple[str, tuple[str, ...], bool]:
    counts = Counter(proof.result for proof in state.verification.proofs)
    told = tuple(f"{counts[kind]} {kind.value}" for kind in Result if counts[kind])
    return "Proofs", told or ("none",), bool(counts[Result.FOUND] or counts[Result.NOT_RUN])


def _weighs(findings: Iterable[Diagnostic]) -> bool:
    return any(item.severity > Severity.NOTE for item in findings)


def _navigation(state: State) -> Markup:
    wanted = (item for item in SECTIONS if item[0] != "pages" or state.previews)
    links = (element("li", {}, element("a", {"href": f"#{place}"}, name)) for place, name in wanted)
    return element("nav", {"aria-label": "Contents"}, element("ul", {}, joined(links)))
