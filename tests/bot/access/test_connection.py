"""Where a request comes from, and what of a proxy's word is believed."""

import pytest

from bot.access.connection import Connection, connection, is_loopback, networks
from index.errors import SettingsError

PROXIES = networks(["127.0.0.1", "::1", "10.0.0.0/8"])


def seen(peer: str | None, /, version: str = "1.1", **headers: str | list[str]) -> Connection:
    raw = []
    for name, values in headers.items():
        for value in [values] if isinstance(values, str) else values:
            raw.append((name.replace("_", "-").encode(), value.encode("latin-1")))
    client = (peer, 5) if peer else None
    scope = {"type": "http", "client": client, "headers": raw, "http_version": version}
    return connection({**scope, "scheme": "http"}, PROXIES)


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("203.0.113.7", "", "203.0.113.7"),
        ("203.0.113.7", "127.0.0.1", "203.0.113.7"),  # anybody can write that
        ("203.0.113.7", "198.51.100.1, 10.0.0.1", "203.0.113.7"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("127.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("::ffff:127.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("127.0.0.1", "198.51.100.1, 10.2.3.4", "198.51.100.1"),
        ("127.0.0.1", "10.1.1.1, 198.51.100.1", "198.51.100.1"),  # the first was made up
        ("127.0.0.1", "10.1.1.1, 10.2.2.2", "10.1.1.1"),  # a reader inside the house
        ("127.0.0.1", "198.51.100.1, kapot", "127.0.0.1"),
        ("127.0.0.1", "kapot, 198.51.100.1", "198.51.100.1"),
        ("127.0.0.1", "198.51.100.1:4711", "198.51.100.1"),
        ("127.0.0.1", "[2001:db8::1]:4711", "2001:db8::1"),
        ("127.0.0.1", "2001:db8::1", "2001:db8::1"),
        ("127.0.0.1", "::ffff:198.51.100.1", "198.51.100.1"),
        ("127.0.0.1", ",,,", "127.0.0.1"),
        ("127.0.0.1", "unknown", "127.0.0.1"),
        ("127.0.0.1", "10.0.0.1," * 5_000 + "10.0.0.2", "10.0.0.1"),
        ("testclient", "198.51.100.1", "testclient"),
        (None, "198.51.100.1", "unknown"),
    ],
)
def test_the_address_of_a_visitor(peer: str | None, forwarded: str, address: str) -> None:
    assert seen(peer, x_forwarded_for=forwarded).address == address


def test_several_headers_are_one() -> None:
    given = ["10.9.9.9", "198.51.100.1", "10.2.2.2"]
    assert seen("127.0.0.1", x_forwarded_for=given).address == "198.51.100.1"


def test_scheme_and_host_only_by_a_trusted_proxy() -> None:
    told = {"x_forwarded_proto": "https", "x_forwarded_host": "krant.example", "host": "inner"}
    believed, other = seen("127.0.0.1", **told), seen("203.0.113.7", **told)
    assert (believed.https, believed.host, believed.trusted) == (True, "krant.example", True)
    assert (other.https, other.host, other.trusted) == (False, "inner", False)


@pytest.mark.parametrize(
    ("peer", "headers", "direct", "at_home"),
    [
        ("127.0.0.1", {"host": "localhost:7860"}, True, True),
        ("127.0.0.1", {"host": "127.0.0.1:7860"}, True, True),
        ("::1", {"host": "[::1]:7860"}, True, True),
        # A name elsewhere that was made to point here: a page there would read the desk.
        ("127.0.0.1", {"host": "lek.example:7860"}, True, False),
        ("127.0.0.1", {"host": "localhost.lek.example"}, True, False),
        ("127.0.0.1", {"host": ""}, True, False),
        ("127.0.0.1", {"host": "localhost", "x_forwarded_for": "198.51.100.1"}, False, False),
        ("127.0.0.1", {"host": "localhost", "x_forwarded_for": "127.0.0.1"}, False, False),
        ("127.0.0.1", {"host": "localhost", "forwarded": "for=198.51.100.1"}, False, False),
        ("127.0.0.1", {"host": "localhost", "x_real_ip": "198.51.100.1"}, False, False),
        ("127.0.0.1", {"host": "localhost", "via": "1.1 proxy"}, False, False),
        ("10.0.0.4", {"host": "localhost"}, False, False),
        ("203.0.113.7", {"host": "localhost"}, False, False),
        (None, {"host": "localhost"}, False, False),
    ],
)
def test_who_is_at_this_machine(
    peer: str | None, headers: dict[str, str], direct: bool, at_home: bool
) -> None:
    found = seen(peer, **headers)
    assert (found.direct, found.at_home) == (direct, at_home)


def test_the_old_version_of_http_is_a_proxys() -> None:
    assert not seen("127.0.0.1", version="1.0", host="localhost").direct


@pytest.mark.parametrize("wrong", ["krant.example", "10.0.0.0/33", "", "1.2.3", "*"])
def test_proxies_that_are_no_addresses(wrong: str) -> None:
    with pytest.raises(SettingsError, match="trusted_proxies"):
        networks([wrong])


@pytest.mark.parametrize(
    ("host", "own"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("127.3.2.1", True),
        ("::1", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.4", False),
        ("localhost.example", False),
    ],
)
def test_addresses_of_this_machine(host: str, own: bool) -> None:
    assert is_loopback(host) == own
