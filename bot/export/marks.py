"""Which citations the parts of an answer rest on, and their marks [n]."""

from collections.abc import Iterable, Sequence

from bot.answer import Answer, Citation
from bot.composing import marks as written_marks
from bot.export.blocks import Run


def cited(answer: Answer, numbers: Iterable[int]) -> list[Citation]:
    """The citations with these numbers, in the order of the numbers."""
    by_number = {citation.number: citation for citation in answer.citations}
    return [by_number[number] for number in numbers if number in by_number]


def marks(citations: Sequence[Citation]) -> tuple[Run, ...]:
    """The marks behind words, which no line break parts from them; none without citations."""
    if not citations:
        return ()
    return Run("\N{NO-BREAK SPACE}"), Run(written_marks(c.number for c in citations), mark=True)


def short_words(citation: Citation) -> str:
    """The words of the short answer in the citation's quote; empty when it holds none."""
    return citation.quote[slice(*citation.short)] if citation.short else ""


def written_by_model(answer: Answer) -> bool:
    """Whether any sentence of it is not an article's own."""
    return any(statement.support == "checked" for statement in answer.statements)
