"""Slips by the words around them: a pattern, and what stands there instead.

Only where hardly anything else can be meant. `(?P<slip>…)` is what is changed; the rest is what
makes it sure.
"""

# ruff: noqa: E501  # a row of a table is read on one line

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Slip = tuple[re.Pattern[str], str]


def _slips(*rows: tuple[str, str]) -> Sequence[Slip]:
    """The rows compiled: capitals do not count, but where the pattern itself asks for one."""
    return tuple(
        (expression(pattern, 0 if "[A-Z]" in pattern else re.IGNORECASE), after)
        for pattern, after in rows
    )


VERB = r"(?:let|be|allow|go|do|make|take|give|come|leave|speak|think|turn|use|put|say|tell|try|wait|forget|fear|become)"
NO_NOUN = r"(?:done|made|what|that|this|said|told|held|like|worth|about|there|these|those|they|people|someone|somebody|nobody|everyone|never|always|also|only|just|hers|ours|theirs|yours|mine|here|then|when|where|what|whatever|whoever|someone|something|nothing|everything|anything|known|gone|left|lost|sold|meant|felt|been|both|most|more|some|such|many)"
"""What may stand behind “it’s” and before a verb: what it’s worth was never told."""

MAN = r"(?:the|his|her|their|its|all|our|my|these|those|both)"

ITS: Mapping[str, Sequence[Slip]] = {
    "en": _slips(
        (r"\b(?P<slip>[Ii]t[’']s) own\b", "its"),
        (r"\b(?:of|on|in|with|by|from|into|under|upon|against|over|at|within|through|behind|to) (?P<slip>it[’']s) (?!a\b|an\b|the\b|not\b|been\b|that\b|this\b|no\b|all\b|just\b|only\b|always\b|never\b)[a-z]{3,}\b(?<!ing)", "its"),
        (r"\b(?:say|said|know|knew|known|lost|lose|keep|kept|find|found|change|changed|tell|told|take|took|give|gave|given|forget|forgot|remember|remembered|double|halve) (?P<slip>it[’']s) (?:name|price|weight|length|owner|author|title|origin|colour|color|shape|size)s?\b", "its"),
        (r"(?<![\w’'])(?P<slip>[Ii]ts) (?:a|an|the|been|not|because|that|true that|clear that|possible that|likely that)\b", "it’s"),
        (rf"\b(?P<slip>[Ii]t[’']s) (?<!what it[’']s )(?<!how it[’']s )(?<!where it[’']s )(?<!when it[’']s )(?<!why it[’']s )(?<!as it[’']s )(?<!which it[’']s )(?!{NO_NOUN}\b)[a-z]{{4,}}(?<!ed)(?<!ing)(?<!en) (?:was|were|had|has|would|could|might|must|did|does)\b", "its"),
        (r"\b(?P<slip>[Ww]ho[’']s) own\b", "whose"),
        (r"\b(?P<slip>[Yy]ou[’']re) own\b", "your"),
        (r"\b(?P<slip>[Tt]hey[’']re|[Tt]here) own\b", "their"),
        (r"\b(?P<slip>[Tt]heir) (?:is|are|was|were) (?:a|an|no|some|many|few|nothing|always|still)\b", "there"),
    ),
}  # fmt: skip
"""Possessives and contractions."""

