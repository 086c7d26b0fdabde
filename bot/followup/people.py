"""Who "she" or "his" is: the people of a conversation, by their names, roles and the pronouns used.

Nothing is known of first names: a woman is a woman here because somebody called her "she", or
because of a word as "dochter" or "directrice".
"""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from bot.followup.lexicon import (
    ANY_PREPOSITION,
    ANY_ROLE,
    ARTICLES,
    BODIES,
    CALLED,
    COPULAS,
    HE,
    MEN,
    PERSONS,
    SAYS,
    SHE,
    WHERE,
    WOMEN,
)
from bot.question_words import ASKING, DETERMINERS, ROLES, VERBS
from bot.tokens import Name, Token
from bot.wants import Want
from index.article import Language

# Names with these are no people.
_BODY = re.compile(
    r"(?:museum|bank|brug|club|college|school|partij|raad|kerk|plein|straat|kanaal|polder|veld|dijk|"
    r"station|haven|huis|park|university|council|party|church|bridge|street|FC|SC|VV|SV|BV|NV)\b",
    re.IGNORECASE,
)
# "zei ze", "she said"
_QUOTED = re.compile(
    r"\b(?:zegt|zei|vindt|vond|vertelt|vertelde|verklaarde|reageert|denkt|says|said) "
    r"(ze|zij|hij|she|he)\b|\b(?=(?:he|she) (?:says|said))(he|she)\b",
    re.IGNORECASE,
)
_GENITIVE = re.compile(r"['’]s?$")
_SURNAME = re.compile(r"[A-ZÀ-Þ]\S* [A-ZÀ-Þ]\S* (?:van|of) ")
_OF = re.compile(r"(?<=[^\W\d_] )(?:van|of) .*$")  # "Nel Brouwers van Dorpsbelang"


class Person(NamedTuple):
    """Somebody who was spoken of; ``gender`` is f, m, or empty where it is not known.

    ``likely`` is False for a name that may as well be that of a place or a company.
    """

    name: str
    gender: str = ""
    likely: bool = True


class Spoken(NamedTuple):
    """A text of the conversation with its words and names."""

    text: str
    words: list[Token]
    names: list[Name]
    language: Language


def gender(pronoun: str) -> str:
    """Say whether a pronoun is of a woman (f) or a man (m); empty for others."""
    word = pronoun.lower()
    return "f" if word in SHE else "m" if word in HE else ""


def is_body(name: str) -> bool:
    """Whether a name is that of a museum, club, church or the like."""
    return _BODY.search(name) is not None


def told_gender(quote: str) -> str:
    """The gender of somebody quoted: "zei ze"; empty when several are, or nobody is."""
    said = {gender(found.group(1) or found.group(2)) for found in _QUOTED.finditer(quote)}
    return said.pop() if len(said) == 1 else ""


def people_in(question: Spoken, answer: Spoken, wanted: Want, told: str) -> list[Person]:
    """Those who a question and its answer speak of, the one most likely to be meant first.

    ``told`` is the gender of the one whom the answer quotes, where it is known.
    """
    ranked = sorted(question.names, key=lambda name: -_rank(question, name))
    named = [(_rank(question, name), _with_role(question, name)) for name in ranked]
    office = _office(question)
    speakers = [name.text for name in answer.names if _speaks(answer, name)]
    found = _answered(question, answer, wanted)
    found += [Person(name, _gendered(name.split()[:1])) for rank, name in named if rank > 1]
    found += [Person(office, _gendered(office.lower().split()[1:3]))] if office else []
    found += [Person(_bare(speakers[0]))] if len(speakers) == 1 else []
    if len({person.name for person in found}) == 1 and not found[0].gender:
        found = [found[0]._replace(gender=told)]
    return found + [Person(name, "", likely=False) for rank, name in named if rank == 1]


