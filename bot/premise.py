"""What speaks against a question: "Waarom trad de burgemeester af?", where she stays.

The reader looks for a reason, and finds some. A sentence that denies what the question takes for
granted is the answer, unless one that is as new says that it is so.
"""

from collections.abc import Sequence
from datetime import date

from bot.question import Question
from bot.ranking import Candidate
from bot.stance import PRESUPPOSING, affirms, contradicts


def denial(question: Question, candidates: Sequence[Candidate], answered: bool) -> Candidate | None:
    """The sentence that denies the premise of a question; None without one.

    Where the question is ``answered`` by the first of the candidates, the denial must be of the
    same article, or name what the question names in one as new.
    """
    if question.wants not in PRESUPPOSING:
        return None
    found = next((c for c in candidates if not c.lacking and _denies(question, c)), None)
    if found is None or (answered and not _weighs(question, found, candidates[0])):
        return None
    rivals = (c for c in candidates if _day(c) >= _day(found) and not c.lacking)
    return None if any(_affirms(question, rival) for rival in rivals) else found


def _weighs(question: Question, denying: Candidate, best: Candidate) -> bool:
    """Whether a denial counts beside a sentence that answers."""
    if denying.article.id == best.article.id:
        return True
    return bool(question.names) and _day(denying) >= _day(best)


def _day(candidate: Candidate) -> date:
    return candidate.published or date.min


def _denies(question: Question, candidate: Candidate) -> bool:
    written = candidate.article.language
    return contradicts(question.standalone, question.language, candidate.text, written)


def _affirms(question: Question, candidate: Candidate) -> bool:
    written = candidate.article.language
    return affirms(question.standalone, question.language, candidate.text, written)
