"""Sessions: a signed note in a cookie that says who logged in. The server keeps none of it."""

import hashlib
import hmac
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from itsdangerous import BadData, URLSafeTimedSerializer
from starlette.responses import Response

from bot.access.accounts import Accounts
from bot.access.private_files import secret_in

#: What a session makes somebody.
SessionRole = Literal["reader", "staff"]

_HOUR = 3_600  # seconds
_LASTS: dict[SessionRole, int] = {"staff": 12 * _HOUR, "reader": 30 * 24 * _HOUR}
_LONGEST = 1_024  # characters of a token; ours have about 200
_NAME = "vraagbaak"


@dataclass(frozen=True, slots=True)
class Session:
    """Who logged in: somebody of the staff by name, or a reader, who has none."""

    role: SessionRole
    name: str | None = None


class Sessions:
    """Makes and reads the tokens of sessions.

    A token holds a fingerprint of what was logged in with, so another password ends it, as does
    the end of the account. ``secret`` is the file with the signing secret, made at first need.

    Raises:
        SettingsError: at first need, when the secret cannot be read or made.
    """

    def __init__(
        self,
        secret: Path,
        reader_password: str | None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._path = secret
        self._reader_password = reader_password
        self._clock = clock

    def token(self, session: Session, accounts: Accounts) -> str:
        """A token for somebody who has just shown the right password."""
        content = [session.role, session.name, self._fingerprint(session, accounts)]
        token = self._serializer.dumps(content)
        return token if isinstance(token, str) else token.decode("ascii")

    def read(self, token: str, accounts: Accounts) -> Session | None:
        """The session of a token, if it is ours, in time, and still holds."""
        if not token.isascii() or len(token) > _LONGEST:
            return None
        try:
            content, made = self._serializer.loads(token, return_timestamp=True)
        except BadData:
            return None
        role, name, fingerprint = content
        session = Session(role, name)
        expected = self._fingerprint(session, accounts)
        if expected is None or not hmac.compare_digest(expected, fingerprint):
            return None
        return session if self._clock() - made.timestamp() <= _LASTS[session.role] else None

    @cached_property
    def secret(self) -> bytes:
        """The signing secret."""
        return secret_in(self._path)

    @cached_property
    def _serializer(self) -> URLSafeTimedSerializer:
        how = {"key_derivation": "hmac", "digest_method": hashlib.sha256}
        return URLSafeTimedSerializer(self.secret, "vraagbaak.session.1", signer_kwargs=how)

    def _fingerprint(self, session: Session, accounts: Accounts) -> str | None:
        """What the session was logged in with, in a form that tells nothing of it."""
        if session.role == "reader":
            shown = self._reader_password
        else:
            account = accounts.account(session.name or "")
            shown = account.password_hash if account else None
        if shown is None:
            return None
        content = f"{session.role}\0{session.name}\0{shown}".encode()
        return hmac.new(self.secret, content, hashlib.sha256).hexdigest()[:32]


def cookie_name(https: bool, prefix: str) -> str:
    """The name of the cookie. By its first part a browser takes it over https alone (RFC 6265bis).

    "__Host-" also binds it to this host, but takes no path other than "/".
    """
    if not https:
        return _NAME
    return f"__Secure-{_NAME}" if prefix else f"__Host-{_NAME}"


def set_cookie(
    response: Response, token: str, role: SessionRole, *, https: bool, prefix: str
) -> None:
    """Let the browser keep a session, out of reach of scripts and of other sites."""
    response.set_cookie(
        cookie_name(https, prefix),
        token,
        max_age=_LASTS[role],
        path=prefix or "/",
        secure=https,
        httponly=True,
        samesite="lax",
    )


def delete_cookie(response: Response, *, https: bool, prefix: str) -> None:
    """Let the browser forget the session."""
    response.delete_cookie(
        cookie_name(https, prefix),
        path=prefix or "/",
        secure=https,
        httponly=True,
        samesite="lax",
    )
