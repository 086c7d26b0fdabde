"""Find the files to read, in a fixed order, past everything that a folder may hold besides."""

import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote_from_bytes

from index.errors import ReadError
from index.readers.source import Source, printable

__all__ = ["find_sources"]

# Kinds that hold articles elsewhere: to pass them over in silence would hide what is missing.
# Pictures, sound and the rest of a folder are no articles and need no message.
_DOCUMENTS = frozenset({".pdf", ".docx", ".doc", ".odt", ".rtf", ".epub", ".xml", ".csv"})
# These tell about the folder and are no news. Only as projects write them: "notice-of-strike.txt"
# may well be an article.
_ABOUT_THE_FOLDER = re.compile(
    r"(?:README|LICEN[CS]E|NOTICE|CHANGELOG)(?![A-Za-z]).*|(?:readme|licen[cs]e|notice|changelog)\..*",
    re.DOTALL,
)
_LOCK_FILES = ("~$", ".")  # of Word and LibreOffice; a dot hides all other files as well

_Found = Iterator[Source | ReadError]


def find_sources(paths: Sequence[Path], readable: Sequence[str]) -> _Found:
    """Yield the files with a ``readable`` suffix that the paths are or hold, and the errors.

    A folder is walked in the order of the names, through symbolic links but into each folder once.
    Two files that would give articles with the same id are an error; the same file twice is not.
    """
    ids: dict[str, Path] = {}
    for path in paths:
        for source in _find(path, readable):
            if isinstance(source, ReadError):
                yield source
            elif source.id not in ids:
                ids[source.id] = source.path
                yield source
            elif not os.path.samefile(ids[source.id], source.path):
                first = printable(ids[source.id])
                reason = f"would get the same id as {first}; give the folder that holds both"
                yield ReadError(source.place, reason)


def _find(path: Path, readable: Sequence[str]) -> _Found:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        yield ReadError(printable(path), f"cannot be opened: {reason}")
        return
    if stat.S_ISDIR(mode):
        yield from _find_below(path, readable)
    elif not stat.S_ISREG(mode):
        yield ReadError(printable(path), "is no file but a pipe, socket or device")
    elif path.suffix.lower() in readable:
        yield Source(path, _id(path.name))
    else:
        yield _unknown(path, readable)


def _find_below(root: Path, readable: Sequence[str]) -> _Found:
    """Walk a folder; says so if nothing in it can be read."""
    nothing = True
    for found in _walk(root, readable):
        nothing = False
        yield found
    if nothing:
        yield ReadError(printable(root), f"holds no file that can be read ({' '.join(readable)})")


def _walk(root: Path, readable: Sequence[str]) -> _Found:
    entered: set[tuple[int, int]] = set()
    waiting = [root]
    while waiting:
        path = waiting.pop()
        try:
            status = path.stat()
            if stat.S_ISDIR(status.st_mode):
                if (status.st_dev, status.st_ino) not in entered:
                    entered.add((status.st_dev, status.st_ino))
                    waiting += reversed(_children(path))
            elif error := _problem(path, status.st_mode, readable):
                yield error
            elif path.suffix.lower() in readable:
                yield Source(path, _id(path.relative_to(root).as_posix()))
        except OSError as error:
            if path.suffix.lower() in readable or path.is_dir():
                yield ReadError(printable(path), f"cannot be opened: {error.strerror}")


def _children(folder: Path) -> list[Path]:
    """Give what is worth reading in a folder, in the order of the bytes of the names."""
    names = sorted(os.listdir(folder), key=os.fsencode)
    return [
        folder / name
        for name in names
        if not name.startswith(_LOCK_FILES) and not _ABOUT_THE_FOLDER.fullmatch(name)
    ]


def _problem(path: Path, mode: int, readable: Sequence[str]) -> ReadError | None:
    suffix = path.suffix.lower()
    if suffix in readable and not stat.S_ISREG(mode):
        return ReadError(printable(path), "is no file but a pipe, socket or device")
    if suffix in _DOCUMENTS and suffix not in readable:
        return _unknown(path, readable)
    return None


def _unknown(path: Path, readable: Sequence[str]) -> ReadError:
    suffix = printable(path.suffix) or "no suffix"
    return ReadError(printable(path), f"{suffix} cannot be read; known are {' '.join(readable)}")


def _id(path: str) -> str:
    """Give an id in valid UTF-8 without control characters: such bytes are written as %XX."""
    kept = re.split("([\udc80-\udcff\x00-\x1f\x7f]+)", path)
    return "".join(quote_from_bytes(os.fsencode(p)) if n % 2 else p for n, p in enumerate(kept))
