"""What answers on from before: for what goes on from a cited sentence, for blocks and lists."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.quotations.anchors import NO_ANCHOR
from edition_builder.quotations.company import DOCUMENT, SHORTEST_NAME, is_by, is_own
from edition_builder.quotations.disciplines import is_judgment, is_statute, speaks_of_judgment
from edition_builder.quotations.lexicon import PRONOUNS, words_in
from edition_builder.quotations.prose import CITED, read
from edition_builder.quotations.scene import anchors_between, quotations_between, unquoted
from edition_builder.quotations.speakers import Voice
from edition_builder.quotations.subjects import OWNER, WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.quotations.anchors import Anchor
    from edition_builder.quotations.scene import Quoted, Scene

POINTING = words_in(
    """
    this that these those so such thus here hence ainsi voilà ces cette cet
    diese dieser dieses dies эти это этот эта так таков такова таковы damit
    """
)
SOURCES = words_in(
    """
    letter article report book text document note essay author speech pamphlet resolution
    footnote preface afterword chapter buch brief nachwort vorwort livre lettre письмо книга
    diary memoir decree passage sentence paragraph draft same work poem statement
    """
)
SAID = expression(
    r"\s*(?:The|Die|Der|Das|Les?|La) (?:words?|lines?|verses?|stanzas?|passage|letter|entry|"
    r"quotation|sentences?|paragraph|remark|extract|Worte|Verse|Zeilen|Stelle|Brief|Sätze?|"
    r"Bemerkung|mots|vers|lignes|passage|lettre|citation|phrases?|remarque|extrait)\b|"
    r"\s*(?:Строки|Слова|Фраза|Отрывок|Письмо)\b"
)
"""How a paragraph begins that speaks of the block before it."""

OF_SOMEBODY = words_in(
    """
    he she his her hers him their ihm ihr ihre er sie son sa il elle его её ему ей он она
    """
)
"""Words by which a sentence goes on about somebody."""

FEW = 1
"""Words in front of a quotation that is a sentence of its own."""


def earlier(scene: Scene, offset: int, voice: Voice) -> Anchor | None:
    """The last citation before, where the words go on from it."""
    index = bisect_left(scene.anchors, offset, key=attrgetter("start"))
    if not index:
        return None
    anchor = scene.anchors[index - 1]
    start, stop = scene.sentences.around(offset, offset + 1)
    lead = [
        word[0].lower()
        for word in WORD.finditer(scene.text, start - scene.start, offset - scene.start)
    ]
    follows = not scene.text[anchor.end - scene.start : start - scene.start].strip(f"{CITED} \n")
    between = list(quotations_between(scene, anchor.end, start))
    chained = bool(between) and not _is_of_nobody(anchor, between[-1])
    is_somebody = voice.known in PRONOUNS and not _is_named(anchor, lead)
    if is_somebody and voice.known != DOCUMENT and is_statute(anchor.typed):
        return None
    goes_on = (
        voice.again
        or (is_somebody and (follows or chained))
        or (follows and len(lead) <= FEW)
        or (follows and not voice.known and bool(OF_SOMEBODY & set(lead[:4])))
        or (_is_document(voice) and bool(SOURCES & set(lead[:4])))
        or (not lead and not voice.known and _is_told_on(scene, anchor, start))
        or (is_judgment(anchor.typed) and speaks_of_judgment(unquoted(scene, start, stop)))
    )
    return anchor if goes_on or _is_same(scene, anchor, voice) else None


def _is_of_nobody(anchor: Anchor, last: Quoted) -> bool:
    """Whether the words before are somebody else's: then “he” is, of whom no work is cited."""
    voice = last.voice
    return bool(voice.known) and voice.known not in PRONOUNS and not is_own(anchor, voice)


def _is_document(voice: Voice) -> bool:
    """Whether a source may be speaking: nobody is named who is somebody else."""
    return not voice.known or voice.known in PRONOUNS | SOURCES


def _is_told_on(scene: Scene, anchor: Anchor, start: int) -> bool:
    """Whether the sentences between a citation and `start` go on about somebody: “Then he left”."""
    at = anchor.end
    if SPEECH.search(scene.text, at - scene.start, start - scene.start):
        return False
    while at < start:
        first, stop = scene.sentences.around(at, at + 1)
        words = WORD.finditer(scene.text, max(at, first) - scene.start, stop - scene.start)
        lead = {word[0].lower() for word, _ in zip(words, range(LEAD), strict=False)}
        if lead and not OF_SOMEBODY & lead:
            return False
        at = max(stop, at + 1)
    return True


SPEECH = expression('[“”„«»"]')
LEAD = 4
"""Words at a sentence's head by which it goes on about somebody."""


def first_of(scene: Scene) -> Anchor:
    """What answers at the head of a passage that speaks of what stands before it: a block, for one.

    It begins with them, or its first sentence points back (“So @smith2001 has it”) or goes on.
    """
    _, stop = scene.sentences.around(scene.start, scene.start + 1)
    near = anchors_between(scene.anchors, scene.start, stop)
    first = WORD.search(scene.text)
    begins = near and first is not None and first.start() >= near[0].start - scene.start
    goes_on = first is not None and first[0][0].islower()
    points = first is not None and (first[0].lower() in POINTING or SAID.match(scene.text))
    return near[0] if near and (begins or points or goes_on or first is None) else NO_ANCHOR


def _is_named(anchor: Anchor, lead: Sequence[str]) -> bool:
    """Whether the cited author is named beside a pronoun, which then is somebody else."""
    names = [OWNER.sub("", word) for word in lead if len(word) > SHORTEST_NAME]
    return any(is_by(anchor, name) for name in names)


def _is_same(scene: Scene, anchor: Anchor, voice: Voice) -> bool:
    """Whether the voice is the one of the cited sentence, by its name or by the key."""
    name = voice.known
    if not voice.name:
        return False
    if is_own(anchor, voice):
        return True
    before = [item for item in scene.quoted if item.start < anchor.start][-1:]
    return any(item.voice.known == name for item in before)


def last_of(scene: Scene, voice: Voice | None = None) -> Anchor:
    """What answers for a passage's last sentence, or of those it goes on from.

    That sentence introduces what follows, a block or a list.
    """
    end = scene.start + len(scene.text)
    start, _ = scene.sentences.around(max(scene.start, end - 1), end)
    near = anchors_between(scene.anchors, start, end)
    if near:
        taken = any(start <= item.start and item.end <= near[-1].start for item in scene.quoted)
        leads = read(scene.text).endswith(":")
        return near[-1] if leads or not taken else NO_ANCHOR
    return earlier(scene, max(scene.start, end - 1), voice or Voice()) or NO_ANCHOR
