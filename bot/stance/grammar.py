"""Word lists of grammar for questions and sentences, Dutch and English, in lower case."""

from bot.question_words import DETERMINERS, POSSESSIVE, PREPOSITIONS, Words
from index.article import Language


def _words(text: str) -> Words:
    return frozenset(text.split())


# Dictionary forms of words that say too little to be what a question is about.
PLAIN: dict[Language, Words] = {
    "nl": _words(
        "zijn hebben worden doen gaan komen krijgen maken laten zullen kunnen moeten mogen willen "
        "hoeven staan liggen zitten zeggen vinden nemen geven houden zien zetten brengen blijken "
        "lijken heten raken stellen menen noemen denken dag jaar week maand keer tijd uur eigen "
        "nieuw groot klein goed heel veel meer nog wel ander volgens een twee drie vier vijf "
        "eerste laatste elkaar ja nee juist"
    ),
    "en": _words(
        "be have do go come get make let will can must may want say see take give put think call "
        "year day week month time hour new big good very much many more still other according one "
        "two three four five first last any some yes no"
    ),
}

# A noun follows these, so that "het leven" and "the vote" are no verbs.
NOUN_MARKERS: dict[Language, Words] = {
    "nl": DETERMINERS["nl"]
    | POSSESSIVE["nl"] - {"zijn"}
    | _words("ons onze mijn deze dit die veel weinig meer minder"),
    "en": DETERMINERS["en"]
    | POSSESSIVE["en"]
    | PREPOSITIONS["en"] - {"to"}
    | _words("my our your this these those"),
}

# What Dutch verbs are separable from.
PARTICLES: Words = _words(
    "op af aan uit in toe door mee terug weg neer tegen bij over om voor na open dicht vast los "
    "plaats deel samen voort stil bekend goed kwijt"
)
# What may stand behind such a particle; before anything else it is a preposition.
RESUMING: Words = (
    PREPOSITIONS["nl"]
    | _words("te als en of maar want omdat dat zodat wordt werd is was zijn niet nu al gewoon zal")
    | _words("heeft had hebben")
)

# Words that deny the clause they stand in; English adds those in n't.
DENIALS: dict[Language, Words] = {
    "nl": _words("niet geen nooit niets niemand nergens noch evenmin geenszins nimmer niks"),
    "en": _words("not no never nothing nobody none neither nor cannot nowhere"),
}
NEVER: Words = _words("nooit nimmer never")
BUT: Words = _words("maar but")
# These deny a noun or a state beside them.
WITHOUT: Words = _words("zonder without")
# Dictionary forms of verbs and the like that deny what they are about.
DENYING: dict[Language, Words] = {
    "nl": _words(
        "ontkennen weigeren afzien afwijzen verwerpen uitsluiten mislukken uitblijven bestrijden "
        "tegenspreken weerspreken vergeefs tevergeefs nalaten afraden weerleggen"
    ),
    "en": _words(
        "deny refuse reject decline fail lack exclude avoid prevent dispute contradict refute"
    ),
}
# Those of them that deny the clause that follows: "ontkent dat …".
DISPUTING: Words = _words(
    "ontkennen bestrijden tegenspreken weerspreken weerleggen deny dispute contradict refute"
)

# Dictionary forms of verbs that say themselves that something is not there; denied, they say it is.
LACKING: Words = _words("missen ontbreken verzwijgen ontgaan ontlopen miss lack omit conceal")

# Words that open a clause of their own.
OPENING: dict[Language, Words] = {
    "nl": _words(
        "maar omdat want terwijl hoewel nadat voordat zodat doordat dat zolang tenzij mits "
        "waarbij waarna waardoor waarin waarmee waarvan waarop waarvoor waarover"
    ),
    "en": _words(
        "but because while although though whereas after before that since unless until which "
        "who whose"
    ),
}
# What these open is not said to be so.
WHETHER: Words = _words("of als indien whether if")
# A second clause may follow these.
JOINING: Words = _words("en and")
SUBJECTS: Words = _words(
    "hij zij ze er het dat die dit we wij he she it they there this that we who "
    "is was waren wordt werd heeft had"
)
# What ends the main clause of a question.
SUBORDINATING: dict[Language, Words] = {
    "nl": _words(
        "dat die wat wie waar of om omdat toen als nadat voordat terwijl zodat doordat hoewel "
        "totdat sinds zolang ondanks wanneer na voor waarin waarmee waarvan waardoor waarop nu "
        "zonder"
    ),
    "en": _words(
        "that who which when while after before because if whether where since until although how "
        "what why once despite now without"
    ),
}

