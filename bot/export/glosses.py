"""Which days the relative dates in a quote mean: ‘zondag’: 15 mei 2022."""

from bot.answer import Citation, Gloss
from bot.cited import glossed
from bot.texts import text, written_date
from index.article import Language


def glosses_in_words(citation: Citation, language: Language) -> list[str]:
    """The glosses of a citation as they stand in its quote, each once."""
    shown = (f"‘{words}’: {_days(gloss, language)}" for words, gloss in glossed(citation))
    return list(dict.fromkeys(shown))


def _days(gloss: Gloss, language: Language) -> str:
    if gloss.since == gloss.until:
        return written_date(gloss.since, language)
    return text("window_period", language, a=gloss.since, b=gloss.until)
