"""Word lists of the rules for questions, Dutch and English, all in lower case."""

from functools import cache

from index.article import Language

Words = frozenset[str]


def _words(text: str) -> Words:
    return frozenset(text.split())


# Words that ask.
ASKING: dict[Language, Words] = {
    "nl": _words(
        "wie wat waar wanneer waarom hoe hoeveel hoelang hoeveelste welk welke wiens waarmee "
        "waarvoor waardoor waarover waaraan waarheen waarin waarop waaruit waarvan waartegen "
        "waarnaartoe vanwaar wier waarbij waartoe waarna hoezo"
    ),
    "en": _words("who whom whose what when where why how which"),
}

# Verbs that stand first or second in a question; in English those that swap with the subject.
VERBS: dict[Language, Words] = {
    "nl": _words(
        "is zijn was waren ben bent wordt worden werd werden heeft hebben had hadden kan "
        "kunnen kon konden kun kunt mag mogen mocht mochten moet moeten moest moesten zal "
        "zullen zou zouden wil willen wilde wilden gaat gaan ging gingen komt komen kwam "
        "kwamen doet doen deed deden staat staan stond stonden krijgt krijgen kreeg kregen "
        "blijft bleef geeft gaf ligt lag zit zat houdt hield gebeurt gebeurde kost kostte "
        "duurt duurde heet heette werkt werkte woont woonde speelt speelde won wint verloor "
        "verliest begon begint eindigde leidt leidde hoeft betekent betekende klopt"
    ),
    "en": _words(
        "is are was were am be been do does did has have had can could will would shall should "
        "may might must isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't "
        "can't couldn't won't wouldn't shouldn't"
    ),
}

# Articles and words that stand in their place; a noun follows.
DETERMINERS: dict[Language, Words] = {
    "nl": _words("de het een 't elke elk ieder iedere geen alle enkele"),
    "en": _words("the a an every each any no all some"),
}

PREPOSITIONS: dict[Language, Words] = {
    "nl": _words(
        "in op te ten ter van uit aan bij met voor na naar tot om sinds tegen tussen volgens "
        "zonder tijdens vanaf vanuit wegens door over onder boven achter naast langs rond per "
        "via binnen buiten sedert behalve ondanks dankzij namens"
    ),
    "en": _words(
        "in on at to of from by with for about after before since until till between against "
        "through into under during without within over around near behind beyond towards upon "
        "via despite besides as"
    ),
}

# Words that join clauses: what stands behind one may refer back to what stands before it.
JOINING: dict[Language, Words] = {
    "nl": _words(
        "dat die of om omdat toen als waarom hoe waar wat wie nadat voordat terwijl zodat "
        "doordat hoewel totdat dan en te door sinds nu zonder"
    ),
    "en": _words(
        "that who which when while after before because if whether as where how what why and "
        "than since until although for about"
    ),
}

# Other words without a subject matter of their own: adverbs, pronouns, particles.
PARTICLES: dict[Language, Words] = {
    "nl": _words(
        "er ook nog al wel niet dan toen nu eens eigenlijk precies ongeveer weer opnieuw toch "
        "maar zo zelf samen daar hier dus echt zich elkaar men iemand iets alles af op uit toe "
        "mee neer terug open dicht vast weg eerder later vroeger vaak ooit nooit altijd meer "
        "minder meest veel weinig lang kort groot hoog laat vroeg ver zwaar snel oud duur jong "
        "zeer te heel erg daarna meteen eerst laatste eerste tweede derde vorige volgende "
        "nieuwe ander andere anders verder vandaag gisteren morgen hij zij ze hem haar hun hen "
        "het dit dat deze die jij je jullie ik wij we ons u mij me zijn van en"
    ),
    "en": _words(
        "not also still too then there here now so else again exactly about roughly actually "
        "already yet ever never often always more less most much many long tall big old high "
        "late early far heavy fast soon later earlier first last second third next new other "
        "others another really just only out up off down back away ahead even he she it they "
        "him her them his its their this that these those i you we us me my your our today "
        "yesterday tomorrow one ones to and or but"
    ),
}

