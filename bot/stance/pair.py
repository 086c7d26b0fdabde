"""A question beside the sentence that was chosen for it: what they share, and what is missing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bot.facts import Evidence, Fact, facts_in
from bot.facts.numerals import fold
from bot.question_words import PREPOSITIONS
from bot.stance.grammar import BUT, EVER, LIMITS, PARTICLES, PRONOUNS, TINGED, WEEKDAYS
from bot.stance.meaning import Word, alike, opposite
from bot.stance.proposition import Proposition, read_question
from bot.stance.reply import Reply, read_reply
from bot.verifier.polarity import polarity
from index.article import Language

# unknown, onbekend; not under, union, ontstaan, onderzoek.
_PRIVATIVE = re.compile(
    r"on(?!der|t|s|ze|geveer|line|afh)\w{4,}|un(?!der|it|io|til|less|iq|iv)\w{4,}"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_OF = frozenset({"van", "of"})
#: So many words of a question's main clause that ``meanings.toml`` does not list may be missing
#: from a sentence in the other language that says yes.
_ABSENT_ACROSS = 1


@dataclass(frozen=True)
class Pair:
    """A question and a sentence."""

    asked: Proposition
    reply: Reply

    @property
    def same_language(self) -> bool:
        """Whether the words of both can be compared one by one."""
        return self.asked.language == self.reply.language

    @cached_property
    def facts(self) -> list[Fact]:
        """The figures, dates and names of the question."""
        return [f for f in facts_in(self.asked.text, self.asked.language) if not f.weak]

    @cached_property
    def absent(self) -> list[Fact]:
        """Those that the sentence does not have."""
        evidence = Evidence(self.reply.sentence, self.reply.language)
        return [fact for fact in self.facts if not evidence.bears_out(fact)]

    @cached_property
    def shared(self) -> list[Word]:
        """The words of the question, names left out, that the sentence has too."""
        words = [word for word in self.asked.words if word.telling or word.senses]
        return [word for word in words if not word.named and self.meets(word, self.reply.words)]

    @cached_property
    def tinged(self) -> bool:
        """Whether the question is half a denial itself, or asks for a degree."""
        return any(w.folded in TINGED or _PRIVATIVE.fullmatch(w.folded) for w in self.asked.words)

    @property
    def of_another(self) -> bool:
        """Whether the sentence lacks a name of the question, and has another instead."""
        if not any(name in self.absent for name in self.names):
            return False
        known = Evidence(self.asked.text, self.asked.language)
        return any(
            fact.kind == "name" and not fact.weak and not known.bears_out(fact)
            for fact in facts_in(self.reply.sentence, self.reply.language)
            if any(clause.start <= fact.start < clause.end for clause in self.reply.answering)
        )

    @cached_property
    def names(self) -> list[Fact]:
        """The names in the question."""
        return [fact for fact in self.facts if fact.kind == "name"]

    @property
    def aligned(self) -> bool:
        """Whether the sentence has the names in the order of the question, and its weekday.

        "PSV won van Ajax" says something else than "Ajax won van PSV".
        """
        text = fold(self.reply.sentence)
        places = [text.find(fold(name.words)) for name in self.names]
        found = [place for place in places if place >= 0]
        said = {word.folded for word in self.reply.words}
        days = (day for day in WEEKDAYS if any(word.folded in day for word in self.asked.words))
        return found == sorted(found) and not any(said.isdisjoint(day) for day in days)

    def grounded(self, denied: Iterable[Word]) -> bool:
        """Whether the two are about the same, besides the words that say yes or no.

        All other words must be shared, unless a pronoun stands for them; across languages the first
        of them or the name of the subject.
        """
        met = list(denied)
        others = [
            word
            for word in self.asked.main
            if word.telling and not self.meets(word, met) and not self.turned(word)
            if not _without_matter(word)
        ]
        shared = [word for word in others if word in self.shared]
        if not self.same_language:
            leading = bool(shared) and others[0] in shared
            return leading or self.subject_named or (not self.names and len(others) <= 1)
        said = {word.folded for clause in self.reply.answering for word in clause.words}
        if said & PRONOUNS:
            return True
        return len(shared) == len(others) and bool(shared or self._names_shared)

    @property
    def subject_named(self) -> bool:
        """Whether the sentence has a name of the question that stands behind no preposition."""
        return any(self._leads(name) for name in self.names if name not in self.absent)

    def _leads(self, name: Fact) -> bool:
        before = [word.folded for word in self.asked.words if word.end <= name.start]
        owner = re.match(r".{0,2}?['’]s\b", self.asked.text[max(0, name.end - 2) :])
        behind = before and before[-1] in PREPOSITIONS[self.asked.language]
        return not owner and not behind and not self._owns(name)

    def _owns(self, name: Fact) -> bool:
        """Whether the sentence tells of something of a name: "de vrouw van Kramer"."""
        at = fold(self.reply.sentence).find(fold(name.words))
        before = [word.folded for word in self.reply.words if word.end <= at]
        return bool(before) and before[-1] in _OF

    def turned(self, word: Word) -> bool:
        """Whether the sentence has the opposite of a word."""
        said = {sense for other in self.reply.words for sense in other.senses}
        return any(opposite(sense) in said for sense in word.senses)

    @property
    def _names_shared(self) -> bool:
        return any(name not in self.absent for name in self.names)

    @property
    def complete(self) -> bool:
        """Whether the sentence has everything that the question has."""
        return not self.absent and not self._missing(self.asked.words)

    @property
    def unlimited(self) -> bool:
        """Whether what the sentence says holds as far as the question asks."""
        if self._limits or self._other_fact or self._exception:
            return False
        if self.asked.wrapped:  # "is it true that …" may hang on any of its words
            return self.complete
        if any(name in self.absent for name in self.names):
            return False
        if self.same_language:
            return not self.missing
        known = any(word.senses for word in self.missing)
        saying = [word for word in self.shared if any(map(opposite, word.senses))]
        return not known and len(self.missing) <= _ABSENT_ACROSS and self.grounded(saying)

    @property
    def missing(self) -> list[Word]:
        """The words of the question's main clause that the sentence lacks, and their opposites."""
        return [word for word in self._missing(self.asked.main) if not self.turned(word)]

    def _missing(self, words: Iterable[Word]) -> list[Word]:
        return [
            word
            for word in words
            if word.telling and word not in self.shared and not _without_matter(word)
        ]

    def meets(self, word: Word, others: Iterable[Word]) -> bool:
        """Whether one of the other words means the same."""
        return any(alike(word, other, same_language=self.same_language) for other in others)

    @property
    def _limits(self) -> bool:
        """Whether the answer has "only", "almost", "first" or the like, or the question "all"."""
        own = {word.folded for word in self.asked.words}
        said = {word.folded for clause in self.reply.answering for word in clause.words}
        strong = polarity(self.asked.text).strong - polarity(self.reply.sentence).strong
        return bool(strong or (said & LIMITS) - own)

    @property
    def _other_fact(self) -> bool:
        """Whether the sentence lacks a figure of the question, or has another date."""
        dates = any(map(is_date, facts_in(self.reply.sentence, self.reply.language)))
        figures = (f for f in self.absent if f.kind != "name" and not f.words[0].isupper())
        return any(dates or not is_date(fact) for fact in figures)

    @property
    def _exception(self) -> bool:
        """Whether a later clause makes an exception: "…, maar niet tegen schade"."""
        return any(
            clause.start > self.reply.start and clause.denials and clause.words[0].folded in BUT
            for clause in self.reply.clauses
        )


def read_pair(
    question: str,
    question_language: Language,
    sentence: str,
    short: str,
    article_language: Language,
) -> Pair:
    """Read a question and a sentence; ``short`` are its words that answer best, or empty."""
    return Pair(
        read_question(question, question_language), read_reply(sentence, short, article_language)
    )


def _without_matter(word: Word) -> bool:
    """Whether a word is the particle of a verb, or asks only whether it was ever so."""
    return not word.senses and (word.folded in PARTICLES or word.folded in EVER)


def is_date(fact: Fact) -> bool:
    """Whether a fact is a date; a bare year is read as a figure too."""
    return fact.kind == "date" or bool(_YEAR.fullmatch(fact.words))
