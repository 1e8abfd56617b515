"""Which citation answers for which quotation.

The order of what is tried follows how scholars write: a note stands behind what it proves, mostly
at the end of the sentence, or at the end of several sentences that use one source; what goes on
from a cited sentence (“he added”) needs no second note.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.quotations.anchors import NO_ANCHOR
from edition_builder.quotations.carrying import POINTING, earlier
from edition_builder.quotations.company import (
    DOCUMENT,
    is_another,
    is_own,
    is_told_of,
    names_author,
)
from edition_builder.quotations.lexicon import IMPERSONAL, PRONOUNS
from edition_builder.quotations.prose import read
from edition_builder.quotations.scene import anchors_between, quotations_between, unquoted
from edition_builder.quotations.subjects import WORD, names_somebody

if TYPE_CHECKING:
    from edition_builder.quotations.anchors import Anchor
    from edition_builder.quotations.scene import Quoted, Scene
    from edition_builder.quotations.speakers import Voice

ALSO = expression(r"\b(?:also|auch|aussi|également|также|тоже|приводит и)\b")
"""Words that add a second thing from one source."""

TAKES_UP = expression(
    r"\b(?:quot|cit|print|reprint|reproduc|transcrib)\w*\s(?:\w+\s)?(?:both|all|it|them|this|these|"
    r"the (?:passage|letter|words?|sentence|lines?|exchange|remark))\b|"
    r"\b(?:zitiert|druckt|überliefert)\w*\s(?:beide\w*|diese\w*|sie|es|ihn|den Satz|die Stelle)\b|"
    r"\b(?:cit|reprodui|transcri)\w*\s(?:les deux|toute?s|ce mot|cette|ces|ce passage)\b|"
    r"\b(?:цитиру|привод|привед|привёл|привел)\w*\s(?:об[ае]|эти|эту|этот|это|их|его|её)\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells that its author prints what was quoted before."""

CLAIMS = expression(
    r"\b(?:shown?|shows|showed|argue[sd]?|suggest(?:s|ed)?|demonstrate[sd]?|conclude[sd]?|claim(?:s|ed)?|"
    r"maintain(?:s|ed)?|estimate[sd]?|established|points? out|pointed out) that\b|"
    r"\b(?:zeigt|zeigte|gezeigt|argumentiert|nachgewiesen|vermutet|schätzt|meint),? dass\b|"
    r"\b(?:montr(?:e|a|é)|soutient|soutenu|estime|démontr(?:e|é)|conclut) qu(?:e\b|[’'])|"
    r"\b(?:показал[аи]?|показывает|доказал[аи]?|доказывает|считает|полагает), что\b",
    re.IGNORECASE,
)
"""How an author claims something of their own: it is no source of what was quoted before."""

OPENED = expression(
    r"\s*(?:In (?:the|his|her|their|its|an?) (?:\w+ ){0,2}(?:notebooks?|letters?|diar(?:y|ies)|"
    r"memoirs?|journals?|minutes|papers|autobiography|preface|reports?|speech|interview)|"
    r"In (?:den|der|dem|seine[mnr]|ihre[mnr]) (?:\w+ ){0,2}(?:Notiz\w*|Briefe?n?|Tageb[uü]ch\w*|"
    r"Erinnerungen|Memoiren|Protokoll\w*|Vorwort|Rede|Gespräch)|"
    r"Dans (?:ses|son|sa|le|la|les|une?) (?:carnets?|lettres?|journal|mémoires|souvenirs|rapport|"
    r"préface|discours|entretien)|В (?:\w+ ){0,2}(?:письм|дневник|воспоминани|записк)\w*)\b"
)
"""How a sentence goes to another document, whose words it then cites."""

CLOSING = ("”", "’", "»", "“", "‘", "›", '"')

TURN = expression(
    r"[;:—–]|\b(?:and|but|while|whereas|though|although|und|aber|doch|während|et|mais|tandis|"
    r"alors que|и|а|но|тогда как)\b"
)
"""How a sentence turns from one speaker to the next."""


