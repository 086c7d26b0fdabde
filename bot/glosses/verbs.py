"""What single words tell of the time in which a clause plays.

The forms stand in verbs.toml. Nothing is parsed: a word that is a verb as well as a noun is left
out there, or counts only where no article stands before it.
"""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Literal, NamedTuple

from index.article import Language

#: What a word tells: past, future, perhaps a future (an infinitive looks the same), a report in the
#: present tense ("meldt"), an auxiliary of the perfect, or that nobody can tell ("zou").
Mark = Literal["past", "future", "plural", "report", "perfect", "open"]


def bag(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


_MARKS: tuple[Mark, ...] = ("open", "perfect", "report", "plural", "future")
# What a separable verb begins with where it is one word: "vrijgaf", "aankondigde".
_PARTICLE = (
    "aan|achter|af|bekend|bij|binnen|buiten|dicht|dood|door|goed|in|klaar|kwijt|langs|los|mee|mis|na|"
    "neer|om|omhoog|omver|onder|op|open|over|plaats|samen|stand|stil|teleur|tentoon|terecht|terug|"
    "thuis|toe|tegen|uit|vast|vol|voor|vrij|waar|weg"
)
_SEPARABLE = re.compile(rf"(?:{_PARTICLE})(?=\w\w)")
_PARTICIPLE = {
    "nl": re.compile(
        rf"(?:{_PARTICLE})?(?:ge\w{{2,}}(?:d|t|en)|(?:be|ver|ont|her|er|over|onder|mis)\w{{2,}}[dt])"
    ),
    "en": re.compile(r"\w{2,}ed"),
}
_PAST_ENGLISH = re.compile(r"\w{2,}ed")
# Right behind these stands no verb in the past.
_DETERMINERS = {
    "nl": bag("de een deze zijn haar hun onze geen elke iedere te"),
    "en": bag("the a an his her their its our no be been being to"),
}
_PASSIVE = bag("is are be being get gets to")


class Verbs(NamedTuple):
    """The words of a language by what they tell, and those that part one clause from another."""

    past: frozenset[str]
    marks: dict[str, Mark]
    participles: frozenset[str]
    nouns: frozenset[str]
    states: frozenset[str]
    hard: frozenset[str]
    soft: frozenset[str]
    relative: frozenset[str]
    habitual: frozenset[str]


@cache
def verbs(language: Language) -> Verbs:
    """The word lists of a language."""
    raw = (resources.files("bot.glosses") / "verbs.toml").read_text("utf-8")
    table: dict[str, str] = tomllib.loads(raw)[language]
    words = {name: bag(text) for name, text in table.items()}
    weak = words["weak"]
    return Verbs(
        past=words["strong"] | weak | {f"{verb}n" for verb in weak},
        marks={word: mark for mark in reversed(_MARKS) for word in words[mark]},
        **{name: words[name] for name in Verbs._fields[2:]},
    )


def is_participle(word: str, language: Language) -> bool:
    """Whether a word can be a past participle: "aangekondigd", "overleden", "killed"."""
    known = verbs(language)
    if word in known.participles:
        return True
    return word not in known.nouns and _PARTICIPLE[language].fullmatch(word) is not None


def mark(before: str, word: str, language: Language) -> Mark | None:
    """What a word tells; ``before`` is the word that stands before it, both in lower case."""
    known = verbs(language)
    if word in known.marks and before != "te":
        return known.marks[word]
    if before in _DETERMINERS[language]:
        return None
    if language == "en":
        regular = _PAST_ENGLISH.fullmatch(word) and word not in known.nouns
        return "past" if word in known.past or (regular and before not in _PASSIVE) else None
    joined = _SEPARABLE.match(word)
    past = word in known.past or (joined and word[joined.end() :] in known.past)
    return "past" if past else None
