"""The figure of now, in a sentence that tells the one of before first.

"Vorige maand hadden zij 81 centra onder controle, nu meer dan 200": who asks how many they have, in
the present, wants the second.
"""

import re

from bot.facts import Fact, facts_in
from bot.glosses.tense import is_past, tense
from bot.question import Question
from bot.trimming import trimmed
from index.article import Language, Span

_NOW = re.compile(
    r"(?:[,;–-]|\ben|\bmaar|\band|\bbut)\s+(?:nu|inmiddels|thans|now)\b", re.IGNORECASE
)
_CLAUSE_END = re.compile(r"[,;:]\s|$")


def of_now(question: Question, sentence: str, written: Language, short: Span) -> Span:
    """The short answer, or the figure behind "nu" where that is meant; both in the sentence."""
    counts = question.wants in ("how_many", "how_much")
    if not counts or question.compares or question.period:
        return short
    now = _NOW.search(sentence, short.end)
    asked = question.standalone
    if now is None or is_past(tense(asked, 0, len(asked), question.language)):
        return short
    if not is_past(tense(sentence, *short, written)):
        return short
    figures = [f for f in facts_in(sentence, written) if f.kind == "figure" and not f.weak]
    end = _clause_end(sentence, now.end())
    before = next((f for f in figures if short.start <= f.start < short.end), None)
    after = next((f for f in figures if now.end() <= f.start < end), None)
    if before and after and _alike(before, after):
        return trimmed(sentence, Span(after.start, after.end))
    return short


def _clause_end(sentence: str, start: int) -> int:
    found = _CLAUSE_END.search(sentence, start)
    return found.start() if found else len(sentence)


def _alike(before: Fact, after: Fact) -> bool:
    """Whether two figures may count the same thing, which the second need not say again."""
    return after.unit in ("", before.unit) and not _kinds(before).isdisjoint(_kinds(after))


def _kinds(figure: Fact) -> set[str]:
    """Whether it is a number, a share, …: what its readings begin with."""
    return {reading.partition(":")[0] for reading in figure.readings}
