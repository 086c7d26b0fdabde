"""Words of a question exchanged for what they refer to, where that is safe."""

from bot.followup.context import Context
from bot.followup.leaning import Leaning
from bot.followup.refill import genitive, refill
from bot.question_words import ASKING, VERBS
from bot.tokens import tokens
from index.article import Language

# Question words that may change places: they stand for an adverbial, and leave the rest as it is.
_FREE = {
    "nl": frozenset(["wanneer", "waar", "waarom", "hoe", "waardoor"]),
    "en": frozenset(["when", "where", "why", "how"]),
}
_COPULAS = {"nl": frozenset(["is", "was", "wordt", "werd"]), "en": frozenset(["is", "was"])}
_SINGULAR = frozenset(["zijn", "haar", "his", "her", "diens"])


def exchanged(
    question: str, lean: Leaning, context: Context, language: Language
) -> tuple[str, bool]:
    """Give the question with its leaning words exchanged, and whether nothing is left to add."""
    behind = question[lean.lead :]
    if lean.kind == "bare":
        return _asked_again(behind, context, language)
    if lean.kind == "fragment":
        return _refilled(behind, context, language)
    pronoun = question[lean.start : lean.end]
    referent = _referent(lean, pronoun, context)
    if referent is None or referent.lower() in question.lower():
        return behind, False
    if lean.kind == "possessive":
        nameless = language == "nl" and referent.startswith(("de ", "het "))
        if pronoun.lower() not in _SINGULAR or nameless:
            return behind, False
        referent = genitive(referent, language)
    if language != context.language and not referent[0].isupper():
        return behind, False
    return f"{question[lean.lead : lean.start]}{referent}{question[lean.end :]}", False


def _referent(lean: Leaning, pronoun: str, context: Context) -> str | None:
    if lean.kind in ("person", "possessive"):
        return context.person(pronoun)
    if lean.kind == "place":
        return context.place()
    return context.time() if lean.kind == "time" else None


def _asked_again(bare: str, context: Context, language: Language) -> tuple[str, bool]:
    """The question before with another question word: "Sinds wanneer" for "Wie"."""
    words = context.words
    if language != context.language or len(words) < 3 or "(" in context.question:
        return bare, False
    asking = bare.rstrip(" ?!.")
    first, second = words[0].lower, words[1].lower
    rest = context.question[words[1].start :]
    if first in ("wie", "who") and second in _COPULAS[language] and context.answer_names:
        name = context.answer_names[0].text
        if name not in context.question:
            return f"{asking} {words[1].text} {name}{context.question[words[1].end :]}", True
    new = next(word.lower for word in tokens(asking) if word.lower in ASKING[language])
    measured = first in ("how", "hoe") and second not in VERBS[language]
    free = first in _FREE[language] and not measured and new in _FREE[language]
    counted = first in ("welke", "which") and asking.lower().endswith(("hoeveel", "how many"))
    if free or counted:
        return f"{asking} {rest}", not context.telling()
    return bare, False


def _refilled(fragment: str, context: Context, language: Language) -> tuple[str, bool]:
    """The question before, with the fragment in the place of what it replaces."""
    filled = refill(fragment.rstrip(" ?!."), context, language)
    if filled is not None and language == context.language:
        return filled, True
    return fragment, False
