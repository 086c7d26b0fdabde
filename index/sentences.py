"""Where the sentences of Dutch and English news text begin and end, as offsets.

Own rules beside a list of abbreviations: libraries err at "drs. M. Rutte" or are slow. A stop ends
a sentence unless what stands before it (a title, an initial, an abbreviation) or what comes after
it (a word in lower case) says otherwise. An attribution after a quote ("…?" vroeg hij) belongs to
the sentence of the quote's last words.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import combining

from index import abbreviations as known
from index.article import Span

__all__ = ["MAX_SENTENCE", "split_sentences"]

#: No sentence is longer than this, in characters; what is longer is cut at its clauses.
MAX_SENTENCE = 1_000
_PIECE = 600  # the length of such a piece, at most
_PIECE_MIN = 250  # the length of such a piece, at least, where a clause or a word ends in time
_LAST_PIECE = 700  # a rest of this length is not cut again
_PARENTHESIS = 300  # the longest remark in parentheses that keeps its sentence together

_CLOSING = r"[\"'”’“»›)\]]"
# A break that surely separates: a blank line, or the break before a list item.
_APART = re.compile(
    r"\r?\n[^\S\r\n]*\r?\n|\r[^\S\r\n]*\r|[\u2028\u2029\f]"
    r"|[\r\n][^\S\r\n]*(?=(?:[-•*▪◦‣●■►]|\(?(?:\d{1,2}|[a-z])[.)])\s+\S)"
)
# A stop, the closing quotes and note marks that hang on to it, and white space.
_STOP = re.compile(rf"(?<![.!?…])([.!?…]+)((?:{_CLOSING}|\s?\[\d+(?:,\s?\d+)*\])*)\s+")
_LETTER = re.compile(r"[^\W_]")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.-?)*[^\W\d_]")
_BEFORE_WORD = re.compile(r"[\"'“‘’„‚«‹(\[¿¡–—\-•*#@€$£…\s]{0,20}")
_WORD = re.compile(r"[^\W\d_]+")
# iPhone, d'Ancona, 's avonds, 't Hart: these open sentences as they are.
_LOWER_NAME = re.compile(r"[^\W\d_]{1,2}[A-ZÀ-ÖØ-Þ]|[dlDL]['’][A-ZÀ-ÖØ-Þ]|['’‘][st]\s+\w")
_PARTICLE = "|".join(sorted(known.PARTICLES))
_SURNAME = re.compile(rf"(?i:{_PARTICLE})\s(?:(?:{_PARTICLE})\s){{0,2}}[A-ZÀ-ÖØ-Þ]")  # Van der Poel
_REMARK = re.compile(r"[(\[][^()\[\].!?]{1,40}[)\]]")
_SAID = re.compile(
    r"(?:[A-Z][\w.'’-]*\s+){1,4}(?:said|says|asked|asks|replied|added|told|shouted|cried|wondered)\b"
)
_CLUB = re.compile(r"(?:FC|FSV|SC|SV|FFC|VfL|CfR)\s")
_NAMES_WITH_MARK = ("Yahoo", "Jeopardy", "Joomla")
_TIME_ZONE = re.compile(r"(?:E[SD]?T|P[SD]?T|C[ES]?T|GMT|BST|UTC|CEST|Eastern|Pacific|Central)\b")
_CLOCK = re.compile(r"\s*\d{1,2}[.:]\d{2}(?: uur)?")  # "03.40 uur. De brand breekt uit."
_CLAUSE = re.compile(r"([;:,])\s")
_SPACE = re.compile(r"(?<=\S)()\s")
_JOINED = re.compile("\u200d|.[\u200d\ufe0f\U0001f3fb-\U0001f3ff]", re.DOTALL)
_SPELLING = {0x2019: "'", 0x00AD: None, 0x200B: None}


class _Stop(NamedTuple):
    """A stop that may end a sentence, and where it stands."""

    text: str
    start: int  # where the sentence so far begins
    at: int  # where the stop is
    following: int  # where the next word, or what opens it, begins
    end: int  # where the stretch of text ends
    last: int  # where the last letter or figure of the stretch is
    caseless: bool  # the stretch has no capital at all

    @property
    def word(self) -> str:
        """The word before the stop, without opening quotes; empty after white space."""
        before = self.text[max(self.start, self.at - 40) : self.at]
        if not before or before[-1].isspace():
            return ""
        word = before.split()[-1].lstrip("\"'“‘„‚«‹([")
        return word if word.isascii() else word.translate(_SPELLING)

    def precedes(self, pattern: re.Pattern[str]) -> bool:
        """Say whether what follows matches a pattern."""
        return pattern.match(self.text, self.following, self.end) is not None


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Find the sentences of ``text[start:end]``; the spans are offsets in the whole text.

    They are in order, do not overlap, are never empty nor longer than ``MAX_SENTENCE`` characters,
    have no white space at their ends, and hold every other character of the range. Any string is
    accepted. A blank line always ends a sentence; a single line break does not.
    """
    spans: list[Span] = []
    for begin, stop in _stretches(text, start, len(text) if end is None else end):
        for cut in [*_ends(text, begin, stop), stop]:
            spans.extend(_cut_long(text, begin, cut))
            begin = cut
    return spans


