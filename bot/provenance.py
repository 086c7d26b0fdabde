"""Where an answer comes from, in one line: who wrote it, and how probably it is right."""

from bot.answer import Answer
from bot.cited import cited, written_by_model
from bot.texts import text
from index.article import Language


def provenance(answer: Answer, language: Language) -> str:
    """Written by a language model, or quoted from so many articles, with the probability.

    That is in steps of five per cent, at most 95: no finer is known.
    """
    if written_by_model(answer):
        return text("window_written", language)
    quoted = {c.article_id for s in answer.statements for c in cited(answer, s.citations)}
    parts = [text("window_quoted", language, n=len(quoted))]
    if answer.confidence is not None:
        sure = max(0, min(95, 5 * round(20 * answer.confidence)))
        parts.append(text("window_confidence", language, c=sure))
    return " · ".join(parts)
