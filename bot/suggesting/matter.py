"""Whether two articles are on the same matter, by the names that both have."""

import re

from bot.tokens import tokens
from index.article import Article

#: So many names in common at least; a country or a party alone is in too many articles.
_NAMES = 3
#: Between two articles of one story.
_DAYS = 45
#: So much of an article is read, in characters: its news comes first.
_BEGINNING = 2_000


def same_matter(one: Article, other: Article) -> bool:
    """Whether both name the same people, places and bodies."""
    return one.id != other.id and len(_names(one) & _names(other)) >= _NAMES


def same_story(one: Article, other: Article) -> bool:
    """Whether an article is the other, or on the same matter within a few weeks of it."""
    if one.id == other.id:
        return True
    if one.day is None or other.day is None or abs((one.day - other.day).days) > _DAYS:
        return False
    return same_matter(one, other)


def _names(article: Article) -> frozenset[str]:
    text = re.sub(r"\s+", " ", f"{article.title}. {article.text[:_BEGINNING]}")
    return frozenset(word.text for word in tokens(text) if word.capital)
