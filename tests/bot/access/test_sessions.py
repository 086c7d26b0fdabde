"""Sessions: what a signed note is worth, and when it ends."""

import stat
import time
from pathlib import Path

import pytest
from itsdangerous import URLSafeTimedSerializer
from starlette.responses import Response

from bot.access.accounts_file import add_account, read_accounts, remove_account
from bot.access.sessions import Session, Sessions, cookie_name, delete_cookie, set_cookie
from index.errors import SettingsError
from tests.bot.access.conftest import PASSWORD

MINA = Session("staff", "mina")
READER = Session("reader")
DAY = 24 * 3_600


@pytest.fixture
def secret(tmp_path: Path, file: Path) -> Path:
    add_account(file, "mina", PASSWORD)
    return tmp_path / "accounts.json.secret"


def test_a_token_says_who_logged_in(file: Path, secret: Path) -> None:
    sessions, accounts = Sessions(secret, "lezen"), read_accounts(file)
    for session in (MINA, READER):
        assert sessions.read(sessions.token(session, accounts), accounts) == session
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    # Another process, or the next start, reads the same secret.
    token = sessions.token(MINA, accounts)
    assert Sessions(secret, "lezen").read(token, accounts) == MINA


def test_a_token_tells_no_secret(file: Path, secret: Path) -> None:
    sessions, accounts = Sessions(secret, "lezen"), read_accounts(file)
    account = accounts.account("mina")
    assert account
    token = sessions.token(MINA, accounts) + sessions.token(READER, accounts)
    assert account.password_hash not in token
    assert "lezen" not in token


@pytest.mark.parametrize(
    ("session", "lasts"), [(MINA, 12 * 3_600), (READER, 30 * DAY)], ids=["staff", "reader"]
)
def test_a_session_ends_in_time(file: Path, secret: Path, session: Session, lasts: int) -> None:
    now, accounts = time.time(), read_accounts(file)
    token = Sessions(secret, "lezen").token(session, accounts)
    for later, expected in [(lasts - 5, session), (lasts + 5, None)]:
        sessions = Sessions(secret, "lezen", clock=lambda later=later: now + later)  # type: ignore[misc]
        assert sessions.read(token, accounts) == expected


def test_a_session_ends_with_its_password_or_account(file: Path, secret: Path) -> None:
    sessions = Sessions(secret, "lezen")
    token = sessions.token(MINA, read_accounts(file))
    add_account(file, "joost", PASSWORD)
    assert sessions.read(token, read_accounts(file)) == MINA
    add_account(file, "mina", PASSWORD)  # the same password, set again
    assert sessions.read(token, read_accounts(file)) is None
    token = sessions.token(MINA, read_accounts(file))
    remove_account(file, "mina")
    assert sessions.read(token, read_accounts(file)) is None
    token = sessions.token(READER, read_accounts(file))
    assert Sessions(secret, "anders").read(token, read_accounts(file)) is None
    assert Sessions(secret, None).read(token, read_accounts(file)) is None


def test_forged_tokens(file: Path, secret: Path) -> None:
    sessions, accounts = Sessions(secret, "lezen"), read_accounts(file)
    token = sessions.token(READER, accounts)
    payload, rest = token.split(".", 1)
    other = URLSafeTimedSerializer(b"geraden", "vraagbaak.session.1")
    staff = sessions.token(MINA, accounts).split(".", 1)[0]
    for forged in [
        "",
        ".",
        "...",
        token[:-1],
        token + "A",
        f"{staff}.{rest}",
        f"{payload}.",
        f".{payload}.{rest}",
        str(other.dumps(["staff", "mina", "0" * 32])),
        "x" * 100_000,
        "\ud800",
        "é",
        token.replace(".", "\x00", 1),
    ]:
        assert sessions.read(forged, accounts) is None


def test_a_secret_that_is_none(secret: Path, file: Path) -> None:
    for wrong in ("", "00", "geen hex", "é"):
        secret.write_text(wrong, "utf-8")
        with pytest.raises(SettingsError, match="secret for sessions"):
            Sessions(secret, None).token(MINA, read_accounts(file))
    with pytest.raises(SettingsError, match="cannot be read or made"):
        _ = Sessions(Path("/proc/nergens/secret"), None).secret


@pytest.mark.parametrize(
    ("https", "prefix", "name", "path"),
    [
        (False, "", "vraagbaak", "/"),
        (True, "", "__Host-vraagbaak", "/"),
        (True, "/nieuws", "__Secure-vraagbaak", "/nieuws"),
        (False, "/nieuws", "vraagbaak", "/nieuws"),
    ],
)
def test_cookies(https: bool, prefix: str, name: str, path: str) -> None:
    assert cookie_name(https, prefix) == name
    kept, gone = Response(), Response()
    set_cookie(kept, "t", "staff", https=https, prefix=prefix)
    delete_cookie(gone, https=https, prefix=prefix)
    for response in (kept, gone):
        cookie = response.headers["set-cookie"]
        assert cookie.startswith(f"{name}=")
        parts = {part.strip().lower() for part in cookie.split(";")}
        assert {"httponly", "samesite=lax", f"path={path}"} <= parts
        assert ("secure" in parts) == https
        assert not any(part.startswith("domain") for part in parts)
    assert "Max-Age=43200" in kept.headers["set-cookie"]
    assert "Max-Age=0" in gone.headers["set-cookie"]
