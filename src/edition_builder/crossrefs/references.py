"""`@fig:map` becomes “Figure 3”, a link to the figure."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from edition_builder.crossrefs.numbering import Target
from edition_builder.crossrefs.terms import NO_BREAK, OWN_WORD, Kind, kind_of, wording_for
from edition_builder.tree import Attributes, attributes_of, rewrite, text_of, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from edition_builder.crossrefs.terms import Wording
    from edition_builder.tree import Node

    Cited = Mapping[str, Any]
    """One key of a citation with its words, as pandoc's tree has it."""
    Pair = tuple[Cited, str]
    """One of those, and the label it points at; '' for a work."""

SPACE: Node = {"t": "Space"}


def with_references(
    trees: Sequence[Sequence[Node]],
    targets: Sequence[Mapping[str, Target]],
    languages: Sequence[str],
) -> list[list[Node]]:
    """The trees with every reference to a label turned into a link that says where it leads.

    A part's own label comes before another part's of the same name. What points at no label stays
    a citation, beside the links of those that do, and is told as one without an entry.
    """
    every = {label: target for part in reversed(targets) for label, target in part.items()}
    if not every and not any(map(_points_at_sections, trees)):
        return [list(tree) for tree in trees]
    return [
        _linked(tree, {**_headings(trees), **every, **own}, wording_for(language))
        for tree, own, language in zip(trees, targets, languages, strict=True)
    ]


def _points_at_sections(tree: Sequence[Node]) -> bool:
    keys = (item["citationId"] for visit in walk(tree, {"Cite"}) for item in visit.node["c"][0])
    return any(kind_of(key) is Kind.SECTION for key in keys)


def _headings(trees: Iterable[Sequence[Node]]) -> dict[str, Target]:
    """The headings without a label, which answer to `sec:` and their identifier.

    As with pandoc-crossref's `autoSectionLabels`; of two that are the same the first is meant.
    """
    headings = [node for tree in trees for node in tree if node["t"] == "Header"]
    return {
        f"sec:{name}": Target(kind=Kind.SECTION, words=text_of(node["c"][2]), anchor=name)
        for node in reversed(headings)
        if (name := attributes_of(node).id)
    }


def _linked(tree: Sequence[Node], targets: Mapping[str, Target], wording: Wording) -> list[Node]:
    def reference(node: Node) -> Node | Sequence[Node]:
        pairs = [(item, _label(item["citationId"], targets)) for item in node["c"][0]]
        if not any(label for _, label in pairs):
            return node
        return list(_apart(node, pairs, targets, wording))

    return rewrite(tree, {"Cite": reference})


def _apart(
    node: Node, pairs: Sequence[Pair], targets: Mapping[str, Target], wording: Wording
) -> Iterator[Node]:
    """References as links, and what lies between them as the citations they are."""
    runs = groupby(pairs, key=lambda pair: bool(pair[1]))
    for number, (points, run) in enumerate(runs):
        if number:
            yield SPACE
        if points:
            yield from _pointing(list(run), targets, wording)
        else:
            yield {**node, "c": [[item for item, _ in run], node["c"][1]]}


def _label(key: str, targets: Mapping[str, Target]) -> str:
    """The label that a key means, '' for none; `@Fig:map` begins a sentence."""
    if key in targets:
        return key
    small = key[:1].lower() + key[1:]
    return small if kind_of(key) and small in targets else ""


def _pointing(
    pairs: Sequence[Pair], targets: Mapping[str, Target], wording: Wording
) -> Iterator[Node]:
    """Runs of one kind under one word: “Figures 1 and 3, Table 2”."""
    runs = [list(run) for _, run in groupby(pairs, key=lambda pair: _run(pair, targets))]
    for number, run in enumerate(runs):
        if number:
            yield from (_str(","), SPACE)
        yield from _one_run(run, targets, wording)


def _run(pair: Pair, targets: Mapping[str, Target]) -> object:
    """What keeps references together; one with words of its own, and a section, stands alone."""
    item, label = pair
    kind = targets[label].kind
    alone = item["citationPrefix"] or item["citationSuffix"] or kind is Kind.SECTION
    return (kind, label if alone else "")


def _one_run(
    run: Sequence[Pair], targets: Mapping[str, Target], wording: Wording
) -> Iterator[Node]:
    item, label = run[0]
    target = targets[label]
    prefix = item["citationPrefix"]
    own = bool(prefix) and OWN_WORD.search(text_of(prefix)) is not None
    bare = own or item["citationMode"] == {"t": "SuppressAuthor"}
    if prefix:
        yield from (*prefix, _str(NO_BREAK) if own else SPACE)
    word = "" if bare else _word(item, target, wording, several=len(run) > 1)
    yield from _links(run, targets, wording, word)
    yield from item["citationSuffix"]


def _word(item: Cited, target: Target, wording: Wording, *, several: bool) -> str:
    terms = wording.terms[target.kind]
    word = terms.several if several else terms.one
    begins = str(item["citationId"])[:1].isupper()
    return word[:1].upper() + word[1:] if begins else word


def _links(
    run: Sequence[Pair],
    targets: Mapping[str, Target],
    wording: Wording,
    word: str,
) -> Iterator[Node]:
    for number, (_, label) in enumerate(run):
        if number:
            last = number == len(run) - 1
            yield from (SPACE, _str(wording.conjunction), SPACE) if last else (_str(","), SPACE)
        target = targets[label]
        named = word if not number else ""
        yield _link(target.anchor or label, list(_words(target, named, wording)))


def _words(target: Target, word: str, wording: Wording) -> Iterator[Node]:
    """A word and its number, never parted at a line's end; of a section, its heading quoted."""
    if target.kind is Kind.SECTION:
        if word:
            yield from (_str(word), SPACE)
        yield {"t": "Quoted", "c": [{"t": wording.quoted}, [_str(target.words)]]}
        return
    number = f"({target.number})" if target.kind is Kind.EQUATION else target.number
    yield _str(f"{word}{NO_BREAK}{number}" if word else number)


def _link(anchor: str, words: list[Node]) -> Node:
    return {"t": "Link", "c": [Attributes(classes=("reference",)).json, words, [f"#{anchor}", ""]]}


def _str(text: str) -> Node:
    return {"t": "Str", "c": text}
