"""Names in a question that an archive does not have."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from bot.facts import Fact, facts_in
from bot.facts.names import bare, known_names
from bot.question_words import ASKING, JOINING, NAME_PARTICLES, NO_NAMES, PREPOSITIONS, ROLES, VERBS
from index.article import Language
from index.dictionary import is_known

_PARTICLES = "|".join(re.escape(particle) for particle in sorted(NAME_PARTICLES))
# What may stand between two words of one name: "van der", an initial's point.
_BETWEEN = re.compile(rf"\.?[ \u00a0]+(?:(?:{_PARTICLES})[ \u00a0]+)*")
_WORDS = re.compile(r"[^\W\d_]+")
_NEXT = re.compile(r"[ \u00a0]+([^\W\d_]+)")
# A word made of a name with one of these before another word: "Twentse boer", "Colombian war".
_ADJECTIVE: dict[Language, tuple[str, ...]] = {
    "nl": ("se", "er", "sche", "sch"),
    "en": ("an", "ese", "ish", "ino", "i", "ic"),
}
# Whoever lives there: "Rotterdammers", "Kyivenaren". The place itself may be in the archive.
_PEOPLE = ("ers", "aar", "aars", "aren", "ians", "eans", "ese")
# The forms of a name in the other language, and of the place in "Macrons", "Lomenia".
_OTHER_ENDS = (("s", ""), ("ia", "ië"), ("ië", "ia"))
# So many letters at least for a name, and for either part of a compound: "Urgendadoel".
_SHORTEST = 4
# A question in capitals, or with a capital on most of its words, does not say what is a name.
_MOST_CAPITALS = 0.75


def unknown_names(
    question: str, language: Language, known: Callable[[str], bool]
) -> tuple[str, ...]:
    """Give the names in a question that stand nowhere in an archive.

    What may stand there in another form is left out: adjectives and inhabitants of a place,
    abbreviations, compounds with a known name, names made of common words. An archive in another
    language may have other names for the same, beyond the well-known ones: of 2,692 English
    questions that Dutch articles answer, 17 were said to have an unknown name (docs/log.md).

    Args:
        question: The question.
        language: Its language.
        known: Whether a word, or some behind one another, stands in the archive, whatever its
            case and accents. It is asked for the words of each name, some forms and the
            beginnings of them, and for all forms of a well-known place.

    Returns:
        Each stretch of unknown words once, as written and in the order of the question: of
        "Sjoerd Wiarda" only "Wiarda" where the archive has some other Sjoerd.
    """
    if _capitals_say_nothing(question):
        return ()
    stretches: list[tuple[int, int]] = []
    for fact in facts_in(question, language):
        if not _is_name(fact, question, language) or any(known(form) for form in _forms(fact)):
            continue
        if stretches and _BETWEEN.fullmatch(question[stretches[-1][1] : fact.start]):
            stretches[-1] = (stretches[-1][0], fact.end)
        else:
            stretches.append((fact.start, fact.end))
    return tuple(dict.fromkeys(_without_genitive(question[a:b]) for a, b in stretches))


def _capitals_say_nothing(question: str) -> bool:
    words = _WORDS.findall(question)
    capitals = sum(word[0].isupper() for word in words)
    return question.isupper() or (len(words) > 3 and capitals > _MOST_CAPITALS * len(words))


def _is_name(fact: Fact, question: str, language: Language) -> bool:
    """Whether a fact is a name whose absence says something."""
    words, lower = fact.words, fact.words.lower()
    if fact.kind != "name" or fact.weak or not words[0].isupper() or len(words) < _SHORTEST:
        return False
    if (
        words[:3].isupper()
        or "." in words
        or lower in NO_NAMES | ASKING[language] | ROLES[language]
    ):
        return False
    return not (lower.endswith(_PEOPLE) or _adjective(fact, question, language) or _common(lower))


def _adjective(fact: Fact, question: str, language: Language) -> bool:
    """Whether a name with such an ending stands before a noun."""
    behind = _NEXT.match(question, fact.end)
    closed = PREPOSITIONS[language] | VERBS[language] | JOINING[language]
    noun = behind is not None and behind[1].lower() not in closed
    return noun and fact.words.endswith(_ADJECTIVE[language])


def _common(word: str) -> bool:
    """Whether all parts of a word are in a dictionary: Spring, Night Watch, Vrijheidspartij."""
    parts = [part for part in re.split(r"['’-]", bare(word)) if len(part) > 1]
    return all(_in_dictionary(part) for part in parts)


def _in_dictionary(word: str) -> bool:
    return is_known(word, "nl") or is_known(word, "en")


def _forms(fact: Fact) -> Iterator[str]:
    """A name in the forms in which an archive may have it, the likeliest first."""
    words = _without_genitive(fact.words)
    yield fact.words
    yield words
    for name in fact.readings:
        yield from _table().get(name, ())
    for end, other in _OTHER_ENDS:
        if words.endswith(end):
            yield words.removesuffix(end) + other
    for part in dict.fromkeys([words, *re.split(r"[-'’]", words)]):
        if part != words and len(part) >= _SHORTEST:
            yield part
        ends = range(_SHORTEST, len(part) - _SHORTEST + 1)
        yield from (part[:end] for end in ends if _in_dictionary(part[end:].lower()))


def _without_genitive(words: str) -> str:
    """Haddou for "Haddou's"."""
    return re.sub(r"(?:['’]s|['’])$", "", words)


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """The well-known names with all their forms: Duitsland, German and Duitsers are one."""
    table: dict[str, list[str]] = {}
    for form, name in known_names().items():
        table.setdefault(name, []).append(form)
    return {name: tuple(forms) for name, forms in table.items()}
