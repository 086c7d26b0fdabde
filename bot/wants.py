"""What kind of answer a question wants: a person, a place, a figure, a reason, yes or no."""

import re
from functools import cache
from typing import Literal

from bot.question_words import ASKING, DETERMINERS, PREPOSITIONS, ROLES, VERBS
from index.article import Language

Want = Literal[
    "who",
    "where",
    "when",
    "how_many",
    "how_much",
    "why",
    "how",
    "yes_no",
    "which",
    "what",
    "definition",
    "quote",
    "other",
]

_NAMED_NL = "persoon|man|vrouw|kandidaat|partij|politicus|bestuurder|bedrijf|club|ploeg|land"
_NAMED_EN = "person|man|woman|candidate|party|politician|company|club|team|group|organisation"
_PLACE_NL = (
    "plaats|plek|stad|dorp|land|provincie|gemeente|straat|wijk|buurt|gebied|zaal|gebouw|kerk|plein|"
)
_PLACE_NL += "weg|haven|brug|park|adres"
_PLACE_EN = (
    "place|city|town|village|country|province|municipality|street|district|area|building|church|"
)
_PLACE_EN += "square|road|harbour|port|park|address"
_TIME_NL = "jaar|maand|dag|datum|week|tijdstip|moment|weekend|seizoen|eeuw|tijd|uur"
_TIME_EN = "year|month|day|date|week|time|moment|weekend|season|century|hour"
_MEASURE_NL = "lang|ver|groot|hoog|breed|diep|zwaar|oud|vaak|snel|warm|koud|hard|veel|vroeg"
_MEASURE_EN = "long|far|big|large|high|tall|wide|deep|heavy|old|often|fast|quickly|warm|cold|hot"
_NOUN_NL = "percentage|aantal|leeftijd|afstand|temperatuur|snelheid|deel|score|uitslag"
_NOUN_EN = "percentage|number|age|distance|temperature|speed|share|score|proportion"
_MONEY_NL = "bedrag|prijs|salaris|boete|schadevergoeding|budget"
_MONEY_EN = "amount|price|salary|fine|sum|compensation|budget"
_SAID_NL = "zei|zegt|zeiden|antwoordde|riep|schreef|verklaarde|reageerde"
_SAID_EN = "say|said|says|tell|told|write|wrote|reply|replied|shout|shouted"

