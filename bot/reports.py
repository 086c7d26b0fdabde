"""Whether articles answer a question alike: in how many it says the same, and which say otherwise.

Only what can be compared counts: figures, dates and names in the short answers. An article takes
part when it answers about as surely as the best one and lacks none of the question's names and
figures; of several sentences of an article the best one speaks for it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.facts import Fact, facts_in
from bot.question import Question
from bot.ranking import Candidate
from index.article import Language

#: How far below the best a sentence of another article may score, to answer about as surely …
_AS_SURE = 6.0
#: … and what the reader must think of it by itself (logits).
_RELEVANT = -1.5
_EVIDENT = 0.5
#: A newer report may be so much less relevant and evident, and lead all the same (logits).
_NEARLY = 2.5
#: Answers of these kinds are figures, times or names, which agree or do not.
_COMPARED = frozenset({"how_many", "how_much", "when", "who", "where", "which"})
#: A yes-or-no question that begins so asks how things are now.
_PRESENT: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(
        r"\W*(?:is|zijn|kom(?:t|en)|ga(?:at|an)|word(?:t|en)|blij(?:ft|ven)|he(?:eft|bben)|mag|mogen|"
        r"kan|kunnen|moet(?:en)?|wil(?:len)?|zal|zullen|sta(?:at|an)|lig(?:t|gen)|krijg(?:t|en)|"
        r"loopt|lopen|rijd(?:t|en)|vaart|varen|doet|doen|bestaat|bestaan|geld(?:t|en))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(r"\W*(?:is|are|will|does|do|can|has|have|may|must|shall)\b", re.IGNORECASE),
}
_DENIAL = re.compile(r"\b(?:niet|geen|nooit|niemand|not|no|never|nobody)\b|n't\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reports:
    """The best sentences of articles that answer the same, and of those that answer otherwise.

    The sentence that is quoted first is the first of ``same``.
    """

    same: tuple[Candidate, ...]
    other: tuple[Candidate, ...] = ()


def compare(question: Question, candidates: Sequence[Candidate]) -> Reports:
    """What further articles say; ``candidates`` are not empty and the best comes first."""
    best = candidates[0]
    same = [best]
    other: list[Candidate] = []
    if _comparable(question):
        for candidate in _as_sure(candidates):
            agree = agreement(best, candidate)
            if agree is not None:
                (same if agree else other).append(candidate)
    return Reports(tuple(same), tuple(other))


def _comparable(question: Question) -> bool:
    """Whether the answers of articles to a question agree or do not."""
    return question.wants in _COMPARED and not question.several


def asks_for_now(question: Question) -> bool:
    """Whether a question asks for a figure, time or name as it is now."""
    return question.timeframe.newest and _comparable(question)


def _asks_whether_now(question: Question) -> bool:
    """Whether a question asks if something is so, in the present: "Komen er windmolens?"."""
    present = _PRESENT[question.language].match(question.standalone)
    return question.wants == "yes_no" and bool(present) and not question.period


def newest_first(question: Question, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Let the newest report lead where a question asks how things are now.

    Of the sentences that answer nearly as well as the best one, that of the newest article is put
    in front. Otherwise nothing changes. ``candidates`` are not empty and the best comes first.
    """
    best = candidates[0]
    if not asks_for_now(question) and not _asks_whether_now(question):
        return list(candidates)
    told = [c for c in _of_each_article(candidates) if _nearly_as_sure(c, best)]
    newest = max((best, *told), key=lambda c: c.published or date.min)
    return [newest, *(c for c in candidates if c is not newest)]


def _as_sure(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The best sentence of every other article that answers about as surely."""
    for candidate in _of_each_article(candidates):
        sure = candidate.relevance >= _RELEVANT and candidate.evidence >= _EVIDENT
        if sure and len(candidate.lacking) <= len(candidates[0].lacking):
            yield candidate


def _of_each_article(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The best sentence of every article but the best one's, where it scores near that."""
    best = candidates[0]
    seen = {best.article.id}
    for candidate in candidates:
        fresh = candidate.fits and candidate.article.id not in seen
        if fresh and candidate.score >= best.score - _AS_SURE:
            seen.add(candidate.article.id)
            yield candidate


def _nearly_as_sure(candidate: Candidate, best: Candidate) -> bool:
    """Whether the reader thinks nearly as much of it: a question for now is often near a miss."""
    near = candidate.relevance >= best.relevance - _NEARLY
    evident = candidate.evidence >= best.evidence - _NEARLY
    return near and evident and len(candidate.lacking) <= len(best.lacking)


def agreement(one: Candidate, two: Candidate) -> bool | None:
    """Whether two short answers say the same; None when they cannot be compared."""
    a, b = one.short_answer, two.short_answer
    if not a or not b or denies(one) != denies(two):
        return None
    if a.casefold() in b.casefold() or b.casefold() in a.casefold():
        return True
    first, second = _facts(one), _facts(two)
    for kind in ("figure", "date", "name"):
        mine = [fact for fact in first if fact.kind == kind]
        theirs = [fact for fact in second if fact.kind == kind]
        if mine and theirs:
            return any(f.bears_out(g) or g.bears_out(f) for f in mine for g in theirs)
    return None


def denies(candidate: Candidate) -> bool:
    """Whether a sentence says that something is not so: "De vijf molens gaan niet door"."""
    return _DENIAL.search(candidate.text) is not None


def _facts(candidate: Candidate) -> list[Fact]:
    """The facts inside the short answer, read in their sentence."""
    start, end = candidate.short
    facts = facts_in(candidate.text, candidate.article.language, candidate.published)
    return [f for f in facts if f.start >= start and f.end <= end and not f.weak]
