"""The tables of the archive (SQLAlchemy Core)."""

from pathlib import Path
from typing import Any

import sqlalchemy as sa

#: Raised when a table changes; an archive of another format is refused with a clear sentence.
SCHEMA_VERSION = 1

metadata = sa.MetaData()

facts = sa.Table(
    "facts",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

# One line an article: what filters need of its newest version.
articles = sa.Table(
    "articles",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("day", sa.Text),  # of publication, ISO 8601
    sa.Column("source", sa.Text),
    sa.Column("source_key", sa.Text),  # in lower case, for filters
    sa.Column("section_key", sa.Text),
    sa.Index("articles_day", "day"),
)

# Every version ever stored, whole, as JSON: a citation keeps pointing at the words it quoted.
versions = sa.Table(
    "versions",
    metadata,
    sa.Column("article_id", sa.Text, primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Column("document", sa.Text, nullable=False),
    sa.Column("stored", sa.Text, nullable=False),
)

# Passages of newest versions only. AUTOINCREMENT: an id is never given twice, so that a derived
# index that lags behind can not take a new passage for an old one.
passages = sa.Table(
    "passages",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("article_number", sa.Integer, sa.ForeignKey("articles.number"), nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("heading", sa.Text, nullable=False),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("sentences", sa.Text, nullable=False),  # JSON: [[start, end], …]
    sa.Index("passages_article", "article_number"),
    sqlite_autoincrement=True,
)

# Only ever appended to.
changes = sa.Table(
    "changes",
    metadata,
    sa.Column("sequence", sa.Integer, primary_key=True),
    sa.Column("article_number", sa.Integer, nullable=False),
    sa.Column("removed", sa.Text, nullable=False),  # JSON: passage ids
    sa.Column("added", sa.Text, nullable=False),
    sqlite_autoincrement=True,
)


def open_engine(file: Path) -> sa.Engine:
    """The database in a file, made when it is not there."""
    engine = sa.create_engine(f"sqlite:///{file}", connect_args={"timeout": 30})

    @sa.event.listens_for(engine, "connect")
    def _pragmas(connection: Any, _record: Any) -> None:
        # WAL: readers go on while one process writes; NORMAL is safe with it against a crash.
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")

    return engine


def fact(db: sa.Connection, key: str) -> str | None:
    """One of the archive's facts about itself."""
    return db.execute(sa.select(facts.c.value).where(facts.c.key == key)).scalar()


def set_fact(db: sa.Connection, key: str, value: str) -> None:
    """State a fact anew."""
    db.execute(facts.delete().where(facts.c.key == key))
    db.execute(facts.insert().values(key=key, value=value))