# Nouns, verbs and adjectives that any piece of news may hold. A question of nothing but these
# ("How many people were injured?") says what it is about only together with the one before.
GENERIC: dict[Language, Words] = {
    "nl": _words(
        "mensen mens personen persoon man vrouw mannen vrouwen kind kinderen doden gewonden "
        "slachtoffers slachtoffer inwoners bewoners omwonenden bezoekers deelnemers leden "
        "werknemers personeel medewerkers banen dader daders verdachte verdachten getuige "
        "getuigen politie brandweer gewond dood overleden gedood aangehouden opgepakt "
        "veroordeeld vrijgesproken oorzaak reden aanleiding motief gevolg gevolgen schade "
        "kosten bedrag prijs budget begroting geld euro straf eis boete naam leeftijd datum "
        "dag week maand jaar jaren uur tijd tijdstip moment periode seizoen plaats plek plan "
        "plannen besluit uitspraak uitslag resultaat rechter rechtbank advocaat burgemeester "
        "wethouder directeur voorzitter minister eigenaar woordvoerder trainer coach opvolger "
        "voorganger winnaar verliezer kandidaat kandidaten gemeente gemeenteraad raad "
        "provincie stad dorp land wijk buurt school bedrijf organisatie vereniging club partij "
        "museum ziekenhuis gebouw brug project zaak proces onderzoek actie bijeenkomst "
        "wedstrijd tegenstander eindstand stand ploeg team boek film artikel percentage aantal "
        "meeste hoogte lengte gewicht breedte diepte gebeurd gezegd gedaan gekomen gegaan "
        "geweest geworden gemaakt gekregen gekost gevallen begonnen besloten gebouwd geopend "
        "gesloten opgericht verkocht gekocht betaald zegt zei vindt vond vinden denkt dacht "
        "weet wist viel vielen valt vallen raakte raakten betaalde betaalt betalen opende "
        "opent sluit sloot stemde stemden trok maakte maakt reageerde reageert ontstond eiste "
        "eist volgde volgt leverde volwassenen vorig vorige afgelopen huidige nieuwe totaal "
        "totale betrokken verantwoordelijk eens oneens tegen voor akkoord familie gezin vader "
        "moeder zoon dochter broer zus beroep werk functie adres telefoonnummer gevonden "
        "ontdekt gebeuren kosten duren kopen zeggen reactie kritiek bezwaar klacht klachten "
        "voordeel nadeel doel volgende stap vervolg"
    ),
    "en": _words(
        "people person persons man woman men women child children dead deaths victims victim "
        "casualties residents inhabitants neighbours visitors participants members workers "
        "staff employees jobs culprit suspect suspects witness witnesses police firefighters "
        "injured hurt killed wounded died die dead arrested convicted acquitted sentenced "
        "charged cause reason motive consequence consequences result results outcome damage "
        "cost costs amount price budget money euros euro sentence penalty fine name age date "
        "day week month year years hour time moment period season place plan plans decision "
        "ruling verdict judge court lawyer mayor alderman director chair chairman chairwoman "
        "minister owner spokesman spokeswoman spokesperson coach successor predecessor winner "
        "loser candidate candidates municipality council province city town village country "
        "district school company organisation association club party museum hospital building "
        "bridge project case trial investigation action meeting match opponent score team book "
        "film article percentage number share height length weight width depth happen happened "
        "happens say said says think thought know known do done come came go went make made "
        "get got give gave take took taken pay paid open opened close closed sell sold buy "
        "bought start started begin began begun end ended build built found find want wanted "
        "win won lose lost live lived work worked involved responsible agree support vote "
        "voted react reacted response reaction criticism complaint complaints total family "
        "father mother son daughter brother sister wife husband job goal next step come second "
        "third placed finish finished work position born die decide decided fall fell leave "
        "left"
    ),
}

# Words of time: "this year" and "die dag" name a time, they do not point at what was said.
TIME_UNITS: dict[Language, Words] = {
    "nl": _words(
        "jaar week maand dag weekend kwartaal seizoen zomer winter lente herfst voorjaar "
        "najaar eeuw ochtend middag avond nacht moment keer krant artikel archief"
    ),
    "en": _words(
        "year week month day weekend quarter season summer winter spring autumn century "
        "morning afternoon evening time newspaper article archive"
    ),
}

# Offices and roles that stand before a name or for a person.
ROLES: dict[Language, Words] = {
    "nl": _words(
        "burgemeester wethouder minister staatssecretaris premier president koning koningin "
        "prins prinses directeur directrice voorzitter voorzitster trainer coach boswachter "
        "rechter advocaat officier aanvoerder penningmeester secretaris woordvoerder "
        "commissaris generaal admiraal kapitein stuurman monteur bakker boer teler fruitteler "
        "lelieteler kweker onderzoeker hoogleraar professor dokter arts huisarts schrijver "
        "schrijfster zanger zangeres acteur actrice kunstenaar kunstenares schilder architect "
        "wielrenner renner keeper spits speler speelster schaatser schaatsster ondernemer "
        "oprichter bestuurder raadslid fractievoorzitter kamerlid gedeputeerde dijkgraaf "
        "bisschop pastoor dominee imam meneer mevrouw mr dr ds curator bewindvoerder "
        "meteoroloog wetsdokter eigenaar eigenares loods vader moeder zoon dochter broer zus "
        "man vrouw weduwe buurman buurvrouw dader verdachte slachtoffer tekenaar winnaar "
        "winnares kapster juf meester leraar lerares conciërge gezant diplomaat"
    ),
    "en": _words(
        "mayor alderman minister premier president king queen prince princess director chair "
        "chairman chairwoman coach ranger judge lawyer captain treasurer secretary spokesman "
        "spokeswoman commissioner general admiral mechanic baker farmer grower researcher "
        "professor doctor writer author singer actor actress artist painter architect cyclist "
        "rider keeper striker player skater entrepreneur founder councillor bishop priest mr "
        "mrs ms dr sir curator trustee meteorologist owner pilot father mother son daughter "
        "brother sister husband wife widow neighbour arsonist suspect victim winner teacher "
        "envoy ambassador diplomat cartoonist"
    ),
}

