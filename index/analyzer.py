"""From text to search terms, the same when articles are indexed and when a question is asked.

Letters are folded, numbers get one form, words are stemmed, and Dutch compounds give their parts
as well. No language is guessed: a word has the same terms in a Dutch and in an English text.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import Stemmer

from index import numerals, stems
from index.compounds import Vocabulary, split
from index.dictionary import is_known
from index.folding import LONGEST, clean
from index.stopwords import CANONICAL, STOP_WORDS

__all__ = ["RULES", "Analyzer", "Vocabulary"]

#: Raise this when the same text gives other terms than before: the words are then analysed anew.
RULES = 1

_REMEMBERED = 2**17  # words, about 30 MB; an archive of 100,000 articles has ten times as many
_TOKEN = re.compile(
    rf"""
    (?<!\w) (?:[^\W\d]\.){{2,}} (?:[^\W\d](?!\w))?      # U.S., J.P.
  | (?<!\w) (?:{numerals.PATTERN})
  | \w+ (?: (?:[-'/+]|[ ]?&[ ]?) \w+ )*                 # words, and what is tied to them
    """,
    re.VERBOSE,
)
_TIES = re.compile(r"[-'/+&]")
_MIXED = re.compile(r"([^\W\d]{3,})(\d+)")  # covid19


class Analyzer:
    """Makes search terms, splitting compounds by the words of one archive."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Work with the archive's own words; nothing else is read before it is needed."""
        self._vocabulary = vocabulary
        self._indexed = lru_cache(_REMEMBERED)(self._indexed_terms)
        self._asked = lru_cache(_REMEMBERED)(self._asked_terms)

    @property
    def fingerprint(self) -> str:
        """Names the rules and their data, not the vocabulary, which grows with the archive."""
        data = (RULES, stems.IRREGULAR, sorted(STOP_WORDS), sorted(CANONICAL.items()))
        digest = hashlib.sha256(repr((data, Stemmer.version())).encode()).hexdigest()
        return f"analyzer-{RULES}-{digest[:12]}"

    def terms(self, text: str) -> list[str]:
        """The terms of an article's text, in order and as often as they occur."""
        return _flat((token, self._indexed(token)) for token in _tokens(text))

    def query_terms(self, text: str) -> list[str]:
        """The terms of a question, without stop words, unless it has nothing else."""
        tokens = list(_tokens(text))
        shouted = not any(c.islower() for c in text)
        telling = [t for t in tokens if not _is_stop_word(t, shouted)]
        return _flat((token, self._asked(token)) for token in telling or tokens)

    def _indexed_terms(self, token: str) -> tuple[str, ...]:
        return self._analyse(token, asked=False)

    def _asked_terms(self, token: str) -> tuple[str, ...]:
        terms = self._analyse(token, asked=True)
        return tuple(t for t in terms if t not in STOP_WORDS) or terms

    def _analyse(self, token: str, asked: bool) -> tuple[str, ...]:
        """All terms of one token: what is tied together gives its parts and the joined form."""
        token = token.casefold().replace(" ", "") if "&" in token else token.casefold()
        pieces = _pieces(token)
        terms = [t for piece in pieces for t in self._word(piece, asked)]
        if joined := _joined(token, pieces):
            terms.append(joined)
        return tuple(t for t in dict.fromkeys(terms) if len(t) <= LONGEST)

    def _word(self, word: str, asked: bool) -> list[str]:
        if number := numerals.number(word):
            return [number]
        if word in CANONICAL:
            return [stems.stem(CANONICAL[word])]
        if mixed := _MIXED.fullmatch(word):
            return [word, stems.stem(mixed[1]), mixed[2]]
        parts = split(word, self._asked_word if asked else self._indexed_word)
        return [stems.stem(part) for part in (word, *parts)]

    def _asked_word(self, word: str) -> int:
        """A question needs no dictionary: it can only find what the archive holds."""
        return 0 if word in STOP_WORDS else self._vocabulary.frequency_of_forms(word)

    def _indexed_word(self, word: str) -> int:
        """A small archive has "paddenoversteekplaats" without having "padden"."""
        if word in STOP_WORDS:
            return 0
        return self._vocabulary.frequency(word) or int(is_known(word, "nl"))


def _tokens(text: str) -> Iterator[str]:
    return (match.group() for match in _TOKEN.finditer(clean(text)))


def _is_stop_word(token: str, shouted: bool) -> bool:
    """Whether a token is one; WHO, IS and IT in capitals are names, unless all is in capitals."""
    if len(token) > 1 and token.isupper() and not shouted:
        return False
    token = token.casefold()
    return token in STOP_WORDS or all(piece in STOP_WORDS for piece in _TIES.split(token))  # en/of


def _pieces(token: str) -> list[str]:
    """What a token consists of: covid and 19 of covid-19, foto of foto's, brien of o'brien."""
    if numerals.number(token) or token in STOP_WORDS:
        return [token]
    if "." in token:
        return [token.replace(".", "")]
    pieces = _TIES.split(token.removesuffix("'s"))
    if len(pieces) == 1:
        return pieces
    if all(p.isdecimal() for p in pieces):
        return pieces
    telling = any(len(p) > 1 and not p.isdecimal() for p in pieces)  # not of d-66, a-12, c&a
    return [p for p in pieces if len(p) > 1 or p.isdecimal()] if telling else []


def _joined(token: str, pieces: list[str]) -> str | None:
    """The form that other spellings share: email, covid19, c&a, acdc, 9/11, obrien, alqaida."""
    ties = set(_TIES.findall(token.removesuffix("'s")))
    if not ties or pieces == [token] or len(token) > 40:
        return None
    if "&" in ties:
        return token
    if pieces and all(piece.isdecimal() for piece in pieces):
        return "/".join(piece.lstrip("0") or "0" for piece in pieces)
    if ties & {"/", "+"} and any(len(piece) > 3 for piece in pieces):
        return None  # man/vrouw, artsen/verpleegkundigen
    return stems.stem(_TIES.sub("", token.removesuffix("'s")))


def _flat(found: Iterable[tuple[str, tuple[str, ...]]]) -> list[str]:
    """The terms of all tokens, with 2400000 after "2,4 miljoen" and 500 after "five hundred"."""
    result: list[str] = []
    before = ""
    for token, terms in found:
        result += terms
        if before and (product := numerals.product(before, token.casefold())):
            result.append(product)
        before = terms[-1] if terms else ""
    return result
