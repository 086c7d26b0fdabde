"""Which of the turns before a question is about the same: "Terug naar het windpark"."""

import re
from collections.abc import Sequence

from bot.followup.context import Context
from bot.followup.lexicon import ANY_PLAIN
from bot.question_words import GENERIC
from bot.tokens import tokens

_NOUNS = GENERIC["nl"] | GENERIC["en"]
_OTHER = re.compile(r"\b(?:andere?|other)\s+(\w{3,})\b", re.IGNORECASE)
_LETTERS = 4  # shorter words must be the same; longer ones may be part of a compound


def last_about(words: str, contexts: Sequence[Context]) -> int | None:
    """Give the number of the last turn that has one of these words with a subject matter."""
    found = tokens(words)
    own = [word.lower for word in found if word.capital or word.lower not in ANY_PLAIN]
    own = own or [word.lower for word in found if word.lower in _NOUNS]
    for number in reversed(range(len(contexts))):
        said = contexts[number].said
        if any(word in said or _in_compound(word, said) for word in own):
            return number
    return None


def other_of_kind(words: str, contexts: Sequence[Context]) -> str:
    """Say which museum "het andere museum" is: the one spoken of before the last.

    The words themselves where they say nothing of the kind, or no such name is known.
    """
    found = _OTHER.search(words)
    if found is None:
        return words
    noun = found.group(1).lower()
    last = contexts[-1].question.lower()
    for context in reversed(contexts):
        for name in [*context.answer_names, *context.names]:
            if name.text.lower().endswith(noun) and name.text.lower() not in last:
                return f"{words[: found.start()]}{name.text}{words[found.end() :]}"
    return words


def _in_compound(word: str, said: frozenset[str]) -> bool:
    return len(word) >= _LETTERS and any(
        other.startswith(word) or other.endswith(word) for other in said
    )
