"""Questions after something that has a name of its own: the name, the price, the capital of."""

import re

from bot.sought.chunks import Chunks, joined, listed
from bot.sought.dutch_verbs import infinitive, participle
from index.article import Language

_NOUNS: dict[Language, frozenset[str]] = {
    "nl": listed(
        "naam namen titel titels functie adres leeftijd nationaliteit beroep hoofdstad prijs "
        "kosten opbrengst omzet winst waarde salaris bedrag uitkomst uitslag stand eindstand "
        "opkomst uitspraak oordeel reactie reden oorzaak aanleiding doel rol lengte hoogte "
        "breedte diepte gewicht oppervlakte snelheid temperatuur afstand duur aantal percentage "
        "datum samenstelling bijnaam betekenis inhoud"
    ),
    "en": listed(
        "name names title titles function address age nationality profession capital price cost "
        "costs proceeds revenue turnover profit value salary amount outcome result results score "
        "turnout verdict ruling reaction response reason cause purpose role length height width "
        "depth weight surface speed temperature distance duration number percentage date nickname "
        "meaning size population rate fee fine"
    ),
}
_OF: dict[Language, frozenset[str]] = {
    "nl": frozenset({"van", "voor"}),
    "en": frozenset({"of", "for", "in", "on", "at", "between"}),
}
_OPENING: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(r"wat (?:is|was|zijn|waren) (?=(?:de|het) )"),
    "en": re.compile(r"what(?: (?:is|was|are|were)|'s) (?=the )"),
}
_STRANDED = listed("of for about to with from by at in on like worth called")


def thing(question: Chunks, language: Language) -> str | None:
    """The thing that a question asks for, with its article; None when it asks otherwise."""
    opening = _OPENING[language].match(" ".join(chunk.lower for chunk in question))
    if not opening:
        return None
    phrase = question[len(opening.group().split()) :]
    return joined(phrase) if _property(phrase, language) else None


def _property(phrase: Chunks, language: Language) -> bool:
    """Whether it is a phrase such as "de hoogste temperatuur van …" to its end."""
    words = [chunk.lower for chunk in phrase]
    noun = next((n for n, word in enumerate(words[:4]) if word in _NOUNS[language]), 0)
    if not noun or noun + 2 >= len(words) or words[noun + 1] not in _OF[language]:
        return False
    last = phrase[-1]
    if last.fixed:
        return True
    if language == "en":
        return last.lower not in _STRANDED
    relative = any(word in ("die", "dat") or word.startswith("waar") for word in words[noun:])
    return relative or not (participle(last.lower) or infinitive(last.lower))
