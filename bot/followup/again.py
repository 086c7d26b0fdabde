"""The question before with another question word: "Sinds wanneer?" after "Wie is directeur?"."""

import re

from bot.followup.context import Context
from bot.question_words import ASKING, PREPOSITIONS, VERBS
from bot.tokens import tokens
from index.article import Language

# Question words that may change places: they stand for an adverbial, and leave the rest as it is.
_FREE = {
    "nl": frozenset(["wanneer", "waar", "waarom", "hoe", "waardoor", "hoezo", "hoelang"]),
    "en": frozenset(["when", "where", "why", "how"]),
}
_COPULAS = {"nl": frozenset(["is", "was", "wordt", "werd"]), "en": frozenset(["is", "was"])}
_WHO = {"nl": frozenset(["wie"]), "en": frozenset(["who"])}
_DENIED = re.compile(r"\b(?:nee|niet|geen|no|not|never|nooit)\b", re.IGNORECASE)
_WORDS = 5  # of a name that is put in


def asked_again(bare: str, context: Context, language: Language) -> tuple[str, bool] | None:
    """Ask the question before with the words of ``bare``; None where that is not safe.

    Returns:
        The question, and whether nothing of the answer need be told with it.
    """
    words = context.words
    if language != context.language or len(words) < 3:
        return None
    asking = bare.rstrip(" ?!.")
    lower = [word.lower for word in tokens(asking)]
    new = next(word for word in lower if word in ASKING[language])
    if (
        context.wanted == "yes_no"
        and not _DENIED.search(context.answer)
        and new in _FREE[language]
        and len(lower) == 1
    ):
        question = context.question
        return f"{asking} {question[:1].lower()}{question[1:]}", True
    adverbial = new in _FREE[language] or lower[0] in PREPOSITIONS[language]
    return (
        (_of_who(asking, context, language) if adverbial else None)
        or _adverbial(asking, lower, new, context)
        or _of_which(asking, lower, context)
    )


def _of_who(asking: str, context: Context, language: Language) -> tuple[str, bool] | None:
    """With the one who was the answer to "Wie is directeur?": "Sinds wanneer is Nadia …"."""
    first, second = context.words[0].lower, context.words[1]
    if first not in _WHO[language] or not context.answer_names:
        return None
    name = context.answer_names[0].text
    dutch = language == "nl" and len(tokens(context.answer)) <= _WORDS
    if name in context.question or not (second.lower in _COPULAS[language] or dutch):
        return None
    return f"{asking} {second.text} {name}{context.question[second.end :]}", True


def _adverbial(
    asking: str, lower: list[str], new: str, context: Context
) -> tuple[str, bool] | None:
    """One adverbial for another: "Waarom" for "Wanneer", "Aan wie" for "Voor hoeveel geld"."""
    here = context.language
    words = [word.lower for word in context.words]
    led = words[0] in PREPOSITIONS[here] and words[1] in ASKING[here]
    measured = words[0] in ("how", "hoe") and words[1] not in VERBS[here]
    if not led and (words[0] not in _FREE[here] or measured):
        return None
    if new not in _FREE[here] and lower[0] not in PREPOSITIONS[here]:
        return None
    verb = next((word for word in context.words[1:4] if word.lower in VERBS[here]), None)
    if verb is None and led:
        return None
    rest = context.question[(verb or context.words[1]).start :]
    return f"{asking} {rest}", not context.telling()


def _of_which(asking: str, lower: list[str], context: Context) -> tuple[str, bool] | None:
    """Ask "Hoeveel" for "Welke"."""
    counted = lower in (["hoeveel"], ["how", "many"])
    if context.words[0].lower not in ("welke", "which") or not counted:
        return None
    return f"{asking} {context.question[context.words[1].start :]}", not context.telling()
