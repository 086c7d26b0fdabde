"""The words of a question with their places, and the names among them."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from bot.question_words import NAME_PARTICLES, NO_NAMES

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.&·][^\W_]+)*|['’]t\b")
_SENTENCE_END = re.compile(r"[.!?:][\"'”’»)]*\s+$")


class Token(NamedTuple):
    """A word of a text; ``capital`` when a capital says that it is (part of) a name."""

    text: str
    lower: str
    start: int
    end: int
    capital: bool


def tokens(text: str) -> list[Token]:
    """Split a text into words. The first word of a sentence is never taken for a name by itself."""
    found: list[Token] = []
    stop = 0
    for match in _TOKEN.finditer(text):
        word = match.group().replace("’", "'")
        between = text[stop : match.start()]
        first = not found or (bool(_SENTENCE_END.search(between)) and len(found[-1].text) > 2)
        capital = word[0].isupper() and not first and word.lower() not in NO_NAMES
        found.append(Token(word, word.lower(), match.start(), match.end(), capital))
        stop = match.end()
    return found


class Name(NamedTuple):
    """A name in a text: the place of its first and last word."""

    text: str
    first: int
    last: int


def names(text: str, words: list[Token], ignore: Iterable[str] = ()) -> list[Name]:
    """Give the names in a text: capitalised words, with the particles between them.

    The capital that opens a sentence counts when another follows, or when nothing else is there.
    """
    known = frozenset(ignore)
    found: list[Name] = []
    at = 0
    while at < len(words):
        last = _name_end(text, words, at) if _begins_name(text, words, at, known) else -1
        if last >= at:
            initial = len(words[last].text) == 1 and text[words[last].end :][:1] == "."
            found.append(Name(text[words[at].start : words[last].end + initial], at, last))
        at = max(at, last) + 1
    return found


def _begins_name(text: str, words: list[Token], at: int, known: frozenset[str]) -> bool:
    word = words[at]
    if word.capital:
        return True
    if not word.text[0].isupper() or word.lower in NO_NAMES or word.lower in known:
        return False
    return len(words) == 1 or _name_end(text, words, at) > at


def _touch(text: str, words: list[Token], at: int) -> bool:
    """Whether only a space (or an initial's point) stands between a word and the next."""
    return text[words[at].end : words[at + 1].start] in (" ", ". ", "-", " '", " ’")


def _name_end(text: str, words: list[Token], at: int) -> int:
    last = at
    look = at + 1
    while look < len(words) and _touch(text, words, look - 1):
        if words[look].capital or (words[look].lower.isdecimal() and look == last + 1):
            last = look
        elif words[look].lower not in NAME_PARTICLES or words[last].text.endswith("'s"):
            break
        look += 1
    return last
