"""What a question puts forward, or takes for granted, as a row of words."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.question_words import PREPOSITIONS
from bot.stance.clause import is_denial
from bot.stance.grammar import NOUN_MARKERS, SUBJECTS, SUBORDINATING, WITHOUT
from bot.stance.meaning import Word, describes, followed, read_words
from index.article import Language

_WRAPPED: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(
        r"\W*(?:klopt het|is het (?:waar|juist|zo|correct)|hoe komt het|wat is de reden)"
        r"[^?.]{0,80}?\bdat\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\W*(?:is it (?:true|correct|right|the case)|what is the reason)[^?.]{0,80}?\bthat\b"
        r"|\W*how come\b",
        re.IGNORECASE,
    ),
}


@dataclass(frozen=True, slots=True)
class Proposition:
    """``words`` are all there are, ``main`` those of the main clause.

    ``text`` is the question without "Klopt het dat", padded so that offsets stay. ``denied`` when
    the main clause denies, ``unclear`` when a denial stands elsewhere, more than one does, or the
    question gives a choice.
    """

    text: str
    language: Language
    words: tuple[Word, ...]
    main: tuple[Word, ...]
    wrapped: bool
    denied: bool
    unclear: bool

    @property
    def telling(self) -> tuple[Word, ...]:
        """The words of the main clause that have a subject matter and are no names.

        "The cancelled summit" does not say that it was cancelled: such words are left out.
        """
        return tuple(
            word
            for word, behind in followed(self.main)
            if not word.named
            and (word.forms or word.senses)
            and not describes(word, behind, self.language)
        )


@lru_cache(maxsize=16)  # it is held against many sentences
def read_question(question: str, language: Language) -> Proposition:
    """Read what a question puts forward."""
    wrapping = _WRAPPED[language].match(question)
    text = " " * wrapping.end() + question[wrapping.end() :] if wrapping else question
    words = read_words(text, language)
    main = _main(words, language)
    denials = [word for word in words if is_denial(word, language)]
    return Proposition(
        text=text,
        language=language,
        words=words,
        main=main,
        wrapped=bool(wrapping),
        denied=len(denials) == 1 and denials[0] in main,
        unclear=len(denials) > 1
        or any(word not in main for word in denials)
        or any(word.folded in WITHOUT for word in words)
        or _alternatives(words, language),
    )


def _main(words: tuple[Word, ...], language: Language) -> tuple[Word, ...]:
    """The words up to the first clause that depends on it, or all when those say nothing."""
    infinitive = any(word.folded == "te" for word in words)
    stops = (
        at
        for at, word in enumerate(words)
        if at > 1
        and word.folded in SUBORDINATING[language]
        and (infinitive or word.folded != "om")  # "om te zien", but "kwam om het leven"
    )
    main = words[: next(stops, len(words))]
    return main if any(word.telling for word in main) else words


def _alternatives(words: tuple[Word, ...], language: Language) -> bool:
    """Whether a question gives a choice: "open of dicht", but not "weet of de brug open is"."""
    if language == "en":
        return any(word.folded == "or" for word in words)
    opening = SUBJECTS | NOUN_MARKERS["nl"] | PREPOSITIONS["nl"]
    return any(
        of.folded == "of" and behind.folded not in opening and (before.named or not behind.named)
        for before, of, behind in zip(words, words[1:], words[2:], strict=False)
    )
