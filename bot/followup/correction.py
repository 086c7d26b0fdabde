"""A question put right: "Nee, ik bedoel de burgemeester", "niet 2019 maar 2021", "I meant Utrecht".

What is new takes the place of what it puts right in the question before (see ``refill``).
"""

import re
from typing import NamedTuple

from bot.followup.lexicon import PRONOUNS
from bot.question_words import ASKING, PREPOSITIONS, VERBS
from bot.tokens import tokens
from index.article import Language

_FRAGMENT = 8  # words


class Correction(NamedTuple):
    """What is meant, and what was said or taken for it ("" when that is not named)."""

    new: str
    old: str


_NO = (
    "nee|neen|nee hoor|sorry|pardon|oeps|oh|ho|wacht|correctie|excuus|no|nope|oops|wait|correction|"
    "actually|ik bedoel nee"
)
_MEAN = (
    r"(?:ik|i|we) (?:bedoel(?:de)?|mean|meant|had het over|heb het over|vroeg naar|vraag naar|"
    r"was asking about|am asking about|am talking about|was talking about|asked about|"
    r"was thinking of)|i['’]m (?:talking|asking) about"
)
_FILLED = r"(?:(?:eigenlijk|dus|juist|natuurlijk|namelijk|actually|rather)\b\s*)?"
_BEFORE = re.compile(rf"(?:(?>{_NO})\b[\s,.!:;–-]*)+", re.IGNORECASE)
_MEANT = re.compile(rf"(?:{_MEAN})\b[\s,:]*{_FILLED}", re.IGNORECASE)
_MEANT_BEHIND = re.compile(r"[\s,]+(?:bedoel(?:de)? ik|i mean|i meant)$", re.IGNORECASE)
_NOT_BUT = re.compile(
    r"(?:niet|not)\s+(?!alleen\b|slechts\b|only\b|just\b)([^,]{1,60}?)(?:[\s,]+(?:maar|but)\s+|\s*[,;]\s+)(.+)$",
    re.IGNORECASE,
)
_NOT_BEHIND = re.compile(
    r"([^,]{1,60}?),?\s+(?:niet|not|in plaats van|instead of|rather than)\s+([^,]{1,60})$",
    re.IGNORECASE,
)
_INSTEAD = re.compile(r"[\s,]+(?:instead|in plaats daarvan)$", re.IGNORECASE)
_THE_ONE = re.compile(r"(?:die|dat|degene|the one|the ones|that|those)\s+(?=\w)", re.IGNORECASE)


def correction(question: str, language: Language) -> Correction | None:
    """Read a question as a correction of the one before; None when it is none."""
    words = question.strip(" .!")
    said_no = _BEFORE.match(words)
    words = words[said_no.end() :] if said_no else words
    meant = _MEANT.match(words)
    behind = _MEANT_BEHIND.search(words)
    if meant:
        words = words[meant.end() :]
    elif behind:
        words = words[: behind.start()]
    contrasted = _contrast(words.rstrip("?"), language)
    if contrasted is not None:
        return contrasted
    if meant or behind:
        return Correction(words, "") if words.strip(" ?") else None
    instead = _INSTEAD.search(words)
    words = words[: instead.start()] if instead else words
    if (said_no or instead) and is_fragment(words, language):
        return Correction(words.rstrip("?"), "")
    return None


def without_the_one(new: str, language: Language) -> str:
    """Leave out what stands for the noun: "die van Kaapzicht", "the one in Utrecht"."""
    found = _THE_ONE.match(new)
    behind = new[found.end() :] if found else new
    first = behind.split(maxsplit=1)[0].lower() if behind else ""
    return behind if first in PREPOSITIONS[language] else new


def _contrast(words: str, language: Language) -> Correction | None:
    """Both are named: "niet 2019 maar 2021", "2021, not 2019"."""
    found = _NOT_BUT.match(words)
    new, old = (found.group(2), found.group(1)) if found else ("", "")
    if not found and (found := _NOT_BEHIND.match(words)):
        new, old = found.group(1), found.group(2)
    if new and is_fragment(new, language) and is_fragment(old, language):
        return Correction(new.strip(), old.strip())
    return None


def is_fragment(words: str, language: Language) -> bool:
    """Whether it is no whole question or sentence."""
    lower = [word.lower for word in tokens(words)]
    if not 0 < len(lower) <= _FRAGMENT or lower[0] in VERBS[language] - {"zijn"} | PRONOUNS:
        return False
    return not any(word in ASKING[language] | VERBS[language] - {"zijn"} for word in lower)
