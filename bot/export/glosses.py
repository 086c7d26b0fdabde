"""Which days the relative dates in a quote mean: ‘zondag’: 15 mei 2022."""

from bot.answer import Citation
from bot.cited import glossed, in_words
from index.article import Language


def glosses_in_words(citation: Citation, language: Language) -> list[str]:
    """The glosses of a citation as they stand in its quote, each once."""
    shown = (in_words(words, gloss, language) for words, gloss in glossed(citation))
    return list(dict.fromkeys(shown))