# With one of these a clause does not say outright what it says.
HEDGES: Words = _words(
    "zou zouden overweegt overwegen hoopt hopen misschien mogelijk mogelijks wellicht bijna "
    "nauwelijks deels gedeeltelijk tenzij mits dreigt dreigen vrijwel zelden tot hooguit "
    "would might may maybe perhaps possibly almost nearly hardly partly unless until threatens "
    "considers hopes rarely provided"
)
# These limit what a clause says: it bears out no yes.
LIMITS: Words = HEDGES | _words(
    "wil willen wilde wilden kan pas alleen slechts eerst juist toch maar want tegen te "
    "wants wanted only just but however instead too"
)
# A question with one of these is half a denial itself, or asks for a degree: a "not" in the
# sentence may then as well mean yes ("illiterate": "kan niet lezen").
TINGED: Words = _words(
    "minder minst minste weinig lege leeg alleen slechts enkel eerst pas nee zelden laatste meer "
    "meest meeste beste slechtste openstaande verloor verliest verliezen afgeraden buiten behalve "
    "nieuwkomers wachten "
    "less least few fewer empty only nee rarely last more most best worst too off objects object "
    "objected lacks lack lacked misses miss missed lost lose loses illiterate outdated disused "
    "unlike instead no none except failed fails fail"
)

# Of what has been before …
EVER: Words = _words("ooit eerder eerdere vroeger ever before already previously")
# … and a sentence that says that it had not.
FIRST_TIME = (
    r"\b(?:nooit eerder|nog nooit|niet eerder|voor het eerst|als eerste|"
    r"(?:de|zijn|haar|hun) eerste (?:keer|maal)|never before|for the first time|the first time|"
    r"not previously)\b"
)
FIRST: Words = _words("eerste first")
# A figure beside one of these is no exact one: a sentence may have another and still agree.
COMPARING: Words = _words(
    "meer minder ruim bijna minstens tenminste minste minimaal maximaal hooguit hoogstens ongeveer "
    "circa rond boven onder over langer korter hoger lager ouder jonger binnen tot vanaf sinds "
    "voor na zo'n eerder later half alleen pas per nog extra "
    "more less fewer than least most about around roughly nearly almost above below under over "
    "within before after since until up to another only"
)

# A clause with one of these at its head depends on another, and tells what is known already.
DEPENDENT: Words = _words(
    "omdat want terwijl hoewel nadat voordat zodat doordat die waardoor waarna waarbij waarin "
    "toen als sinds sindsdien zolang tot totdat wie wat om zonder "
    "because while although though whereas after before who which when if since until unless "
    "to without whose"
)
# What is again had not been: "gaat weer open" does not deny that it was closed.
AGAIN: Words = _words(
    "weer opnieuw alsnog later daarna inmiddels eerst aanvankelijk again later then meanwhile "
    "afterwards initially first finally"
)
# What goes on as it was.
PERSISTING: Words = _words(
    "blijft blijven bleef bleven wel nog steeds altijd gewoon niet geen nooit ontkent "
    "keeps keep kept continues continue "
    "remains remain remained stays stay stayed staying still not never denies denied"
)

