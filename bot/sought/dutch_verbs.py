"""Dutch words by their form: whether one can be a finite verb, an infinitive, a participle.

Lemmas are looked up in simplemma's dictionary, which gives one for each form. Where a form is a
noun as well ("leden", "doden", "lagen") nothing is sure, and the rules leave the question as it is.
"""

import re
from functools import lru_cache
from typing import Literal

from bot.question_words import DETERMINERS, PARTICLES, PREPOSITIONS, VERBS
from bot.sought.chunks import listed
from index.dictionary import is_known

Certainty = Literal["sure", "maybe", "no"]


BE = listed("is zijn was waren ben bent")
HAVE = listed("heeft hebben had hadden")
BECOME = listed("wordt worden werd werden")
MODALS = listed(
    "kan kunnen kon konden mag mogen mocht mochten moet moeten moest moesten zal zullen zou "
    "zouden wil willen wilde wilden wou"
)
GO = listed("gaat gaan ging gingen")
LET = listed("laat laten liet lieten")
RELATIVE = listed("die dat")
CONJUNCTIONS = listed(
    "toen nadat voordat omdat terwijl zodat doordat hoewel totdat als nu zolang zodra tenzij"
)
#: A noun follows these, or what comes before a noun.
LEFT_OF_NOUN = DETERMINERS["nl"] | PREPOSITIONS["nl"] | listed("zijn haar hun deze dit ons onze")
#: An infinitive without "te" may stand with these: "gaat leveren", "bleef staan".
WITH_INFINITIVE = (
    MODALS
    | GO
    | LET
    | listed(
        "komt komen kwam kwamen blijft blijven bleef bleven ziet zien zag zagen hoort horen "
        "hoorde hielp hielpen helpt helpen leert leerde durft durven durfde durfden"
    )
)
#: A participle or adjective may belong to these: "raakten gewond bij", "kreeg betaald voor".
WITH_PREDICATE = (
    BE
    | HAVE
    | BECOME
    | GO
    | listed(
        "raakt raken raakte raakten krijgt krijgen kreeg kregen blijft blijven bleef bleven komt "
        "komen kwam kwamen staat staan stond stonden ligt liggen lag lagen zit zitten zat zaten"
    )
)
#: Adjectives with a preposition behind them: "verantwoordelijk voor".
PREDICATES = listed(
    "verantwoordelijk aansprakelijk aanwezig afkomstig afhankelijk bang blij trots tevreden "
    "ontevreden boos woedend actief werkzaam schuldig eigenaar voorstander tegenstander lid "
    "woonachtig gewond dood ziek vrij bezig klaar kwijt nodig mis akkoord eens zeker belangrijk "
    "bereid benieuwd verwant gelijk"
)
#: First parts of separable verbs: "volgde … op", "kwamen … om".
SEPARABLE = listed(
    "aan achter achterna af bekend bij bijeen binnen buiten deel dicht dood door goed in ineen "
    "klaar kwijt langs los mee mis na neer om omhoog omlaag omver onder op open over overeen "
    "plaats plat rond samen schuil stil stuk tegen terecht terug thuis toe uit uiteen vast voor "
    "voorbij voort vrij waar weg"
)
# Verbs by their form, or so the dictionary says, and nouns or adjectives more often.
_NOUNS = listed(
    "vorst boete wacht stal tuin graven tal sloot lijn bos boten vrouw band hard open vol bod "
    "deur daad data teen kind gevangenen gewonden week leken recht getroffenen betrokkenen "
    "geboren gebieden gezinnen"
)
# Nouns as often as verbs.
_AMBIGUOUS = listed("lagen leden reden doden zijn")
# Infinitives, though the dictionary has them as nouns in the plural.
_INFINITIVES = listed(
    "kosten vormen stemmen spelen vallen delen vragen plaatsen rijden vliegen fietsen lopen "
    "landen stoppen trekken huren passen testen meten tellen zetten zitten trouwen tekenen vieren "
    "vangen stellen leren gelden deelnemen plaatsvinden wegen planten antwoorden branden slopen "
    "feesten straffen vissen oogsten kappen ruimen schorsen bellen boren dopen kloppen ploegen "
    "raden rollen schatten strijden vluchten wachten"
)
# Finite, whatever else they may be.
_FINITE = listed("heten heetten laat laten luidt luidde reed leed voer mat vierde")
# End in -en and are no infinitives, though they are their own lemmas.
_NO_INFINITIVES = listed(
    "open eigen dronken binnen buiten tussen tegen boven beneden onder samen alleen morgen "
    "gisteren jongen haven varken wagen teken regen molen toren keuken examen wapen verleden "
    "vermogen oosten westen noorden zuiden toen geen een zeven negen tien meteen mensen midden "
    "christen laken kussen heden sinaasappelen achteren voren anderen allen beiden miljoen "
    "biljoen dertien veertien vijftien zestien zeventien achttien negentien"
)
_BARE_INFINITIVES = listed("gaan staan slaan doen zien zijn")
_INFINITIVE_ENDS = ("en", "gaan", "staan", "slaan", "doen", "zien", "zijn")
_PARTICIPLE = re.compile(
    r"\w*ge\w{2,}(?:d|t|en|aan|ien)|(?:\w*(?:aan|af|in|op|uit|over|door|voor|mis))?"
    r"(?:be|ver|ont|her|er|door|onder|over|voor|mis)\w{2,}(?:d|t|en|aan)"
)
_JOINED_PARTICIPLE = re.compile(rf"(?:{'|'.join(SEPARABLE)})ge\w{{2,}}(?:d|t|en)")
_SEPARATED = re.compile(rf"(?:{'|'.join(sorted(SEPARABLE, key=len, reverse=True))})(?=\w{{3}})")
_PEOPLE = re.compile(r"een$|^ge\w+enen$")  # "overeen", "getroffenen"
_WITH_GE = re.compile(rf"(?:{'|'.join(SEPARABLE)})?ge")
_PREFIXED = re.compile(rf"(?:{'|'.join(SEPARABLE)})?(?:be|ver|ont|her|er|ge)")
_NO_VERBS = PREPOSITIONS["nl"] | DETERMINERS["nl"] | PARTICLES["nl"] | _NO_INFINITIVES | _NOUNS
_VOWELS = "aeiou"