SLIPS: Mapping[str, Sequence[Slip]] = {
    "en": _slips(
        (r"\b(?P<slip>form) (?:another|every|a different|one) (?:quarter|source|side|angle|direction|place|point|perspective|country|part|end|hand|year|generation)\b", "from"),
        (r"\b(?:support|came|comes|coming|derived?|derives|received|apart|suffer(?:ed|s|ing)?|differ(?:s|ed)?|ranging|ranged|resulting|resulted|drawn|free|quoted?|escaped?|returned|excluded|departed|evident|distinct|isolated|withdrawn|withdrew|benefited|stemmed|stems|arises?|arose|emerged?|emerges|prevented|expelled|removed|inherited|borrowed|letters?|excerpts?|extracts?|aside|released|taken|recovered|banned|exiled|translated) (?P<slip>form) (?:the|a|an|his|her|its|their|that|this|these|those|it|them|him|what|which|one|\d+|[A-Z]\w*)\b", "from"),
        (r"\b(?P<slip>form) (?:the (?:beginning|outset|start|very|first|moment|time|point)|time to time|then on|now on|there on|beginning to end|1[4-9]\d\d (?:to|on|onwards|until|onward)|January|February|March|April|May|June|July|August|September|October|November|December)\b", "from"),
        (r"\b(?:is|was|are|were|far|away|back|home|down|out) (?P<slip>form) (?:the|his|her|its|their|my|our|it|them|him|me|us|what|which|[A-Z]\w*)\b", "from"),
        (r"\bin the (?P<slip>from) of\b", "form"),
        (r"\b(?:more|less|rather|other|greater|larger|smaller|earlier|fewer|higher|lower|older|younger|stronger|weaker|better|worse) (?P<slip>then) (?:a|an|any|one|that|those|it|ever|at|of|half|two|three|by|to|in|most|merely)\b", "than"),
        (r"\b(?:[Rr]ather|[Oo]ther) (?P<slip>then)\b", "than"),
        (r"\b(?:is|was|are|were|far|much|came|come|comes) (?P<slip>to) (?:much|many|little|few|late|soon|often|great|small|weak|strong)\b", "too"),
        (r"\b(?:was|were|been|had|has|have|is|are|be) (?P<slip>lead) (?:by|to|him|them|the|astray|into|away)\b", "led"),
        (r"\bto (?P<slip>loose) (?:the|his|her|their|its|all|control|power|faith|hope|sight|ground|patience|touch)\b", "lose"),
        (r"\b(?:is|was|are|were|be|been) (?P<slip>excepted) to [a-z]+", "expected"),
        (r"\b(?P<slip>dyed) of\b", "died"),
        (r"\b(?P<slip>untied) (?:[Ss]tates|[Kk]ingdom|[Nn]ations|front)\b", "united"),
        (r"\b(?P<slip>pubic) (?:opinion|sphere|life|librar|health|record|service|debate|meeting|speech|affairs|office|education|figure|policy|sector)", "public"),
        (r"\b(?P<slip>marital) law\b", "martial"),
        (r"\b(?P<slip>statue) (?:of limitations|book|law)\b", "statute"),
        (r"\b(?:on|stood|stand|show|brought to|put on|political|public) (?P<slip>trail)\b(?! of)", "trial"),
        (r"\b(?P<slip>causal) (?:dress|clothes|acquaintance|visitor|reader|remark|glance)\b", "casual"),
        (r"\b(?P<slip>casual) (?:relation|relationship|link|connection|explanation|mechanism|chain|factor|inference)s?\b", "causal"),
        (r"\bin (?P<slip>principal)\b(?=[,.;]| (?:he|she|it|they|the|no|this|a)\b)", "principle"),
        (r"\b(?P<slip>principle) (?:cause|aim|reason|source|author|character|actor|object|city|city|difference|result|problem|figure|investigator)s?\b", "principal"),
        (r"\b(?P<slip>bare) (?:in mind|witness|the brunt|fruit)\b", "bear"),
        (r"\b(?P<slip>tow) the (?:party )?line\b", "toe"),
        (r"\b(?:free|given|full) (?P<slip>reign) (?:to|over|in)\b", "rein"),
        (r"\bcould (?P<slip>of) (?:been|done|had|gone|made|become)\b", "have"),
        (r"\b(?:would|should|must|might) (?P<slip>of) (?:been|done|had|gone|made|become)\b", "have"),
        (r"\b(?P<slip>an other)\b", "another"),
        (r"\b(?P<slip>it self)\b(?!-)", "itself"),
        (r"\b(?P<slip>teh)\b", "the"),
        (r"\b(?P<slip>adn)\b", "and"),
        (rf"\b(?:begged|asked|urged|told|ordered|warned|advised|instructed|persuaded|implored|reminded|commanded) {MAN} (?:[a-z]+ )?[a-z]+s? (?P<slip>not) {VERB}\b", "not to"),
        (rf"\b(?:begged|urged|ordered|warned|advised|implored|commanded) (?:him|her|them|us|me|[A-Z][a-z]+) (?P<slip>not) {VERB}\b", "not to"),
    ),
    "de": _slips(
        (r"\b(?:ist|war|sind|waren|hat|hatte|wird|wurde|schon|erst|bereits|nur) (?P<slip>seid)\b(?! ihr\b)", "seit"),
        (r"\b(?P<slip>[Ss]eid) (?:damals|gestern|heute|wann|kurzem|dieser|diesem|seiner|ihrer|dem|den|der|1[4-9]\d\d|20\d\d|langem|Jahren|jeher|Anfang|Ende|Mitte|Beginn)\b", "seit"),
        (r"\b(?:größer|kleiner|besser|schlechter|früher|später|stärker|schwächer) (?P<slip>wie) (?:der|die|das|ein|eine|je|zuvor)\b", "als"),
        (r"\b(?:dafür|dagegen|behauptet|erklärt|schreibt|meint|glaubt|hofft|betont|zeigt), (?P<slip>das) (?:er|sie|es|man|wir|sich|die|der)\b", "dass"),
    ),
    "fr": _slips(
        (r"\b(?:grâce|face|quant|jusqu) (?P<slip>a) (?:la|un|une|l[’']|cette|ce|son|sa|ses|leur|lui|elle|eux|moi|toi|nous|vous)\b", "à"),
        (r"\b(?P<slip>a) (?:travers|cause de|partir de|peu près|la fois|l[’']époque)\b", "à"),
        (r"(?<!à peu )\b(?P<slip>près) à (?:les? |la |l[’'])?[a-zéèê]+(?:er|ir|re)\b", "prêt"),
        (r"\b(?:c[’']est|il est) (?P<slip>a) dire\b", "à"),
        (r"\b(?P<slip>parmis)\b", "parmi"),
    ),
    "ru": _slips(
        (r"\b(?P<slip>в течении) (?:года|лет|месяц|недел|дня|дней|час|войны|всего|многих)", "в течение"),
        (r"\b(?P<slip>не смотря) на\b", "несмотря"),
    ),
}  # fmt: skip
"""Words that are spelled right and are not the ones that are meant."""