def who(pronoun: str, turns: Sequence[Sequence[Person]]) -> str | None:
    """Give who a pronoun means, among the people of the turns before (the last turn's first).

    Within a turn somebody who was called so before goes before one of whom that is not known.
    """
    wanted = gender(pronoun)
    known = {person.name: person.gender for turn in turns for person in turn if person.gender}
    for likely in (True, False):
        for turn in turns:
            people = [p.name for p in turn if p.likely or not likely]
            fitting = [name for name in people if not wanted or known.get(name, wanted) == wanted]
            sure = [name for name in fitting if wanted and known.get(name) == wanted]
            if fitting:
                return (sure or fitting)[0]
    return None


def _answered(question: Spoken, answer: Spoken, wanted: Want) -> list[Person]:
    """The person who was asked for."""
    lower = [word.lower for word in question.words]
    begins = frozenset(lower[:5])
    body = lower[:1] not in (["wie"], ["who"]) and begins & BODIES
    named = begins & PERSONS and (wanted == "which" or begins & CALLED)
    if body or not (wanted == "who" or named):
        return []
    known = {name.text for name in question.names}
    fresh = [name for name in answer.names if name.text not in known]
    best = max(fresh, key=lambda name: (_rank(answer, name) > 0, -name.first), default=None)
    return [Person(_bare(best.text), _gendered(_asked_noun(lower)))] if best else []


def _asked_noun(lower: list[str]) -> list[str]:
    """The words in which the person asked for is named: "Wie is haar dochter", "Welke actrice"."""
    if lower[:1] in (["welke"], ["welk"], ["which"], ["what"]):
        return lower[1:3]
    if not frozenset(lower[1:2]) & COPULAS:
        return []
    return list(takewhile(lambda word: word not in ANY_PREPOSITION, lower[2:]))


def _gendered(words: Iterable[str]) -> str:
    """The gender that the first of these words gives that gives one."""
    return next(("f" if w in WOMEN else "m" for w in words if w in WOMEN | MEN), "")


def _speaks(spoken: Spoken, name: Name) -> bool:
    """Whether it is somebody with a role, or who is quoted: "zegt dominee Arie Kloet"."""
    before = _before(spoken, name.first)
    return name.last > name.first and before in ANY_ROLE | SAYS and not is_body(name.text)


def _bare(name: str) -> str:
    """A name without the ending of a genitive and without whom somebody belongs to."""
    bare = _GENITIVE.sub("", name)
    return _OF.sub("", bare).rstrip() if _SURNAME.match(bare) else bare


def _rank(spoken: Spoken, name: Name) -> int:
    """How much a name looks like a person's."""
    before = _before(spoken, name.first)
    score = 2 * (before in ANY_ROLE) + 2 * (name.last > name.first)
    score += before in VERBS[spoken.language] | ASKING[spoken.language] or name.first == 0
    score -= 2 * (before in WHERE) + (before in ANY_PREPOSITION)
    score -= 2 * (name.text.split()[0].lower() in ARTICLES)
    return score - 4 * is_body(name.text) - 2 * (before in DETERMINERS[spoken.language])


def _before(spoken: Spoken, at: int) -> str:
    return spoken.words[at - 1].lower if at else ""


def _with_role(spoken: Spoken, name: Name) -> str:
    before, bare = _before(spoken, name.first), _bare(name.text)
    return f"{before} {bare}" if before in ROLES["nl"] | ROLES["en"] else bare


def _office(spoken: Spoken) -> str | None:
    """A person without a name: "de burgemeester van Veldmeer", "the treasurer of Euterpe"."""
    words = spoken.words
    for at, word in enumerate(words[:-1]):
        roles = [n for n in (at + 1, at + 2) if n < len(words) and words[n].lower in ANY_ROLE]
        if word.lower not in ARTICLES or not roles:
            continue
        last = roles[0]
        if last + 1 < len(words) and words[last + 1].lower in ("van", "of", "bij", "at"):
            whose = (n for n in spoken.names if n.first - last in (2, 3))
            last = next((n.last for n in whose if n.text.lower() not in ARTICLES), last)
        return spoken.text[word.start : words[last].end]
    return None
