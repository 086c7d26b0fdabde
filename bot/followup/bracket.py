"""What stands in brackets behind a question that leans: what it is about, from the turn before."""

import re
from datetime import date

from bot.followup.context import Context
from bot.followup.leaning import Kind
from bot.period import find_period
from bot.tokens import tokens
from index.article import Language

_WORDS = 34  # of a stand-alone form; the reader of passages sees 48 pieces of words
_LEAST = 12
_QUOTED = 14  # words of an answer that is asked about
_TODAY = date(2000, 1, 1)  # any day: only where the time stands in the text is used


def bracketed(
    question: str,
    kind: Kind,
    context: Context,
    language: Language,
    subject: str = "",
    beside: str = "",
) -> str:
    """Words that say what ``question`` is about and that it has not; empty when there are none.

    ``subject`` is what the conversation was turned back to, ``beside`` what an earlier turn was
    about that the question refers to as well.
    """
    topic = context.topic(language)
    told = _told(question, kind, context, language)
    if find_period(question, _TODAY, language):
        topic, told = _without_time(topic, context.language), ""
    if _vocabulary(subject) <= _vocabulary(topic):
        subject = ""
    present = _vocabulary(question)
    parts = []
    for part in (subject, topic, context.about, beside, told):
        plain = re.sub(r"[()?]", "", part).strip()
        words = _vocabulary(plain)
        if words - present:
            parts.append(plain)
            present |= words
    room = max(_WORDS - len(question.split()), _LEAST)
    return " ".join(": ".join(parts).split()[:room])


def _told(question: str, kind: Kind, context: Context, language: Language) -> str:
    """What of the answer belongs with it."""
    if kind == "answer":
        return " ".join((context.quote or context.answer).split()[:_QUOTED])
    if kind == "time" and context.wanted == "when":
        return context.answer
    called = context.called
    if kind in ("person", "possessive") and called and called.name in question:
        return ""  # the answer names somebody else
    return context.telling()


def _without_time(topic: str, language: Language) -> str:
    """The subject without the time it had, for a question that names another."""
    period = find_period(topic, _TODAY, language)
    if period is None:
        return topic
    start, end = period.span
    return " ".join((topic[:start] + topic[end:]).split())


def _vocabulary(text: str) -> set[str]:
    """The words of a text, without the ending of a genitive."""
    return {re.sub(r"(?<=\w)['’]?s?$", "", word.lower) for word in tokens(text)}
