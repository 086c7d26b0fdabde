"""Where a request comes from, when there may be proxies between: address, scheme and host.

What X-Forwarded-For, -Proto and -Host say is believed only of a proxy that is trusted; anybody
can write such a header.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)

from starlette.datastructures import Headers
from starlette.types import Scope

from index.errors import SettingsError

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_HOPS = 20  # proxies in a row; more is a header made up to keep us busy
_FORWARDED = (
    "forwarded",
    "via",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-forwarded-server",
    "x-real-ip",
)
_PORT = re.compile(r"(?:\[([^]]+)\]|([^:]+))(?::\d+)?")


@dataclass(frozen=True, slots=True)
class Connection:
    """Where a request comes from.

    ``address`` is the visitor's; ``host`` what the visitor's browser calls us, with its port.
    ``trusted`` says that a trusted proxy passed the request on; ``direct`` that it comes from
    this machine and nothing in it points to a proxy; ``at_home`` that it calls us by a name of
    this machine as well, which a page elsewhere cannot make a browser do.
    """

    address: str
    https: bool
    host: str
    trusted: bool
    direct: bool
    at_home: bool


def networks(listed: Iterable[str]) -> tuple[Network, ...]:
    """Addresses and networks (10.0.0.0/8) as networks.

    Raises:
        SettingsError: one is neither.
    """
    found = []
    for each in listed:
        try:
            found.append(ip_network(each, strict=False))
        except ValueError as error:
            raise SettingsError(
                f"trusted_proxies cannot hold {each!r}: give addresses or networks, "
                "such as 10.0.0.5 or 10.0.0.0/8."
            ) from error
    return tuple(found)


def connection(scope: Scope, trusted: tuple[Network, ...]) -> Connection:
    """Where the request of an ASGI scope comes from."""
    headers = Headers(scope=scope)
    client = scope.get("client")
    written = str(client[0]) if client else "unknown"
    peer = _address(written)
    believed = _within(peer, trusted)
    host = headers.get("host", "")
    https = scope.get("scheme") in ("https", "wss")
    if believed:
        host = _first(headers, "x-forwarded-host") or host
        https = _first(headers, "x-forwarded-proto").lower() in ("https", "wss") or https
    address = _visitor(peer, headers, trusted) if believed else peer
    passed_on = scope.get("http_version") == "1.0" or any(name in headers for name in _FORWARDED)
    direct = peer is not None and peer.is_loopback and not passed_on
    return Connection(
        address=str(address) if address else written,
        https=https,
        host=host,
        trusted=believed,
        direct=direct,
        at_home=direct and is_loopback(_name(host)),
    )


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine's own, which nobody else can reach."""
    address = _address(host)
    return host.lower() == "localhost" or (address is not None and address.is_loopback)


def _visitor(
    peer: Address | None, headers: Headers, trusted: tuple[Network, ...]
) -> Address | None:
    """The last address that no trusted proxy has: every proxy adds the one it was called from."""
    address = peer
    hops = ",".join(headers.getlist("x-forwarded-for")).split(",")
    for hop in reversed(hops[-_HOPS:]):
        before = _address(_name(hop.strip()))
        if before is None:
            break
        address = before
        if not _within(address, trusted):
            break
    return address


def _first(headers: Headers, name: str) -> str:
    return headers.get(name, "").partition(",")[0].strip()


def _name(host: str) -> str:
    """A host without its port, an IPv6 address without its brackets."""
    if host.count(":") > 1 and not host.startswith("["):
        return host
    found = _PORT.fullmatch(host)
    return (found[1] or found[2]) if found else host


def _address(written: str) -> Address | None:
    try:
        address = ip_address(written)
    except ValueError:
        return None
    # A socket for both kinds gives ::ffff:192.0.2.1 where 192.0.2.1 calls.
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return address.ipv4_mapped
    return address


def _within(address: Address | None, trusted: tuple[Network, ...]) -> bool:
    return address is not None and any(address in network for network in trusted)
