"""The archive: SQLite, the single truth of articles, versions and passages.

Everything else (words, vectors) is derived from it and can be thrown away. Every change to an
article is one transaction that also appends to the log of changes; a derived index remembers the
last number of that log it has taken over, and asks for what came since.
"""

import contextlib
import json
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Literal

import sqlalchemy as sa

from index.article import ANSWERABLE, Article, Language, Passage, Span
from index.errors import ArchiveError, ArchiveMissingError
from index.filters import Filters
from index.lock import only_writer
from index.records import article_from_json, content_hash
from index.schema import (
    SCHEMA_VERSION,
    articles,
    changes,
    fact,
    facts,
    metadata,
    open_engine,
    passages,
    set_fact,
    versions,
)
from index.versions import write_article, write_passages

Stored = Literal["new", "changed", "unchanged"]
_FILE = "archive.sqlite3"
#: SQLite takes 32,766 values in one statement; fewer keep statements short.
_MANY = 500


@dataclass(frozen=True, slots=True)
class ArchiveSummary:
    """What an archive holds: answerable articles, and the days of the first and the last."""

    articles: int
    passages: int
    first: date | None
    last: date | None
    updated: datetime | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the log: the article, and the ids of passages that went and that came."""

    sequence: int
    article_number: int
    removed: tuple[int, ...]
    added: tuple[int, ...]


class Archive:
    """Articles, their versions and their passages. Any number of processes may read."""

    def __init__(self, folder: Path, *, create: bool = False) -> None:
        """Open the archive in a folder.

        Raises:
            ArchiveMissingError: there is none and ``create`` is False.
            ArchiveError: it was made by a newer version, or the file is damaged.
        """
        self.folder = folder
        if not create and not (folder / _FILE).is_file():
            raise ArchiveMissingError(
                f"There is no archive in {folder}. Make one with: vraagbaak index PATH… "
                f"--archive {folder}"
            )
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ArchiveError(f"The folder {folder} cannot be made: {error.strerror}.") from error
        self._engine = open_engine(folder / _FILE)
        with self._mapped_errors():
            self._prepare()

    def _prepare(self) -> None:
        with self._engine.begin() as db:
            if not sa.inspect(db).has_table(facts.name):
                metadata.create_all(db)
                set_fact(db, "schema", str(SCHEMA_VERSION))
                set_fact(db, "identity", uuid.uuid4().hex)
            found = int(fact(db, "schema") or 0)
            if found != SCHEMA_VERSION:
                raise ArchiveError(
                    f"The archive in {self.folder} has format {found}, this version reads "
                    f"{SCHEMA_VERSION}. Index the articles again into another folder."
                )
            self.identity = fact(db, "identity") or ""

    @contextlib.contextmanager
    def _mapped_errors(self) -> Iterator[None]:
        try:
            yield
        except sa.exc.SQLAlchemyError as error:
            reason = str(getattr(error, "orig", error))
            raise ArchiveError(
                f"The archive in {self.folder} cannot be used: {reason}. "
                "If the file is damaged, index the articles again into another folder."
            ) from error

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    # --- writing -------------------------------------------------------------------------------

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """Be the only process that writes.

        Raises:
            ArchiveLockedError: another process is; the message says which.
        """
        with only_writer(self.folder):
            yield

    def put(self, article: Article, cut: Sequence[Passage]) -> Stored:
        """Store a version of an article and its passages, in one transaction.

        ``cut`` is what is searched of it: empty for an article that may not be answered from.
        An article that says the same as its newest version is left alone.
        """
        digest = content_hash(article)
        with self._mapped_errors(), self._engine.begin() as db:
            row = db.execute(sa.select(articles).where(articles.c.id == article.id)).first()
            if row is not None and row.hash == digest:
                return "unchanged"
            version = 1 if row is None else row.version + 1
            number = write_article(db, article, digest, version, row.number if row else None)
            write_passages(db, number, version, cut)
        return "new" if row is None else "changed"

    def set_generation(self) -> None:
        """Tell readers that the derived indexes have changed."""
        with self._mapped_errors(), self._engine.begin() as db:
            set_fact(db, "generation", uuid.uuid4().hex)
            set_fact(db, "updated", datetime.now(UTC).isoformat())

    # --- reading -------------------------------------------------------------------------------

    @property
    def generation(self) -> str:
        """Changes whenever the derived indexes have; cheap enough to ask before every search."""
        with self._mapped_errors(), self._engine.connect() as db:
            return fact(db, "generation") or ""

    @property
    def sequence(self) -> int:
        """The number of the last change."""
        with self._mapped_errors(), self._engine.connect() as db:
            return int(db.execute(sa.select(sa.func.max(changes.c.sequence))).scalar() or 0)

    def changes_since(self, sequence: int) -> list[Change]:
        """The changes after a number, oldest first."""
        query = sa.select(changes).where(changes.c.sequence > sequence).order_by(changes.c.sequence)
        with self._mapped_errors(), self._engine.connect() as db:
            return [
                Change(
                    r.sequence,
                    r.article_number,
                    tuple(json.loads(r.removed)),
                    tuple(json.loads(r.added)),
                )
                for r in db.execute(query)
            ]

    def article(self, article_id: str, version: int | None = None) -> Article | None:
        """A version of an article, the newest when None; None when there is no such thing.

        The status is always the newest version's: a retraction holds for earlier words too.
        """
        query = (
            sa.select(versions.c.document, versions.c.version, articles.c.status)
            .join(articles, articles.c.id == versions.c.article_id)
            .where(versions.c.article_id == article_id)
            .where(versions.c.version == (articles.c.version if version is None else version))
        )
        with self._mapped_errors(), self._engine.connect() as db:
            row = db.execute(query).first()
        return None if row is None else article_from_json(row.document, row.version, row.status)

    def passages(self, ids: Iterable[int]) -> dict[int, Passage]:
        """Passages by id; ids that are no longer there are left out."""
        found: dict[int, Passage] = {}
        wanted = list(ids)
        with self._mapped_errors(), self._engine.connect() as db:
            for start in range(0, len(wanted), _MANY):
                query = _PASSAGES.where(passages.c.id.in_(wanted[start : start + _MANY]))
                found.update((row.id, _passage(row)) for row in db.execute(query))
        return found

    def all_passages(self) -> Iterator[Passage]:
        """Every passage, in the order of their ids; read in steps, never all at once."""
        last = 0
        while True:
            query = _PASSAGES.where(passages.c.id > last).order_by(passages.c.id).limit(_MANY)
            with self._mapped_errors(), self._engine.connect() as db:
                rows = db.execute(query).all()
            if not rows:
                return
            last = rows[-1].id
            yield from map(_passage, rows)

    def texts(self, numbers: Iterable[int] | None = None) -> Iterator[tuple[int, str]]:
        """Number and searchable text (title and body) of articles that may be answered from."""
        query = (
            sa.select(articles.c.number, versions.c.document)
            .join(
                versions,
                (versions.c.article_id == articles.c.id)
                & (versions.c.version == articles.c.version),
            )
            .where(_SHOWN)
            .order_by(articles.c.number)
        )
        wanted = None if numbers is None else sorted(set(numbers))
        parts = (
            [query]
            if wanted is None
            else [
                query.where(articles.c.number.in_(wanted[i : i + _MANY]))
                for i in range(0, len(wanted), _MANY)
            ]
        )
        with self._mapped_errors(), self._engine.connect() as db:
            for part in parts:
                for number, document in db.execute(part.execution_options(yield_per=_MANY)):
                    record = json.loads(document)
                    yield number, f"{record['title']}\n{record['text']}"

    def matching(self, filters: Filters) -> list[int]:
        """Ids of the passages whose articles pass the filters, in order."""
        query = sa.select(passages.c.id).join(
            articles, articles.c.number == passages.c.article_number
        )
        with self._mapped_errors(), self._engine.connect() as db:
            return list(db.execute(query.where(*_conditions(filters))).scalars())

    def count_articles(self) -> int:
        """How many articles may be answered from."""
        with self._mapped_errors(), self._engine.connect() as db:
            return int(db.execute(sa.select(sa.func.count()).where(_SHOWN)).scalar_one())

    def count_passages(self) -> int:
        """How many passages there are."""
        with self._mapped_errors(), self._engine.connect() as db:
            return int(db.execute(sa.select(sa.func.count()).select_from(passages)).scalar_one())

    def languages(self) -> frozenset[Language]:
        """The languages of the articles that may be answered from."""
        with self._mapped_errors(), self._engine.connect() as db:
            found = db.execute(sa.select(articles.c.language).where(_SHOWN).distinct())
            return frozenset(found.scalars())

    def summary(self) -> ArchiveSummary:
        """What the archive holds, for people."""
        with self._mapped_errors(), self._engine.connect() as db:
            count, first, last = db.execute(
                sa.select(
                    sa.func.count(), sa.func.min(articles.c.day), sa.func.max(articles.c.day)
                ).where(_SHOWN)
            ).one()
            sources = db.execute(
                sa.select(articles.c.source)
                .where(_SHOWN, articles.c.source.is_not(None))
                .distinct()
            )
            updated = fact(db, "updated")
            return ArchiveSummary(
                articles=count,
                passages=self.count_passages(),
                first=first and date.fromisoformat(first),
                last=last and date.fromisoformat(last),
                updated=datetime.fromisoformat(updated) if updated else None,
                sources=tuple(sorted(sources.scalars())),
            )

    def sections(self) -> tuple[str, ...]:
        """The sections of the newspaper, in alphabetical order, each in one spelling."""
        one_of_each = (
            sa.select(sa.func.min(articles.c.number))
            .where(_SHOWN, articles.c.section_key.is_not(None))
            .group_by(articles.c.section_key)
        )
        query = (
            sa.select(versions.c.document)
            .join(articles, articles.c.id == versions.c.article_id)
            .where(versions.c.version == articles.c.version, articles.c.number.in_(one_of_each))
        )
        with self._mapped_errors(), self._engine.connect() as db:
            found = (json.loads(document)["section"] for document in db.execute(query).scalars())
            return tuple(sorted((name for name in found if name), key=str.casefold))


_SHOWN = articles.c.status.in_(sorted(ANSWERABLE))
_PASSAGES = sa.select(passages, articles.c.id.label("article"), articles.c.title).join(
    articles, articles.c.number == passages.c.article_number
)


def _passage(row: sa.Row[Any]) -> Passage:
    return Passage(
        article_id=row.article,
        title=row.title,
        heading=row.heading,
        start=row.start,
        end=row.end,
        text=row.text,
        sentences=tuple(Span(*s) for s in json.loads(row.sentences)),
        id=row.id,
        version=row.version,
        article_number=row.article_number,
    )


def _conditions(filters: Filters) -> list[sa.ColumnElement[bool]]:
    days, conditions = [], []
    if filters.since:
        days.append(articles.c.day >= filters.since.isoformat())
    if filters.until:
        days.append(articles.c.day <= filters.until.isoformat())
    if days:
        within = sa.and_(*days)
        conditions.append(sa.or_(within, articles.c.day.is_(None)) if filters.undated else within)
    if filters.sources:
        conditions.append(articles.c.source_key.in_([s.casefold() for s in filters.sources]))
    if filters.sections:
        conditions.append(articles.c.section_key.in_([s.casefold() for s in filters.sections]))
    return conditions
