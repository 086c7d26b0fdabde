"""Which citations an answer's parts rest on, and who wrote its sentences."""

from collections.abc import Iterable

from bot.answer import Answer, Citation


def cited(answer: Answer, numbers: Iterable[int]) -> list[Citation]:
    """The citations with these numbers, in the order of the numbers."""
    by_number = {citation.number: citation for citation in answer.citations}
    return [by_number[number] for number in numbers if number in by_number]


def written_by_model(answer: Answer) -> bool:
    """Whether any sentence of it is not an article's own."""
    return any(statement.support == "checked" for statement in answer.statements)
