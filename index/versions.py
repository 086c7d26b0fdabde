"""Writing a new version of an article, and its passages, into the archive's tables."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime

import sqlalchemy as sa

from index.article import Article, Passage
from index.records import article_to_json
from index.schema import articles, changes, passages, versions

_INSERT = passages.insert().returning(passages.c.id, sort_by_parameter_order=True)


def write_article(
    db: sa.Connection, article: Article, digest: str, version: int, number: int | None
) -> int:
    """The new version, and the article's line that points to it."""
    db.execute(
        versions.insert().values(
            article_id=article.id,
            version=version,
            hash=digest,
            document=article_to_json(article),
            stored=datetime.now(UTC).isoformat(),
        )
    )
    values = {
        "version": version,
        "hash": digest,
        "title": article.title,
        "status": article.status,
        "language": article.language,
        "day": article.day and article.day.isoformat(),
        "source": article.source,
        "source_key": article.source and article.source.casefold(),
        "section_key": article.section and article.section.casefold(),
    }
    if number is None:
        done = db.execute(articles.insert().values(id=article.id, **values))
        key = done.inserted_primary_key
        assert key is not None  # SQLite gives one for every insert
        return int(key[0])
    db.execute(articles.update().where(articles.c.number == number).values(**values))
    return number


def write_passages(db: sa.Connection, number: int, version: int, cut: Sequence[Passage]) -> None:
    """Replace the passages of an article, and log which went and which came."""
    of_article = passages.c.article_number == number
    gone = list(db.execute(sa.select(passages.c.id).where(of_article)).scalars())
    db.execute(passages.delete().where(of_article))
    rows = [
        {
            "article_number": number,
            "version": version,
            "heading": p.heading,
            "start": p.start,
            "end": p.end,
            "text": p.text,
            "sentences": json.dumps(p.sentences),
        }
        for p in cut
    ]
    came = list(db.execute(_INSERT, rows).scalars()) if rows else []
    db.execute(
        changes.insert().values(
            article_number=number, removed=json.dumps(gone), added=json.dumps(came)
        )
    )
