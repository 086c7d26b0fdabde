"""A Dutch statement read for its finite verb, and the order of words that a question needs.

In a main clause the finite verb comes second (Algemene Nederlandse Spraakkunst, chapter 21): what
stands before it is the subject, or something else behind which the subject follows the verb.
"""

import re
from itertools import pairwise

from bot.question_words import DETERMINERS, NAME_PARTICLES, PARTICLES, PREPOSITIONS, ROLES
from bot.sought.chunks import listed
from bot.sought.dutch_verbs import finite, infinitive, lemma
from bot.suggesting.clause import Statement
from index.dictionary import is_known

#: A day seen from that of the article: it means another one on the day of the question.
_DAY = (
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|middag|avond|nacht|morgen)?|"
    r"gisteren|gister(?:ochtend|middag|avond)|vandaag|morgen|vanochtend|vanmiddag|vanavond|vannacht"
)
_UNIT = r"(?:jaar|week|weken|maand|maanden|weekend|weekeinde|zomer|winter|voorjaar|najaar|seizoen)"
_PASSING = re.compile(
    rf"^(?:(?:afgelopen|vorige|volgende|komende) )?(?:{_DAY})(?: (?:{_DAY}))?$|"
    rf"^(?:afgelopen|vorige?|volgende?|komende?|dit|deze) {_UNIT}$|"
    rf"^(?:in de nacht|nacht) van (?:{_DAY}) op (?:{_DAY})$|^op (?:{_DAY})$",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"\b(?:{_DAY}|{_UNIT}|dag|dagen|uur|uren|keer|later|eerder|geleden|begin|eind|half|minuten|"
    rf"ochtend|middag|avond|nacht|moment|tijd|toekomst|tegenwoordig)\b",
    re.IGNORECASE,
)
_DEICTIC = re.compile(
    rf"\b(?:{_DAY}|(?:afgelopen|vorige?|volgende?|komende?|dit|deze) {_UNIT}|geleden|nu)\b",
    re.IGNORECASE,
)
# These may go without harm to the clause.
_LOOSE = listed(
    "dus echter namelijk immers daarom daarop daarmee inmiddels overigens toen daarna nu "
    "intussen ondertussen vervolgens destijds alsnog tenslotte al pas weliswaar uiterlijk "
    "vermoedelijk"
)
# Stand for somebody or something in another sentence.
_POINTING = listed(
    "hij zij ze hem haar hun hen zijn deze dit die dat daar hier daarvan daarvoor daarin daarover "
    "daaraan daarbij daardoor daaruit daartegen daarnaast daarheen hiervan hiervoor hiermee hierin "
    "hierover ervan ervoor eraan erover ermee erbij erin erop eruit ertegen erna ertoe erdoor "
    "ook wel toch anderen beide beiden ander andere overige meeste enige volgende laatste eerste "
    "wij we ik je jij u ons onze mijn zulke zo'n zelf elkaar evenmin evenals alleen zelfs zou "
    "zouden wie wat waar waarom hoe wanneer "
    "of omdat doordat toen als terwijl nadat voordat zodat hoewel maar want tenzij om niemand "
    "iedereen iemand men niets iets alles"
)
_NUMERIC = re.compile(r"\d")
_FALSE_NAME = re.compile(r".*(?:tijd|lijks|dien|weg|halve|maal|jarige|jaars|waarts|wijs)$")
_OFFICE = 4  # letters of an office at the end of a compound
_HALF = 5  # letters that a word in the dictionary has at the end of a compound


def statement(main: str) -> Statement | None:
    """Read a main clause; None where its finite verb or its subject is not certain."""
    words = main.split()
    at = next((n for n in range(1, len(words)) if _is_verb(words, n)), None)
    if at is None or at + 1 > len(words):
        return None
    front, verb, rest = tuple(words[:at]), words[at], tuple(words[at + 1 :])
    if _PASSING.match(" ".join(front)):
        if not rest or not _opens_subject(rest):
            return None
        front = ()
    elif not is_subject(front, verb):
        return None
    return Statement(front, verb, rest)


def asked(opening: str, stated: Statement) -> str | None:
    """The question with these words in front; None where it would point outside itself."""
    rest = _standing(stated.rest, there=not stated.front)
    front = _standing(stated.front)
    if rest is None or front is None:
        return None
    words = [opening, stated.verb, *small(front), *rest]
    if len(words) < 4 or _DEICTIC.search(" ".join(words)):
        return None
    return f"{' '.join(words)}?"


def _is_verb(words: list[str], n: int) -> bool:
    word = words[n]
    if word[0].isupper() or word in ("zijn", "haar"):
        return word == "zijn" and n > 0
    return finite(word) == "sure" and words[n - 1].lower() not in DETERMINERS["nl"]


