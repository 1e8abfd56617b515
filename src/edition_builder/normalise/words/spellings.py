"""English words that are spelled in two ways: -ise or -ize, the British or the American way."""

from __future__ import annotations

import re

from edition_builder.expression import expression
from edition_builder.quotations.lexicon import words_in

STEMS = words_in(
    """
    agon alphabet antagon apolog author autonom bapt brutal bureaucrat canon capital categor
    central character civil collectiv coloni colon commercial compartmental conceptual
    computer contextual criminal critic crystall custom dramat democrat demon demoral
    destabil econom emphas energ epitom equal eulog evangel external familiar fantas federal
    fertil final formal fossil galvan general global harmon homogen hospital human hypnot
    hypothes ideal idol immun individual industrial institutional intellectual internal
    international italic jeopard legal legitim liberal local magnet marginal material maxim
    mechan memor memorial militar minim mobil modern monopol moral motor mystic national
    natural neutral normal optim organ ostrac patron penal personal philosoph plagiar polar
    politic popular priorit private privat problemat professional proletarian propagand
    public pulver radical random rational real recogn regional regular relativ reorgan
    revolution rival romantic routin sacral sanit satir scrutin secular sensational sensit
    sentimental social solemn soviet special spiritual stabil standard steril stigmat subsid
    summar symbol sympath synthes systemat tantal terror theor total traumat trivial tyrann
    universal urban util vandal verbal victim visual vocal vulgar western stalin russian
    german bolshev slav
    """
)
ENDINGS = "e|ed|es|er|ers|ing|ation|ations|ational|able"
VERBS = "|".join(sorted(STEMS, key=lambda stem: (-len(stem), stem)))
IZE = expression(
    rf"((?:re|de|dis|un|over|non)?(?:{VERBS}))(is|iz)({ENDINGS})",
    re.IGNORECASE,
)
"""Verbs that both spell: none that only -ise fits (advise, surprise), none for -ize (prize)."""

PAIRS = """
colour color|honour honor|labour labor|favour favor|behaviour behavior|neighbour neighbor
harbour harbor|rumour rumor|humour humor|endeavour endeavor|vigour vigor|rigour rigor|armour armor
splendour splendor|centre center|theatre theater|fibre fiber|sombre somber|defence defense
offence offense|pretence pretense|travelled traveled|travelling traveling|traveller traveler
cancelled canceled|modelled modeled|modelling modeling|labelled labeled|labelling labeling
quarrelled quarreled|signalled signaled|counsellor counselor|grey gray|sceptical skeptical
sceptic skeptic|scepticism skepticism|manoeuvre maneuver|manoeuvres maneuvers|plough plow
mould mold|fulfil fulfill|enrol enroll|analyse analyze|analysed analyzed|analysing analyzing
paralyse paralyze|paralysed paralyzed|catalyse catalyze|aluminium aluminum|jewellery jewelry
colours colors|coloured colored|honours honors|honoured honored|favoured favored|favours favors
favourable favorable|favourite favorite|honourable honorable|labours labors|laboured labored
neighbours neighbors|neighbouring neighboring|rumours rumors|centres centers|theatres theaters
behaviours behaviors|endeavours endeavors|woollen woolen|marvellous marvelous|skilful skillful
wilful willful|instalment installment|mediaeval medieval|encyclopaedia encyclopedia
"""
BRITISH: dict[str, str] = {}
AMERICAN: dict[str, str] = {}
for _pair in PAIRS.replace("\n", "|").strip("|").split("|"):
    _british, _american = _pair.split()
    BRITISH[_british], AMERICAN[_american] = _american, _british
