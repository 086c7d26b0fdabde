"""Phrases as a newspaper writes them, and the expressions that find them in a question.

A phrase is words: ``op wie moet ik ... stemmen``. In it

- ``a/b`` is one of several words, and ``(a/b)`` one that may be left out;
- ``stem*`` is any word that begins so;
- ``...`` is a gap of up to six words;
- ``<medicine>`` is one of a list of words or phrases that stands in the table ``words``;
- ``<name>`` is a name: one to six words, the first with a capital;
- ``^`` in front is the beginning of a sentence.

Every part matches a bounded number of words, so that the time grows with the length of the
question and no faster.
"""

import re
from collections.abc import Mapping

from bot.declined.wording import END, NAME_MARK, words

_WORD = rf"[^ {re.escape(END)}]"
_MARK = rf"{re.escape(NAME_MARK)}"
_BEGIN = rf"(?:^| {re.escape(END)})"
_GAP = rf"(?: {_WORD}+){{0,6}}?"
_PARTICLES = "van|de|der|den|het|ten|ter|te|el|al|la|le|bin|von|di|da|dos"
_NAME = rf"(?: {_MARK}{_WORD}+(?: (?:{_MARK}{_WORD}+|{_PARTICLES})){{0,5}}?)"
_PARTS = re.compile(r"\S+")
_MOST_GAPS = 3

#: Expressions of the lists that phrases may use, by name.
Lists = Mapping[str, str]


class PhraseError(ValueError):
    """A phrase that cannot be understood; the text says why."""


def compiled(phrase: str, lists: Lists) -> re.Pattern[str]:
    """The expression that finds a phrase in a wording.

    Raises:
        PhraseError: it holds no word, or something that is no part of a phrase.
    """
    parts = _PARTS.findall(phrase)
    begin = _BEGIN if parts[:1] == ["^"] else ""
    parts = parts[1:] if begin else parts
    if not parts or parts[0] == "..." or parts[-1] == "...":
        raise PhraseError("it must begin and end with a word")
    if parts.count("...") > _MOST_GAPS:
        raise PhraseError(f"it has more than {_MOST_GAPS} gaps")
    return re.compile(begin + "".join(_part(part, lists) for part in parts) + "(?= )")


def listed(entries: list[str]) -> str:
    """The expression for one of several words or short phrases.

    Raises:
        PhraseError: one of them holds no word.
    """
    if not all(entry.strip() for entry in entries):
        raise PhraseError("an entry is empty")
    every = ("".join(_part(part, {}) for part in _PARTS.findall(entry)) for entry in entries)
    return f"(?:{'|'.join(every)})"


def _part(part: str, lists: Lists) -> str:
    if part == "...":
        return _GAP
    if part.startswith("(") and part.endswith(")"):
        return f"(?:{_part(part[1:-1], lists)})?"
    if part == "<name>":
        return _NAME
    if part.startswith("<") and part.endswith(">"):
        if part[1:-1] not in lists:
            raise PhraseError(f"there is no list {part[1:-1]!r} in the table words")
        return lists[part[1:-1]]
    return f" {_MARK}?(?:{'|'.join(_word(word) for word in part.split('/'))})(?= )"


def _word(word: str) -> str:
    stem, star, rest = word.partition("*")
    found = words(stem)
    if rest or len(found) != 1:
        raise PhraseError(f"{word!r} is no word, nor the beginning of one with * behind it")
    return re.escape(found[0]) + (f"{_WORD}*" if star else "")
