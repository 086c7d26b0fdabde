"""A question held against an archive: typing errors, and names that stand nowhere in it."""

from dataclasses import replace

from bot.question import Question, spelled
from bot.sought import unknown_names
from index.retriever import Retriever


def known(question: Question, retriever: Retriever) -> Question:
    """The question with its typing errors corrected, and with its unknown names."""
    question = spelled(question, retriever.corrections(question.standalone))
    names = unknown_names(question.standalone, question.language, retriever.knows)
    return replace(question, unknown=names)
