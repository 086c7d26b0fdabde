"""Compares wordings: how many words two texts share, and what stands between quotation marks."""

import re

from bot.facts.numerals import fold
from index.stopwords import STOP_WORDS

_QUOTED = re.compile(r"[‘“«„\"](?P<a>[^‘’“”«»„\"\n]{3,}?)[’”»\"]|(?<!\w)'(?P<b>[^\n]{3,}?)'(?!\w)")
_QUOTE_MARKS = re.compile(r"[‘’‚‛“”„‟«»\"'`´]")
_WORDS = re.compile(r"[^\W\d_]{3,}")
_STEM = 5
_SPACE = re.compile(r"[\s\u00a0\u00ad\u200b]+")


def overlap(ours: str, theirs: str) -> float:
    """The share of our words that theirs have too, by their first letters or as a part."""
    known = _content(theirs)
    words = _content(ours)
    return sum(any(_alike(a, b) for b in known) for a in words) / len(words) if words else 0.0


def _content(text: str) -> list[str]:
    return [w for w in _WORDS.findall(fold(text)) if w not in STOP_WORDS]


def _alike(ours: str, theirs: str) -> bool:
    if ours[:_STEM] == theirs[:_STEM]:
        return True
    short, long = sorted((ours, theirs), key=len)
    return len(short) >= _STEM and short in long


def quoted(text: str) -> list[str]:
    """The words between quotation marks; an apostrophe is not one."""
    return [m["a"] or m["b"] for m in _QUOTED.finditer(text)]


def fold_quote(text: str) -> str:
    """Words without regard to white space, style of quotes and a stop at the end."""
    plain = _SPACE.sub(" ", _QUOTE_MARKS.sub("'", text)).strip(" .,;:!?'")
    return plain.casefold()
