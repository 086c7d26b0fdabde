"""Who a request is from: by a key, a trusted proxy's word or a session, or else nobody."""

import re
from dataclasses import dataclass
from typing import Any, Literal

from starlette.datastructures import Headers
from starlette.requests import cookie_parser

from bot.access.accounts import KEY_PREFIX, Accounts
from bot.access.connection import Connection
from bot.access.policy import KEY, STAFF, Policy
from bot.access.sessions import cookie_name
from index.errors import VraagbaakError

Role = Literal["anonymous", "reader", "staff"]

_NAME = re.compile(r"[^\x00-\x1f\x7f]{1,128}")


class UnknownKeyError(VraagbaakError):
    """A key was shown that is none of ours, or was removed."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who a request is from.

    ``name`` is that of somebody of the staff, ``key`` the name of the key that was shown;
    readers have neither.
    """

    address: str
    role: Role = "anonymous"
    name: str | None = None
    key: str | None = None

    @property
    def who(self) -> str:
        """What its questions are counted by. A newsroom has one address for many people."""
        if self.key is not None:
            return KEY + self.key
        return STAFF + self.name if self.name is not None else self.address


def visitor_of(request: Any) -> Visitor:
    """The visitor whom the middleware found a request to be from.

    ``request`` is Starlette's, for HTTP or a websocket, or Gradio's around one.
    """
    # Gradio's own object gives every attribute as JSON, which a scope cannot be.
    request = getattr(request, "request", None) or request
    visitor: Visitor = request.scope["state"]["visitor"]
    return visitor


def who_asks(request: Any) -> str:
    """What the questions of a request are counted by."""
    return visitor_of(request).who


def identified(headers: Headers, connection: Connection, policy: Policy) -> Visitor:
    """Who a request is from.

    Raises:
        UnknownKeyError: a key was shown that is none.
    """
    accounts = policy.accounts.current()
    shown = _shown_key(headers)
    if shown is not None:
        return _holder(shown, accounts, connection.address)
    name = _named_by_proxy(headers, connection, policy)
    if name is not None:
        return Visitor(connection.address, "staff", name)
    cookies = cookie_parser(headers.get("cookie", ""))
    token = cookies.get(cookie_name(connection.https, policy.prefix), "")
    session = policy.sessions.read(token, accounts) if token else None
    if session is None:
        return Visitor(connection.address)
    return Visitor(connection.address, session.role, session.name)


def _shown_key(headers: Headers) -> str | None:
    """The key in X-API-Key, or in Authorization when the bearer token there is one of ours."""
    key = headers.get("x-api-key")
    if key is not None:
        return key.strip()
    kind, _, token = headers.get("authorization", "").partition(" ")
    token = token.strip()
    return token if kind.lower() == "bearer" and token.startswith(KEY_PREFIX) else None


def _holder(shown: str, accounts: Accounts, address: str) -> Visitor:
    key = accounts.key(shown)
    if key is None:
        raise UnknownKeyError("This key is not known; make one with: vraagbaak key NAME")
    return Visitor(address, key.scope, key=key.name)


def _named_by_proxy(headers: Headers, connection: Connection, policy: Policy) -> str | None:
    """The user that a trusted proxy names. Two names are none: one of them was made up."""
    if policy.user_header is None or not connection.trusted:
        return None
    names = [name.strip() for name in headers.getlist(policy.user_header)]
    return names[0] if len(names) == 1 and _NAME.fullmatch(names[0]) else None
