"""One table in an SQLite file, for words of readers.

Only the file's owner can read it, and what is deleted is gone for good. Any number of threads and
processes may read and write.
"""

import contextlib
import os
import threading
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from index.errors import ArchiveError

_STEP = 500  # rows; also fewer than the values that SQLite takes in one statement
_PATIENCE_S = 30


class TableFile:
    """A table with the columns ``id`` and ``day`` in a file, which is made at the first writing."""

    def __init__(self, file: Path, table: sa.Table) -> None:
        self.file = file
        self.table = table
        self._engine = _engine(file)
        self._ready = False
        self._making = threading.Lock()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def insert(self, values: dict[str, Any], most: int | None = None) -> None:
        """Add a row; with ``most``, the oldest beyond so many go.

        Raises:
            ArchiveError: the file cannot be written.
        """
        t = self.table
        with self._mapped_errors():
            self._make()
            with self._engine.begin() as db:
                db.execute(t.insert().values(**values))
                if most is not None:
                    newest = sa.select(t.c.id).order_by(t.c.day.desc(), t.c.id.desc())
                    db.execute(t.delete().where(t.c.id.in_(newest.limit(-1).offset(most))))

    def rows(self, since: date | None, before: date | None) -> Iterator[sa.Row[Any]]:
        """The rows of some days in the order in which they came.

        They are read in steps, so that who writes does not wait long.
        """
        t = self.table
        last = 0
        conditions = [t.c.day >= since.isoformat()] if since else []
        conditions += [t.c.day < before.isoformat()] if before else []
        while self.file.is_file():
            query = sa.select(t).where(t.c.id > last, *conditions).order_by(t.c.id).limit(_STEP)
            with self._mapped_errors():
                self._make()
                with self._engine.connect() as db:
                    found = db.execute(query).all()
            if not found:
                return
            last = found[-1].id
            yield from found

    def count(self) -> int:
        """How many rows there are."""
        if not self.file.is_file():
            return 0
        with self._mapped_errors():
            self._make()
            with self._engine.connect() as db:
                query = sa.select(sa.func.count()).select_from(self.table)
                return int(db.execute(query).scalar_one())

    def delete(self, ids: Sequence[int]) -> int:
        """Delete rows by id; how many there were."""
        steps = (ids[start : start + _STEP] for start in range(0, len(ids), _STEP))
        return sum(self._delete(self.table.c.id.in_(step)) for step in steps)

    def delete_before(self, day: date) -> int:
        """Delete the rows of earlier days; how many there were."""
        return self._delete(self.table.c.day < day.isoformat())

    def _delete(self, condition: sa.ColumnElement[bool]) -> int:
        if not self.file.is_file():
            return 0
        with self._mapped_errors():
            self._make()
            with self._engine.begin() as db:
                return db.execute(self.table.delete().where(condition)).rowcount

    def _make(self) -> None:
        """Make the file and the table, where they are not there, or no longer."""
        with self._making:
            if self._ready and self.file.is_file():
                return
            self._engine.dispose()  # connections to a file that somebody threw away
            os.close(os.open(self.file, os.O_CREAT | os.O_RDWR, 0o600))
            with self._engine.begin() as db:
                db.execute(sa.schema.CreateTable(self.table, if_not_exists=True))
                for index in self.table.indexes:
                    db.execute(sa.schema.CreateIndex(index, if_not_exists=True))
            self._ready = True

    @contextlib.contextmanager
    def _mapped_errors(self) -> Iterator[None]:
        try:
            yield
        except (sa.exc.SQLAlchemyError, OSError) as error:
            reason = str(
                getattr(error, "orig", None) or getattr(error, "strerror", "") or "damaged"
            )
            raise ArchiveError(
                f"The file {self.file} cannot be used: {reason}. "
                "See that it can be written, or delete it: a new one is made."
            ) from error


def _engine(file: Path) -> sa.Engine:
    # Parameters are words of readers: they must not stand in the text of an error.
    engine = sa.create_engine(
        f"sqlite:///{file}", connect_args={"timeout": _PATIENCE_S}, hide_parameters=True
    )

    @sa.event.listens_for(engine, "connect")
    def _pragmas(connection: Any, _record: Any) -> None:
        # What is deleted is overwritten, and no second file keeps it for a while (as WAL would).
        connection.execute("PRAGMA secure_delete=ON")

    return engine
