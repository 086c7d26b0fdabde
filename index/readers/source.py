"""A file that is to be read: its path, its id, its place in messages, its bytes."""

import os
import unicodedata
from pathlib import Path
from typing import NamedTuple

from index.errors import ReadError
from index.readers.encoding import decode, is_blank, unix_lines

__all__ = ["MAX_TEXT_BYTES", "Source", "printable"]

#: A longer file than this is no article: the whole of War and Peace has 3 MB.
MAX_TEXT_BYTES = 20_000_000


class Source(NamedTuple):
    """A file and the id of the article in it, should that have no id of its own.

    ``id`` is the path below the folder that was given to read, with ``/`` and with its suffix
    ("2021/kabul.txt"); for a file that was given itself it is the name. So it stays the same when
    the folder is moved, and between machines. Bytes that are no UTF-8 are %XX in it.
    """

    path: Path
    id: str

    @property
    def place(self) -> str:
        """The path as a message can print it."""
        return printable(self.path)

    def text(self, declared: str | None = None) -> str:
        r"""Give the characters of the file, without byte-order mark, with ``\n`` as line ending.

        ``declared`` is the encoding that the file itself names, for when it is not UTF-8.

        Raises:
            ReadError: It cannot be opened, is too large, or holds no text.
        """
        data = self.data(MAX_TEXT_BYTES)
        try:
            text = unix_lines(decode(data, declared))
        except ValueError as error:
            raise ReadError(self.place, str(error)) from error
        if is_blank(text):
            raise ReadError(self.place, "holds no text: it is empty")
        return text

    def data(self, limit: int) -> bytes:
        """Give the bytes of the file.

        Raises:
            ReadError: It cannot be opened, or has more than ``limit`` bytes.
        """
        try:
            with self.path.open("rb") as file:
                data = file.read(limit + 1)
        except OSError as error:
            raise ReadError(self.place, f"cannot be opened: {error.strerror}") from error
        if len(data) > limit:
            raise ReadError(self.place, f"is larger than {limit // 1_000_000} MB")
        return data


def printable(path: str | os.PathLike[str]) -> str:
    r"""Give a path that can be printed on one line: a newline as \n, a foreign byte as \xe9."""
    return "".join(_escaped(character) for character in os.fspath(path))


def _escaped(character: str) -> str:
    # A file system's byte that is no UTF-8 is a lone surrogate in Python: U+DCE9 for E9.
    if "\udc80" <= character <= "\udcff":
        return f"\\x{ord(character) - 0xDC00:02x}"
    if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp"):
        return character.encode("unicode_escape").decode("ascii")
    return character
