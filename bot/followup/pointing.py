"""Words in a question that point at what was said before it: "zij", "daar", "that", "toen"."""

from typing import Literal

from bot.followup.clause import Clause
from bot.followup.lexicon import IT, SAYS_WHO, SINGULAR_IN_N, STATED
from bot.question_words import (
    ADVERBS,
    ADVERBS_ER,
    ASKING,
    DETERMINERS,
    EXPLETIVE,
    EXPLETIVE_VERBS,
    JOINING,
    NEUTER,
    OTHERS,
    PARTICLES,
    PLURAL,
    PREPOSITIONS,
    SAYING,
    SINGULAR,
    SUBJECTS,
    TIME_UNITS,
    VERBS,
    plain,
)

Pointed = Literal["person", "possessive", "place", "time", "thing"]

# Behind these Dutch question words the verb follows at once.
_SIMPLE = ASKING["nl"] - {"welk", "welke", "hoeveel", "hoe", "hoeveelste"}


_STATING = 6  # words


def asks_the_answer(clause: Clause) -> bool:
    """Whether it is about the answer itself: who said it, and whether it is so."""
    if clause.lower in SAYS_WHO:
        return True
    stated = STATED[clause.language]
    known = plain(clause.language) | stated
    if len(clause.lower) > _STATING or any(word not in known for word in clause.lower):
        return False
    first, last = clause.lower[0], clause.lower[-1]
    certain = first in VERBS[clause.language] and (last in stated or first == "klopt")
    said = clause.has(stated - {"waar", "zo"}) and first in ("wie", "waar", "hoe", "who", "how")
    people = SINGULAR[clause.language] | PLURAL[clause.language]
    return clause.has(IT) and (certain or said) and not clause.has(people)


def pointer(clause: Clause) -> tuple[Pointed, int] | None:
    """Give what the first word that points outside the question points at, and its place."""
    for at in range(len(clause.lower)):
        pointed = _points(clause, at)
        if pointed is not None:
            return pointed, at
    return None


def _points(clause: Clause, at: int) -> Pointed | None:
    word, here = clause.lower[at], clause.language
    if clause.possessive(at):
        return None if clause.bound(at, possessive=True) else "possessive"
    if word in SINGULAR[here] or word == ("haar" if here == "nl" else "her"):
        return None if clause.bound(at) else "thing" if _several(clause, at) else "person"
    if word in PLURAL[here] or (word == "hun" and here == "nl"):
        return None if clause.bound(at) else "thing"
    rules = _points_nl if here == "nl" else _points_en
    return rules(clause, at) or _other(clause, at)


def _several(clause: Clause, at: int) -> bool:
    """Whether "ze" or "zij" are more than one, by the verb beside it: "Hoe deden ze dat?"."""
    if clause.lower[at] not in ("ze", "zij"):
        return False
    verbs = VERBS["nl"] - SINGULAR_IN_N
    before, behind = clause.at(at - 1), clause.at(at + 1)
    plural = before[-1:] == "n" and (before in verbs or before not in plain("nl"))
    return plural or (before not in VERBS["nl"] and behind[-1:] == "n" and behind in verbs)


def _other(clause: Clause, at: int) -> Pointed | None:
    if clause.lower[at] not in OTHERS[clause.language] or clause.names or clause.figures:
        return None
    return "thing" if clause.at(at - 1) in ("de", "the", "of", "van") else None


def _points_en(clause: Clause, at: int) -> Pointed | None:
    word, before, behind = clause.lower[at], clause.at(at - 1), clause.at(at + 1)
    if word == "it":
        department = clause.words[at].text == "IT"
        return None if department or _expletive(clause, at) or clause.bound(at) else "thing"
    if word in ("this", "these"):
        return None if behind in TIME_UNITS["en"] else "thing"
    if word == "those":
        return "thing" if not behind or before in VERBS["en"] or behind[-1] == "s" else None
    if word == "that" and behind not in ("of", "in"):
        free = not behind or before in PREPOSITIONS["en"] or before in VERBS["en"]
        return "thing" if free and behind not in DETERMINERS["en"] else None
    if word == "there":
        exists = VERBS["en"] | {"there's"}
        return None if before in exists or behind in exists or clause.names else "place"
    if word == "then":
        return "time" if not behind or before in VERBS["en"] | {"since", "by"} else None
    return "thing" if word in ADVERBS["en"] else None


