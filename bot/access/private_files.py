"""Files that only their owner may read, and that are never half written."""

import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock

from index.errors import SettingsError

_SECRET = 32  # bytes


def write_private(path: Path, content: bytes) -> None:
    """Put a file in place in one step, readable by its owner alone (mode 0600).

    Raises:
        OSError: the folder cannot be written.
    """
    path = path.resolve()  # a link stays a link
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # makes it 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:  # whatever ended it, also Ctrl+C: half a secret must not stay behind
        with suppress(OSError):
            os.unlink(name)
        raise


@contextmanager
def alone_with(path: Path) -> Iterator[None]:
    """Keep other processes from changing the file for as long as the block runs."""
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(path.parent / f".{path.name}.lock", mode=0o600):
        yield


def secret_in(path: Path) -> bytes:
    """The random secret in a file (64 hexadecimal digits), which is made when there is none.

    Raises:
        SettingsError: the file cannot be read or made, or holds something else.
    """
    try:
        if not path.exists():
            with alone_with(path):
                if not path.exists():
                    write_private(path, secrets.token_hex(_SECRET).encode())
        secret = bytes.fromhex(path.read_text("ascii"))
    except (OSError, ValueError) as error:
        raise SettingsError(
            f"The secret for sessions in {path} cannot be read or made: {error}. "
            "Delete the file, or let the setting accounts point into a folder that can be written."
        ) from error
    if len(secret) < _SECRET:
        raise SettingsError(f"The secret for sessions in {path} is too short; delete the file.")
    return secret
