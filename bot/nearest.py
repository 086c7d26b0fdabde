"""The articles that come near a question, to read instead of an answer or beside it."""

from collections.abc import Collection, Sequence

from bot.answer import Nearest
from index.article import ANSWERABLE, Article, Hit, Span
from index.retriever import Retriever

#: So many articles at most.
_MOST = 4
#: An article is near when its cosine is at most so much below the best: E5's lie in a narrow band.
_NEAR = 0.04


def nearest(
    retriever: Retriever, question: str, hits: Sequence[Hit], cited: Collection[str]
) -> tuple[Nearest, ...]:
    """The first articles that are not cited, each with its sentence closest to the question."""
    near: dict[str, Nearest] = {}
    far = max((hit.cosine for hit in hits), default=0.0) - _NEAR
    for hit in hits:
        passage = hit.passage
        if passage.article_id in cited or passage.article_id in near or len(near) == _MOST:
            continue
        if hit.cosine < far:
            continue
        article = retriever.archive.article(passage.article_id, passage.version)
        if article is not None and article.status in ANSWERABLE:
            near[article.id] = _near(article, retriever.closest_sentence(question, passage))
    return tuple(near.values())


def _near(article: Article, sentence: Span) -> Nearest:
    start, end = sentence
    return Nearest(
        article_id=article.id,
        version=article.version,
        title=article.title,
        source=article.source,
        url=article.url,
        published=article.published,
        quote=article.text[start:end],
        start=start,
        end=end,
        language=article.language,
    )
