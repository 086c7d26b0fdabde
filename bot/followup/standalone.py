"""A question that leans on the conversation is made into one that stands alone.

"Wie was haar voorganger?" becomes "Wie was Nadia el Kasri's voorganger? (directeur van het
Havenmuseum in Kaapzicht)". Words are exchanged only where that is safe: a person for "haar", a
place for "daar", a question word for the one before. Otherwise the question keeps its words, and
what it leans on stands behind it in brackets: search finds the article by it, and the reader of
passages, which goes by the question's first words, is led astray the least.

Every turn is made to stand alone by the turns before it, so that a question can refer to what was
spoken of some turns ago.
"""

from collections.abc import Sequence

from bot.answer import Turn
from bot.followup.context import Context
from bot.followup.resolve import called, resolved
from bot.followup.said import has_subject, plain_answer, quoted
from bot.small_talk import without_greeting
from index.article import Language
from index.language import detect_language

_TURNS = 8  # how far back a question may lean


def standalone(question: str, history: Sequence[Turn], language: Language) -> str:
    """Give a question a form that can be understood without the conversation before it.

    Args:
        question: The question, cleaned and without a greeting.
        history: The turns before it, the oldest first.
        language: The language of the question; the words that are added are in it, names stay.

    Returns:
        The question itself, unchanged, when it does not lean on anything.
    """
    return resolved(question, _contexts(history, language), language).written()


def _contexts(history: Sequence[Turn], language: Language) -> list[Context]:
    """The last turns, each with its question made to stand alone by those before it."""
    contexts: list[Context] = []
    for turn in [turn for turn in history if has_subject(turn)][-_TURNS:]:
        asked = without_greeting(" ".join(turn.question.split()))
        spoken = detect_language(asked, default=language)
        form = resolved(asked, contexts, spoken)
        person = called(asked, contexts, spoken)
        answer, quote = plain_answer(turn.answer), quoted(turn.answer)
        contexts.append(Context(form.question, answer, spoken, form.about, quote, person))
    return contexts
