"""The policy that the settings ask for, and the settings that cannot be."""

from pathlib import Path
from typing import Any

import pytest

from bot.access.policy import build_policy, origins
from bot.settings import load_settings
from index.errors import SettingsError
from tests.bot.access.conftest import policy_of


def test_by_default_the_chat_is_public_and_nothing_is_written(file: Path) -> None:
    policy = policy_of(file)
    assert policy.reader_password is None
    assert not policy.is_reader_password("")
    assert list(file.parent.iterdir()) == []


def test_local_is_what_the_server_listens_on(file: Path) -> None:
    for host, local in [("127.0.0.1", True), ("localhost", True), ("::1", True)]:
        assert build_policy(load_settings(accounts=file, host=host)).local == local
    for host in ("0.0.0.0", "192.168.1.2", "::"):
        assert not build_policy(load_settings(accounts=file, host=host)).local


def test_the_secret_is_made_when_somebody_can_log_in(file: Path) -> None:
    policy_of(file, reader_password="lezen")
    assert file.with_name("accounts.json.secret").exists()


def test_nothing_secret_is_shown(file: Path) -> None:
    policy = policy_of(file, reader_password="lezen")
    assert "lezen" not in repr(policy)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"reader_password": ""}, "reader_password is empty"),
        ({"trusted_proxies": ("krant.example",)}, "trusted_proxies"),
        ({"user_header": "X User"}, "user_header"),
        ({"user_header": ""}, "user_header"),
        ({"user_header": "X-User\r\n"}, "user_header"),
        ({"cors_origins": ("krant.example",)}, "cors_origins"),
        ({"cors_origins": ("https://krant.example/pad",)}, "cors_origins"),
        ({"cors_origins": ("https://krant.example; script-src *",)}, "cors_origins"),
        ({"cors_origins": ("null",)}, "cors_origins"),
    ],
)
def test_settings_that_cannot_be(file: Path, given: dict[str, Any], said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        policy_of(file, **given)


def test_a_broken_accounts_file_stops_the_start(file: Path) -> None:
    file.write_text("{")
    with pytest.raises(SettingsError, match="cannot be read"):
        policy_of(file)


def test_sites() -> None:
    given = ("https://www.Krant.example/", "http://localhost:3000", "*", "https://[::1]:8443")
    assert origins("cors_origins", given) == (
        "https://www.krant.example",
        "http://localhost:3000",
        "*",
        "https://[::1]:8443",
    )
