"""The file with accounts and keys (JSON, mode 0600): reading, changing, and noticing a change."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from bot.access.accounts import (
    Accounts,
    KeyScope,
    check,
    with_account,
    with_key,
    without_account,
    without_key,
)
from bot.access.private_files import alone_with, write_private
from index.errors import SettingsError

_log = logging.getLogger(__name__)
_JSON = TypeAdapter(Accounts)

# Time of change, size and number of the file: replaced within one tick of the clock it is still
# another file.
_Stamp = tuple[int, int, int] | None
# From accounts to accounts, and what is to be shown of the change.
_Change = Callable[[Accounts], tuple[Accounts, str]]


def read_accounts(path: Path) -> Accounts:
    """What the file holds; nobody when there is no file.

    Raises:
        SettingsError: the file cannot be read, or is no accounts file.
    """
    try:
        accounts = _JSON.validate_json(path.read_bytes())
        check(accounts)
    except FileNotFoundError:
        return Accounts()
    except OSError as error:
        raise _broken(path, error.strerror or "it cannot be opened") from error
    except ValidationError as error:
        first = error.errors(include_input=False)[0]  # what stands there is a secret
        place = ".".join(str(part) for part in first["loc"])
        raise _broken(path, f"{place}: {first['msg']}" if place else first["msg"]) from error
    except SettingsError as error:
        raise _broken(path, str(error)) from error
    return accounts


def add_account(path: Path, name: str, password: str) -> None:
    """Make an account, or give one that is there another password.

    Raises:
        SettingsError: the name, the password or the file cannot be used.
    """
    _change(path, lambda accounts: (with_account(accounts, name, password), ""))


def remove_account(path: Path, name: str) -> None:
    """Remove an account; its sessions end at once.

    Raises:
        SettingsError: there is no such account, or the file cannot be used.
    """
    _change(path, lambda accounts: (without_account(accounts, name), ""))


def add_key(path: Path, name: str, scope: KeyScope = "reader") -> str:
    """Make a key, and give it; it is shown this once.

    Raises:
        SettingsError: the name has a key already, or name or file cannot be used.
    """
    return _change(path, lambda accounts: with_key(accounts, name, scope))


def remove_key(path: Path, name: str) -> None:
    """Remove a key; it is refused at once.

    Raises:
        SettingsError: there is no such key, or the file cannot be used.
    """
    _change(path, lambda accounts: (without_key(accounts, name), ""))


class AccountsFile:
    """The accounts as they stand in the file now: it is read again when it has changed.

    Raises:
        SettingsError: when made, and the file is broken. When it breaks later, what it held
            before stays in force, and the log says so.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._stamp = _stamp(path)
        self._accounts = read_accounts(path)

    def current(self) -> Accounts:
        """The accounts of this moment."""
        stamp = _stamp(self.path)
        with self._lock:
            if stamp != self._stamp:
                self._stamp = stamp
                try:
                    self._accounts = read_accounts(self.path)
                except SettingsError as error:
                    _log.error("%s The accounts from before stay in force.", error)
            return self._accounts


def _change(path: Path, change: _Change) -> str:
    try:
        with alone_with(path):
            accounts, shown = change(read_accounts(path))
            write_private(path, _JSON.dump_json(accounts, indent=2) + b"\n")
    except OSError as error:
        raise SettingsError(
            f"The accounts file {path} cannot be written: {error.strerror}. "
            "Let the setting accounts point into a folder that can."
        ) from error
    return shown


def _stamp(path: Path) -> _Stamp:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _broken(path: Path, reason: str) -> SettingsError:
    return SettingsError(
        f"The accounts file {path} cannot be read: {reason.rstrip('.')}. "
        "Mend it, or remove it and make the accounts again with: vraagbaak account NAME"
    )