@lru_cache(maxsize=4096)
def lemma(word: str) -> str:
    """The form under which a dictionary has a word, in lower case."""
    from simplemma import lemmatize  # its dictionaries take half a second

    return str(lemmatize(word, lang="nl")).replace("_", "").lower()


@lru_cache(maxsize=4096)
def finite(word: str) -> Certainty:
    """Whether a word is a finite verb."""
    if word in _AMBIGUOUS | _INFINITIVES:
        return "maybe"
    if word in VERBS["nl"] | _FINITE:
        return "sure"
    if not word.isalpha() or word in _NO_VERBS:
        return "no"
    base = lemma(word)
    if not _verbal(base) and is_known(word, "nl"):
        return "maybe" if base + "e" == word and _PARTICIPLE.fullmatch(base) else "no"
    if word.endswith("ens") or not is_known(word, "nl"):
        half = _SEPARATED.match(word)
        return finite(word[half.end() :]) if half else "no"
    if word == base:
        return "maybe"  # the infinitive, or the present of several
    return "no" if _no_finite(word, base) else "sure"


def _verbal(base: str) -> bool:
    return base.endswith(_INFINITIVE_ENDS) and base not in _NO_INFINITIVES


def _no_finite(word: str, base: str) -> bool:
    """Whether a form of a verb is another: "gekozen", "gekaapte", "lopend", "huur"."""
    prefixed = _PREFIXED.match(base)
    if word.endswith(("end", "ende")) and base[:-2] + "end" in (word, word[:-1]):
        return True
    participial = _WITH_GE.match(word) and not _WITH_GE.match(base)
    if participial and _PARTICIPLE.fullmatch(word.removesuffix("e")):
        return True
    if prefixed and word.endswith("d") and not _strong(word, base):
        return True  # "verbaasd"; "verbond" and "bood" are past tense
    if word.endswith("e"):
        return not word.endswith(("de", "te"))
    return not word.endswith("t") and word in _stems(base)


def _stems(base: str) -> frozenset[str]:
    """The first person of a verb, in all spellings that it may have: "huur", "schrijf"."""
    stem = base.removesuffix("en")
    shut = stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1:], stem[-1:])
    long = shut[:-1] + shut[-2:-1] + shut[-1:] if shut[-2:-1] in _VOWELS else shut
    return frozenset({stem, shut, long, stem[:-1] if stem[-2:-1] == stem[-1:] else stem})


def _strong(word: str, base: str) -> bool:
    """Whether the stem has another vowel than the infinitive: "verbond" of "verbinden"."""
    stem, root = word.rstrip("td"), base.removesuffix("en").rstrip("td")
    return [c for c in stem if c in _VOWELS][-1:] != [c for c in root if c in _VOWELS][-1:]


def infinitive(word: str) -> bool:
    """Whether a word is an infinitive; "vervangen" may be a participle as well."""
    if not word.isalpha() or word in _NO_INFINITIVES | PREPOSITIONS["nl"]:
        return False
    if _JOINED_PARTICIPLE.fullmatch(word) or _PEOPLE.search(word):
        return False
    if word in _BARE_INFINITIVES | _INFINITIVES:
        return True
    if is_known(word, "nl"):
        return lemma(word) == word and word.endswith(_INFINITIVE_ENDS)
    half = _SEPARATED.match(word)
    return half is not None and infinitive(word[half.end() :])


def participle(word: str) -> bool:
    """Whether a word can be a past participle; "verbonden" may be past tense as well."""
    if not word.isalpha() or word in _NOUNS or not _PARTICIPLE.fullmatch(word):
        return False
    known = is_known(word, "nl") and _verbal(lemma(word))
    return known or _JOINED_PARTICIPLE.fullmatch(word) is not None


def adverb(word: str) -> bool:
    """Whether a word is one of the adverbs and particles."""
    return word in PARTICLES["nl"]


def separable(particle: str, verb: str) -> bool:
    """Whether the two are one verb: "op" and "volgde" are "opvolgde"."""
    if particle not in SEPARABLE:
        return False
    return is_known(particle + verb, "nl") or is_known(particle + lemma(verb), "nl")
