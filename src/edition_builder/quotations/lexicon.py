"""Words by which prose tells who speaks: verbs of saying, pronouns, names of documents."""

from __future__ import annotations

import re

from edition_builder.expression import expression


def words_in(text: str) -> frozenset[str]:
    """A table of words, written as one writes words."""
    return frozenset(text.split())


STEMS = (
    "acknowledg|add|admitt?|advis|affirm|agre|announc|answer|argu|ask|assert|assur|beg|believ|"
    "boast|cabl|call|cit|claim|comment|complain|conced|conclud|condemn|confess|confid|continu|"
    "counter|cri|declar|defin|demand|deni|describ|dictat|emphasi[sz]|exclaim|explain|fear|grant|"
    "hint|insist|jok|jott?|lament|maintain|mutter|object|observ|plead|pledg|predict|proclaim|"
    "promis|propos|protest|quipp?|quot|recall|recogni[sz]|record|refer|remark|remember|remind|"
    "repeat|repli|report|respond|retort|rul|scoff|scribbl|shout|sigh|sneer|stat|stress|suggest|"
    "judg|reflect|grumbl|prais|characteri[sz]|guess|infer|marvel|mock|reason|reveal|ventur|"
    "summari[sz]|sum|taunt|telegraph|testifi|thunder|urg|vow|warn|whisper|wonder|regrett?|deplor|"
    "preach|denounc|hail|mus|pronounc|inquir|enquir|opin|contend|stipulat|confirm|disput|recount|"
    "relat|narrat|dismiss|liken|inform|scold|snapp|snarl|concur|disagre|deem"
)
IRREGULAR = words_in(
    """
    noted записал записала возражает возражал пишет добавляет утверждает отмечает отвечает
    nennt meint liest spricht erklärt behauptet betont bemerkt urteilt fordert warnt notiert
    fragt antwortet antwortete ruft fügt ergänzt croit croyait lit heard hears beginnt
    begann notes noting said says say told tells tell wrote writes write held holds thought
    thinks began begins begun spoke speaks read reads swore swears put puts went goes
    replies cries denies testifies saw sees called found finds cry reply deny testify sagte
    schrieb schreibt sagt erklärte meinte rief fragte antwortete betonte notierte behauptete
    forderte warnte nannte bemerkte urteilte heißt berichtete klagte fügte écrit écrivait
    écrivit dit disait déclara déclare déclarait affirme affirmait affirma répondit répond
    ajoute ajouta ajoutait note notait constate conclut raconte remarque s’écria писал
    писала пишет сказал сказала говорил говорила заявил заявила утверждал ответил отмечал
    отвечал воскликнул спросил замечал подчёркивал подчеркивал вспоминал вспоминает
    признавал добавил добавила добавлял appelle appelait appelaient appela soutient
    vu montré noté souligné remarqué
    soutenait reconnaît reconnaissait crut voulut répondirent écrivirent dirent disent
    lisait lit entend entendit s’exclame s’exclama s’écrie rapporte meldete meldet spottete
    spottet klagt klagte höhnte lobte lobt tadelte seufzte murmelte entgegnete entgegnet
    erwiderte erwidert bekannte bekennt gestand gesteht erinnerte erinnert verkündete
    verkündet versicherte versichert behauptet hieß lautete lautet berichtet erzählte
    erzählt dachte denkt glaubte glaubt versprach verspricht beklagte beschwerte verlangte
    обещал обещала требовал требовала жаловался жаловалась напоминал предупреждал
    возмущался восклицал объяснял объяснил полагал считал считала уверял замечает
    schreiben schrieben sprechen sprach sprachen rufen riefen nennen nannten heißen hießen
    lesen las lasen finden fand fanden findet hielt hielten hält gab gaben gestanden denken
    dachten wissen wusste wusste bekannten aussagten wirft warf warfen wendet wandte
    пишут писали говорят говорили заявили утверждали отвечали просили просил просит
    подтвердил признался признаётся рассказывал рассказывает рассказал сообщал сообщает
    сообщил докладывал высказалось высказался сетовал сетовала сетует жаловался жалуется
    замечала замечает спросила спрашивал спрашивала возразил возразила шутил шутила пояснял
    пояснил подчеркнул подчёркивает настаивал настаивает констатировал предлагал предложил
    """
)
FRENCH = (
    "affirm|ajout|annonc|apprend|assur|avou|chuchot|cit|command|compt|confi|confirm|conseill|"
    "constat|critiqu|cri|déclar|demand|dénonc|écri|écriv|estim|évoqu|expliqu|hurl|insist|jug|"
    "lanc|murmur|not|objet|observ|pens|plaid|précis|proclam|proclam|promet|propos|protest|racont|"
    "rappel|rapport|réclam|regrett|remarqu|répèt|répliqu|résum|ricân|rican|sembl|soupir|"
    "soulign|suggèr|témoign"
)
GERMAN = (
    "andeute?|antworte|argumentier|äußer|beginn|behaupte|beklag|bemerk|berichte|beschwer|betone?|bezeichn?e|"
    "bezeugt?|bitte|ergänz|erinner|erklär|erläuter|erwider|erzähl|fabulier|folger|forder|"
    "formulier|frag|fürchte|glaub|höhn|jammer|jubel|klag|kommentier|konstatier|kritisier|lob|"
    "mahn|mein|murmel|notier|präzisier|protestier|protokollier|prophezei|raun|räsonier|resümier|"
    "sag|schilder|schimpf|schwärm|seufz|spotte|tadel|träum|urteil|verkünde|verlang|vermerk|"
    "vermute|versicher|verteidig|vermelde|warn|wünsch|entgegne|ermahn|flüster|hoff|bestätig|"
    "bedauer|rühm|preis|wetter|poche|argwöhn"
)
REGULAR = expression(
    rf"(?:{STEMS})(?:e[sd]?|s|ing)?|(?:{FRENCH})(?:es?|ent|ai[ts]?|aient|a|èrent|é)|"
    rf"(?:{GERMAN})(?:te?n?|e?n)"
)
ADVERBS = words_in(
    """
    had has have also later then once himself herself would will could did now already even
    still again too rightly just lui-même elle-même eux-mêmes elles-mêmes selbst selber сам
    сама сами hat hatte hätte habe avait aurait a même bien has been was is was
    """
)
PRONOUNS = words_in(
    """
    he she they it er sie il elle ils elles он она они herself himself elle-même lui-même
    """
)
DETERMINERS = words_in(
    """
    a an the one some many most several another other two three few no every each all
    der die das ein eine einer einige mancher manche le la les un une des l
    """
)
DOCUMENTS = words_in(
    """
    article essay letter report book text document draft note notes telegram memoir memoirs
    memorandum pamphlet resolution speech study chapter preface diary decree manifesto work
    history verdict account biography words thesis addendum statement paper review editorial
    leaflet programme program testament passage sentence theses answer reply argument
    conclusion phrase formula title description postscript version translation clause order
    poem novel
    """
)
OWNING = words_in(
    """
    der die das dem den des ein eine einem einen einer eines ihr ihre ihrem ihren ihrer sein
    seine seinem seinen seiner dieser diese diesem diesen im am zum zur vom beim
    """
)
"""German words behind which a capital makes a noun and not a name."""

