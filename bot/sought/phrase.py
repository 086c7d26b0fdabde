"""What a question looked for, in its own words."""

import unicodedata
from dataclasses import dataclass
from typing import Literal

from bot.question_words import ASKING, LEADS
from bot.sought.chunks import Chunks, joined, listed, one_sentence
from bot.sought.dutch import indirect as dutch_indirect
from bot.sought.dutch import is_indirect as dutch_is_indirect
from bot.sought.english import indirect as english_indirect
from bot.sought.english import is_indirect as english_is_indirect
from bot.sought.things import thing
from index.article import Language

Form = Literal["thing", "clause", "question"]

# More than two lines of text say nothing at a glance.
_LONGEST = 200
# Who asks, and who is asked: in a sentence of the archive's own, these would be others.
_PERSONS: dict[Language, frozenset[str]] = {
    "nl": listed("ik je jij jou jouw u uw we wij ons onze mij me mijn jullie"),
    "en": listed("i you your yours we our us me my mine ours"),
}
# Behind these an indirect question begins: "Kunt u zeggen wie …", "Do you know who …".
_TELLING: dict[Language, frozenset[str]] = {
    "nl": listed("vertellen zeggen weten uitleggen opzoeken je u iemand eens"),
    "en": listed("me know say explain tell us up anyone"),
}


@dataclass(frozen=True, slots=True)
class Sought:
    """What was looked for, as words that fit into a sentence.

    ============  ===================================  =====================================
    form          words                                fit behind
    ============  ===================================  =====================================
    ``thing``     the name of the captain              "Not found:"
    ``clause``    wie in 1924 de wedstrijd won         "In het archief staat niet", no comma
    ``question``  In which hospital did Hergé die?     "no answer to", in quotation marks
    ============  ===================================  =====================================
    """

    form: Form
    words: str


def sought(question: str, language: Language) -> Sought | None:
    """Say what a question looks for; None where it is too long for that, or has no letters.

    The words are a thing or a clause only where the rules are certain, else the question itself.
    """
    text = _clean(question)
    if not text or len(text) > _LONGEST or not any(c.isalpha() for c in text):
        return None
    return _phrased(text, language) or Sought("question", text)


def _clean(question: str) -> str:
    """On one line, without what cannot be seen."""
    seen = (c for c in question if c.isspace() or unicodedata.category(c) not in ("Cc", "Cf", "Cs"))
    return " ".join("".join(seen).split())


def _phrased(text: str, language: Language) -> Sought | None:
    chunks = one_sentence(text)
    if chunks and chunks[0].lower in LEADS[language]:
        chunks = chunks[1:]
    told = _told(chunks, language)
    if told:
        return Sought("clause", joined(told))
    if not text.endswith("?"):
        return None  # search words, as often as not
    if not chunks or any(c.lower in _PERSONS[language] and not c.fixed for c in chunks):
        return None
    if words := thing(chunks, language):
        return Sought("thing", words)
    indirect = dutch_indirect if language == "nl" else english_indirect
    clause = indirect(chunks)
    return Sought("clause", clause) if clause else None


def _told(chunks: Chunks, language: Language) -> Chunks | None:
    """The clause in "Kunt u zeggen wie de burgemeester is?"."""
    for n, chunk in enumerate(chunks):
        if chunk.lower not in ASKING[language] or chunk.fixed:
            continue
        clause = chunks[n:]
        if n == 0 or chunks[n - 1].lower not in _TELLING[language]:
            return None
        if any(c.lower in _PERSONS[language] and not c.fixed for c in clause):
            return None
        good = dutch_is_indirect(clause) if language == "nl" else english_is_indirect(clause)
        return clause if good else None
    return None
