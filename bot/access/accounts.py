"""Accounts of staff and keys of programs: what is kept of them, and how they are checked."""

import hashlib
import hmac
import re
import secrets
import threading
import unicodedata
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from index.errors import SettingsError

#: What the holder of a key may do.
KeyScope = Literal["reader", "staff"]

#: How every key begins. Other bearer tokens pass by here (a proxy's own), and are not ours.
KEY_PREFIX = "vb_"

_SHORTEST = 10  # characters of a password
_NAME = re.compile(r"\w[\w.@+-]{0,63}")
# RFC 9106, section 4, the second recommended choice: argon2id, 3 passes, 64 MiB, 4 lanes.
_HASHER = PasswordHasher(time_cost=3, memory_cost=65_536, parallelism=4)
# Every check takes 64 MiB, so many at once would be a way to take the memory away.
_CHECKING = threading.BoundedSemaphore(2)


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody of the staff; ``password_hash`` is argon2id's in its own notation ($argon2id$…)."""

    name: str
    password_hash: str


@dataclass(frozen=True, slots=True)
class Key:
    """A program's key; ``digest`` is the SHA-256 of the key, in hexadecimal.

    A key has 256 random bits, so nothing slower is needed to keep it from being guessed.
    """

    name: str
    digest: str
    scope: KeyScope


@dataclass(frozen=True, slots=True)
class Accounts:
    """All accounts and keys; names are unique within each kind."""

    accounts: tuple[Account, ...] = ()
    keys: tuple[Key, ...] = ()

    def account(self, name: str) -> Account | None:
        """Somebody's account."""
        return next((a for a in self.accounts if a.name == _written(name)), None)

    def key(self, key: str) -> Key | None:
        """The key with these characters; takes as long whichever it is, and when there is none."""
        digest, found = _digest(key), None
        for each in self.keys:
            if hmac.compare_digest(each.digest, digest):
                found = each
        return found

    def checked(self, name: str, password: str) -> Account | None:
        """The account when the password is right; takes as long when there is no such name."""
        account, nobody = self.account(name), _nobody()
        right = _matches(account.password_hash if account else nobody, password)
        return account if right else None


def with_account(accounts: Accounts, name: str, password: str) -> Accounts:
    """The accounts with one more, or with another password for one that is there.

    Raises:
        SettingsError: the name or the password cannot be used.
    """
    name = _checked_name(name)
    if len(password) < _SHORTEST:
        raise SettingsError(f"A password has at least {_SHORTEST} characters; take a longer one.")
    account = Account(name, _HASHER.hash(password_bytes(password)))
    others = tuple(a for a in accounts.accounts if a.name != name)
    return replace(accounts, accounts=(*others, account))


def without_account(accounts: Accounts, name: str) -> Accounts:
    """The accounts without one.

    Raises:
        SettingsError: there is none with this name.
    """
    found = accounts.account(name)
    if found is None:
        raise SettingsError(f"There is no account {name!r}. {_there_are(accounts.accounts)}")
    return replace(accounts, accounts=tuple(a for a in accounts.accounts if a is not found))


def with_key(accounts: Accounts, name: str, scope: KeyScope) -> tuple[Accounts, str]:
    """The accounts with one more key, and that key: it is not kept and cannot be shown again.

    Raises:
        SettingsError: the name cannot be used, or has a key already.
    """
    name = _checked_name(name)
    if any(key.name == name for key in accounts.keys):
        raise SettingsError(f"There is a key {name!r} already; remove it first with --remove.")
    key = KEY_PREFIX + secrets.token_urlsafe(32)
    return replace(accounts, keys=(*accounts.keys, Key(name, _digest(key), scope))), key


def without_key(accounts: Accounts, name: str) -> Accounts:
    """The accounts without a key.

    Raises:
        SettingsError: there is none with this name.
    """
    kept = tuple(key for key in accounts.keys if key.name != _written(name))
    if len(kept) == len(accounts.keys):
        raise SettingsError(f"There is no key {name!r}. {_there_are(accounts.keys)}")
    return replace(accounts, keys=kept)


def check(accounts: Accounts) -> None:
    """Refuse accounts that were written by hand, and wrongly.

    Raises:
        SettingsError: a name stands there twice, or a hash is none.
    """
    for kind in (accounts.accounts, accounts.keys):
        names = [each.name for each in kind]
        for name in names:
            if _checked_name(name) != name or names.count(name) > 1:
                raise SettingsError(f"The name {name!r} is there twice, or in a form of its own.")
    for account in accounts.accounts:
        if not account.password_hash.startswith("$argon2id$"):
            raise SettingsError(f"The account {account.name!r} has no argon2id hash.")
    for key in accounts.keys:
        if not re.fullmatch(r"[0-9a-f]{64}", key.digest):
            raise SettingsError(f"The key {key.name!r} has no SHA-256 digest.")


def password_bytes(password: str) -> bytes:
    """A password in one form, whatever keyboard it came from (NFC, as RFC 8265 has it)."""
    return _written(password).encode("utf-8", "replace")


def _matches(password_hash: str, password: str) -> bool:
    try:
        with _CHECKING:
            return _HASHER.verify(password_hash, password_bytes(password))
    except (Argon2Error, InvalidHashError):  # another password, or a hash that is damaged
        return False


@cache
def _nobody() -> str:
    """A hash that no password has, to check against when there is no such name."""
    return _HASHER.hash(secrets.token_hex(32))


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()


def _written(name: str) -> str:
    """One form for letters with accents, whatever keyboard they came from."""
    return unicodedata.normalize("NFC", name)


def _checked_name(name: str) -> str:
    written = _written(name)
    if not _NAME.fullmatch(written):
        raise SettingsError(
            f"The name {name!r} cannot be used: take up to 64 letters, digits and . _ - + @"
        )
    return written


def _there_are(kind: tuple[Account, ...] | tuple[Key, ...]) -> str:
    names = ", ".join(sorted(each.name for each in kind))
    return f"There are: {names}." if names else "There are none."
