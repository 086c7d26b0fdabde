"""What ``vraagbaak account`` and ``vraagbaak key`` do."""

import sys
from pathlib import Path

import typer

from bot import present
from bot.access.accounts_file import add_account, add_key, remove_account, remove_key
from index.errors import SettingsError


def account(path: Path, name: str, remove: bool = False) -> None:
    """Make an account in the accounts file, give it another password, or remove it.

    Raises:
        SettingsError: name, password or file cannot be used.
    """
    if remove:
        remove_account(path, name)
        present.message(f"The account {name} is removed.")
        return
    add_account(path, name, _password())
    present.message(f"{name} can now log in with this password.")


def key(path: Path, name: str, staff: bool = False, remove: bool = False) -> None:
    """Make a key in the accounts file and print it on stdout, or remove it.

    Raises:
        SettingsError: name or file cannot be used.
    """
    if remove:
        remove_key(path, name)
        present.message(f"The key {name} is removed.")
        return
    typer.echo(add_key(path, name, "staff" if staff else "reader"))
    present.message("This is the key. It is not kept, and cannot be shown again.")


def _password() -> str:
    """Asked twice of a person, unseen; from a program the first line of stdin."""
    if sys.stdin.isatty():
        return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))
    line = sys.stdin.readline().rstrip("\r\n")
    if not line:
        raise SettingsError("No password came in on stdin; give it as the first line.")
    return line