def _opens_subject(rest: tuple[str, ...]) -> bool:
    """Whether the subject begins at once behind the verb."""
    first = rest[0].lower()
    if first == "er":
        return len(rest) > 1
    if first in DETERMINERS["nl"] or _NUMERIC.match(first):
        return first not in ("het", "'t") or (len(rest) > 1 and is_noun(rest[1]))
    return rest[0][0].isupper() or _plural(rest[0])


def is_subject(front: tuple[str, ...], verb: str) -> bool:
    """Whether what stands before the verb is its subject, and nothing of time or place."""
    first, whole = front[0].lower(), " ".join(front)
    if _TIMES.search(whole) or any(word.lower() in _POINTING for word in front):
        return False
    if any(finite(w.lower()) == "sure" and w.lower() not in ("de", "het") for w in front[1:]):
        return False
    if first in DETERMINERS["nl"]:
        last = front[-1]
        if len(front) == 1 or (infinitive(last) and not last[0].isupper()):
            return False
        return is_noun(last) or last[0].isupper()
    if first in PREPOSITIONS["nl"] | PARTICLES["nl"]:
        return False
    if _role(first):
        return len(front) > 2 and is_name(front[1:])
    if is_name(front):
        return not _compound(first)
    return len(front) == 1 and _plural(front[0]) and verb.endswith(("en", "aan"))


def is_name(words: tuple[str, ...]) -> bool:
    """Whether words are a name from the first to the last, and not one that opens a sentence."""
    inner = all(w[0].isupper() or w.lower() in NAME_PARTICLES for w in words)
    if not inner or not words or not words[-1][0].isupper():
        return False
    first = words[0].lower()
    if first in PREPOSITIONS["nl"] | PARTICLES["nl"] | DETERMINERS["nl"]:
        return False
    if is_known(first, "nl") or _FALSE_NAME.match(first):
        return False
    return len(first) > 1


def _role(word: str) -> bool:
    """Whether a word is that of an office: "fondsdirecteur"."""
    return word in ROLES["nl"] or any(
        word.endswith(role) for role in ROLES["nl"] if len(role) >= _OFFICE
    )


def _compound(word: str) -> bool:
    """Whether the last part of a word stands in the dictionary: "brandweerzone"."""
    return any(is_known(word[n:], "nl") for n in range(2, len(word) - _HALF + 1))


def is_noun(word: str) -> bool:
    """Whether a word may be a noun: it is no particle, and no adjective such as "hoge"."""
    low = word.lower()
    if not word.isalpha() or low in PREPOSITIONS["nl"] | PARTICLES["nl"] | DETERMINERS["nl"]:
        return False
    return not (low.endswith("e") and is_known(low, "nl") and lemma(low) != low)


def _plural(word: str) -> bool:
    """Whether a word is a noun in the plural by its form: "bewoners", "boeren"."""
    low = word.lower()
    if low in PARTICLES["nl"] | PREPOSITIONS["nl"] or not low.isalpha() or len(low) < 5:
        return False
    return low.endswith(("ers", "oren", "eren", "sten", "nten", "ren")) and finite(low) != "sure"


def small(front: tuple[str, ...]) -> list[str]:
    """What opened the sentence, with a small letter unless it is a name."""
    if not front or (is_name(front) and not _role(front[0].lower())):
        return list(front)
    return [
        front[0].lower() if front[0][1:].islower() or len(front[0]) == 1 else front[0],
        *front[1:],
    ]


def _standing(words: tuple[str, ...], *, there: bool = False) -> tuple[str, ...] | None:
    """The words without those that pass; None where one of them points at another sentence.

    ``there``: an "er" in front points at nothing ("er rijden minder treinen").
    """
    present = _without_days(words)
    if any(a.lower() == "en" and b.lower() in _LOOSE for a, b in pairwise(present)):
        return None
    kept = [word for word in present if word.lower() not in _LOOSE]
    for n, word in enumerate(kept):
        if word.lower() == "er" and (n or not there):
            return None
        if word.lower() == "zijn" and (n + 1 == len(kept) or (n > 0 and kept[n - 1] == "te")):
            continue
        if word.lower() in _POINTING:
            return None
        if word.lower() == "het" and not (n + 1 < len(kept) and is_noun(kept[n + 1])):
            return None
    return tuple(kept)


def _without_days(words: tuple[str, ...]) -> list[str]:
    """The words without "maandag" and "vorig jaar" where these stand loose in the clause."""
    kept: list[str] = []
    n = 0
    while n < len(words):
        size = next((s for s in (7, 6, 3, 2, 1) if _PASSING.match(" ".join(words[n : n + s]))), 0)
        before = kept[-1].lower() if kept else ""
        if size and before not in PREPOSITIONS["nl"] | DETERMINERS["nl"]:
            n += size
            continue
        kept.append(words[n])
        n += 1
    return kept
