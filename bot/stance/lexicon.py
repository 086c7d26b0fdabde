"""Dictionary forms of words, and the senses that ``meanings.toml`` gives them."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Any, NamedTuple

from bot.facts.numerals import fold
from bot.stance.grammar import PARTICLES
from index.article import Language
from index.dictionary import is_known
from index.stems import IRREGULAR

_REMEMBERED = 2**15
#: How Dutch infinitives end.
INFINITIVE = ("en", "aan", "zien", "doen")
_NOTHING: frozenset[str] = frozenset()


class _Table(NamedTuple):
    contraries: frozenset[str]
    words: Mapping[str, frozenset[str]]
    phrases: Mapping[tuple[str, ...], frozenset[str]]


@lru_cache(_REMEMBERED)
def dictionary_form(word: str, language: Language) -> str:
    """The form in which a folded word stands in a dictionary: "stegen" gives "stijgen"."""
    from simplemma import lemmatize  # loading its dictionaries takes half a second

    form = _strong_verbs(language).get(word) or str(lemmatize(word, lang=language))
    if form == word and language == "nl":
        form = _of_participle(word) or form
    return fold(form.replace("_", ""))


def _of_participle(word: str) -> str | None:
    """The verb of a participle such as "aangestoken" that simplemma does not know."""
    for particle in PARTICLES:
        rest = word.removeprefix(particle)
        if rest != word and rest.startswith("ge"):
            return separable_verb(particle, dictionary_form(rest, "nl"))
    return None


@lru_cache(_REMEMBERED)
def separable_verb(particle: str, form: str) -> str | None:
    """The Dutch verb of a particle and a verb, when there is one: op and stappen, opstappen."""
    verb = particle + form
    return verb if form.endswith("n") and is_known(verb, "nl") else None


def senses_of_word(word: str, language: Language) -> frozenset[str]:
    """The senses of a folded word or dictionary form."""
    return _table(language).words.get(word, _NOTHING)


def senses_of_phrase(words: tuple[str, ...], language: Language) -> frozenset[str]:
    """The senses of words that stand together: "step down"."""
    return _table(language).phrases.get(words, _NOTHING)


def has_middle(sense: str) -> bool:
    """Whether something lies between a sense and its opposite: neither won nor lost."""
    return sense[:-1] in _table("nl").contraries


@cache
def _strong_verbs(language: Language) -> dict[str, str]:
    """Forms of strong verbs, for simplemma takes "stegen" for alleys and leaves "won" as it is."""
    lines = map(str.split, IRREGULAR.strip().splitlines())
    return {
        form: head
        for head, *forms in lines
        if is_known(head, language) and (language == "en" or head.endswith(INFINITIVE))
        for form in forms
    }


@cache
def _table(language: Language) -> _Table:
    raw = tomllib.loads((resources.files("bot.stance") / "meanings.toml").read_text("utf-8"))
    words: dict[str, set[str]] = {}
    phrases: dict[tuple[str, ...], set[str]] = {}
    for sense, listed in _lines(raw, language):
        for entry in listed.split():
            parts = entry.split("_")
            form = tuple(dictionary_form(fold(part), language) for part in parts)
            if len(parts) > 1:
                phrases.setdefault(form, set()).add(sense)
                phrases.setdefault(tuple(map(fold, parts)), set()).add(sense)
            else:
                words.setdefault(form[0], set()).add(sense)
                words.setdefault(fold(entry), set()).add(sense)
    return _Table(
        frozenset(raw["contraries"]),
        {word: frozenset(senses) for word, senses in words.items()},
        {phrase: frozenset(senses) for phrase, senses in phrases.items()},
    )


def _lines(raw: Mapping[str, dict[str, Any]], language: Language) -> Iterable[tuple[str, str]]:
    """Every sense, with "+" or "-" for the side it is on, and the words of a language for it."""
    side = 0 if language == "nl" else 1
    for name, sides in (raw["opposites"] | raw["contraries"]).items():
        for sign, listed in zip("+-", sides, strict=True):
            yield name + sign, listed.split("|")[side]
    for name, listed in raw["same"].items():
        yield name, listed.split("|")[side]
