"""What an answer's parts rest on: the citations of each, their words, and who wrote them."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from bot.answer import Answer, Citation, Gloss
from bot.days import days_in_words
from index.article import Language


def cited(answer: Answer, numbers: Iterable[int]) -> list[Citation]:
    """The citations with these numbers, in the order of the numbers."""
    by_number = {citation.number: citation for citation in answer.citations}
    return [by_number[number] for number in numbers if number in by_number]


def by_article(citations: Sequence[Citation]) -> list[list[Citation]]:
    """The citations of each article together, the articles in the order of their first number."""
    first = {c.article_id: c.number for c in sorted(citations, key=lambda c: -c.number)}
    ordered = sorted(citations, key=lambda c: (first[c.article_id], c.number))
    return [list(group) for _, group in groupby(ordered, key=lambda c: c.article_id)]


def short_words(citation: Citation) -> str:
    """The words of the short answer in the citation's quote; empty when it holds none."""
    return citation.quote[slice(*citation.short)] if citation.short else ""


def glossed(citation: Citation) -> list[tuple[str, Gloss]]:
    """The relative dates in a quote with what they mean, in order; none that makes no sense."""
    found = sorted(citation.glosses, key=lambda gloss: (gloss.start, gloss.end))
    return [
        (words, gloss)
        for gloss in found
        if gloss.since <= gloss.until
        if gloss.start >= 0 and (words := citation.quote[gloss.start : gloss.end].strip())
    ]


def short_gloss(citations: Iterable[Citation]) -> Gloss | None:
    """Which days the short answer means, where it stands in one quote and holds a relative date."""
    holding = [(citation, citation.short) for citation in citations if citation.short]
    if len(holding) != 1:
        return None
    citation, short = holding[0]
    meant = [g for _, g in glossed(citation) if short.start <= g.start and g.end <= short.end]
    return meant[0] if len(meant) == 1 else None


def short_days(citations: Iterable[Citation], language: Language) -> str:
    """The days of :func:`short_gloss` in words; empty without any."""
    gloss = short_gloss(citations)
    return days_in_words(gloss.since, gloss.until, language) if gloss else ""


def in_words(words: str, gloss: Gloss, language: Language) -> str:
    """What words of a quote mean: ‘zondag’: 15 mei 2022."""
    return f"‘{words}’: {days_in_words(gloss.since, gloss.until, language)}"


def written_by_model(answer: Answer) -> bool:
    """Whether any sentence of it is not an article's own."""
    return any(statement.support == "checked" for statement in answer.statements)
