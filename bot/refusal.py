"""What is said when there is no answer: that there is none, and what was looked for."""

from bot.answer import Refusal, RefusalReason
from bot.composing import quiet
from bot.notices import spelling
from bot.question import Question
from bot.sought import sought
from bot.texts import text

_TEXTS: dict[RefusalReason, str] = {
    "not_in_archive": "refusal",
    "empty_archive": "empty_archive",
    "small_talk": "small_talk",
    "declined": "declined",
}


def refusal(question: Question, reason: RefusalReason) -> Refusal:
    """Say that there is no answer, and what was looked for, when, and under which spelling.

    The names that stand nowhere in the archive are named.
    """
    language = question.language
    more = []
    if reason == "not_in_archive":
        if looked_for := sought(question.standalone, language):
            more.append(text(f"sought_{looked_for.form}", language, what=quiet(looked_for.words)))
        limits = question.timeframe.filters
        if limits.since and limits.until:
            more.append(text("sought_within", language, a=limits.since, b=limits.until))
        more += spelling(question)
        if question.unknown:
            names = quiet(", ".join(question.unknown))
            more.append(text("sought_unknown", language, names=names))
    return Refusal(reason, text(_TEXTS[reason], language), " ".join(more))
