"""What an earlier question and its answer leave to refer to: their subject, place and time."""

from dataclasses import dataclass
from functools import cached_property

from bot.followup.lexicon import ARTICLES
from bot.followup.people import Person, Spoken, is_body, people_in, told_gender
from bot.question_words import (
    ASKING,
    DETERMINERS,
    GENERIC,
    JOINING,
    PARTICLES,
    PREPOSITIONS,
    ROLES,
    VERBS,
)
from bot.tokens import Name, Token, names, tokens
from bot.wants import Want, wants
from index.article import Language

_SHORT = 8  # words: an answer up to here is taken whole
_LONG = 18  # words of a subject
_PLACES = {
    "nl": frozenset(["in", "te", "bij", "uit", "naar"]),
    "en": frozenset(["in", "at", "near", "from", "to"]),
}
_LOOSE = frozenset(["er", "het", "dat", "there", "it"])


@dataclass(frozen=True)
class Context:
    """An earlier question in its stand-alone form, its language, and its answer in plain words.

    ``about`` is what stood in brackets behind the question; ``quote`` the sentence of the archive
    that the answer quotes; ``called`` somebody whom the question called "she" or "he".
    """

    question: str
    answer: str
    language: Language
    about: str = ""
    quote: str = ""
    called: Person | None = None

    @cached_property
    def wanted(self) -> Want:
        """What kind of answer the question wanted."""
        return wants(self.question, self.language)

    @cached_property
    def words(self) -> list[Token]:
        """The words of the question."""
        return tokens(self.question)

    @cached_property
    def said(self) -> frozenset[str]:
        """Every word of the turn, in lower case."""
        whole = f"{self.question} {self.about} {self.answer} {self.quote}"
        return frozenset(word.lower for word in tokens(whole))

    @cached_property
    def names(self) -> list[Name]:
        """The names in the question."""
        return names(self.question, self.words, _common(self.language))

    @cached_property
    def answer_names(self) -> list[Name]:
        """The names in the answer."""
        return names(self.answer, tokens(self.answer), _common("nl") | _common("en"))

    @cached_property
    def people(self) -> list[Person]:
        """The people that the turn speaks of, the one most likely to be meant first."""
        question = Spoken(self.question, self.words, self.names, self.language)
        answer = Spoken(self.answer, tokens(self.answer), self.answer_names, self.language)
        found = people_in(question, answer, self.wanted, told_gender(self.quote))
        return [*found, self.called] if self.called else found

    def place(self) -> str | None:
        """Where "there" is, with its preposition: "in Groningen"."""
        short = tokens(self.answer)
        if self.wanted == "where" and 0 < len(short) <= _SHORT:
            if short[0].lower in _PLACES["nl"] | _PLACES["en"]:
                return self.answer[0].lower() + self.answer[1:]
            if short[0].text[0].isupper() and self.answer_names:
                return f"in {self.answer_names[0].text}"
        for name in reversed(self.names):
            if self._before(name) in _PLACES[self.language]:
                return f"{self._before(name)} {name.text}"
        return self._house()

    def _house(self) -> str | None:
        """Where "there" is when it is no town: "bij het Glasmuseum"."""
        at = {"nl": "bij", "en": "at"}[self.language]
        for name in self.names:
            if is_body(name.text):
                article = self._before(name)
                return f"{at} {article} {name.text}" if article in ARTICLES else f"{at} {name.text}"
        return None

    def time(self) -> str | None:
        """When "then" is: a short answer to a question for a time."""
        short = tokens(self.answer)
        if self.wanted != "when" or not 0 < len(short) <= _SHORT:
            return None
        return self.answer[0].lower() + self.answer[1:]

    def telling(self) -> str:
        """What of the answer helps to find the article: its names, or all of it when it is short.

        A bare figure or a yes says nothing, and only leads the reader of passages astray.
        """
        known = frozenset(word.lower for word in self.words)
        counted = self.wanted in ("yes_no", "how_many", "how_much", "when")
        fresh = [
            name.text
            for name in self.answer_names
            if not all(part.lower in known for part in tokens(name.text))
            and not (counted and name.first == name.last == 0)  # "Zes."
        ]
        short = tokens(self.answer)
        whole = fresh and len(short) <= 4 and not counted  # "De Schuit"
        if fresh:
            return self.answer if whole else ", ".join(dict.fromkeys(fresh[:3]))
        figures = any(word.text[0].isdecimal() for word in short)
        if len(short) > _SHORT or figures or counted:
            return ""
        return self.answer if any(word.lower not in known for word in short) else ""

    def topic(self, language: Language) -> str:
        """What the question is about, without the words that ask.

        For a question in the other language only the words with a subject matter are kept.
        """
        kept = self.words[self._asking_words() :]
        if language != self.language or len(kept) > _LONG:
            plain = _common(self.language) - GENERIC[self.language] - ROLES[self.language]
            named = {n for name in self.names for n in range(name.first, name.last + 1)}
            inside = {self.words[n].start for n in named}
            kept = [w for w in kept if w.capital or w.start in inside or w.lower not in plain]
            return " ".join(word.text for word in kept[:_LONG])
        return self.question[kept[0].start :].rstrip(" ?!.") if kept else ""

    def _asking_words(self) -> int:
        """How many words at the beginning only ask: "In welk", "When did", "Hoeveel"."""
        first = 0
        words = [word.lower for word in self.words]
        here = self.language
        if len(words) > 1 and words[0] in PREPOSITIONS[here] and words[1] in ASKING[here]:
            first = 1
        if first < len(words) and words[first] in ASKING[here]:
            first += 1
            first += words[first - 1 : first + 1] == ["wat", "voor"]
            if words[first - 1] in ("how", "hoe") and first < len(words):
                first += words[first] not in VERBS[here]
        while first < len(words) and words[first] in VERBS[here] | _LOOSE:
            if words[first] in ("het", "dat") and words[first + 1 : first + 2]:
                break
            first += 1
        return first

    def _before(self, name: Name) -> str:
        return self.words[name.first - 1].lower if name.first else ""


def _common(language: Language) -> frozenset[str]:
    """Words that are no names when a sentence begins with them."""
    return (
        ASKING[language]
        | VERBS[language]
        | DETERMINERS[language]
        | PREPOSITIONS[language]
        | PARTICLES[language]
        | JOINING[language]
        | GENERIC[language] - ROLES[language]
    )
