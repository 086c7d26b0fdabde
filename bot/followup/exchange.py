"""Words of a question exchanged for what they refer to, where that is safe."""

import re
from collections.abc import Sequence

from bot.followup.again import asked_again
from bot.followup.context import Context
from bot.followup.correction import without_the_one
from bot.followup.leaning import Leaning
from bot.followup.lexicon import ONES
from bot.followup.people import who
from bot.followup.refill import genitive, refill
from bot.followup.things import thing
from bot.tokens import tokens
from index.article import Language

_THEN = re.compile(r"[\s,]+(?:dan|then)$", re.IGNORECASE)


def exchanged(
    question: str, lean: Leaning, contexts: Sequence[Context], language: Language
) -> tuple[str, bool]:
    """Give the question with its leaning words exchanged, and whether nothing is left to add."""
    behind = question[lean.lead :]
    if lean.kind == "bare":
        return asked_again(behind, contexts[-1], language) or (behind, False)
    pronoun = question[lean.start : lean.end]
    referent = _referent(lean, pronoun, contexts)
    if referent is None and not _determines(question, lean):
        referent = thing(pronoun, contexts[-1])
    if referent is None or referent.lower() in question.lower():
        return behind, False
    if lean.kind == "possessive":
        nameless = language == "nl" and referent.startswith(("de ", "het "))
        if pronoun.lower() not in ONES or nameless:
            return behind, False
        referent = genitive(referent, language)
    if language != contexts[-1].language and not referent[0].isupper():
        return behind, False
    return f"{question[lean.lead : lean.start]}{referent}{question[lean.end :]}", False


def _determines(question: str, lean: Leaning) -> bool:
    """Whether "die" stands before a noun: "die fabriek"."""
    if question[lean.start : lean.end].lower() != "die":
        return False
    return bool(tokens(question[lean.end :]))


def refilled(
    fragment: str, contexts: Sequence[Context], language: Language, *, small: bool = False
) -> str | None:
    """The last question with a fragment in the place of what it replaces; None if not sure.

    ``small``: a name may be written in small letters.
    """
    words = fragment.rstrip(" ?!")
    words = words if _initial(words) else words.rstrip(" .")
    words = without_the_one(_THEN.sub("", words) or words, language)
    first = words.split(maxsplit=1)[0] if words else ""
    whose = who(first, [context.people for context in reversed(contexts)])
    if not words or not contexts[-1].words:
        return None
    return refill(words, contexts[-1], whose, language, small=small)


def of_theirs(fragment: str, contexts: Sequence[Context], language: Language) -> str:
    """Say whose wife it is, in "En zijn vrouw?", where that is known."""
    words = tokens(fragment)
    if len(words) < 2 or words[0].lower not in ONES:
        return fragment
    first = words[0]
    whose = who(first.lower, [context.people for context in reversed(contexts)])
    if whose is None or not whose[0].isupper():
        return fragment
    return f"{genitive(whose, language)}{fragment[first.end :]}"


def _initial(words: str) -> bool:
    """Whether it ends with an initial, whose full stop belongs to the name: "Milan S."."""
    return len(words) > 2 and words[-1] == "." and words[-2].isupper() and not words[-3].isalnum()


def _referent(lean: Leaning, pronoun: str, contexts: Sequence[Context]) -> str | None:
    if lean.kind in ("person", "possessive"):
        return who(pronoun, [context.people for context in reversed(contexts)])
    if lean.kind == "place":
        return contexts[-1].place()
    return contexts[-1].time() if lean.kind == "time" else None
