"""Answers without a language model: the sentences that answer, verbatim, or nothing.

The candidates are ranked, and the best one decides whether there is an answer at all. Quoted are
those that it takes, each with its mark and introduced by who reported it and when; above them
stands the short answer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.answer import Citation, Draft, Report, Statement, cite
from bot.confidence import confidence, signals
from bot.glosses import glosses
from bot.notices import notices
from bot.premise import denial
from bot.question import Question
from bot.ranking import Candidate, Ranker
from bot.reports import Reports, asks_for_now, compare, denies, newest_first
from bot.selection import in_reading_order, select
from bot.short import in_notation, short_answer
from bot.texts import text
from index.article import Article, Hit, Language

#: A few words that stand nowhere in what was found, and are near nothing either, are no question.
_FEW_WORDS = 3
_FAR = 0.81


@dataclass(frozen=True, slots=True)
class OfflineResponder:
    """Chooses sentences with the bundled reader.

    Below ``threshold`` (a probability) nothing is said. An answer older than ``old_after`` days
    says so; 0 is never.
    """

    ranker: Ranker
    threshold: float
    old_after: int = 0

    name = "offline"

    def drafts(self, question: Question, hits: Sequence[Hit]) -> Iterator[Draft]:
        """One draft: the best sentences, or an empty one when none is probable enough."""
        candidates = [] if _far(question, hits) else self.ranker.rank(question, hits)
        sure = confidence(signals(question, candidates)) if candidates else 0.0
        answered = bool(candidates) and sure >= self.threshold
        denying = denial(question, candidates, answered)
        if denying:
            yield self._denied(question, denying)
        elif answered:
            yield replace(self._answer(question, candidates), confidence=sure)
        else:
            yield Draft()

    def _denied(self, question: Question, denying: Candidate) -> Draft:
        """The sentence that says otherwise than the question takes for granted, marked as such."""
        return Draft(
            statements=tuple(_statements([denying], question.language)),
            citations=(replace(_cite(1, denying, question), short=None),),
            notices=notices(question, [denying], self.old_after),
        )

    def _answer(self, question: Question, candidates: Sequence[Candidate]) -> Draft:
        ranked = newest_first(question, candidates)
        reports = compare(question, ranked)
        chosen = select(question, ranked)
        others = [c for c in reports.other if c not in chosen]
        quoted = in_reading_order([*chosen, *others])
        citations = tuple(_cite(n, c, question) for n, c in enumerate(quoted, start=1))
        return Draft(
            statements=tuple(_statements(quoted, question.language)),
            citations=citations,
            # "De vijf molens gaan niet door" is the news; "vijf" would be the opposite.
            short_answer=None if _revoked(question, ranked[0]) else short_answer(question, chosen),
            reports=tuple(_reports(reports, quoted, question)) if reports.other else (),
            agreeing=len(reports.same),
            notices=notices(question, chosen, self.old_after),
        )


def _revoked(question: Question, best: Candidate) -> bool:
    """Whether a figure, time or name is asked for as it is now, and is told as not so any more."""
    return asks_for_now(question) and denies(best)


def _cite(number: int, candidate: Candidate, question: Question) -> Citation:
    article = candidate.article
    short = candidate.short if candidate.short_answer else None
    day = candidate.published
    told = glosses(candidate.text, article.language, day) if day else ()
    marked = short if number == 1 or question.several or question.compares else None
    return cite(number, article, candidate.hit.passage, candidate.place, marked, told)


def _statements(quoted: Sequence[Candidate], language: Language) -> Iterator[Statement]:
    """Every quote; the first of an article says who reported it."""
    before = ""
    for number, candidate in enumerate(quoted, start=1):
        same = candidate.article.id == before
        introduction = "" if same else introduce(candidate.article, language)
        yield Statement(candidate.text, (number,), "verbatim", introduction)
        before = candidate.article.id


def _reports(reports: Reports, quoted: Sequence[Candidate], question: Question) -> Iterator[Report]:
    """What the articles that are quoted answer, oldest first."""
    told = [c for c in (reports.same[0], *reports.other) if c in quoted]
    for candidate in sorted(told, key=lambda c: c.published or date.min):
        words = in_notation(candidate, question.language)
        yield Report(quoted.index(candidate) + 1, words, candidate.article.published)


def introduce(article: Article, language: Language) -> str:
    """Who reported it, and when: "Volgens *De Courant* (21 juli 2021):"."""
    day = article.day
    if article.source and day:
        return text("according_to", language, source=article.source, date=day)
    if article.source:
        return text("according_to_undated", language, source=article.source)
    if day:
        return text("according_to_article", language, date=day)
    return text("according_to_unknown", language)


def _far(question: Question, hits: Sequence[Hit]) -> bool:
    """Whether a question is a few words that have nothing to do with anything that was found."""
    return len(question.standalone.split()) <= _FEW_WORDS and all(
        hit.words == 0 and hit.article_words == 0 and hit.cosine < _FAR for hit in hits
    )
