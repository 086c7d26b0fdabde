"""Does a question lean on what was said before it, and on what?

"Wie was haar voorganger?" leans; "Wat doet bakker Yılmaz met zijn rozijnen?" does not, for what
"zijn" refers to stands in the question itself. The rules look at words and their order only.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from bot.followup.clause import Clause
from bot.followup.lexicon import ARTICLES, TELL_MORE
from bot.followup.pointing import Pointed, asks_the_answer, pointer
from bot.question_words import (
    ASKING,
    BESIDE,
    DETERMINERS,
    GENERIC,
    INSTITUTIONS,
    LEADS,
    POSSESSIVE,
    PREPOSITIONS,
    ROLES,
    SUBJECTS,
    VERBS,
    plain,
)
from bot.tokens import Token, tokens
from index.article import Language

Kind = Pointed | Literal["bare", "fragment", "answer"]

# "Hoe zit het met Groningen?", "What about Groningen?"
_ABOUT = {
    "nl": (("hoe", "zit", "het", "met"), ("hoe", "zit", "dat", "met"), ("hoe", "zit", "het")),
    "en": (("what", "about"), ("how", "about")),
}
_INDEFINITE = frozenset({"een", "a", "an"})
_EXISTS = (["waren", "er"], ["zijn", "er"], ["were", "there"], ["are", "there"])
_PARTICIPLES = ("ge", "be", "ver", "ont")
_SHORT = 8  # words: "Van wie zijn de scooters?" is about those named before
_YEAR = 4  # figures
_FRAGMENT = 6  # words behind "en"
_LOOSE_FRAGMENT = 3  # words without "en"


@dataclass(frozen=True, slots=True)
class Leaning:
    """What a question leans with: its kind, and the word that does it (``start`` to ``end``).

    ``lead`` is where the question begins behind an "en" or "and".
    """

    kind: Kind
    start: int
    end: int
    lead: int


def leaning(question: str, earlier: str, language: Language) -> Leaning | None:
    """Say with what a question leans on the words before it (``earlier``), or None."""
    words = tokens(question)
    first = _behind_lead(words, language)
    if first == len(words):
        return None
    clause = Clause(question, words[first:], language)
    lead = words[first].start
    if clause.lower in TELL_MORE:
        return Leaning("thing", lead, lead, lead)
    if asks_the_answer(clause):
        return Leaning("answer", lead, lead, lead)
    if _bare(clause):
        return Leaning("bare", lead, lead, lead)
    if _fragment(clause, led=first > 0, mark=question.rstrip().endswith("?")):
        return Leaning("fragment", lead, lead, lead)
    pointed = pointer(clause)
    if pointed is not None:
        kind, at = pointed
        return Leaning(kind, clause.words[at].start, clause.words[at].end, lead)
    known = frozenset(word.lower for word in tokens(earlier))
    return Leaning("thing", lead, lead, lead) if _vague(clause, known, led=first > 0) else None


def _behind_lead(words: list[Token], language: Language) -> int:
    """The place of the first word behind "en", "maar" or "what about"."""
    first = 0
    while first < len(words) and words[first].lower in LEADS[language]:
        first += 1
    for about in _ABOUT[language]:
        if tuple(word.lower for word in words[first : first + len(about)]) == about:
            return first + len(about)
    return first


def _bare(clause: Clause) -> bool:
    """Whether there is a question word and no more: "Waarom?", "In which year?"."""
    here = clause.language
    asking = [word for word in clause.lower if word in ASKING[here]]
    allowed = ASKING[here] | PREPOSITIONS[here] | BESIDE[here]
    return len(asking) == 1 and all(word in allowed for word in clause.lower)


def _fragment(clause: Clause, *, led: bool, mark: bool) -> bool:
    """Whether it is no whole question: "En in Groningen?", "And his wife?"."""
    here, first = clause.language, clause.lower[0]
    subject = clause.at(1) in SUBJECTS | DETERMINERS[here]
    if len(clause.lower) == 1 and first.isdecimal() and len(first) == _YEAR:
        return True
    verb = first in VERBS[here] and (subject or first not in POSSESSIVE[here])  # "zijn"
    leads = LEADS["nl"] | LEADS["en"]
    if verb or clause.has(ASKING[here]) or all(word in leads for word in clause.lower):
        return False
    if led:
        return len(clause.words) <= _FRAGMENT
    # Without "en", two loose words are a search of their own; "In Groningen" is not.
    own = sum(word not in plain(here) - GENERIC[here] for word in clause.lower)
    opens = mark and (first in POSSESSIVE[here] or len(clause.words) == 1)
    if first in ("die", "dat") and clause.at(1) in PREPOSITIONS[here]:  # "Die van Kaapzicht."
        return len(clause.words) <= _FRAGMENT
    office = len(clause.words) == 2 and first in ARTICLES and clause.at(1) in ROLES[here]
    short = own <= 1 and len(clause.words) <= _LOOSE_FRAGMENT
    return office or (short and (opens or first in PREPOSITIONS[here]))


def _vague(clause: Clause, earlier: frozenset[str], *, led: bool) -> bool:
    """Whether it names nothing, and has no subject matter or only that of the question before."""
    here = clause.language
    asking = [word for word in clause.lower if word in ASKING[here]]
    capitals = any(word.text[0].isupper() for word in clause.words[1:])
    if clause.names or capitals or len(set(asking)) < len(asking):  # "Wie is wie?"
        return False
    if not asking and not clause.has(VERBS[here]):
        return False
    if all(word in plain(here) or word.isdecimal() for word in clause.lower):
        return True
    if led and not clause.has(_INDEFINITE):
        return True
    if _says_little(clause):
        return True
    short = len(clause.words) <= _SHORT and (bool(asking) or clause.lower[0] in VERBS[here])
    if short and clause.lower[-2:] in _EXISTS:
        return True
    heads = (noun for article, noun in pairwise(clause.lower) if article in ("de", "het", "the"))
    return not clause.figures and any(short or _known(noun, earlier, here) for noun in heads)


def _says_little(clause: Clause) -> bool:
    """Whether one word is all it is about: "Hoeveel regen viel er?", "Who was evacuated?".

    Not so when that word may be a name in small letters, or something that exists anywhere:
    "hoe oud is rutte", "Hoe werkt aspirine?".
    """
    here = clause.language
    own = [n for n, word in enumerate(clause.lower) if word not in plain(here)]
    if len(own) != 1 or clause.has(_INDEFINITE) or not clause.words[0].text[0].isupper():
        return False
    word, before = clause.lower[own[0]], clause.at(own[0] - 1)
    if own[0] == 2 and clause.lower[0] in ("wat", "what"):  # "Wat is klunen?"
        return False
    participle = word.endswith(("ed", "en")) or (here == "nl" and word.startswith(_PARTICIPLES))
    return own[0] > 0 and (before not in VERBS[here] or participle)


def _known(noun: str, earlier: frozenset[str], language: Language) -> bool:
    """Whether the words before have this noun, or a compound of it ("Havenmuseum")."""
    if noun in ROLES[language] or noun in INSTITUTIONS:
        return True
    if len(noun) < 4:
        return noun in earlier
    return any(word.startswith(noun) or word.endswith(noun) for word in earlier)