def _stretches(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the stretches between breaks that surely separate."""
    for match in _APART.finditer(text, start, end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, end)


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the places inside a stretch where one sentence ends and another begins."""
    last = end - 1
    while last >= start and not text[last].isalnum():
        last -= 1
    caseless = text[start:end].islower()
    first = _LETTER.search(text, start, end)
    for match in _STOP.finditer(text, start, end):
        if first is None or match.end() > last:
            return  # what is left has no words: it stays with the sentence before it
        if match.start() <= first.start():
            continue
        stop = _Stop(text, start, match.start(), match.end(), end, last, caseless)
        if _is_end(stop, match[1], match[2]):
            yield match.end(2)
            start = match.end()
            first = _LETTER.search(text, start, end)


def _is_end(stop: _Stop, mark: str, closing: str) -> bool:
    """Say whether a sentence ends at the stop."""
    if closing and stop.text[stop.at - 1] in "([":  # (...), [!]
        return False
    if _in_parentheses(stop, closing) or _before_last_remark(stop):
        return False
    if mark == ".":
        return _full_stop_ends(stop)
    if closing and stop.precedes(_SAID):
        return False
    if mark == "!" and stop.text.endswith(_NAMES_WITH_MARK, stop.start, stop.at):
        return False
    return _can_begin(stop)


def _in_parentheses(stop: _Stop, closing: str) -> bool:
    """Say whether the stop is inside a remark in parentheses inside the sentence."""
    text, at = stop.text, stop.at
    opened = text.rfind("(", max(stop.start, at - _PARENTHESIS), at)
    if opened <= stop.start or ")" in closing or ")" in text[opened:at]:
        return False
    return text.find(")", at, min(at + _PARENTHESIS, stop.end)) >= 0


def _before_last_remark(stop: _Stop) -> bool:
    """Say whether only a remark like "(ANP)" follows: it stays with its sentence."""
    remark = _REMARK.match(stop.text, stop.following, stop.end)
    return remark is not None and remark.end() > stop.last


def _full_stop_ends(stop: _Stop) -> bool:
    if _CLOCK.fullmatch(stop.text, stop.start, stop.at):
        return False
    word = stop.word
    by_word = _abbreviation_ends(stop, word) if word else None
    if by_word is not None:
        return by_word
    # "… won. van der Poel": a surname without its capital, after a word that is surely a word.
    return _can_begin(stop) or (len(word) > 3 and word.islower() and stop.precedes(_SURNAME))


def _abbreviation_ends(stop: _Stop, word: str) -> bool | None:
    """Say whether a sentence ends at an abbreviation; None when the word is none."""
    if word.isdecimal():
        return _number_ends(stop, word)
    if len(word) > 1 and word.isupper() and "." not in word:
        return None  # VS, ING, MW
    key = word.lower()
    title = key.rpartition("-")[2]  # "oud-burg."
    if title in known.TITLES or key in known.NEVER_ENDING:
        return False
    if key in known.BEFORE_FIGURE:
        return False if stop.text[stop.following].isdecimal() else _can_begin(stop)
    if key in known.ENDING:
        return _can_begin(stop)
    if key in known.HOURS:
        return _can_begin(stop) and not stop.precedes(_TIME_ZONE)
    if {key, title} & known.UNSURE or _INITIALS.fullmatch(word):
        return _opens(stop) or (word == "I" and _can_begin(stop) and _after_lower_case(stop))
    return None


def _number_ends(stop: _Stop, word: str) -> bool:
    """Say whether a sentence ends at a number: not at that of a list item, or in 1. FC Köln."""
    is_item = not stop.text[stop.start : stop.at - len(word)].strip()
    return not is_item and not (word == "1" and stop.precedes(_CLUB)) and _can_begin(stop)


def _after_lower_case(stop: _Stop) -> bool:
    words = stop.text[max(stop.start, stop.at - 40) : stop.at].split()
    return len(words) > 1 and words[-2].islower()


def _can_begin(stop: _Stop) -> bool:
    """Say whether what follows can be the beginning of a sentence."""
    if stop.precedes(_LOWER_NAME):
        return True
    word = _BEFORE_WORD.match(stop.text, stop.following, stop.end)
    at = word.end() if word else stop.following
    if at >= stop.end or not stop.text[at].islower():
        return True
    return stop.caseless or any(c in "\"'“‘„«" for c in stop.text[stop.following : at])


def _opens(stop: _Stop) -> bool:
    """Say whether a word follows that opens sentences and is no part of a name."""
    before = _BEFORE_WORD.match(stop.text, stop.following, stop.end)
    word = _WORD.match(stop.text, before.end() if before else stop.following, stop.end)
    if word is None or not word[0][0].isupper() or word[0].lower() not in known.OPENERS:
        return False
    return _SURNAME.match(stop.text, word.start(), stop.end) is None


def _cut_long(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield a sentence without white space at its ends, in pieces when it is too long."""
    span = _strip(text, start, end)
    if span is not None and span.end - span.start > MAX_SENTENCE:
        while span is not None and span.end - span.start > _LAST_PIECE:
            cut = _piece_end(text, span.start)
            yield Span(span.start, cut)
            span = _strip(text, cut, span.end)
    if span is not None:
        yield span


def _piece_end(text: str, start: int) -> int:
    """Give the end of a piece: after a clause, else after a word, else after a character."""
    earliest, latest = start + _PIECE_MIN, start + _PIECE
    for pattern in (_CLAUSE, _SPACE):
        ends = [match.end(1) for match in pattern.finditer(text, earliest, latest)]
        if ends:
            return ends[-1]
    # Not between a letter and its accent, nor inside a family of emoji.
    while latest > earliest and (combining(text[latest]) or _JOINED.match(text, latest - 1)):
        latest -= 1
    return latest


def _strip(text: str, start: int, end: int) -> Span | None:
    """Give the span without white space at its ends, or None if nothing is left."""
    inside = text[start:end]
    kept = inside.strip()
    if not kept:
        return None
    start += len(inside) - len(inside.lstrip())
    return Span(start, start + len(kept))
