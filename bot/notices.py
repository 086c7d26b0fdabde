"""What has to be said about an answer besides the answer, one sentence each."""

from collections.abc import Iterator, Sequence

from bot.question import Question
from bot.ranking import Candidate
from bot.stance import contradicts
from bot.texts import text

_DAYS_A_YEAR = 365.25


def notices(question: Question, chosen: Sequence[Candidate], old_after: int) -> tuple[str, ...]:
    """What was corrected, that the premise is wrong, and how old the answer is.

    ``old_after`` is a number of days, 0 for never.
    """
    best, language = chosen[0], question.language
    said = spelling(question)
    if question.wants != "yes_no" and contradicts(
        question.standalone, language, best.text, best.article.language
    ):
        said.append(text("contradicts", language))
    said.extend(_age(question, best, old_after))
    return tuple(said)


def spelling(question: Question) -> list[str]:
    """Which words were taken for typing errors."""
    return [
        text("spelling", question.language, word=c.word, suggestion=c.suggestion)
        for c in question.corrections
    ]


def _age(question: Question, best: Candidate, old_after: int) -> Iterator[str]:
    """How old the answer is, for a question that is not about a time."""
    day, today = best.published, question.today
    timeless = question.period is None
    if day is None or not old_after or not timeless or (today - day).days <= old_after:
        return
    years = int((today - day).days / _DAYS_A_YEAR)
    if years:
        yield text("old_years", question.language, n=years, date=day)
    else:
        yield text("old_days", question.language, n=(today - day).days, date=day)
