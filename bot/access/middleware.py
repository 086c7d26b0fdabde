"""The door before everything: who is it, may it pass, how often, and how much does it bring."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.access.bodies import BodyTooLargeError, BodyTooSlowError, replayed, throw_away, whole_body
from bot.access.connection import Connection, connection
from bot.access.doors import SAFE, body_limit, door, inner_path, is_api, is_file, refusal
from bot.access.forgery import in_whose_name
from bot.access.policy import Policy
from bot.access.refusals import Refusal, refused
from bot.access.visitor import UnknownKeyError, Visitor, identified
from bot.ui.window import WindowSettings
from index.errors import TooManyQuestionsError

_METHODS = ("GET", "HEAD", "POST", "DELETE")
_CALLED_WITH = ("Authorization", "X-API-Key", "Content-Type")
_POLICY_VIOLATION = 1008  # RFC 6455, section 7.4.1


class Access:
    """Lets a request pass or refuses it; whoever passes is in ``scope["state"]["visitor"]``.

    What comes back from inside is passed on as it comes, so streams stay streams. It may stand
    inside or outside of what takes the root path off.
    """

    def __init__(self, app: ASGIApp, policy: Policy, window: WindowSettings) -> None:
        self.app = app
        self.policy = policy
        self.window = window
        self.shared = CORSMiddleware(
            self._serve,
            allow_origins=policy.cors_origins,
            allow_methods=_METHODS,
            allow_headers=_CALLED_WITH,
            expose_headers=("Retry-After",),
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif self.policy.cors_origins and is_api(inner_path(scope["path"], self.policy.prefix)):
            await self.shared(scope, receive, send)
        else:
            await self._serve(scope, receive, send)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        seen = connection(scope, self.policy.trusted)
        scope = _as_seen(scope, seen, self.policy)
        no = self._refusal(scope, seen)
        if scope["type"] == "websocket":
            if no is None:
                await self.app(scope, receive, send)
            else:
                await send({"type": "websocket.close", "code": _POLICY_VIOLATION})
            return
        if no is None:
            try:
                receive = await _with_body(scope, receive, self.policy)
            except BodyTooLargeError as error:
                await throw_away(receive, _announced(scope))
                no = Refusal("too_large", size=error.most)
            except BodyTooSlowError:
                no = Refusal("too_slow")
            except ClientDisconnect:
                return
        if no is None:
            await self.app(scope, receive, self._private(scope, send))
        else:
            await refused(no, scope, self.policy, self.window)(scope, receive, send)

    def _refusal(self, scope: Scope, seen: Connection) -> Refusal | None:
        """Why a request is refused, or None; its state then says who the visitor is."""
        path, headers = inner_path(scope["path"], self.policy.prefix), Headers(scope=scope)
        visitor = _known(headers, seen, self.policy)
        if not is_file(path):
            try:
                self.policy.requests.admit(visitor.who if visitor else seen.address)
            except TooManyQuestionsError as error:
                return Refusal("too_many", seconds=error.seconds)
        if visitor is None:
            return Refusal("unknown_key")
        # A websocket begins as a GET, but may change anything.
        method = scope.get("method", "GET")
        wanted = door(path, method)
        if method not in SAFE or scope["type"] == "websocket":
            visitor = in_whose_name(visitor, headers, seen, path, wanted, self.policy)
            if visitor is None:
                return Refusal("cross_site")
        scope["state"]["visitor"] = visitor
        reason = refusal(wanted, path, visitor, seen, self.policy)
        return None if reason is None else Refusal(reason)

    def _private(self, scope: Scope, send: Send) -> Send:
        """Let no cache between us and somebody who was let in keep the answer for others."""
        path = inner_path(scope["path"], self.policy.prefix)
        known = scope["state"]["visitor"].role != "anonymous"
        if not known or is_file(path):
            return send

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).setdefault("Cache-Control", "private, no-cache")
            await send(message)

        return sending


def _as_seen(scope: Scope, seen: Connection, policy: Policy) -> Scope:
    """The request as the visitor made it, without a user's name that anybody could write there."""
    headers = scope["headers"]
    if policy.user_header and not seen.trusted:
        forged = policy.user_header.encode()
        headers = [(name, value) for name, value in headers if name.lower() != forged]
    scheme = scope.get("scheme", "http")
    return {
        **scope,
        "headers": headers,
        "scheme": {"http": "https", "ws": "wss"}.get(scheme, scheme) if seen.https else scheme,
        "client": (seen.address, 0),
        "state": {**scope.get("state", {}), "visitor": Visitor(seen.address)},
    }


def _known(headers: Headers, seen: Connection, policy: Policy) -> Visitor | None:
    """The visitor; None when it shows a key that is none."""
    try:
        return identified(headers, seen, policy)
    except UnknownKeyError:
        return None


async def _with_body(scope: Scope, receive: Receive, policy: Policy) -> Receive:
    """Take the body in, when there is one, and give it on.

    Raises:
        BodyTooLargeError: it is too long.
        BodyTooSlowError: it comes too slowly.
        ClientDisconnect: the other side went away.
    """
    headers, method = Headers(scope=scope), scope["method"]
    announced = _announced(scope)
    if method in SAFE and announced == 0 and "transfer-encoding" not in headers:
        return receive
    most = body_limit(inner_path(scope["path"], policy.prefix), method)
    if announced and announced > most:
        raise BodyTooLargeError(most)
    return replayed(await whole_body(receive, most), receive)


def _announced(scope: Scope) -> int | None:
    """How long a body says that it is, in bytes; None when what it says is no number."""
    length = Headers(scope=scope).get("content-length", "0")
    return int(length) if length.isdecimal() else None