IMPERSONAL = words_in(
    """
    on man people everybody everyone somebody someone one others many some press papers
    newspaper newspapers public ministry government committee commission council court
    company society party union police church school audience statute ordinance law act
    guidebook guidebooks catalogue brochure commentary report reports resolution minutes
    inscription sign poster card advertisement presse public salle police conseil tribunal
    zeitung zeitungen presse blatt blätter leute publikum ministerium regierung verband
    gericht verwaltung газета газеты ведомости публика купечество министерство
    """
)
"""Who or what speaks and is no man or woman whom “he” or “she” could mean."""

GROUPS = words_in(
    """
    workers critics historians peasants soldiers others many some contemporaries scholars
    delegates witnesses eyewitnesses sailors reviewers newspapers observers opponents
    supporters students strikers women men
    """
)
NO_NAMES = words_in(
    """
    the in on but and when as at for if it he she they we i this that these those his her
    their its yet so then there here what who a an one after before by with from to of both
    each later while since although though because where whether how why once not nor or my
    our your another somebody someone everybody everyone nobody anybody others some many few
    several critics one two three nothing something only even
    now soon thus hence however moreover still again also january
    february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday der die das ein eine im am als und
    aber doch so le la les un une mais et en dans в на и но как он она они это
    es schon auch noch nur nach bei mit von vor seit da dort hier wie wer wenn weil man wir ihr
    seine seiner ihre ihrer sein kein keine jeder dies diese dieser dieses jene denn doch heute
    damals später zuletzt selbst sogar dann nun alle viele zu zum zur ce cette ces son sa ses
    leur on nous vous je tu ils elles elle il quand si où puis alors enfin même ainsi dès après
    avant pour par sur selon chez entre этот эта его её их мы вы я так тогда потом уже даже ещё
    если когда где such all most last first second third under over between during through
    """
)
LINKS = words_in(
    """
    that how why whether as dass daß wie que qu что как of to
    """
)

