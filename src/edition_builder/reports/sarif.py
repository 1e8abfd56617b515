"""Findings as SARIF 2.1.0 (OASIS), the form of code-scanning services and editors."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from edition_builder.diagnostics import Place
from edition_builder.reports.visible import scalar
from edition_builder.reports.wire import wire
from edition_builder.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from edition_builder.diagnostics import Diagnostic, Related, Rule
    from edition_builder.model.outcome import Outcome

    Json = dict[str, Any]

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def sarif(outcome: Outcome) -> str:
    """One run with the rules that found something and their results; columns in code points."""
    rules = {item.code: item.rule for item in outcome.findings}
    codes = sorted(rules)
    run = {
        "tool": {"driver": _driver(rules[code] for code in codes)},
        "columnKind": "unicodeCodePoints",
        "results": list(_results(outcome, codes)),
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return wire(log)


def _driver(rules: Iterable[Rule]) -> Json:
    return {
        "name": "edition-builder",
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in rules],
    }


def _rule(rule: Rule) -> Json:
    name = "".join(word.capitalize() for word in rule.title.split() if word.isalpha())
    return {
        "id": rule.code,
        "name": name or rule.code,
        "shortDescription": _message(f"{rule.title}."),
        "fullDescription": _message(rule.reason),
        "help": _message(f"{rule.reason}\n\nExample:\n\n{rule.example}\n\n{rule.remedy}"),
        "defaultConfiguration": {"level": rule.severity.word},
    }


def _results(outcome: Outcome, codes: list[str]) -> Iterator[Json]:
    seen: Counter[str] = Counter()
    lines = {path: source.split("\n") for path, source in outcome.sources.items()}
    for item in outcome.findings:
        fingerprint = _fingerprint(item, lines)
        seen[fingerprint] += 1
        yield {
            "ruleId": item.code,
            "ruleIndex": codes.index(item.code),
            "level": item.severity.word,
            "message": _message(f"{item.message}\n{item.hint}" if item.hint else item.message),
            "locations": [_location(item.place)] if item.place else [],
            "relatedLocations": [_related(number, it) for number, it in enumerate(item.related)],
            "partialFingerprints": {"finding/v1": f"{fingerprint}:{seen[fingerprint]}"},
        }


def _message(text: str) -> Json:
    """A message string; braces are doubled (3.11.5), and no text turns into a link (3.11.6)."""
    escaped = text.replace("{", "{{").replace("}", "}}").replace("](", "\\](")
    return {"text": scalar(escaped)}


def _location(place: Place) -> Json:
    physical: Json = {"artifactLocation": {"uri": quote(scalar(place.path), safe="/")}}
    if place.line is not None:
        physical["region"] = _region(place)
    location: Json = {"physicalLocation": physical}
    if place.label:
        location["logicalLocations"] = [{"fullyQualifiedName": scalar(place.label)}]
    return location


def _region(place: Place) -> Json:
    """The place in the author's file; the end column is the one after the last character."""
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    return {name: value for name, value in region.items() if value is not None}


def _related(number: int, related: Related) -> Json:
    return {"id": number, **_location(related.place), "message": _message(related.message)}


def _fingerprint(item: Diagnostic, lines: Mapping[str, list[str]]) -> str:
    """What stays when lines move: the code, the file, the message, the line's own words."""
    place = item.place or Place(path="")
    words = lines.get(place.path, [])[(place.line or 1) - 1 : place.line or 0]
    parts = (item.code, place.path, item.message, *words)
    return sha256(scalar("\0".join(parts)).encode()).hexdigest()[:32]