# Looked for from the first word that asks; the first that fits is meant.
_RULES: dict[Language, tuple[tuple[str, Want], ...]] = {
    "nl": (
        (r"hoe laat\b|wanneer\b", "when"),
        (rf"welke? (?:\w+ )?(?:{_TIME_NL})\b", "when"),
        (
            rf"welke? (?:\w+ )?(?:{_MONEY_NL})\b|hoe ?duur\b|wat (?:kost|kostte|kostten)\b",
            "how_much",
        ),
        (
            r"wat zijn de kosten|hoe hoog (?:is|was|zijn|waren) de (?:kosten|schade|boete)",
            "how_much",
        ),
        (r"hoeveel (?:\w+ )?(?:euro|geld|dollar|gulden|subsidie|schade|huur|loon)\b", "how_much"),
        (r"hoeveel (?:kost|kostte|betaal|verdien|bedraag|bedroeg)\w*", "how_much"),
        (rf"hoeveel|hoelang|hoe (?:{_MEASURE_NL})\b|welke? (?:\w+ )?(?:{_NOUN_NL})\b", "how_many"),
        (r"welke woorden|wat (?:was|is) (?:de|het) (?:reactie|commentaar|citaat)", "quote"),
        (rf"wat (?:{_SAID_NL})\b|hoe (?:omschreef|verwoordde|typeerde|noemde)\b", "quote"),
        (
            r"waarom|waardoor|hoezo|hoe komt het|wat (?:is|was) de (?:reden|oorzaak|aanleiding)",
            "why",
        ),
        (rf"waar(?:heen|vandaan|naartoe)?\b|vanwaar|welke? (?:\w+ )?(?:{_PLACE_NL})\b", "where"),
        (r"wat betekent|waar staat (?:de afkorting )?\w+ voor|wat houdt .* in\b", "definition"),
        (
            r"wat (?:is|zijn) (?:precies |eigenlijk )?(?:een )?[\w'’-]+(?: eigenlijk)?\?*$",
            "definition",
        ),
        (r"wie|wiens|wier", "who"),
        (rf"welke? (?:\w+ ){{0,2}}(?:{_NAMED_NL}|ROLE)\b", "who"),
        (r"welke?", "which"),
        (r"hoe (?:heet|heette|heten)", "what"),
        (r"hoe", "how"),
        (r"wat|waar\w+", "what"),
    ),
    "en": (
        (
            rf"what time|when|(?:what|which) (?:\w+ )?(?:{_TIME_EN})\b|how (?:soon|late|early)",
            "when",
        ),
        (rf"(?:what|which) (?:\w+ )?(?:{_MONEY_EN})\b|how (?:expensive|costly)", "how_much"),
        (
            r"how much (?:more )?(?:money|did .* (?:cost|pay|earn)|does .* (?:cost|pay|earn))",
            "how_much",
        ),
        (r"how much", "how_much"),
        (rf"how many|how (?:{_MEASURE_EN})\b|(?:what|which) (?:\w+ )?(?:{_NOUN_EN})\b", "how_many"),
        (rf"what (?:words|did .* (?:{_SAID_EN})\b)|how did .* (?:describe|sum up|put)\b", "quote"),
        (r"why|how come|what (?:is|was|were) the (?:reason|cause)|what caused", "why"),
        (rf"where|(?:what|which) (?:\w+ )?(?:{_PLACE_EN})\b", "where"),
        (r"what (?:does|do) .* (?:mean|stand for)\b", "definition"),
        (r"what (?:exactly )?(?:is|are) (?:an? )?[\w'’-]+\?*$|what is an? ", "definition"),
        (r"who|whom|whose", "who"),
        (rf"(?:what|which) (?:\w+ ){{0,2}}(?:{_NAMED_EN}|ROLE)\b", "who"),
        (r"which", "which"),
        (r"how", "how"),
        (r"what", "what"),
    ),
}
_PREAMBLE: dict[Language, str] = {
    "nl": r"(?:kunt?|kan|wil)\s+(?:je|jij|u)\s+.*?(?:vertellen|zeggen|uitleggen|opzoeken)|"
    r"weet\s+(?:je|jij|u|iemand)|ik\s+(?:wil|wou|zou)\s+.*?weten|vertel\s+\w+",
    "en": r"(?:can|could|would|will)\s+you\s+.*?(?:tell|say|explain|look\s+up)(?:\s+me)?|"
    r"do\s+you\s+know|i(?:'d|\s+would)?\s+(?:want|like)\s+to\s+know|tell\s+me",
}
# "Welke landen waren", "wie waren", "which countries", "name the": several things are asked for.
_SEVERAL: dict[Language, str] = {
    "nl": r"welke (?:\w+ ){0,2}?\w+(?:en|s|'s|a)\s+(?:\w+\s+){0,3}?"
    r"(?:zijn|waren|hebben|hadden|werden|worden|kregen|krijgen|kunnen|konden|moeten|moesten|"
    r"doen|deden|stonden|staan|gingen|gaan|kwamen|komen|vielen|vallen|stemden|tekenden)\b|"
    r"wie (?:zijn|waren|werden|hebben|hadden|kregen|deden|kwamen|gingen)\b|"
    r"(?:noem|geef|som) (?:me |mij )?(?:alle|de|eens)\b|wat (?:zijn|waren) (?:alle|de (?:\w+ )?"
    r"(?:redenen|oorzaken|gevolgen|voorwaarden|eisen|maatregelen|namen|verschillen|plannen))\b|"
    r"(?:in|uit|van|naar|door|met|op|aan|bij|voor) welke \w+(?:en|s)\b",
    "en": r"(?:which|what) (?:\w+ )?\w+[^s\W]s (?:are|were|have|had|did|do|will|can|could|got|"
    r"took|voted|signed|fell|came|went)\b|who (?:are|were|all)\b|(?:name|list|give me) (?:all|the)"
    r"\b|what (?:are|were) (?:all|the (?:\w+ )?(?:reasons|causes|consequences|conditions|demands|"
    r"measures|names|differences|plans))\b|(?:in|from|of|to|by|with|at|for) which \w+[^s\W]s\b",
}
# "Hoeveel eerst, hoeveel nu": what was answered at two times is asked for.
_TIMES: dict[Language, str] = {
    "nl": r"(?:eerst|vroeger|toen|destijds|oorspronkelijk|aanvankelijk|eerder)\b.*\b(?:nu|later|"
    r"daarna|inmiddels|uiteindelijk|tegenwoordig)|nu\b.*\b(?:eerst|vroeger|toen|eerder|destijds)|"
    r"in (?:19|20)\d\d\b.*\b(?:in|en) (?:19|20)\d\d|verschil tussen (?:19|20)\d\d",
    "en": r"(?:first|before|then|originally|initially|earlier)\b.*\b(?:now|later|after|eventually|"
    r"today)|now\b.*\b(?:before|then|earlier|originally)|in (?:19|20)\d\d\b.*\b(?:in|and) "
    r"(?:19|20)\d\d|difference between (?:19|20)\d\d",
}
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def wants(question: str, language: Language) -> Want:
    """Say what kind of answer a question wants, from the words it asks with.

    A verb in front means yes or no ("Is de brug open?"); no question word at all is "other".
    """
    text = _preamble(language).sub("", question.lower(), count=1)
    text = text.split(" (", 1)[0]
    words = [match.group().replace("’", "'") for match in _WORD.finditer(text)]
    if not words:
        return "other"
    asking = next((n for n, word in enumerate(words) if word in ASKING[language]), None)
    if words[0] in VERBS[language] or (asking is None and _inverted(question, words, language)):
        return "yes_no"
    if asking is None or asking > 4:
        return "other"
    rest = text[text.index(words[asking]) :]
    return next((want for rule, want in _rules(language) if rule.match(rest)), "other")


