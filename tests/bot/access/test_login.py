"""The login page: what it asks, what it tells, and what it gives away."""

import re
from pathlib import Path

import pytest

from bot.access import login
from bot.access.accounts_file import add_account
from bot.texts import text
from tests.bot.access.conftest import PASSWORD, PUBLIC, Build, caller, policy_of, site

WRONG_NL = "Naam of wachtwoord klopt niet."


def test_the_form_asks_what_there_is(build: Build, file: Path) -> None:
    page = build().get("/inloggen").text
    assert "<form" not in page
    assert "vraagbaak account NAAM" in page
    assert "eigen aanmelding" in build(user_header="X-User").get("/inloggen").text
    readers = build(reader_password="lezen").get("/inloggen").text
    assert 'name="password"' in readers
    assert 'name="name"' not in readers
    add_account(file, "mina", PASSWORD)
    staff = build().get("/inloggen").text
    assert re.search(r'name="name"[^>]* required', staff)
    both = build(reader_password="lezen").get("/inloggen").text
    assert not re.search(r'name="name"[^>]* required', both)
    assert "Lezers laten dit leeg" in both


def test_the_page_needs_no_script_and_is_kept_nowhere(build: Build) -> None:
    answer = build(reader_password="lezen").get("/inloggen", headers={"Accept-Language": "en"})
    assert "<script" not in answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert '<html lang="en">' in answer.text
    assert "Password" in answer.text
    dutch = build(reader_password="lezen").get("/inloggen?lang=nl&next=/artikel/x")
    assert "Wachtwoord" in dutch.text
    assert 'href="/inloggen?next=%2Fartikel%2Fx&amp;lang=en"' in dutch.text


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("mina", "verkeerd"),
        ("joost", PASSWORD),
        ("", PASSWORD),
        ("mina", "lezen"),
        ("mina", ""),
        ("", ""),
        ("mina\x00", PASSWORD),
        ("x" * 5_000, PASSWORD),
        ("mina", "x" * 50_000),
        ("<script>", "<script>"),
    ],
)
def test_a_wrong_try_gives_nothing_away(
    build: Build, staffed: dict[str, str], name: str, password: str
) -> None:
    client = build(reader_password="lezen")
    answer = client.post("/inloggen", data={"name": name, "password": password})
    assert answer.status_code == 401
    assert "set-cookie" not in answer.headers
    assert WRONG_NL in answer.text
    assert "<script" not in answer.text
    plain = client.post("/inloggen", data={"name": "mina", "password": "iets anders"})
    assert answer.text == plain.text


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff\xfe",
        b"password",
        b"&".join([b"a=b"] * 100),
        b'{"password": "lezen"}',
        b"%",
        b"=",
    ],
)
def test_no_form_of_ours(build: Build, body: bytes) -> None:
    client = build(reader_password="lezen")
    assert client.post("/inloggen", content=body).status_code == 401


def test_where_to_after(build: Build, staffed: dict[str, str]) -> None:
    client = build(reader_password="lezen")
    for wanted, there in [
        ("/redactie?x=1", "/redactie?x=1"),
        ("", "/"),
        ("//evil.com", "/"),
        ("https://evil.com", "/"),
        ("/\\evil.com", "/"),
        ("/x\r\nSet-Cookie: a=b", "/"),
        ("/\t/evil.com", "/"),
    ]:
        form = {"password": "lezen", "next": wanted}
        answer = client.post("/inloggen", data=form)
        assert answer.headers["location"] == there, wanted
        assert answer.headers["set-cookie"].startswith("vraagbaak=")
        page = client.get("/inloggen", params={"next": wanted}).text
        assert "evil.com" not in page


def test_five_wrong_tries_a_minute(file: Path, staffed: dict[str, str]) -> None:
    policy = policy_of(file, reader_password="lezen")
    app = site(policy)
    client, other = caller(app), caller(app, "198.51.100.1")
    for _ in range(7):  # right ones are not counted
        assert client.post("/inloggen", data={"password": "lezen"}).status_code == 303
    client.cookies.clear()
    for _ in range(5):
        assert client.post("/inloggen", data={"password": "fout"}).status_code == 401
    answer = client.post("/inloggen", data={"password": "lezen"}, headers={"Accept": "text/html"})
    assert answer.status_code == 429
    assert 1 <= int(answer.headers["retry-after"]) <= 60
    assert "Te vaak een verkeerd wachtwoord" in answer.text
    assert "set-cookie" not in answer.headers
    assert client.get("/inloggen").status_code == 200
    forged = {"X-Forwarded-For": "198.51.100.9"}
    assert client.post("/inloggen", data={"password": "x"}, headers=forged).status_code == 429
    assert other.post("/inloggen", data={"password": "lezen"}).status_code == 303


def test_logging_out(build: Build, staffed: dict[str, str]) -> None:
    client = build()
    client.post("/inloggen", data={"name": "mina", "password": PASSWORD})
    page = client.get("/inloggen").text
    assert "Ingelogd als mina." in page
    assert 'action="/uitloggen"' in page
    assert client.get("/uitloggen").status_code in (404, 405, 200)  # changes nothing
    assert client.get("/redactie").is_success
    answer = client.post("/uitloggen")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert client.get("/redactie").status_code == 303


def test_another_site_logs_nobody_in_or_out(build: Build) -> None:
    client = build(reader_password="lezen")
    far = {"Sec-Fetch-Site": "cross-site"}
    answer = client.post("/inloggen", data={"password": "lezen"}, headers=far)
    assert answer.status_code == 403
    assert client.post("/uitloggen", headers=far).status_code == 403


def test_a_password_with_accents_from_any_keyboard(build: Build, file: Path) -> None:
    add_account(file, "zoë", "café-wachtwoord")
    client = build(reader_password="privé")
    for form in (
        {"name": "zoe\u0308", "password": "cafe\u0301-wachtwoord"},
        {"name": "", "password": "prive\u0301"},
    ):
        assert client.post("/inloggen", data=form).status_code == 303


def test_nothing_of_a_reader_is_logged(
    build: Build, staffed: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    client = build(reader_password="lezen")
    client.post("/inloggen", data={"name": "mina", "password": "fout-wachtwoord"})
    client.get("/", headers={"X-API-Key": "vb_x"})
    ours = [r.getMessage() for r in caplog.records if r.name.startswith("bot")]
    assert ours == []
    assert login.__name__ not in {record.name for record in caplog.records}
    assert PUBLIC not in " ".join(ours)


def test_both_languages_have_the_same_texts() -> None:
    from bot.texts import table

    dutch, english = (
        {key for key in table(language) if key.startswith("access_")} for language in ("nl", "en")
    )
    assert dutch == english
    assert text("access_too_many", "nl", n=1, size="") == (
        "Te veel verzoeken. Probeer het over 1 seconde opnieuw."
    )
