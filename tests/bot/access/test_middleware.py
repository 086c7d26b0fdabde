"""The door: who passes, who is sent where, and what no trick gets past."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from starlette.types import Message, Scope
from starlette.websockets import WebSocketDisconnect

from bot.access.accounts_file import add_account, add_key, remove_account, remove_key
from bot.access.limits import Limiter
from bot.access.sessions import Session
from bot.access.visitor import Visitor, who_asks
from tests import coroutines
from tests.bot.access.conftest import PASSWORD, PUBLIC, Build, caller, policy_of, site

PAGE = {"Accept": "text/html", "Sec-Fetch-Dest": "document"}


def log_in(client: TestClient, name: str = "mina", password: str = PASSWORD) -> None:
    answer = client.post("/inloggen", data={"name": name, "password": password})
    assert answer.status_code == 303, answer.text


def error(answer: Any) -> str:
    return str(answer.json()["error"]["code"])


def bearer(key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"}


def test_a_public_chat_is_open(build: Build) -> None:
    client = build()
    for path in ("/", "/en/", "/artikel/x", "/api/ask", "/over", "/gradio_api/queue/data"):
        assert client.get(path).json()["role"] == "anonymous"
    assert client.get("/").json()["who"] == PUBLIC


def test_without_accounts_staff_pages_say_how_to_make_one(build: Build) -> None:
    client = build()
    for path in ("/redactie", "/desk/x", "/metrics", "/mcp", "/api/check"):
        answer = client.get(path, headers={"Accept-Language": "nl"})
        assert answer.status_code == 403
        assert "vraagbaak account NAAM" in answer.text
    page = client.get("/redactie", headers={**PAGE, "Accept-Language": "en"})
    assert page.headers["content-type"].startswith("text/html")
    assert "vraagbaak account NAME" in page.text
    assert error(client.post("/api/articles")) == "no_accounts"
    assert error(client.delete("/api/articles/x")) == "no_accounts"


def test_on_a_machine_of_ones_own_all_of_it_can_be_tried(build: Build) -> None:
    client = build("127.0.0.1", "http://localhost:7860", local=True)
    for path in ("/redactie", "/metrics", "/api/check"):
        assert client.get(path).status_code == 200
    assert client.post("/api/articles", headers={"Sec-Fetch-Site": "same-origin"}).is_success
    # Not for who comes through a proxy, by a name made up to point here, or from another page.
    assert client.get("/redactie", headers={"X-Forwarded-For": PUBLIC}).status_code == 403
    assert client.get("/redactie", headers={"Host": "lek.example"}).status_code == 403
    for far in ("cross-site", "same-site"):
        assert error(client.post("/api/articles", headers={"Sec-Fetch-Site": far})) == "cross_site"
        assert error(client.post("/redactie", headers={"Sec-Fetch-Site": far})) == "cross_site"
    for origin in ("https://lek.example", "null", "http://localhost:8000"):
        assert error(client.post("/redactie", headers={"Origin": origin})) == "cross_site"
    assert client.post("/redactie", headers={"Origin": "http://localhost:7860"}).is_success
    stranger = build(PUBLIC, "http://localhost:7860", local=True)
    assert stranger.get("/redactie").status_code == 403


def test_with_an_account_it_is_no_longer_open(build: Build, file: Path) -> None:
    client = build("127.0.0.1", "http://localhost:7860", local=True)
    assert client.get("/redactie").status_code == 200
    add_account(file, "mina", PASSWORD)
    assert client.get("/redactie").status_code == 303


def test_staff_log_in_by_name(build: Build, staffed: dict[str, str], file: Path) -> None:
    client = build()
    answer = client.get("/redactie/a?x=1&y=ë", headers=PAGE)
    assert answer.status_code == 303
    there = "/inloggen?next=%2Fredactie%2Fa%3Fx%3D1%26y%3D%25C3%25AB"
    assert answer.headers["location"] == there
    page = client.get(there)
    assert 'name="password"' in page.text
    assert "/redactie/a?x=1&amp;y=%C3%AB" in page.text
    log_in(client)
    assert client.get("/redactie").json()["name"] == "mina"
    assert client.get("/api/check").json()["who"] == "staff:mina"
    assert client.post("/api/articles").json()["role"] == "staff"
    assert client.get("/redactie").headers["cache-control"] == "private, no-cache"
    remove_account(file, "mina")
    assert client.get("/redactie").status_code == 303 or client.get("/redactie").status_code == 403


def test_programs_get_json_in_their_language(build: Build, staffed: dict[str, str]) -> None:
    client = build(reader_password="lezen")
    for path in ("/api/check", "/api/ask", "/metrics", "/mcp", "/gradio_api/queue/data"):
        answer = client.get(path, headers={"Accept-Language": "en", "Accept": "text/html"})
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"].startswith("Bearer")
        assert answer.json()["error"]["message"].startswith("This needs a")
    assert "Hiervoor" in client.get("/api/check").json()["error"]["message"]
    script = {"Sec-Fetch-Dest": "empty"}  # the article beside the answer is fetched, not opened
    assert error(client.get("/artikel/x?fragment=1", headers=script)) == "login_required"
    assert client.get("/artikel/x", headers=PAGE).status_code == 303


def test_a_readers_password(build: Build, staffed: dict[str, str]) -> None:
    client = build(reader_password="lezen")
    for path in ("/", "/en/", "/artikel/x", "/iets"):
        assert client.get(path).status_code == 303
    for path in ("/over", "/healthz", "/readyz", "/embed.js", "/vb/x", "/inloggen"):
        assert client.get(path).status_code == 200
    assert client.post("/gradio_api/queue/join").status_code == 401
    log_in(client, "", "lezen")
    assert client.get("/").json()["role"] == "reader"
    assert client.get("/").json()["who"] == PUBLIC
    assert client.get("/api/ask").json()["role"] == "reader"
    assert client.get("/redactie").headers["location"].startswith("/inloggen")
    assert client.get("/api/check").status_code == 401
    assert client.post("/uitloggen").status_code == 303
    assert client.get("/").status_code == 303


def test_keys(build: Build, staffed: dict[str, str], file: Path) -> None:
    client = build(reader_password="lezen")
    reader, staff = staffed["reader"], staffed["staff"]
    assert client.get("/api/ask", headers=bearer(reader)).json()["who"] == "key:p-reader"
    assert client.get("/api/ask", headers={"X-API-Key": reader}).json()["key"] == "p-reader"
    answer = client.get("/api/check", headers=bearer(reader))
    assert (answer.status_code, error(answer)) == (403, "forbidden")
    assert client.post("/api/articles", headers=bearer(staff)).json()["role"] == "staff"
    assert client.get("/metrics", headers=bearer(staff)).is_success
    for wrong in ({"X-API-Key": "x"}, {"X-API-Key": ""}, bearer("vb_x"), bearer(reader + "x")):
        answer = client.get("/api/ask", headers=wrong)
        assert (answer.status_code, error(answer)) == (401, "unknown_key")
        assert client.get("/", headers=wrong).status_code == 401
    # A token of a proxy's, or a password of its own, is none of our business.
    public = caller(site(policy_of(file)))
    assert public.get("/", headers=bearer("eyJhbGciOi.x.y")).is_success
    assert public.get("/", headers={"Authorization": "Basic eDp5"}).is_success
    remove_key(file, "p-reader")
    assert client.get("/api/ask", headers=bearer(reader)).status_code == 401


def test_the_api_with_a_key_only_or_not_at_all(build: Build, staffed: dict[str, str]) -> None:
    client = build(api="key")
    assert client.get("/").is_success
    answer = client.get("/api/ask")
    assert (answer.status_code, error(answer)) == (401, "key_required")
    assert client.get("/api/docs").status_code == 401
    assert client.post("/api/feedback").is_success  # the window's own
    assert client.get("/api/ask", headers=bearer(staffed["reader"])).is_success
    log_in(client)
    assert client.get("/api/ask").is_success
    off = build(api="off")
    for path in ("/api", "/api/ask", "/api/check", "/openapi.json"):
        assert off.get(path, headers=bearer(staffed["staff"])).status_code == 404
    assert off.get("/").is_success


def test_a_reader_is_no_program(build: Build) -> None:
    client = build(api="key", reader_password="lezen")
    log_in(client, "", "lezen")
    assert client.get("/").is_success
    assert error(client.get("/api/ask")) == "key_required"


def test_single_sign_on(build: Build) -> None:
    proxied = build("127.0.0.1", user_header="X-User")
    named = {"X-User": "mina@krant.example", "X-Forwarded-For": PUBLIC}
    assert proxied.get("/redactie", headers=named).json()["who"] == "staff:mina@krant.example"
    assert error(proxied.get("/redactie/gradio_api/info")) == "sign_on_required"
    assert "eigen aanmelding" in proxied.get("/redactie", headers=PAGE).text
    for none in ("", " ", "a\x01b", "x" * 200):
        assert proxied.get("/redactie", headers={"X-User": none}).status_code == 403
    two = [("X-User", "mina"), ("X-User", "root")]
    assert proxied.get("/redactie", headers=two).status_code == 403


def test_the_users_header_is_believed_of_nobody_else(build: Build) -> None:
    forged = build(user_header="X-User", trusted_proxies=("10.0.0.0/8",))
    for headers in ({"X-User": "mina"}, {"x-user": "mina", "X-Forwarded-For": "10.0.0.1"}):
        assert forged.get("/redactie", headers=headers).status_code == 403
        answer = forged.get("/", headers=headers).json()
        assert (answer["role"], answer["user"], answer["address"]) == ("anonymous", None, PUBLIC)
    unset = build("127.0.0.1")
    assert unset.get("/redactie", headers={"X-User": "mina"}).status_code == 403
    known = build("10.4.5.6", user_header="X-User", trusted_proxies=("10.0.0.0/8",))
    assert known.get("/redactie", headers={"X-User": "mina"}).is_success


def test_forged_cookies(build: Build, staffed: dict[str, str], file: Path) -> None:
    client = build(reader_password="lezen")
    policy = policy_of(file, reader_password="lezen")
    token = policy.sessions.token(Session("staff", "mina"), policy.accounts.current())
    assert client.get("/redactie", headers={"Cookie": f"vraagbaak={token}"}).is_success
    for cookie in (
        f"vraagbaak={token[:-2]}",
        f"vraagbaak={token}x",
        f"__Host-vraagbaak={token}",  # a name for https, over http
        f"Vraagbaak={token}",
        "vraagbaak=staff",
        "vraagbaak=",
        "vraagbaak",
        "vraagbaak=" + "x" * 50_000,
        "vraagbaak=\xff",
    ):
        headers = [(b"cookie", cookie.encode("latin-1"))]
        assert client.get("/redactie", headers=headers).status_code == 303, cookie


def test_over_https_the_cookie_is_for_https(build: Build, staffed: dict[str, str]) -> None:
    client = build("127.0.0.1", "https://krant.example")
    log_in(client)
    assert list(client.cookies) == ["__Host-vraagbaak"]
    assert client.get("/redactie").is_success
    under = build("127.0.0.1", root_path="/nieuws")
    answer = under.post(
        "/nieuws/inloggen",
        data={"name": "mina", "password": PASSWORD, "next": "/nieuws/redactie"},
        headers={"X-Forwarded-Proto": "https", "X-Forwarded-For": PUBLIC},
    )
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Secure-vraagbaak=")
    assert "Path=/nieuws;" in cookie
    assert "Secure" in cookie
    assert answer.headers["location"] == "/nieuws/redactie"


def test_under_a_path_that_the_proxy_takes_off_or_not(
    build: Build, staffed: dict[str, str]
) -> None:
    client = build(root_path="/nieuws", reader_password="lezen")
    for path in ("/nieuws/redactie", "/redactie"):
        there = "/nieuws/inloggen?next=%2Fnieuws%2Fredactie"
        assert client.get(path).headers["location"] == there
    for path in ("/nieuws//redactie", "/nieuws/nieuws/../redactie", "/nieuws/en/../redactie"):
        assert asked(client, path) == 404
    assert client.get("/nieuws/vb/x").is_success
    assert client.get("/nieuwsbrief").status_code == 303


def asked(client: TestClient, path: str, method: str = "GET", **more: Any) -> int:
    """The status for a path that no client would send as it stands."""
    sent: list[Message] = []
    scope: Scope = {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [(b"host", b"krant.example")],
        "client": (PUBLIC, 1),
        "scheme": "http",
        "http_version": "1.1",
        **more,
    }

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    coroutines.run(client.app(scope, receive, send))  # type: ignore[arg-type]
    return int(sent[0]["status"])


@pytest.mark.parametrize(
    "path",
    [
        "//redactie",
        "/en/../redactie",
        "/en//redactie",
        "/./redactie",
        "/vb/../redactie",
        "/over/../redactie",
        "/%72edactie",
        "/%2e%2e/redactie",
        "\\redactie",
        "/\\redactie",
        "/redactie\x00",
        "/redactie\n",
    ],
)
def test_no_way_around(build: Build, staffed: dict[str, str], path: str) -> None:
    assert asked(build(), path) == 404


def test_no_method_gets_around(build: Build, staffed: dict[str, str]) -> None:
    client = build()
    for method in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "FOO", "OPTIONS", "get", ""):
        assert asked(client, "/redactie", method) in (303, 401), method
        if method not in ("GET", "HEAD", "OPTIONS"):
            assert asked(client, "/api/articles", method) == 401, method
    override = [(b"host", b"krant.example"), (b"x-http-method-override", b"DELETE")]
    assert asked(client, "/api/articles", "GET", headers=override) == 200


def test_metrics_from_this_machine(build: Build, staffed: dict[str, str]) -> None:
    home = build("127.0.0.1", "http://127.0.0.1:7860")
    assert home.get("/metrics").is_success
    assert home.get("/metrics", headers={"X-Forwarded-For": PUBLIC}).status_code == 401
    assert home.get("/metrics/x").status_code == 401
    assert build().get("/metrics").status_code == 401


def test_other_sites_change_nothing(build: Build, staffed: dict[str, str]) -> None:
    client = build()
    log_in(client)
    for headers in (
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://ander.krant.example"},
        {"Origin": "https://lek.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://krant.example.lek.example"},
        {"Origin": "http://krant.example:8080"},
        {"Origin": "http://[kapot"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://krant.example"},
    ):
        for path in ("/redactie", "/api/ask", "/api/articles", "/uitloggen"):
            answer = client.post(path, headers=headers)
            assert (answer.status_code, error(answer)) == (403, "cross_site"), (path, headers)
        assert client.delete("/api/articles/x", headers=headers).status_code == 403
        assert client.get("/redactie", headers=headers).is_success  # a link from elsewhere
    for headers in (
        {},
        {"Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "http://krant.example"},
        {"Origin": "http://KRANT.example:80"},
    ):
        assert client.post("/redactie", headers=headers).is_success, headers


def test_a_question_in_nobodys_name_does_no_harm(build: Build) -> None:
    """Without https a browser tells less; behind a proxy that hides our name all looks forged."""
    client = build()
    assert client.post("/gradio_api/queue/join", headers={"Origin": "http://buiten"}).is_success
    told = {"Sec-Fetch-Site": "cross-site"}
    assert client.post("/gradio_api/queue/join", headers=told).status_code == 403
    assert client.post("/api/ask", headers={"Origin": "http://buiten"}).status_code == 403


def test_a_trusted_proxy_tells_our_name(build: Build, staffed: dict[str, str]) -> None:
    client = build("127.0.0.1", "http://inner:7860")
    log_in(client)
    outer = {"Origin": "http://krant.example", "X-Forwarded-Host": "krant.example"}
    assert client.post("/redactie", headers=outer).is_success
    assert client.post("/redactie", headers={"Origin": "http://krant.example"}).status_code == 403


def test_listed_sites_may_call_the_api(build: Build, staffed: dict[str, str]) -> None:
    client = build(cors_origins=("https://www.krant.example",), api="open")
    other = {"Origin": "https://www.krant.example", "Sec-Fetch-Site": "cross-site"}
    before = client.options(
        "/api/ask",
        headers={
            **other,
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "content-type, x-api-key",
        },
    )
    assert before.status_code == 200
    assert before.headers["access-control-allow-origin"] == "https://www.krant.example"
    assert "access-control-allow-credentials" not in before.headers
    answer = client.post("/api/ask", headers=other)
    assert answer.is_success
    assert answer.headers["access-control-allow-origin"] == "https://www.krant.example"
    refused = client.post("/api/check", headers=other)
    assert refused.status_code == 401
    assert "access-control-allow-origin" in refused.headers  # so that the page can read why
    log_in(client)
    # In nobody's name, whatever cookie came along.
    assert client.post("/api/ask", headers=other).json()["role"] == "anonymous"
    assert client.post("/api/articles", headers=other).status_code == 401
    key = {**other, **bearer(staffed["staff"])}
    assert client.post("/api/articles", headers=key).json()["key"] == "p-staff"
    assert client.post("/redactie", headers=other).status_code == 403
    assert "access-control-allow-origin" not in client.get("/", headers=other).headers


def test_other_sites_may_not(build: Build) -> None:
    for client in (build(), build(cors_origins=("https://www.krant.example",))):
        for origin in ("https://lek.example", "http://www.krant.example", "null"):
            headers = {"Origin": origin, "Access-Control-Request-Method": "POST"}
            before = client.options("/api/ask", headers=headers)
            assert "access-control-allow-origin" not in before.headers
            assert client.post("/api/ask", headers={"Origin": origin}).status_code == 403


def test_streams_pass_as_they_come(build: Build, staffed: dict[str, str]) -> None:
    client = build(reader_password="lezen")
    log_in(client, "", "lezen")
    sent: list[Message] = []
    cookie = f"vraagbaak={client.cookies['vraagbaak']}".encode()
    scope_headers = [(b"host", b"krant.example"), (b"cookie", cookie)]

    async def receive() -> Message:
        await asyncio.sleep(60)
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    scope: Scope = {
        "type": "http",
        "method": "GET",
        "path": "/stroom",
        "raw_path": b"/stroom",
        "query_string": b"",
        "headers": scope_headers,
        "client": (PUBLIC, 1),
        "scheme": "http",
        "http_version": "1.1",
    }
    coroutines.run(client.app(scope, receive, send))  # type: ignore[arg-type]
    parts = [m["body"] for m in sent if m["type"] == "http.response.body"]
    assert parts == [b"data: 0\n\n", b"data: 1\n\n", b"data: 2\n\n", b""]


def test_websockets(build: Build, staffed: dict[str, str]) -> None:
    client = build()
    with client.websocket_connect("/ws") as socket:
        assert socket.receive_text() == "anonymous"
    for path, headers in (
        ("/redactie/ws", {}),
        ("/ws", {"Sec-Fetch-Site": "cross-site"}),
        ("/ws", {"X-API-Key": "x"}),
        ("//ws", {}),
    ):
        with pytest.raises(WebSocketDisconnect), client.websocket_connect(path, headers=headers):
            pass
    with client.websocket_connect("/redactie/ws", headers=bearer(staffed["staff"])):
        pass


def test_too_many_requests(file: Path) -> None:
    policy = policy_of(file)
    client, other = caller(site(policy)), caller(site(policy), "203.0.113.8")
    answers = [client.get("/iets").status_code for _ in range(610)]
    assert answers.count(200) == 600
    answer = client.get("/iets", headers={"Accept-Language": "en", "X-API-Key": "vb_x"})
    assert (answer.status_code, error(answer)) == (429, "too_many_requests")
    assert 1 <= int(answer.headers["retry-after"]) <= 60
    assert f"in {answer.headers['retry-after']} seconds" in answer.json()["error"]["message"]
    assert client.get("/vb/x").is_success  # a page that is there already keeps its looks
    assert other.get("/iets").is_success
    forged = {"X-Forwarded-For": "198.51.100.77"}
    assert client.get("/iets", headers=forged).status_code == 429
    assert other.get("/iets", headers={"X-API-Key": "vb_x"}).status_code == 401


def test_questions_are_limited_by_address_name_and_key(file: Path) -> None:
    policy = policy_of(file, questions_per_minute=2, key_questions_per_minute=3)
    for who, most in (("192.0.2.1", 2), ("staff:mina", 2), ("key:cms", 3)):
        limiter: Limiter = policy.key_questions if who.startswith("key:") else policy.questions
        assert limiter.per_minute == most
        for _ in range(most):
            policy.admit(who).close()
        with pytest.raises(Exception, match="Ask again in"):
            policy.admit(who)


def test_a_key_made_while_it_runs(build: Build, file: Path) -> None:
    client = build(api="key")
    assert client.get("/api/ask").status_code == 401
    key = add_key(file, "cms")
    assert client.get("/api/ask", headers=bearer(key)).is_success


def test_the_window_knows_whom_a_question_counts_for(file: Path) -> None:
    """Gradio's own request gives attributes as JSON, which a scope cannot be."""
    from gradio import Request as Gradios
    from starlette.requests import Request

    scope = {"type": "http", "headers": [(b"a", b"b")], "state": {"visitor": Visitor(PUBLIC)}}
    request = Request(scope)
    assert who_asks(request) == who_asks(Gradios(request)) == PUBLIC