# Forms of verbs whose "dat …" is somebody's wish, fear or view: it is not said to be so.
ATTITUDES: Words = _words(
    "vrees vreest vreesde vrezen vreesden eis eist eiste eisen eisten voorkomen voorkomt voorkwam "
    "vindt vond vinden vonden denkt dacht denken dachten meent meende menen meenden verwacht "
    "verwachtte verwachten verwachtten vraagt vroeg vragen vroegen wil wilde willen wilden hoopt "
    "hoopte hopen hoopten vermoedt vermoedde vermoeden waarschuwt waarschuwde waarschuwen pleit "
    "pleitte pleiten beweert beweerde beweren beweerden claimt claimde claimen gelooft geloofde "
    "geloven dreigt dreigde dreigen belooft beloofde beloven "
    "onderzoekt verzoekt verzocht "
    "fear fears feared demand demands demanded prevent prevents prevented think thinks thought "
    "believe believes believed expect expects expected ask asks asked want wants wanted hope hopes "
    "hoped suspect suspects suspected warn warns warned argue argues argued claim claims claimed "
    "threaten threatens threatened promise promises promised urge urges urged "
    "propose proposes proposed seek seeks sought"
)
# With one of these beside a denial nothing is known, said or decided.
UNDECIDED: Words = _words(
    "bekend duidelijk zeker vast vastgesteld uitgesloten besloten besluit beslist beslissing "
    "reageren reactie commentaar zeggen weten weet wist bevestigen beantwoorden antwoord ingaan "
    "known clear certain sure decided decision comment respond response say know knows knew "
    "confirm confirmed answer ruled"
)
# "Was there anyone hurt?" asks for more people than a sentence tells of.
ANYBODY: Words = _words(
    "iemand iets ergens mensen slachtoffers gewonden doden anyone anybody anything anywhere people "
    "someone somebody victims"
)
WEEKDAYS: tuple[Words, ...] = tuple(
    _words(names)
    for names in (
        "maandag monday",
        "dinsdag tuesday",
        "woensdag wednesday",
        "donderdag thursday",
        "vrijdag friday",
        "zaterdag saturday",
        "zondag sunday",
    )
)
# What somebody wants or must do is not taken to have been done; "nog wel" asks for an exception.
INTENDING: Words = _words(
    "wil willen wilde wilden zou zouden moet moeten moest moesten nog wel still "
    "overweegt dreigt hoopt want wants wanted should would must might considers consider plans"
)
# How long a state lasted that is over: "was twee jaar gesloten".
DURATIONS: Words = _words(
    "jaar jaren maanden weken dagen uur uren years months weeks days hours year"
)
DATED: Words = _words("vorig dit afgelopen volgend last this next past")
# Forms of verbs of saying: what follows "dat" is said to be so.
SAYING: Words = _words(
    "zegt zeggen zei zeiden gezegd bevestigt bevestigd bevestigde bevestigden bevestigen meldt "
    "meldde melden gemeld verklaart verklaarde verklaard volgehouden benadrukt benadrukte blijkt "
    "bleek gebleken vastgesteld says said confirms confirmed insists insisted reports reported"
)
# What returns was otherwise before.
RETURNING: Words = _words(
    "heropend heropent heropenen heropende opnieuw weer terug vrijgelaten vrijgekomen vrijlaten "
    "reopen reopens reopened reopening again released freed back"
)
PAST_STATE: Words = _words("was waren zat zaten stond stonden were")
# These stand for somebody that an earlier sentence names.
PRONOUNS: Words = _words("hij zij ze he she they")
CONDITIONAL: Words = _words("tenzij mits indien if unless provided")
# What is of another time, or of another thing, than is asked about.
OTHERWISE: Words = _words(
    "vorige previous eerder eerdere earlier former had hadden nieuw nieuwe new andere ander other "
    "another"
)
# When and for how long; "gaat voorlopig niet door" is about the same as "gaat niet door".
PRESENT: Words = _words(
    "gewoon voorlopig vooralsnog vandaag gisteren morgen vorig vorige jaar maand week ochtend "
    "avond middag januari februari maart april mei juni juli augustus september oktober november "
    "december gepland procent ooit licht fors flink sterk sprake "
    "today yesterday tomorrow year month week morning evening night everywhere planned normal "
    "january february march may june july august october percent ever slightly sharply"
)
