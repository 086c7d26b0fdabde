"""The short answer: the words that answer by themselves, in the question's notation.

Yes-or-no questions get "Ja" or "Nee" where the sentence says so plainly, questions for several
things get all of them, and questions that compare two times get what was answered at each.
"""

import re
from collections.abc import Iterable, Sequence

from bot.notation import localised
from bot.question import Question
from bot.ranking import Candidate
from bot.reports import denies
from bot.stance import yes_or_no
from bot.texts import text
from index.article import Language

#: Nothing but names, which answer no yes or no.
_NAMED = re.compile(r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*")
_JOINT = re.compile(r"[;,]\s|\b(?:en|and)\b")


def short_answer(question: Question, chosen: Sequence[Candidate]) -> str | None:
    """The short answer of the sentences that are quoted, the best first; None without one."""
    if not chosen:
        return None
    best, language = chosen[0], question.language
    words = in_notation(best, language)
    if question.wants == "yes_no":
        return _yes_or_no(question, best, words)
    if question.compares and (told := _then_and_now(chosen, language)):
        return told
    if question.several:
        words = listed((in_notation(candidate, language) for candidate in chosen), language)
    return words or None


def in_notation(candidate: Candidate, language: Language) -> str:
    """The words of a sentence that answer, with figures and dates as ``language`` writes them."""
    return localised(candidate.short_answer, candidate.article.language, language)


def _yes_or_no(question: Question, best: Candidate, words: str) -> str | None:
    """Give "Nee: pas in 2021", and the words alone where yes and no cannot be told apart."""
    said = yes_or_no(
        question.standalone,
        question.language,
        best.text,
        best.short_answer,
        best.article.language,
    )
    if said is None:
        only_named = best.short.start > 0 and _NAMED.fullmatch(best.short_answer)
        return None if only_named else words or None
    answer = text(said, question.language)
    same = best.article.language == question.language
    return f"{answer}: {words}" if words and same else answer


def _then_and_now(chosen: Sequence[Candidate], language: Language) -> str | None:
    """What the oldest and the newest of the sentences answer, each with its day.

    "De vijf molens gaan niet door" does not tell how many there are.
    """
    told = ((c.published, c) for c in chosen if c.published and not denies(c))
    dated = sorted(told, key=lambda pair: pair[0])
    if len(dated) < 2 or dated[0][0] == dated[-1][0]:
        return None
    first, last = (in_notation(c, language) for _, c in (dated[0], dated[-1]))
    if not first or not last or first == last:
        return None
    return text("then_now", language, first=first, a=dated[0][0], last=last, b=dated[-1][0])


def listed(parts: Iterable[str], language: Language) -> str:
    """Everything once: "Rusland, Estland en Noorwegen"; nothing that another part holds."""
    items: list[str] = []
    for part in dict.fromkeys(filter(None, parts)):
        if not any(part.casefold() in item.casefold() for item in items):
            items = [item for item in items if item.casefold() not in part.casefold()] + [part]
    if len(items) < 2:
        return "".join(items)
    if any(_JOINT.search(item) for item in items):
        return "; ".join(items)
    return text("list", language, first=", ".join(items[:-1]), last=items[-1])
