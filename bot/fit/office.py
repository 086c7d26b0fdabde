"""The office whose holder a question asks for, such as that of the mayor of Lindewaard.

The reader of passages takes any prominent person for the answer. But the holder of another office
is none, nor is anybody in an article that does not speak of the office at all.
"""

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

from index.article import Language, Span
from index.folding import clean

#: What an office and its holder are called, in both languages.
Office = frozenset[str]

_ASKS: dict[Language, str] = {
    "nl": (
        r"(?:(?:wie (?:is|was|werd|wordt|blijft|zijn|waren)|hoe heet(?:te)?)"
        r"(?: (?:nu|toen|destijds|momenteel|er))*|wat (?:is|was) de naam van)"
        r"(?: (?:de|het|een|onze|hun|zijn|haar))?"
    ),
    "en": (
        r"(?:(?:who is|who's|who was|who became|who becomes|who are|who were)"
        r"(?: (?:now|currently|then))*|what (?:is|was) the name of)(?: (?:the|a|an|its|their|our))?"
    ),
}
#: Words between: the present mayor, the highest American general.
_DESCRIBED = r"(?: (?!(?:de|het|een|the|an?|van|of)\b)[\w-]+){0,2}? "
_AS: dict[Language, str] = {"nl": r"\bals ", "en": r"\bas (?:the |a )?"}
_WHO: dict[Language, str] = {"nl": r"\bwie\b", "en": r"\bwho\b"}
_BEFORE = re.compile(r"([\w-]+) ?['\"‘“]?$")
_BEHIND = re.compile(r"(?:, | \()([^,;.()]+)")
_FIRST = re.compile(r"([\w-]+)")


def office(question: str, language: Language) -> Office | None:
    """The office whose holder is asked for; None when a question asks for something else."""
    words = clean(question).casefold()
    found = _asked(language).match(words)
    if found is None and re.search(_WHO[language], words):
        found = _as(language).search(words)
    return _offices()[found["office"]] if found else None


@lru_cache(maxsize=256)  # every sentence of an article asks
def speaks_of(text: str, asked: Office) -> bool:
    """Whether a text has a word for an office, if only inside another: "oud-burgemeester"."""
    return any(word in clean(text).casefold() for word in asked)


def bears_another(sentence: str, short: Span, asked: Office) -> bool:
    """Whether the words beside a short answer say that this is the holder of another office."""
    title = _title(sentence, short)
    return title is not None and not speaks_of(title, asked)


def _title(sentence: str, short: Span) -> str | None:
    """The words that say what somebody is: "wethouder" of "zegt wethouder Marijke Tolsma"."""
    start, end = short
    found = [
        _FIRST.match(sentence[start:end]),
        _BEFORE.search(sentence[:start]),
        _BEHIND.match(sentence[end:]),
    ]
    return next((m[1] for m in found if m and _office_in().search(m[1].casefold())), None)


@cache
def _office_in() -> re.Pattern[str]:
    return re.compile(rf"\b{_any_office()}\b")


@cache
def _offices() -> dict[str, Office]:
    """Every word to ask for an office, with all words for it; one of several offices, for all."""
    raw = (Path(__file__).parent / "offices.toml").read_text("utf-8")
    table: dict[str, Office] = {}
    for names in tomllib.loads(raw).values():
        words = frozenset(word for line in names.values() for word in line.split(", "))
        for word in names["asked"].split(", "):
            table[word] = table.get(word, frozenset()) | words
    return table


@cache
def _asked(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?:\w+, )?{_ASKS[language]}{_DESCRIBED}{_any_office()}\b")


@cache
def _as(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{_AS[language]}{_any_office()}\b")


def _any_office() -> str:
    words = sorted(_offices(), key=lambda word: -len(word))  # "general director", no general
    return f"(?P<office>{'|'.join(map(re.escape, words))})"