# Capitalised words that are no names of people, places or things.
NO_NAMES: Words = _words(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday i i'm dutch english belgian "
    "flemish german french european british american christmas easter ok nederlandse "
    "nederlands belgische vlaamse duitse franse engelse europese amerikaanse britse"
)

# Lower-case words inside a name: "Nadia el Kasri", "Ronde van de Peelvenen".
NAME_PARTICLES: Words = _words("van de der den el al ten ter von du la le di da bin ben ibn 't &")

# ---- words that lean on what was said before -----------------------------------------------------

# Words before a question that do not belong to it.
LEADS: dict[Language, Words] = {
    "nl": _words("en maar dus ok oké goed want of"),
    "en": _words("and but so ok okay well or"),
}

# May stand beside a question word that is the whole question: "In welk jaar precies?"
BESIDE: dict[Language, Words] = {
    "nl": _words(
        "precies dan nog meer anders eigenlijk jaar maand dag datum week tijd plaats plek stad "
        "land reden bedrag ongeveer laat lang vaak ver groot veel oud hoog zo niet wel keer al"
    ),
    "en": _words(
        "exactly then else more year month day date week time place city country reason amount "
        "about roughly long often far big old high late many much not so one ones again"
    ),
}

SINGULAR: dict[Language, Words] = {"nl": _words("hij zij ze hem"), "en": _words("he she him")}
PLURAL: dict[Language, Words] = {"nl": _words("hen"), "en": _words("they them their theirs")}
POSSESSIVE: dict[Language, Words] = {
    "nl": _words("zijn haar hun diens"),
    "en": _words("his her its their"),
}
OBJECTS: Words = _words("hem hen ze him them")
# These may stand for a noun without an article: "Hoeveel mensen verloren hun baan?"
MANY: Words = _words("ze hun their they")

# What these point at stands before the question.
ADVERBS: dict[Language, Words] = {
    "nl": _words(
        "daarna daarvoor daarvan daarmee daarin daarover daarop daaraan daarbij daardoor "
        "daarom daaruit daartegen daarnaast daarheen daarvandaan daartoe daaronder daarachter "
        "hiervan hiervoor hiermee hierover hierop hieraan hierin hierbij hierdoor hierna "
        "sindsdien nadien voordien"
    ),
    "en": _words("afterwards thereafter thereby therefore"),
}
# These may point at a clause to come as well: "Hoe kwam hij erachter dat …?"
ADVERBS_ER: Words = _words(
    "ervan ervoor eraan erover ermee erbij erin erop eruit ertegen erna ertoe erachter"
)
OTHERS: dict[Language, Words] = {
    "nl": _words("andere anderen ander overige rest beide beiden laatstgenoemde"),
    "en": _words("other others rest both latter former"),
}
# Behind these "dat" begins a clause.
SAYING: Words = _words("zegt zei wil wilde willen vindt vond vinden denkt dacht weet wist klopt")
# With these "it" and "het" stand for nothing: "Is it true that …?", "Is het waar dat …?"
EXPLETIVE: dict[Language, Words] = {
    "nl": _words("waar mogelijk zeker zo dat om met nodig toegestaan verboden voordat eer"),
    "en": _words("true possible necessary likely legal allowed the a raining"),
}
EXPLETIVE_VERBS: Words = _words("is was be been make makes made find found")
# Begin a clause when they stand behind "dat", "die" or "toen".
SUBJECTS: Words = _words(
    "hij zij ze er we wij men ik je het dat zijn haar hun diens zoveel veel meer"
)
# Neuter nouns that look like participles.
NEUTER: Words = _words(
    "geld gebied geluid gewicht gezicht gebed gelid geweld gerecht gevecht bericht gerucht "
    "verbod verband verstand verdriet geschut gebit gehucht genot"
)
# "The museum", without a name, is one that was named before.
INSTITUTIONS: Words = _words(
    "gemeente gemeenteraad raad stad dorp school bedrijf organisatie vereniging club partij "
    "museum ziekenhuis gebouw brug ploeg team boek film stichting fabriek winkel rederij "
    "municipality council city town village company organisation association party hospital "
    "building bridge book factory shop foundation firm"
)


@cache
def plain(language: Language) -> Words:
    """The words of a language that are no subject matter."""
    return (
        ASKING[language]
        | VERBS[language]
        | DETERMINERS[language]
        | PREPOSITIONS[language]
        | PARTICLES[language]
        | GENERIC[language]
    )
