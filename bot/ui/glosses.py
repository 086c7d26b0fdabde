"""Which days the relative dates in a quote mean, for under that quote: ‘zondag’: 15 mei 2022."""

from dataclasses import dataclass

from bot.answer import Citation
from bot.cited import glossed
from bot.days import days_in_words
from index.article import ANSWERABLE, Language


@dataclass(frozen=True, slots=True)
class ShownGloss:
    """Words of a quote, and the days they mean in the reader's language."""

    words: str
    days: str


def shown_glosses(citation: Citation, language: Language) -> tuple[ShownGloss, ...]:
    """The glosses of a citation as they stand in its quote, each once."""
    if citation.status not in ANSWERABLE:
        return ()
    shown = (
        ShownGloss(words, days_in_words(gloss.since, gloss.until, language))
        for words, gloss in glossed(citation)
    )
    return tuple(dict.fromkeys(shown))
