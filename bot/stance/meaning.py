"""The words of a question or a sentence, and what they mean in both languages.

Words are compared by their dictionary form (simplemma) and by their sense, which ``meanings.toml``
lists for words of news: "sluiten" and "close" share one, and "openen" has its opposite.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from bot.facts.text import Word as Token
from bot.facts.text import words_of
from bot.stance.grammar import NOUN_MARKERS, PLAIN
from bot.stance.lexicon import INFINITIVE, dictionary_form, senses_of_phrase, senses_of_word
from bot.stance.separable import separable_verbs
from index.article import Language
from index.stems import stem
from index.stopwords import STOP_WORDS

_SENTENCE_END = re.compile(r"[.!?:]['\"’”»)]*\s|['\"‘“«(]\s*$")
_LONGEST_PHRASE = 4
#: From this length on a word spelled alike means the same in both languages: referendum, minister.
_SPELLED_ALIKE = 5


class Word(NamedTuple):
    """A word, and where it stands in its text.

    ``forms`` are its dictionary form and its stem, none for a word without subject matter;
    ``senses`` are those it has, with "+" or "-" behind the sense for the two sides of opposites;
    ``named`` when its capital makes it (part of) a name; ``marked`` when it stands behind an
    article or the like; ``verbal`` when it can be a verb here. ``tail`` is where it ends, with the
    particle of a separable verb: "stapt … op".
    """

    text: str
    folded: str
    start: int
    end: int
    forms: frozenset[str]
    senses: frozenset[str]
    named: bool
    marked: bool
    verbal: bool
    tail: int

    @property
    def telling(self) -> bool:
        """Whether the word has a subject matter and is no name."""
        return bool(self.forms) and not self.named


def opposite(sense: str) -> str | None:
    """The other side of a sense, for those that have one."""
    turned = {"+": "-", "-": "+"}.get(sense[-1])
    return turned and sense[:-1] + turned


def alike(ours: Word, theirs: Word, *, same_language: bool) -> bool:
    """Whether two words mean the same; across languages only a sense or a like spelling says so."""
    if ours.senses & theirs.senses:
        return True
    shared = ours.forms & theirs.forms
    return bool(shared) and (same_language or max(map(len, shared)) >= _SPELLED_ALIKE)


def followed(words: Sequence[Word]) -> Iterator[tuple[Word, Word | None]]:
    """Each word with the one behind it, the last with None."""
    return zip_longest(words, words[1:])


def describes(word: Word, behind: Word | None, language: Language) -> bool:
    """Whether a word stands between an article and its noun; no infinitive is a noun."""
    if not word.marked or behind is None or not behind.telling:
        return False
    return language == "en" or (not behind.verbal and word.folded.endswith(("e", "en")))


def read_words(text: str, language: Language) -> tuple[Word, ...]:
    """The words of a text in order; "stapt … op" has the form and the senses of "opstappen"."""
    found = words_of(text)
    forms = [dictionary_form(token.folded, language) for token in found]
    joined = separable_verbs(found, forms) if language == "nl" else {}
    words = []
    for at, token in enumerate(found):
        whole, tail = joined.get(at, ("", token.end))
        marked = _marked(found, at, language)
        words.append(
            Word(
                text=token.text,
                folded=token.folded,
                start=token.start,
                end=token.end,
                forms=_forms(token.folded, forms[at], whole, language),
                senses=_senses(found, forms, at, whole, language),
                named=_named(token, at),
                marked=marked,
                verbal=not marked and _may_be_verb(whole or forms[at], language),
                tail=tail,
            )
        )
    return tuple(words)


def _forms(folded: str, form: str, whole: str, language: Language) -> frozenset[str]:
    if whole:
        return frozenset({whole, stem(whole)})
    plain = folded in STOP_WORDS or form in PLAIN[language]
    return frozenset() if plain else frozenset({form, stem(folded)})


def _senses(
    found: list[Token], forms: list[str], at: int, whole: str, language: Language
) -> frozenset[str]:
    """The senses of a word, and of the phrases that begin with it."""
    senses = senses_of_word(whole or forms[at], language)
    if not whole:
        senses |= senses_of_word(found[at].folded, language)
    for size in range(2, min(_LONGEST_PHRASE, len(found) - at) + 1):
        run = slice(at, at + size)
        senses |= senses_of_phrase(tuple(forms[run]), language)
        senses |= senses_of_phrase(tuple(token.folded for token in found[run]), language)
    return senses


def _named(token: Token, at: int) -> bool:
    return at > 0 and token.text[0].isupper() and not _SENTENCE_END.search(token.gap)


def _marked(found: list[Token], at: int, language: Language) -> bool:
    return at > 0 and found[at - 1].folded in NOUN_MARKERS[language] and not found[at].gap.strip()


def _may_be_verb(form: str, language: Language) -> bool:
    return language == "en" or form.endswith(INFINITIVE)