def answer(scene: Scene, quotation: Quoted, leaned_on: Anchor = NO_ANCHOR) -> Anchor:
    """What answers for a quotation; `NO_ANCHOR`, where nothing does.

    `leaned_on` answers for the quotation whose voice goes on in it, if there is one.
    """
    found = _in_sentence(scene, quotation)
    if found is None and quotation.voice.heard:
        return leaned_on if quotation.leaning is not None else NO_ANCHOR
    found = found or _later(scene, quotation)
    if found is None and quotation.voice.elsewhere:
        return scene.carried
    if found is None and quotation.leaning is not None:
        return leaned_on
    found = found or earlier(scene, quotation.start, quotation.voice)
    if found is not None:
        return found
    return NO_ANCHOR if _is_foreign(scene, scene.carried, quotation.voice) else scene.carried


def _in_sentence(scene: Scene, quotation: Quoted) -> Anchor | None:
    """A citation in the same sentence: the next one behind, else the last one before.

    A work named in the sentence (`@smith2001 says ‘…’`) answers for what it introduces, unless a
    note follows.
    """
    start, end = scene.sentences.around(quotation.start, quotation.end)
    near = list(anchors_between(scene.anchors, start, end))
    inside = [item for item in near if quotation.start < item.start < quotation.end]
    inside = [item for item in inside if not (item.typed and item.in_text)]
    if inside:
        return inside[-1]
    before = [item for item in near if item.start <= quotation.start]
    after = [item for item in near if item.start >= quotation.end]
    if before and after and before[-1].in_text:
        return before[-1] if _introduces(quotation, before[-1], after[0]) else after[0]
    if after:
        return None if _is_of_next(scene, quotation, after[0]) else after[0]
    if before and _is_of_last(scene, quotation, before[-1], start):
        return None
    return before[-1] if before else None


def _is_of_next(scene: Scene, quotation: Quoted, anchor: Anchor) -> bool:
    """Whether a citation proves what somebody else says between: “‘A’, said X; Y: ‘B’ [@y]”."""
    voice = quotation.voice
    if not voice.known or voice.known in PRONOUNS:
        return False
    return any(
        is_another(_apart(other, quotation), voice)
        and is_own(anchor, other.voice)
        and TURN.search(scene.text, quotation.end - scene.start, other.start - scene.start)
        for other in quotations_between(scene, quotation.end, anchor.start)
    )


def _apart(other: Quoted, quotation: Quoted) -> Voice:
    """The voice of what follows a quotation; it goes on from something else between them."""
    leaning = other.leaning
    goes_on = leaning is None or leaning.start <= quotation.start
    return other.voice if goes_on else replace(other.voice, again=False)


def _is_of_last(scene: Scene, quotation: Quoted, anchor: Anchor, start: int) -> bool:
    """Whether a citation proved what another said before: “X: ‘A’ [@x], but a critic: ‘B’”."""
    voice = quotation.voice
    heads = not read(scene.text[start - scene.start : anchor.start - scene.start])
    if voice.name and heads and not anchor.in_text and not is_own(anchor, voice):
        return True
    if anchor.in_text or not voice.known or voice.known in PRONOUNS or is_own(anchor, voice):
        return False
    proved = list(quotations_between(scene, start, anchor.start))
    return bool(proved) and proved[-1].voice.known != voice.known and not voice.again


def _introduces(quotation: Quoted, before: Anchor, after: Anchor) -> bool:
    """Whether a work named before a quotation is nearer than what follows, or has a locator."""
    has_locator = any(citation.suffix.strip() for citation in before.citations)
    nearer = quotation.start - before.end <= after.start - quotation.end
    return has_locator or (after.in_text and nearer)


