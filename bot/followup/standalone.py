"""A question that leans on the conversation is made into one that stands alone.

"Wie was haar voorganger?" becomes "Wie was Nadia el Kasri's voorganger? (directeur van het
Havenmuseum in Kaapzicht)". Words are exchanged only where that is safe: a person for "haar", a
place for "daar", a question word for the one before. Otherwise the question keeps its words, and
what it leans on stands behind it in brackets: search finds the article by it, and the reader of
passages, which goes by the question's first words, is led astray the least.
"""

import re
from collections.abc import Sequence

from bot.answer import Turn
from bot.followup.context import Context, gender
from bot.followup.exchange import exchanged
from bot.followup.leaning import Leaning, leaning
from bot.followup.refill import refill
from bot.followup.said import has_subject, plain_answer
from bot.small_talk import without_greeting
from bot.tokens import tokens
from index.article import Language
from index.language import detect_language

_TURNS = 3  # how far back a question may lean
_WORDS = 34  # of a stand-alone form; the reader of passages sees 48 pieces of words


def standalone(question: str, history: Sequence[Turn], language: Language) -> str:
    """Give a question a form that can be understood without the conversation before it.

    Args:
        question: The question, cleaned and without a greeting.
        history: The turns before it, the oldest first.
        language: The language of the question; the words that are added are in it, names stay.

    Returns:
        The question itself, unchanged, when it does not lean on anything.
    """
    context = _context([turn for turn in history if has_subject(turn)][-_TURNS:], language)
    lean = context and _leaning(question, context, language)
    return _resolved(question, lean, context, language) if context and lean else question


def _context(turns: Sequence[Turn], language: Language) -> Context | None:
    """The last turn, with its question made stand-alone by the turns before it."""
    if not turns:
        return None
    asked = without_greeting(" ".join(turns[-1].question.split()))
    spoken = detect_language(asked, default=language)
    before = _context(turns[:-1], spoken)
    lean = before and _leaning(asked, before, spoken)
    if not before or not lean:
        return Context(asked, plain_answer(turns[-1].answer), spoken)
    pronoun = asked[lean.start : lean.end]
    person = before.person(pronoun) if gender(pronoun) else None
    called = (gender(pronoun), person) if person else before.called
    form = _resolved(asked, lean, before, spoken)
    return Context(form, plain_answer(turns[-1].answer), spoken, called)


def _leaning(question: str, context: Context, language: Language) -> Leaning | None:
    return leaning(question, f"{context.question} {context.answer}", language)


def _resolved(question: str, lean: Leaning, context: Context, language: Language) -> str:
    form, whole = exchanged(question, lean, context, language)
    form = form[:1].upper() + form[1:]
    if whole:
        return form
    if lean.kind == "fragment":  # the answer before was to another question
        filled = refill(question[lean.lead :].rstrip(" ?!."), context, language)
        context = Context(filled or context.question, "", context.language)
        form = question
    return _with_context(form, lean, context, language)


def _with_context(form: str, lean: Leaning, context: Context, language: Language) -> str:
    """The question with what it leans on behind it, in brackets."""
    told = context.telling()
    if lean.kind == "time" and context.wanted == "when":
        told = context.answer
    if lean.kind in ("person", "possessive") and context.called[1] and context.called[1] in form:
        told = ""  # the answer names somebody else
    topic = re.sub(r"[()?]", "", context.topic(language))
    present = _vocabulary(form)
    parts = []
    for part in (topic, told):
        words = _vocabulary(part)
        if words - present:
            parts.append(part)
            present |= words
    room = max(_WORDS - len(form.split()), 12)
    added = " ".join(": ".join(parts).split()[:room])
    return f"{form} ({added})" if added else form


def _vocabulary(text: str) -> set[str]:
    """The words of a text, without the ending of a genitive."""
    return {re.sub(r"(?<=\w)['’]?s?$", "", word.lower) for word in tokens(text)}
