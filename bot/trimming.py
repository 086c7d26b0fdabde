"""Cuts what the reader marks down to the words that answer, and keeps what bounds a figure."""

import re

from bot.facts.numerals import number_word
from index.article import Span

_INITIALS = re.compile(r"(?:\b[^\W\d]\.){2,}$")
_AROUND = " .,;:!?…"
_PAIRS = {"'": "'", '"': '"', "‘": "’", "“": "”", "«": "»", "(": ")"}

# "Over 200" is none: in Dutch it may be a time, or what something is about.
_BOUND = re.compile(
    r"\b(?:(?:iets|net|veel|far|slightly|just|only)\s)?(?:meer dan|minder dan|more than|less than|"
    r"fewer than|ruim|bijna|nearly|almost|ongeveer|about|around|roughly|approximately|zo['’]n|"
    r"circa|ca\.|minstens|minimaal|maximaal|hooguit|hoogstens|ten minste|ten hoogste|at least|"
    r"at most|up to|krap|naar schatting|vrijwel|net geen|just under|just over|rond de|"
    r"om en nabij(?: de)?)\s$",
    re.IGNORECASE,
)
_FIRST_WORD = re.compile(r"[€$£]?\s?(\d|[^\W\d_]+)")


def trimmed(sentence: str, short: Span) -> Span:
    """The short answer without punctuation around it, and without half a pair of quotes.

    The full stop of "U.S." belongs to it, and so does "meer dan" before a figure, which is another
    answer without.
    """
    words = sentence[short.start : short.end]
    if not _INITIALS.search(words):
        words = words.rstrip(_AROUND)
    start = short.end - len(sentence[short.start : short.end].lstrip(_AROUND))
    start, end = min(start, short.start + len(words)), short.start + len(words)
    return _whole(sentence, _with_bound(sentence, start, end), end)


def _with_bound(sentence: str, start: int, end: int) -> int:
    """Where a figure begins with what bounds it: "meer dan 200", "at least twelve"."""
    first = _FIRST_WORD.match(sentence, start, end)
    if not first or not (first[1].isdigit() or number_word(first[1].lower()) is not None):
        return start
    bound = _BOUND.search(sentence, 0, start)
    return bound.start() if bound else start


def _whole(sentence: str, start: int, end: int) -> Span:
    """A span that has both quotes of a pair, or neither."""
    words = sentence[start:end]
    for opening, closing in _PAIRS.items():
        opened, closed = words.startswith(opening), words.endswith(closing) and len(words) > 1
        if opened and not closed and closing not in words[1:]:
            if sentence[end : end + 1] == closing:
                return Span(start, end + 1)
            return Span(start + 1, end)
        if closed and not opened and opening not in words[:-1]:
            if start and sentence[start - 1] == opening:
                return Span(start - 1, end)
            return Span(start, end - 1)
    return Span(start, end)