def _later(scene: Scene, quotation: Quoted) -> Anchor | None:
    """The next citation in the passage, unless it is somebody else's, quoted in between."""
    index = bisect_left(scene.anchors, quotation.end, key=attrgetter("start"))
    anchor = scene.anchors[index] if index < len(scene.anchors) else None
    if anchor is None or (anchor.in_text and not _points_back(scene, anchor)):
        return None
    between = unquoted(scene, quotation.end, anchor.start)
    if ALSO.search(between) or TAKES_UP.search(between):
        return anchor
    if _is_within(scene, anchor):
        return None
    others = quotations_between(scene, quotation.end, anchor.start)
    taken = any(_takes(scene, quotation, other, anchor) for other in others)
    return None if taken or _is_named_anew(scene, quotation, anchor) else anchor


def _is_within(scene: Scene, anchor: Anchor) -> bool:
    """Whether the sentence goes on behind a citation: what proves several stands at an end."""
    _, stop = scene.sentences.around(anchor.start, anchor.end)
    return WORD.search(scene.text, anchor.end - scene.start, stop - scene.start) is not None


def _takes(scene: Scene, quotation: Quoted, other: Quoted, anchor: Anchor) -> bool:
    """Whether a quotation in between has a citation to itself."""
    return (
        (other.voice.known == DOCUMENT and bool(quotation.voice.name))
        or _is_of_literature(scene, quotation, other, anchor)
        or _is_of_other(scene, quotation, other, anchor)
    )


def _is_named_anew(scene: Scene, quotation: Quoted, anchor: Anchor) -> bool:
    """Whether the cited author enters behind a quotation, with words of their own."""
    start, _ = scene.sentences.around(anchor.start, anchor.end)
    sentence = unquoted(scene, start, anchor.start)
    if start < quotation.end or _points_back(scene, anchor):
        return False
    if not (_has_words(scene, anchor, start) or CLAIMS.search(sentence)):
        return False
    if OPENED.match(sentence):
        return True
    first, last = scene.sentences.around(quotation.start, quotation.end)
    before = unquoted(scene, first if quotation.voice.name else scene.start, last)
    if quotation.voice.known in PRONOUNS - {DOCUMENT} and not names_somebody(before):
        return False
    since = unquoted(scene, last, anchor.start)
    return names_author(since, anchor) and not names_author(before, anchor)


def _has_words(scene: Scene, anchor: Anchor, start: int) -> bool:
    """Whether words are quoted in the sentence of a citation, were it one word before it."""
    closed = read(scene.text[start - scene.start : anchor.start - scene.start]).endswith(CLOSING)
    return closed or any(quotations_between(scene, start, anchor.start))


def _is_of_other(scene: Scene, quotation: Quoted, other: Quoted, anchor: Anchor) -> bool:
    """Whether a citation is that of another voice, heard in between."""
    if not is_another(_apart(other, quotation), quotation.voice):
        return False
    told = is_told_of(quotation.voice, other.voice)
    return told or is_own(anchor, other.voice) or _is_foreign(scene, anchor, quotation.voice)


def _is_of_literature(scene: Scene, quotation: Quoted, other: Quoted, anchor: Anchor) -> bool:
    """Whether a work is cited for its own words, behind those of “one woman” in the street."""
    who = quotation.voice.who
    start, _ = scene.sentences.around(anchor.start, anchor.end)
    own = start < other.start and not other.voice.known and other.leaning is None
    return bool(who) and who not in PRONOUNS | IMPERSONAL and own


def _is_foreign(scene: Scene, anchor: Anchor, voice: Voice) -> bool:
    """Whether a speaker has works that are cited, and a citation is of somebody else's."""
    name = voice.known
    has_works = bool(voice.name) and any(key.startswith(name) for key in scene.keys)
    return has_works and not is_own(anchor, voice)


def _points_back(scene: Scene, anchor: Anchor) -> bool:
    """Whether a sentence that names a work speaks of what went before: “So @smith2001 put it”."""
    start, _ = scene.sentences.around(anchor.start, anchor.end)
    first = WORD.search(unquoted(scene, start, anchor.start))
    return first is not None and first[0].lower() in POINTING
