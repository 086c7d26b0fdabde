"""Plain sentences out of what a language model writes, while it writes.

Models write Markdown and HTML whatever they are told. Nothing of it may reach a page: an image
alone sends the reader's address to whoever it belongs to. Marks like [1] are kept apart.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from index.sentences import split_sentences

# [1], [1, 2], [^1], 【1】, 【1†source】, [bron 1]; [0] and tel[0] are words of the text.
_NUMBERS = r"\^?[1-9]\d{0,2}"
_MARK = re.compile(
    rf"[^\S\n]*[\[【]\s*(?:(?:bron|source)\s*)?(?P<numbers>{_NUMBERS}(?:\s*[,;]\s*{_NUMBERS})*)"
    r"\s*(?:†[^\]】\n]*)?[\]】]",
    re.IGNORECASE,
)
_DROPPED = (  # with all that they hold
    re.compile(r"<(think|thinking|script|style)\b[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL),
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"!\[[^\]]{0,500}\](?:\([^)]{0,4000}\)|\[[^\]]{0,500}\])"),
    re.compile(
        r"^[^\S\n]*(?:#{1,6}[^\S\n].*|```.*|[-*_=]{3,}[^\S\n]*|\|?[\s:|-]*---[\s:|-]*)$",
        re.MULTILINE,
    ),
    re.compile(r"^[^\S\n]*\[[^\]\n]+\]:\s*\S+.*$", re.MULTILINE),
)
_LINK = re.compile(r"\[(?P<words>[^\]\n]{0,500})\]\([^)\n]{0,4000}\)")
_ADDRESS = re.compile(
    r"<?\b(?:[a-z][a-z0-9+.-]{1,9}://|www\.|mailto:|data:|javascript:)[^\s<>\"')\]]*>?", re.I
)
_TAG = re.compile(r"</?[a-z!?][^<>]*>", re.IGNORECASE)
_TAG_LIKE = re.compile(r"<(?=[a-z/!?])", re.IGNORECASE)
_LINE_START = re.compile(r"^[^\S\n]*(?:(?:[-+•▪]|\*(?!\*)|\d{1,2}[.)]|>+)[^\S\n]+)+", re.MULTILINE)
_EMPHASIS = re.compile(r"[*`|]+|~~|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)")
# Markup that a line may begin with, at the end of what has come.
_OPEN_LINE = re.compile(r"\s*(?:[#|`]|[-=_*]{3}|[-*+•▪>\d]{1,3}[.)]?\s*$)")
_PAIRS = (("[", "]"), ("【", "】"), ("<", ">"), ("<!--", "-->"))
_LESS_THAN = re.compile(r"<[^a-z/!?]", re.IGNORECASE)
_HIDING = ("think", "script", "style")
#: Stands for the words before, where a piece does not begin a line.
_BEFORE = "\ue000"
#: So much of the next sentence must be there before one is surely finished.
_BEGUN = 15


class Sentence(NamedTuple):
    """A sentence without its marks, and the numbers in them."""

    text: str
    marks: tuple[int, ...]


def plain(text: str) -> str:
    """Text without markup; line breaks are kept."""
    for pattern in _DROPPED:
        text = pattern.sub(" ", text)
    text = _LINK.sub(_link_words, text)
    text = _TAG.sub(" ", _ADDRESS.sub(" ", text))
    return _EMPHASIS.sub("", _LINE_START.sub("", _TAG_LIKE.sub("", text)))


def _link_words(link: re.Match[str]) -> str:
    """The words of a link; a number is a mark that a model made into one."""
    words = link["words"]
    return f"[{words}]" if re.fullmatch(_NUMBERS, words) else words


@dataclass(slots=True)
class Cutter:
    """Cuts a stream of text into plain sentences, each given once and never taken back."""

    _raw: str = ""
    _clean: str = ""
    _inside_line: bool = False

    def feed(self, piece: str) -> list[Sentence]:
        """The sentences that are finished now that ``piece`` has come."""
        self._raw += piece
        if not any(c.isspace() for c in piece):
            return []
        settled = _settled(self._raw)
        self._add(self._raw[:settled])
        self._raw = self._raw[settled:]
        return self._take(last=False)

    def finish(self) -> list[Sentence]:
        """The sentences that are left; markup that was never closed is dropped."""
        while (opened := _opened(self._raw, lines=False)) < len(self._raw):
            if _MARK.match(self._raw, opened):
                break
            self._raw = self._raw[:opened]
        self._add(self._raw)
        self._raw = ""
        return self._take(last=True)

    def _add(self, text: str) -> None:
        """Add text without its markup; the end of a line ends a sentence."""
        if not text:
            return
        before = _BEFORE if self._inside_line else ""
        clean = plain(before + text).replace(_BEFORE, "")
        self._clean = (self._clean + re.sub(r"\n\s*", "\n\n", clean)).lstrip()
        self._inside_line = bool(text.rpartition("\n")[2].strip())

    def _take(self, *, last: bool) -> list[Sentence]:
        words, marks = _without_marks(self._clean)
        spans = split_sentences(words)
        done = len(spans) if last else len(spans) - 1
        if not last and spans and len(words) - spans[-1].start < _BEGUN:
            done -= 1  # what has come of the last one may still belong to the one before
        found = []
        for n in range(max(done, 0)):
            start, end = spans[n]
            until = spans[n + 1].start if n + 1 < len(spans) else len(words) + 1
            since = start if n else 0
            numbers = [i for m in marks if since <= m.place < until for i in m.numbers]
            text = " ".join(words[start:end].split())
            found.append(Sentence(text, tuple(dict.fromkeys(numbers))))
        if found:
            rest = spans[done].start if done < len(spans) else len(words) + 1
            self._clean = self._clean[rest + sum(m.length for m in marks if m.place < rest) :]
        return found


def _settled(text: str) -> int:
    """How much of what has come, up to a white space, can be no part of unfinished markup."""
    while True:
        opened = _opened(text)
        settled = max(text.rfind(space, 0, opened) for space in " \n\t") + 1
        if settled == len(text) or not settled:
            return settled
        text = text[:settled]  # which may now end in the middle of something


def _opened(text: str, *, lines: bool = True) -> int:
    """Where the last markup begins that is not finished; the length of the text when all is."""
    places = [len(text)]
    for opening, closing in _PAIRS:
        place = text.rfind(opening)
        if place > text.rfind(closing) and not _LESS_THAN.match(text, place):
            places.append(place)
    lower = text.lower()
    for tag in _HIDING:
        if (place := lower.rfind(f"<{tag}")) > lower.rfind(f"</{tag}"):
            places.append(place)
    link = text.rfind("](")
    if text.endswith("]") or (link >= 0 and not any(c in text[link:] for c in ")\n")):
        places.append(text.rfind("[", 0, link if link >= 0 and not text.endswith("]") else None))
    if lines and _OPEN_LINE.match(text, line := text.rfind("\n") + 1):
        places.append(line)
    place = max(0, min(places))
    return place - 1 if text[max(place - 1, 0) : place + 1] == "![" else place


class _Mark(NamedTuple):
    """Where a mark stood in the text without marks, how long it was, and its numbers."""

    place: int
    length: int
    numbers: tuple[int, ...]


def _without_marks(text: str) -> tuple[str, list[_Mark]]:
    parts: list[str] = []
    marks: list[_Mark] = []
    place = last = 0
    for found in _MARK.finditer(text):
        parts.append(text[last : found.start()])
        place += found.start() - last
        last = found.end()
        if not place or parts[-1].endswith("\n"):  # a mark in front is that of what comes after it
            last += len(text[last:]) - len(text[last:].lstrip(" "))
        numbers = tuple(int(n) for n in re.findall(r"\d+", found["numbers"]))
        marks.append(_Mark(place, last - found.start(), numbers))
    return "".join((*parts, text[last:])), marks