def several(question: str, language: Language) -> bool:
    """Whether a question asks for all of several things: "Welke landen stemden tegen?"."""
    text = _preamble(language).sub("", question.lower(), count=1)
    return bool(re.match(rf"\W*(?:en |and )?(?:{_SEVERAL[language]})", text))


def compares_times(question: str, language: Language) -> bool:
    """Whether a question asks what something was at two times: "Hoeveel eerst, hoeveel nu?"."""
    asking = wants(question, language) in ("how_many", "how_much", "who", "which", "what", "where")
    return asking and bool(re.search(rf"\b(?:{_TIMES[language]})\b", question.lower()))


def of_one_time(question: str, language: Language) -> str:
    """A question that compares two times, as it is answered at each: "Hoeveel molens komen er?"."""
    words = " ".join(_second_time(language).sub("", question).split())
    return re.sub(r"\s+([?.!])", r"\1", words)


@cache
def _second_time(language: Language) -> re.Pattern[str]:
    second, words = {
        "nl": (
            r",? en (?:hoeveel|wie|wat|welke?|waar) (?:is|zijn|was|waren)? ?(?:het|er|dat)? ?"
            r"(?:nu|later|daarna|inmiddels|uiteindelijk)",
            "eerst|vroeger|destijds|oorspronkelijk|aanvankelijk|nu|later|uiteindelijk",
        ),
        "en": (
            r",? and (?:how many|how much|who|what|which|where) (?:is|are|was|were)? ?"
            r"(?:it|there)? ?(?:now|later|after(?:wards)?|eventually)",
            "first|originally|initially|now|later|eventually",
        ),
    }[language]
    return re.compile(rf"(?:{second})\b|\b(?:{words})\b", re.IGNORECASE)


def _inverted(question: str, words: list[str], language: Language) -> bool:
    """A Dutch question that begins with any verb: "Stemde de raad voor het plan?"."""
    if language == "en" or len(words) < 3 or "?" not in question:
        return False
    return words[0] not in DETERMINERS["nl"] | PREPOSITIONS["nl"] | {"en", "maar"}


@cache
def _rules(language: Language) -> tuple[tuple[re.Pattern[str], Want], ...]:
    roles = "|".join(sorted(ROLES[language]))
    return tuple((re.compile(rule.replace("ROLE", roles)), want) for rule, want in _RULES[language])


@cache
def _preamble(language: Language) -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:{_PREAMBLE[language]})\W+")
