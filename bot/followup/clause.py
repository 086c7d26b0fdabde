"""One question as a row of words, and what a pronoun in it can refer to within the question."""

from bot.question_words import (
    ASKING,
    DETERMINERS,
    JOINING,
    MANY,
    NEUTER,
    OBJECTS,
    PARTICLES,
    POSSESSIVE,
    PREPOSITIONS,
    VERBS,
    plain,
)
from bot.tokens import Token, names
from index.article import Language

# A possessive can stand before these, though they are closed words: "zijn eerste boek".
_ADJECTIVES = frozenset(
    {"eerste", "tweede", "laatste", "vorige", "nieuwe", "oude", "first", "second", "last"}
    | {"other", "new", "old", "own"}
)
_COPULAS = frozenset({"is", "was", "zijn", "waren", "are", "were", "wordt", "werd"})
# Behind these the verb follows at once, and then the subject.
_ADVERBIAL = frozenset({"wat", "waar", "wanneer", "waarom", "hoe", "waarover"})
_INDEFINITE = frozenset({"een", "a", "an"})


class Clause:
    """The words of a question, its "en" or "and" left out."""

    def __init__(self, text: str, words: list[Token], language: Language) -> None:
        self.words = words
        self.lower = [word.lower for word in words]
        self.language = language
        self.names = any(w.capital for w in words) or bool(names(text, words, plain(language)))
        self.figures = any(word[0].isdecimal() for word in self.lower)

    def at(self, place: int) -> str:
        """The word at a place in lower case; empty outside the question."""
        return self.lower[place] if 0 <= place < len(self.lower) else ""

    def has(self, words: frozenset[str]) -> bool:
        """Whether any of these words is in it."""
        return any(word in words for word in self.lower)

    def possessive(self, at: int) -> bool:
        """Whether "zijn", "haar", "her" stands before what is someone's here."""
        word, before, behind = self.lower[at], self.at(at - 1), self.at(at + 1)
        here = self.language
        if word not in POSSESSIVE[here] or not behind:
            return False
        if word in ("his", "its", "their", "diens"):
            return True
        closed = PREPOSITIONS[here] | DETERMINERS[here] | PARTICLES[here] | VERBS[here]
        if behind in closed - _ADJECTIVES:
            return False
        return word != "zijn" or not self._verb_zijn(at, before, behind)

    def _verb_zijn(self, at: int, before: str, behind: str) -> bool:
        """Whether "zijn" is "are" or "be" here, or that of "op zijn vroegst"."""
        if at == 0 or before in ASKING["nl"] or behind in JOINING["nl"]:
            return True
        counted = self.at(at - 2) in ("welke", "hoeveel", "welk")
        participle = behind[:2] == "ge" and behind[-1] in "dtn" and behind not in NEUTER | {"gezin"}
        return counted or participle or (before == "op" and behind.endswith("st"))

    def bound(self, at: int, *, possessive: bool = False) -> bool:
        """Whether something before a pronoun, in the question itself, can be what it refers to."""
        if self._subject(at):
            return False
        here, word, before = self.language, self.lower[at], self.lower[:at]
        is_object = word in OBJECTS or (word in ("haar", "her") and not possessive)
        governed = is_object and self.at(at - 1) in PREPOSITIONS[here]  # "before her"
        joined = any(w in JOINING[here] for w in (before[1:-1] if governed else before[1:]))
        if is_object and not joined:
            return False
        if self._named(at) or (at > 2 and word in MANY and (possessive or joined)):
            return True
        nouns = any(w in DETERMINERS[here] for w in before[:-1])
        if nouns and (self.names or self.figures or joined or _INDEFINITE & set(before)):
            return True
        return (possessive or joined or (here == "en" and at > 2)) and self._asked_for(at)

    def _named(self, at: int) -> bool:
        """Whether a name before it is meant, or one to come: "After his win, what did Jansen …"."""
        if any(w.capital for w in self.words[:at]) or self.at(at + 1) in ("own", "eigen"):
            return True
        verb = any(w in VERBS[self.language] for w in self.lower[:at])
        return not verb and any(w.capital for w in self.words[at + 1 :])

    def _subject(self, at: int) -> bool:
        """Whether a pronoun is the subject of the main clause: right behind the first verb."""
        word, first = self.lower[at], self.lower[0]
        verbs = (n for n, verb in enumerate(self.lower) if verb in VERBS[self.language])
        behind_verb = next(verbs, -2) == at - 1
        if self.language == "en":
            return behind_verb
        second = at == 2 and first in _ADVERBIAL and word not in POSSESSIVE["nl"] - {"haar"}
        return second or (behind_verb and first != "wie")

    def _asked_for(self, at: int) -> bool:
        """Whether the one asked for is meant: "Which farmer lost his cows?", "Wie verloor zijn …".

        Not in "Wie was haar voorganger?".
        """
        first = self.lower[0]
        if first in ("wie", "who"):
            copula = at == 2 and self.lower[1] in _COPULAS
            return not copula and (self.lower[at] != "haar" or at > 4)
        return first in ("welke", "welk", "which", "what") and at > 2