def _points_nl(clause: Clause, at: int) -> Pointed | None:
    word, before, behind = clause.lower[at], clause.at(at - 1), clause.at(at + 1)
    if word == "het":
        return "thing" if _pronoun_het(clause, at) else None
    if word in ("dit", "deze"):
        return None if behind in TIME_UNITS["nl"] | {"soort", "manier"} else "thing"
    if word in ("dat", "die"):
        return "thing" if _demonstrative(clause, at) else None
    if word == "daar":
        return None if clause.names and clause.bound(at) else "place"
    if word == "toen":
        adverb = before in VERBS["nl"] | {"er"} and not _opens_clause(clause, at + 1)
        return "time" if not behind or adverb else None
    if word in ADVERBS_ER:
        ahead = any(w in JOINING["nl"] for w in clause.lower[at + 1 :])
        return None if clause.names or ahead else "thing"
    return "thing" if word in ADVERBS["nl"] else None


def _opens_clause(clause: Clause, at: int) -> bool:
    word = clause.at(at)
    name = at < len(clause.words) and clause.words[at].capital
    return word in DETERMINERS["nl"] or word in SUBJECTS or name


def _demonstrative(clause: Clause, at: int) -> bool:
    """Whether "dat" or "die" points: "Wanneer was dat?", "in die stad"; not "het huis dat"."""
    word, before, behind = clause.lower[at], clause.at(at - 1), clause.at(at + 1)
    if not behind:
        return True
    if word == "dat" and at + 2 == len(clause.lower):
        return clause.at(at - 2) not in ("het", "de") or before in VERBS["nl"]
    if _opens_clause(clause, at + 1) or (word == "dat" and before in SAYING):
        return False
    loose = behind in PREPOSITIONS["nl"] | PARTICLES["nl"]
    if before in PREPOSITIONS["nl"]:
        return not loose
    if before in VERBS["nl"] and not (word == "die" and loose):
        return True
    first = clause.lower[0]
    return at == 0 or (at == 1 and first in VERBS["nl"]) or (at == 2 and first in _SIMPLE)


def _pronoun_het(clause: Clause, at: int) -> bool:
    """Whether "het" is no article: "Wanneer ging het open?", "Wanneer werd het gebouwd?"."""
    behind = clause.at(at + 1)
    if clause.names or clause.figures or behind in EXPLETIVE["nl"]:
        return False
    if not behind:
        return True
    if "dat" in clause.lower[at:] or behind == "groot":
        return False
    if behind in PREPOSITIONS["nl"] | PARTICLES["nl"]:
        return not behind.endswith(("st", "e"))  # "het eerst", "het andere"
    participle = behind[-1] in "dtn" and ("ge" in behind[:5] or behind[:3] in ("ver", "ont"))
    last = at + 2 == len(clause.lower) and clause.at(at - 1) in VERBS["nl"]
    return last and participle and behind not in NEUTER


def _expletive(clause: Clause, at: int) -> bool:
    """Whether "it" stands for nothing: "Is it true that", "How long does it take to"."""
    behind = clause.lower[at + 1 :]
    if clause.at(at - 1) in EXPLETIVE_VERBS and {"to", "that"} & set(behind):
        return True
    if behind[:1] and behind[0] in ("take", "cost", "have", "be", "mean"):
        return bool({"to", "for", "before", "that"} & set(behind[1:]))
    return bool(behind) and behind[0] in EXPLETIVE["en"]
