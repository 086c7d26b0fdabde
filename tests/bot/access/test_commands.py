"""``vraagbaak account`` and ``vraagbaak key``."""

import io
from pathlib import Path

import pytest

from bot.access import commands
from bot.access.accounts_file import read_accounts
from index.errors import SettingsError
from tests.bot.access.conftest import PASSWORD


def test_an_account_with_a_password_from_stdin(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(PASSWORD + "\n"))
    commands.account(file, "mina")
    assert read_accounts(file).checked("mina", PASSWORD)
    commands.account(file, "mina", remove=True)
    assert read_accounts(file).accounts == ()


def test_no_password(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    with pytest.raises(SettingsError, match="No password"):
        commands.account(file, "mina")
    assert not file.exists()


def test_a_person_is_asked_twice(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    asked = []

    def unseen(prompt: str = "", **_: object) -> str:
        asked.append(prompt)
        return PASSWORD

    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", unseen)
    monkeypatch.setattr("click.termui.hidden_prompt_func", unseen)
    monkeypatch.setattr("typer._click.termui.hidden_prompt_func", unseen, raising=False)
    commands.account(file, "mina")
    assert len(asked) == 2
    assert read_accounts(file).checked("mina", PASSWORD)


def test_a_key_is_shown_once_on_stdout_alone(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commands.key(file, "cms", staff=True)
    shown = capsys.readouterr()
    key = shown.out.strip()
    found = read_accounts(file).key(key)
    assert found is not None
    assert found.scope == "staff"
    assert key not in shown.err
    commands.key(file, "cms", remove=True)
    assert read_accounts(file).keys == ()
    with pytest.raises(SettingsError, match="no key 'cms'"):
        commands.key(file, "cms", remove=True)
