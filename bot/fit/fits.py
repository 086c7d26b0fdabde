"""All rules together: whether a sentence and its short answer can answer a question at all."""

from bot.fit.age import is_an_age
from bot.fit.amount import lacks_amount
from bot.fit.asking import asks
from bot.fit.holder import is_held_by_another
from bot.fit.office import bears_another, speaks_of
from bot.fit.reason import is_no_reason
from bot.fit.year import of_another_year
from bot.question import Question
from index.article import Article, Span


def fits(question: Question, article: Article, sentence: str, short: Span) -> bool:
    """Whether words of a sentence are of the kind, of the year, of the office that is asked for.

    ``short`` counts characters of the sentence, which stands in the article.
    """
    asked, language = question.standalone, question.language
    words = sentence[short.start : short.end]
    return not (
        lacks_amount(asked, language, words, article.language)
        or is_an_age(asked, language, sentence, short)
        or asks(asked, sentence)
        or (question.wants == "why" and is_no_reason(asked, sentence, short))
        or _of_other_matters(question, article, sentence, short)
    )


def _of_other_matters(question: Question, article: Article, sentence: str, short: Span) -> bool:
    """Whether another year is told of, or the holder of another office."""
    whole = f"{article.title}\n{article.text}"
    if of_another_year(question.standalone, sentence, whole, article.day):
        return True
    office = question.office
    if office is None:
        return False
    if not speaks_of(whole, office) or bears_another(sentence, short, office):
        return True
    words = sentence[short.start : short.end]
    return is_held_by_another(words, article.text, article.language, office, question.names)
