"""The short answer: whose words it is, which marks it takes, and where it stands in the sentences.

It is an article's when a citation says that exactly these words stand in its quote. Otherwise it is
the machine's: "Ja", a figure in the question's notation, a list drawn from several articles.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.answer import Answer, Citation
from bot.cited import cited, short_days, short_words, written_by_model
from index.article import Language, Span

# What stands before and behind the items of "Rusland, Estland en Noorwegen", and of "a; b".
_BEFORE_ITEM = r"(?:^|(?<=[,;] )|(?<= en )|(?<= and ))"
_BEHIND_ITEM = r"(?=$|[,;] | en | and )"


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of the short answer, and the citations whose marks stand behind them."""

    words: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """The short answer in its parts; ``verbatim`` when an article says it in these words.

    ``days`` says which days it means, when it is "woensdag" or "vorige maand".
    """

    parts: tuple[Part, ...]
    verbatim: bool
    language: Language
    days: str = ""

    @property
    def words(self) -> str:
        """All of it, without marks."""
        return "".join(part.words for part in self.parts)


def short_answer(answer: Answer, language: Language) -> ShortAnswer | None:
    """The short answer of an answer that is shown in ``language``, if it has one."""
    words = (answer.short_answer or "").strip()
    if not words or not answer.statements:
        return None
    holders = [citation for citation in answer.citations if short_words(citation)]
    own = next((citation for citation in holders if short_words(citation) == words), None)
    days = short_days(holders, language)
    if own and not written_by_model(answer):
        return ShortAnswer((Part(words, (own,)),), True, own.language, days)
    holders = holders or cited(answer, answer.statements[0].citations)[:1]
    return ShortAnswer(_parts(words, answer, holders), False, language, days)


def bold_spans(answer: Answer) -> list[tuple[Span, ...]]:
    """For every statement where the short answer stands in it, as the citations say.

    In sentences of a language model, which no citation knows, it is looked for and marked once:
    the second time it is no news.
    """
    spans: list[tuple[Span, ...]] = []
    words = answer.short_answer
    for statement in answer.statements:
        found = tuple(
            citation.short
            for citation in cited(answer, statement.citations)
            if citation.short and citation.quote == statement.text
        )
        if not found and words and statement.support == "checked":
            found = _first(words, statement.text)
            words = None if found else words
        spans.append(found)
    return spans


def _first(words: str, text: str) -> tuple[Span, ...]:
    place = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text)
    return (Span(*place.span()),) if place else ()


def _parts(words: str, answer: Answer, holders: Sequence[Citation]) -> tuple[Part, ...]:
    """The words cut behind every item that a citation holds; the other marks come at the end.

    A citation that only reports something else has no mark here.
    """
    ends = {citation.number: _item_end(words, short_words(citation)) for citation in holders}
    differing = {report.number for report in answer.reports}
    if not any(ends.values()):
        differing.discard(holders[0].number if holders else 0)
    behind: dict[int, list[Citation]] = {}
    for citation in holders:
        end = ends[citation.number]
        if end or citation.number not in differing:
            behind.setdefault(end or len(words), []).append(citation)
    cuts = [0, *sorted({*behind, len(words)})]
    return tuple(
        Part(words[start:end], tuple(behind.get(end, ()))) for start, end in pairwise(cuts)
    )


def _item_end(words: str, item: str) -> int:
    """Where an item of a list ends; 0 when it is none of its items."""
    pattern = rf"{_BEFORE_ITEM}{re.escape(item)}{_BEHIND_ITEM}"
    found = re.search(pattern, words, re.IGNORECASE) if item else None
    return found.end() if found else 0
