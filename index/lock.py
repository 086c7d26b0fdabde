"""One process writes an archive at a time; who it is stands in a file beside the lock."""

import contextlib
import os
import socket
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from index.errors import ArchiveLockedError


@contextlib.contextmanager
def only_writer(folder: Path) -> Iterator[None]:
    """Hold the lock of an archive's folder; the operating system frees it after a crash.

    Raises:
        ArchiveLockedError: another process holds it; the message says which.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(folder / "write.lock", timeout=0)
    owner = folder / "write.owner"
    try:
        lock.acquire()
    except Timeout as error:
        raise ArchiveLockedError(
            f"The archive in {folder} is being written by {_name(owner)}. "
            "Wait until that is done, or stop it."
        ) from error
    try:
        now = datetime.now().astimezone()
        owner.write_text(f"process {os.getpid()} on {socket.gethostname()} since {now:%H:%M}")
        yield
    finally:
        owner.unlink(missing_ok=True)
        lock.release()


def _name(owner: Path) -> str:
    try:
        return owner.read_text()
    except OSError:  # between taking the lock and writing the name
        return "another process"
