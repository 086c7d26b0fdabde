"""Articles going out, with the words that were asked for, and articles coming in."""

import re
import tempfile
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool

from bot.api.errors import NotFoundError, RequestError
from bot.api.parts import Parts
from bot.ui.window import KnowsArticles
from index.article import ANSWERABLE, Article
from index.errors import ArchiveLockedError, ReadError
from index.readers.jsonl import read_json, read_jsonl
from index.readers.source import Source

JSON, LINES = "application/json", "application/x-ndjson"
_READERS = {JSON: read_json, LINES: read_jsonl}
# Where a reader says which article it means: "…:3" of lines, "… (item 3)" of a list.
_LINE = re.compile(r"(?::| \(item )(\d+)\)?")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which version of an article (None: the newest), and which characters of it (None: none)."""

    article_id: str
    version: int | None
    start: int | None
    end: int | None


def article_json(archive: KnowsArticles, wanted: Wanted) -> dict[str, Any]:
    """The article as the contract has it, its versions, and the words.

    What the newest version says of its status holds for every older one: of a retracted or
    embargoed article there is no text, whatever version is asked for. Keys that the contract does
    not know were kept for the newsroom and are not given.

    Raises:
        NotFoundError: there is no such article, or no such version of it.
        RequestError: the text has no such characters.
    """
    newest = archive.article(wanted.article_id)
    if newest is None:
        raise NotFoundError("no such article", "window_missing")
    article = newest
    if wanted.version not in (None, newest.version):
        found = archive.article(wanted.article_id, wanted.version)
        if found is None:
            raise NotFoundError("no such version", "api_no_version")
        article = found
    withheld = newest.status not in ANSWERABLE
    return {
        "id": article.id,
        "title": newest.title if withheld else article.title,
        "text": None if withheld else article.text,
        "published": article.published and article.published.isoformat(),
        "modified": article.modified and article.modified.isoformat(),
        "authors": list(article.authors),
        "section": article.section,
        "source": article.source,
        "url": article.url,
        "language": article.language,
        "status": newest.status,
        "note": newest.note,
        "version": article.version,
        "newest_version": newest.version,
        "highlight": None if withheld else _highlight(article, wanted),
    }


def _highlight(article: Article, wanted: Wanted) -> dict[str, Any] | None:
    start, end = wanted.start, wanted.end
    if start is None or end is None or start == end:
        return None
    if end > len(article.text):
        raise RequestError(422, "no_such_words", "api_no_words", n=len(article.text))
    return {"start": start, "end": end, "quote": article.text[start:end]}


class Intake:
    """Takes articles in, one request at a time."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._lock = threading.Lock()

    async def take(self, media_type: str, body: AsyncIterator[bytes]) -> dict[str, Any]:
        """Index what is sent: JSON (an article or a list) or lines of JSON.

        Raises:
            RequestError: it is neither, or holds no article at all.
            ArchiveLockedError: articles are being indexed already, here or by another process.
        """
        if media_type not in _READERS:
            raise RequestError(415, "unsupported_type", "api_type")
        with self._alone(), tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "articles"
            await _received(body, path)
            return await run_in_threadpool(self._index, media_type, path)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if not self._lock.acquire(blocking=False):
            raise ArchiveLockedError("Articles are being indexed already.")
        self._parts.metrics.indexing.set(1)
        try:
            yield
        finally:
            self._parts.metrics.indexing.set(0)
            self._lock.release()

    def _index(self, media_type: str, path: Path) -> dict[str, Any]:
        # A file and not the bytes: the readers know encodings, limits and twins already.
        source = Source(path, "")
        report = self._parts.index(_READERS[media_type](source))
        done = {"added": report.new, "changed": report.changed, "unchanged": report.unchanged}
        self._parts.metrics.indexed({**done, "failed": len(report.failed)})
        if report.failed and not any(done.values()):
            first = _failed(report.failed[0], source)
            raise RequestError(
                422, "no_article", "api_no_article", line=first["line"] or 1, why=first["message"]
            )
        return {**done, "failed": [_failed(error, source) for error in report.failed]}


async def _received(body: AsyncIterator[bytes], path: Path) -> None:
    with path.open("wb") as file:
        async for chunk in body:
            file.write(chunk)


def _failed(error: ReadError, source: Source) -> dict[str, Any]:
    line = _LINE.fullmatch(error.place.removeprefix(source.place))
    return {
        "line": int(line[1]) if line else None,
        # A list of twins names the first by its place.
        "message": error.reason.replace(source.place, ""),
    }
