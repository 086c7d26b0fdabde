"""Cuts what the reader marks down to the words that answer."""

import re

from index.article import Span

_INITIALS = re.compile(r"(?:\b[^\W\d]\.){2,}$")
_AROUND = " .,;:!?…"
_PAIRS = {"'": "'", '"': '"', "‘": "’", "“": "”", "«": "»", "(": ")"}


def trimmed(sentence: str, short: Span) -> Span:
    """The short answer without punctuation around it, and without half a pair of quotes.

    The full stop of "U.S." belongs to it.
    """
    words = sentence[short.start : short.end]
    if not _INITIALS.search(words):
        words = words.rstrip(_AROUND)
    start = short.end - len(sentence[short.start : short.end].lstrip(_AROUND))
    start, end = min(start, short.start + len(words)), short.start + len(words)
    return _whole(sentence, start, end)


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
