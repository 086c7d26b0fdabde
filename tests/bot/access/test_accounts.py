"""Accounts and keys: what the file holds, and who is believed."""

import json
import os
import stat
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.access.accounts import Accounts
from bot.access.accounts_file import (
    AccountsFile,
    add_account,
    add_key,
    read_accounts,
    remove_account,
    remove_key,
)
from index.errors import SettingsError
from tests.bot.access.conftest import PASSWORD


def test_without_a_file_there_is_nobody(file: Path) -> None:
    assert read_accounts(file) == Accounts()


def test_an_account_lets_in_by_its_password_alone(file: Path) -> None:
    add_account(file, "mina", PASSWORD)
    accounts = read_accounts(file)
    account = accounts.checked("mina", PASSWORD)
    assert account is not None
    assert account.name == "mina"
    for name, password in [
        ("mina", PASSWORD + " "),
        ("mina", ""),
        ("Mina", PASSWORD),
        ("", PASSWORD),
        ("joost", PASSWORD),
        ("mina", account.password_hash),
        ("mina", "\ud800"),
    ]:
        assert accounts.checked(name, password) is None


def test_the_file_tells_no_password_and_no_key(file: Path) -> None:
    add_account(file, "mina", PASSWORD)
    key = add_key(file, "cms", "staff")
    raw = file.read_text("utf-8")
    assert PASSWORD not in raw
    assert key not in raw
    assert "$argon2id$v=19$m=65536,t=3,p=4$" in raw
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_an_unknown_name_takes_as_long(file: Path) -> None:
    add_account(file, "mina", PASSWORD)
    accounts = read_accounts(file)
    accounts.checked("nobody", "x")  # the hash to check against is made the first time

    def seconds(name: str) -> float:
        start = time.perf_counter()
        accounts.checked(name, "een-ander-wachtwoord")
        return time.perf_counter() - start

    known, unknown = zip(*((seconds("mina"), seconds("joost")) for _ in range(5)), strict=True)
    assert 0.3 < statistics.median(unknown) / statistics.median(known) < 3


def test_a_key_is_known_by_all_of_it(file: Path) -> None:
    key, other = add_key(file, "cms", "staff"), add_key(file, "app")
    accounts = read_accounts(file)
    found = accounts.key(key)
    assert found is not None
    assert (found.name, found.scope) == ("cms", "staff")
    assert len(key) > 43  # 256 bits
    assert key != other
    for wrong in (key[:-1], key + "=", key.upper(), "", "vb_", found.digest, "\ud800"):
        assert accounts.key(wrong) is None


def test_changes(file: Path) -> None:
    add_account(file, "mina", PASSWORD)
    add_account(file, "joost", PASSWORD)
    add_key(file, "cms")
    add_account(file, "mina", "een-heel-ander-wachtwoord")
    accounts = read_accounts(file)
    assert accounts.checked("mina", PASSWORD) is None
    assert accounts.checked("mina", "een-heel-ander-wachtwoord")
    remove_account(file, "mina")
    remove_key(file, "cms")
    assert [a.name for a in read_accounts(file).accounts] == ["joost"]
    assert read_accounts(file).keys == ()


def test_changes_at_the_same_time_are_all_kept(file: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: add_key(file, f"k{n}"), range(16)))
    assert len(read_accounts(file).keys) == 16


@pytest.mark.parametrize(
    "name", ["", " ", "a b", "../x", "-x", "a\nb", "x" * 65, "<b>", "a\u202eb", "key:x"]
)
def test_names_that_cannot_be_used(file: Path, name: str) -> None:
    with pytest.raises(SettingsError, match="cannot be used"):
        add_account(file, name, PASSWORD)
    with pytest.raises(SettingsError, match="cannot be used"):
        add_key(file, name)
    assert not file.exists()


@pytest.mark.parametrize("name", ["mina", "m.bakker@krant.example", "Zoë", "Zoe\u0308"])
def test_names_that_can(file: Path, name: str) -> None:
    add_account(file, name, PASSWORD)
    assert read_accounts(file).account("Zoë" if name.startswith("Zo") else name)


def test_what_is_refused(file: Path) -> None:
    add_account(file, "mina", PASSWORD)
    add_key(file, "cms")
    with pytest.raises(SettingsError, match="at least 10 characters"):
        add_account(file, "joost", "kort")
    with pytest.raises(SettingsError, match="already"):
        add_key(file, "cms")
    with pytest.raises(SettingsError, match=r"no account 'joost'. There are: mina\."):
        remove_account(file, "joost")
    with pytest.raises(SettingsError, match=r"no key 'x'. There are: cms\."):
        remove_key(file, "x")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"accounts": [{"name": "mina"}]}',
        b'{"accounts": [{"name": "mina", "password_hash": "geheim"}]}',
        b'{"keys": [{"name": "cms", "digest": "geheim", "scope": "reader"}]}',
        b'{"keys": [{"name": "cms", "digest": "' + b"0" * 64 + b'", "scope": "admin"}]}',
        json.dumps({"keys": [{"name": "cms", "digest": "0" * 64, "scope": "reader"}] * 2}).encode(),
        b"\xff\xfe",
    ],
)
def test_a_broken_file_is_a_clear_error_that_tells_no_secret(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(SettingsError, match=r"accounts\.json cannot be read") as caught:
        read_accounts(file)
    assert "geheim" not in str(caught.value)


def test_a_folder_is_no_accounts_file(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_accounts(tmp_path)


def test_a_running_server_sees_what_changes(file: Path) -> None:
    accounts = AccountsFile(file)
    assert accounts.current().accounts == ()
    add_account(file, "mina", PASSWORD)
    assert accounts.current().account("mina")
    before = file.stat()
    same_length = file.read_text("utf-8").replace('"mina"', '"anna"')
    other = file.with_suffix(".new")
    other.write_text(same_length, "utf-8")
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(file)  # as long, and at the same time
    assert accounts.current().account("anna")
    remove_account(file, "anna")
    assert accounts.current().accounts == ()


def test_a_file_that_breaks_later_changes_nothing(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    add_account(file, "mina", PASSWORD)
    accounts = AccountsFile(file)
    file.write_text("{")
    assert accounts.current().account("mina")
    assert accounts.current().account("mina")
    assert caplog.text.count("stay in force") == 1
    file.unlink()
    assert accounts.current().accounts == ()


def test_a_link_to_the_file_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "data" / "accounts.json"
    real.parent.mkdir()
    link = tmp_path / "accounts.json"
    link.symlink_to(real)
    add_account(link, "mina", PASSWORD)
    assert link.is_symlink()
    assert read_accounts(real).account("mina")
