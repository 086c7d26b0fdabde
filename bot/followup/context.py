"""What an earlier question and its answer leave to refer to: their names, people, places, times."""

import re
from dataclasses import dataclass
from functools import cached_property

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
_PLACES = {
    "nl": frozenset(["in", "te", "bij", "uit", "naar"]),
    "en": frozenset(["in", "at", "near", "from", "to"]),
}
# Names with these are no people.
_BODY = re.compile(
    r"(?:museum|bank|brug|club|college|school|partij|raad|kerk|plein|straat|kanaal|polder|veld|dijk|"
    r"station|haven|huis|park|university|council|party|church|bridge|straat|street|FC|SC|VV|SV|BV|NV)\b",
    re.IGNORECASE,
)
_FEMALE = frozenset(["zij", "ze", "haar", "she", "her", "hers"])
_MALE = frozenset(["hij", "hem", "zijn", "he", "him", "his"])
# After "Wie is haar dochter?", "zij" is the daughter.
_KIN = {
    "f": frozenset(
        [
            "vrouw",
            "dochter",
            "zus",
            "moeder",
            "echtgenote",
            "weduwe",
            "wife",
            "daughter",
            "sister",
            "mother",
        ]
    ),
    "m": frozenset(
        ["man", "zoon", "broer", "vader", "echtgenoot", "husband", "son", "brother", "father"]
    ),
}


def gender(pronoun: str) -> str:
    """Say whether a pronoun is of a woman (f) or a man (m); empty for others."""
    word = pronoun.lower()
    return "f" if word in _FEMALE else "m" if word in _MALE else ""


@dataclass(frozen=True)
class Context:
    """An earlier question in its stand-alone form, its language, and its answer in plain words."""

    question: str
    answer: str
    language: Language
    called: tuple[str, str] = ("", "")  # a person whom the question called "she": ("f", name)

    @cached_property
    def wanted(self) -> Want:
        """What kind of answer the question wanted."""
        return wants(self.question, self.language)

    @cached_property
    def words(self) -> list[Token]:
        """The words of the question."""
        return tokens(self.question)

    @cached_property
    def _lower(self) -> frozenset[str]:
        return frozenset(word.lower for word in self.words)

    @cached_property
    def names(self) -> list[Name]:
        """The names in the question."""
        return names(self.question, self.words, _common(self.language))

    @cached_property
    def answer_names(self) -> list[Name]:
        """The names in the answer."""
        return names(self.answer, tokens(self.answer), _common("nl") | _common("en"))

    def person(self, pronoun: str = "") -> str | None:
        """Who "she" or "his" is: the person answered, else one in the question."""
        same, name = self.called
        if name and same == gender(pronoun) and not self._lower & _KIN[same]:
            return name
        for name in (found.text for found in self.answer_names[:1]):
            likely = " " in name and not _BODY.search(name)
            if self.wanted == "who" or (self.wanted == "which" and likely):
                return name
        people = [name for name in self.names if self._rank(name) > 0]
        if people:
            return self._with_role(max(people, key=self._rank))
        return self._office()

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
        known = self._lower
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
        if language != self.language or len(kept) > 18:
            plain = _common(self.language) - GENERIC[self.language] - ROLES[self.language]
            kept = [word for word in kept if word.lower not in plain]
            return " ".join(word.text for word in kept[:18])
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
            if words[first - 1] in ("how", "hoe") and first < len(words):
                first += words[first] not in VERBS[here]
        while first < len(words) and words[first] in VERBS[here] | {
            "er",
            "het",
            "dat",
            "there",
            "it",
        }:
            if words[first] in ("het", "dat") and words[first + 1 : first + 2]:
                break
            first += 1
        return first

    def _before(self, name: Name) -> str:
        return self.words[name.first - 1].lower if name.first else ""

    def _rank(self, name: Name) -> int:
        """How much a name looks like a person's."""
        before = self._before(name)
        score = 2 * (before in ROLES["nl"] | ROLES["en"]) + 2 * (name.last > name.first)
        score += before in VERBS[self.language] | ASKING[self.language] or name.first == 0
        score -= 2 * (before in _PLACES["nl"] | _PLACES["en"]) + (before in ("van", "of"))
        return (
            score - 4 * bool(_BODY.search(name.text)) - 2 * (before in DETERMINERS[self.language])
        )

    def _with_role(self, name: Name) -> str:
        if self._before(name) in ROLES["nl"] | ROLES["en"]:
            return f"{self._before(name)} {name.text}"
        return name.text

    def _office(self) -> str | None:
        """A person without a name: "de burgemeester van Veldmeer", "the treasurer of Euterpe"."""
        words = self.words
        for at, word in enumerate(words[:-1]):
            roles = [
                n
                for n in (at + 1, at + 2)
                if n < len(words) and words[n].lower in ROLES[self.language]
            ]
            if word.lower not in ("de", "the") or not roles:
                continue
            last = roles[0]
            if last + 1 < len(words) and words[last + 1].lower in ("van", "of", "bij", "at"):
                last = next((n.last for n in self.names if n.first - last in (2, 3)), last)
            return self.question[word.start : words[last].end]
        return None


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
