"""Requests that a page of another site makes a browser send, in the name of whoever looks at it.

The method is that of Go's net/http.CrossOriginProtection (F. Valsorda, "Cross-Site Request
Forgery", 2025): what the browser says of the request, without tokens in forms.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers

from bot.access.connection import Connection
from bot.access.doors import Door, is_api
from bot.access.policy import Policy
from bot.access.visitor import Visitor


def in_whose_name(
    visitor: Visitor,
    headers: Headers,
    connection: Connection,
    path: str,
    door: Door | None,
    policy: Policy,
) -> Visitor | None:
    """In whose name a request that changes something is done; None when it is to be refused."""
    # No browser adds a key by itself: a page has to have it, and must be allowed to send it.
    if visitor.key is not None or not is_cross_site(headers, connection.host):
        return visitor
    if is_api(path):
        # The pages of a listed site may ask, but not as whoever looks at them.
        listed = _is_listed(headers, policy.cors_origins)
        return Visitor(connection.address) if listed else None
    # Without https a browser says less, and a proxy may hide our name: then every question would
    # look forged. One that is asked in nobody's name does no harm.
    told = "sec-fetch-site" in headers
    nobody = visitor.role == "anonymous" and door is not None and door.need != "staff"
    return visitor if nobody and not told else None


def is_cross_site(headers: Headers, host: str) -> bool:
    """Whether a page of another site made the request; ``host`` is what the browser calls us.

    A program says nothing of the kind, and no browser makes it send a cookie. A sibling
    (other.krant.example) is another site too.
    """
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = headers.get("origin")
    if origin is None:
        return False
    theirs, ours = _host(origin), _host(f"//{host}")
    return theirs is None or theirs != ours


def _is_listed(headers: Headers, origins: tuple[str, ...]) -> bool:
    origin = headers.get("origin", "").lower()
    return bool(origin) and ("*" in origins or origin in origins)


def _host(address: str) -> str | None:
    """Host and port, without the port that goes without saying; None when it is no address."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return None
    name = parts.hostname  # in small letters; None for "null", which a hidden page sends
    return name if name is None or port in (None, 80, 443) else f"{name}:{port}"