HEARD = expression(
    r"\b(?:told|tells?|assured?s?|reminded|informed|warned|(?:said|explained|wrote|confided) to)\s"
    r"(?:me|us|this (?:reviewer|writer|author|historian))\b|"
    r"\b(?:sagte|erzählte|versicherte|schrieb)\s(?:er |sie )?(?:mir|uns)\b|"
    r"\b(?:supposed|said|reported|alleged|rumoured|reputed|believed) to have "
    r"(?:said|told|written|remarked|replied|answered|cried|asked|shouted|added)\b|"
    r"\b(?:gesagt|geantwortet|gerufen|geschrieben|bemerkt) haben soll|\bsoll\b[^.;:]{0,60}"
    r"(?:gesagt|geantwortet|gerufen|geschrieben|bemerkt) haben|"
    r"\b(?:aurai(?:t|ent) (?:dit|répondu|écrit|lancé|déclaré)|dit-on|raconte-t-on)\b|"
    r"\b(?:якобы|будто бы) (?:сказал|ответил|воскликнул|написал)\w*|"
    r"\b(?:m’a|nous a|m’ont|nous ont) (?:dit|raconté|assuré|confié)\b",
    re.IGNORECASE,
)
"""Words that the author was told, or that are only said to have been spoken."""

ELSEWHERE = expression(
    r"\b(?:in|at|during) (?:an?|another) (?:[\w-]+ ){0,2}(?:interview|letter|speech|lecture|talk|"
    r"conversation|broadcast|sermon|obituary|postcard)\b|"
    r"\bto (?:an?|another) (?:[\w-]+ ){0,2}(?:friend|colleague|cousin|reporter|journalist|visitor|"
    r"correspondent|interviewer)\b|"
    r"\b(?:elsewhere|on another occasion|in old age|(?:many|some|\w+ty|ten) years (?:later|"
    r"after(?:wards)?))\b|"
    r"\bin (?:einem|einer) (?:\w+ ){0,2}(?:Briefe?|Gespräch|Interview|Vortrag|Schreiben|Rede|"
    r"Vorlesung|Predigt)\b|\b(?:anderswo|an anderer Stelle|im Alter|Jahre später)\b|"
    r"\b(?:dans|lors d[’'])\s?(?:un|une) (?:\w+ )?(?:lettre|entretien|discours|conférence|"
    r"sermon)\b|\b(?:ailleurs|années plus tard)\b|"
    r"\bв (?:другом|одном) (?:письме|интервью|месте)\b|\b(?:лет|годы) спустя\b",
    re.IGNORECASE,
)
"""Where words come from that is not what was cited before: “in an interview”, “to a friend”."""
