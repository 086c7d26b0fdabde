"""Which path asks what, and which ways around a door there are not."""

import pytest

from bot.access.doors import Need, body_limit, door, inner_path, is_for_machines
from bot.access.safe_next import safe_next


@pytest.mark.parametrize(
    ("need", "paths"),
    [
        ("open", "/vb/vraagbaak.css /healthz /readyz /over /embed.js /inloggen /uitloggen"),
        ("open", "/favicon.ico /robots.txt"),
        ("reader", "/ /en/ /en /artikel/x /taal/en /gradio_api/queue/join /api/feedback"),
        ("reader", "/en/gradio_api/queue/join /config /theme.css /iets /redactiefoo /en/vb/x"),
        ("program", "/api /api/ask /api/search /api/articles /api/articles/x /api/docs"),
        ("program", "/openapi.json /api/later /api/feedback/"),
        ("staff", "/redactie /redactie/ /redactie/x /redactie/gradio_api/queue/join /en/redactie"),
        ("staff", "/desk /desk/ /en/desk/x /api/check /api/check/ /metrics /metrics/ /mcp"),
        ("staff", "/mcp/ /mcp/sse"),
    ],
)
def test_the_table(need: Need, paths: str) -> None:
    for path in paths.split():
        found = door(path, "GET")
        assert found is not None, path
        assert found.need == need, path


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "FOO", "get", "Head", ""])
def test_changing_articles_is_for_staff(method: str) -> None:
    for path in ("/api/articles", "/api/articles/", "/api/articles/a/b", "/api/articles/../check"):
        found = door(path, method)
        assert found is not None
        assert found.need == "staff"


@pytest.mark.parametrize(
    "path",
    [
        "//redactie",
        "/en//redactie",
        "/en/../redactie",
        "/./redactie",
        "/redactie/../vb/x",
        "/vb/../redactie",
        "/vb/..",
        "/%72edactie",
        "/en/%2e%2e/redactie",
        "/\\redactie",
        "/redactie\n",
        "/\x00",
        "/api/../redactie",
        "/over/../redactie",
    ],
)
def test_no_way_around_a_door(path: str) -> None:
    assert door(path, "GET") is None


def test_an_articles_id_may_be_anything() -> None:
    for path in ("/artikel/../redactie", "/artikel/a//b", "/artikel/100%25", "/artikel/a\nb"):
        found = door(path, "GET")
        assert found is not None
        assert found.need == "reader"


@pytest.mark.parametrize(
    ("path", "prefix", "inner"),
    [
        ("/redactie", "", "/redactie"),
        ("/nieuws/redactie", "/nieuws", "/redactie"),
        ("/redactie", "/nieuws", "/redactie"),  # the proxy took it off
        ("/nieuws", "/nieuws", "/"),
        ("/nieuwsbrief", "/nieuws", "/nieuwsbrief"),
        ("/nieuws/nieuws/x", "/nieuws", "/nieuws/x"),
        ("/nieuws//redactie", "/nieuws", "//redactie"),
    ],
)
def test_the_root_path(path: str, prefix: str, inner: str) -> None:
    assert inner_path(path, prefix) == inner


def test_who_reads_the_answer() -> None:
    for path in ("/api/ask", "/gradio_api/queue/join", "/redactie/gradio_api/info", "/metrics"):
        assert is_for_machines(path)
    for path in ("/", "/en/", "/redactie", "/artikel/x", "/inloggen"):
        assert not is_for_machines(path)


def test_how_long_a_body_may_be() -> None:
    assert body_limit("/api/ask", "POST") == 64_000
    assert body_limit("/inloggen", "POST") == 64_000
    assert body_limit("/api/articles", "GET") == 64_000
    assert body_limit("/api/articles", "POST") == 20_000_000
    assert body_limit("/gradio_api/queue/join", "POST") == 3_000_000  # a conversation comes along


@pytest.mark.parametrize(
    "wanted",
    [
        "/artikel/x?v=1&start=2#citaat",
        "/redactie",
        "/",
        "/en/?q=Wie%3F",
        "/artikel/https:%2F%2Fx",
        "/zoek?u=https://x.example//y",
    ],
)
def test_pages_of_ours(wanted: str) -> None:
    assert safe_next(wanted, "") == wanted
    assert safe_next(f"/nieuws{wanted}", "/nieuws") == f"/nieuws{wanted}"


@pytest.mark.parametrize(
    "wanted",
    [
        None,
        "",
        "//evil.com",
        "///evil.com",
        "/\\evil.com",
        "\\\\evil.com",
        "/\t/evil.com",
        "/\n/evil.com",
        "\t//evil.com",
        " //evil.com",
        "https://evil.com",
        "https:evil.com",
        "javascript:alert(1)",
        "data:text/html,x",
        "evil.com",
        "@evil.com",
        "/x\r\nSet-Cookie: a=b",
        "/x y",
        "/\x00",
        "/\x7f",
        "/inloggen?next=/x",
        "/uitloggen",
        "/" + "x" * 5_000,
    ],
)
def test_pages_of_others(wanted: str | None) -> None:
    assert safe_next(wanted, "") == "/"


@pytest.mark.parametrize(
    "wanted",
    [
        "/",
        "/elders",
        "/nieuwsbrief",
        "/nieuws",
        "/nieuws/../elders",
        "/nieuws/..",
        "/nieuws/%2e%2e/elders",
        "/nieuws/a/%2E./b",
    ],
)
def test_pages_outside_the_root_path(wanted: str) -> None:
    assert safe_next(wanted, "/nieuws") == "/nieuws/"
