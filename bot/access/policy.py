"""Everything that decides who may come in, built from the settings."""

import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from pydantic import SecretStr

from bot.access.accounts import password_bytes
from bot.access.accounts_file import AccountsFile
from bot.access.connection import Network, is_loopback, networks
from bot.access.limits import Admission, Limiter
from bot.access.sessions import Sessions
from bot.settings import Settings
from index.article import Language
from index.errors import SettingsError

#: Requests of any kind a minute from one address.
_REQUESTS = 600
#: Wrong passwords a minute from one address.
_TRIES = 5
#: What stands before the name of a key or of somebody, where an address is counted otherwise.
KEY, STAFF = "key:", "staff:"

_ORIGIN = re.compile(r"https?://[\w.-]+(?::\d{1,5})?|https?://\[[0-9a-f:]+\](?::\d{1,5})?")


@dataclass(frozen=True, slots=True)
class Policy:
    """Who may come in, and how often.

    ``prefix`` is the root path without a slash at its end; ``user_header`` is in small letters.
    ``local`` says that the server listens on an address of this machine alone.
    """

    prefix: str
    language: Language
    api: Literal["open", "key", "off"]
    cors_origins: tuple[str, ...]
    user_header: str | None
    trusted: tuple[Network, ...]
    local: bool
    reader_password: SecretStr | None
    accounts: AccountsFile
    sessions: Sessions
    questions: Limiter
    key_questions: Limiter
    requests: Limiter
    tries: Limiter

    def admit(self, who: str) -> Admission:
        """Let a question in; ``who`` is a visitor's ``who``.

        Raises:
            TooManyQuestionsError: not now.
        """
        return (self.key_questions if who.startswith(KEY) else self.questions).admit(who)

    def is_reader_password(self, given: str) -> bool:
        """Whether this is the readers' password; takes as long when it is not."""
        if self.reader_password is None:
            return False
        right = password_bytes(self.reader_password.get_secret_value())
        return hmac.compare_digest(right, password_bytes(given))


def build_policy(settings: Settings, local: bool | None = None) -> Policy:
    """The policy that the settings ask for; ``local`` is whether ``settings.host`` is this machine.

    Raises:
        SettingsError: the accounts file is broken, or a setting of the access is impossible.
    """
    password = settings.reader_password
    if password is not None and not password.get_secret_value():
        raise SettingsError("reader_password is empty; give a password, or leave the setting out.")
    accounts = AccountsFile(settings.accounts)
    secret = settings.accounts.with_name(settings.accounts.name + ".secret")
    sessions = Sessions(secret, password.get_secret_value() if password else None)
    if password or accounts.current().accounts:
        _ = sessions.secret  # what is wrong with it is said now, not when somebody logs in
    return Policy(
        prefix=settings.root_path.rstrip("/"),
        language=settings.language,
        api=settings.api,
        cors_origins=origins("cors_origins", settings.cors_origins),
        user_header=_header(settings.user_header),
        trusted=networks(settings.trusted_proxies),
        local=is_loopback(settings.host) if local is None else local,
        reader_password=password,
        accounts=accounts,
        sessions=sessions,
        questions=Limiter(settings.questions_per_minute, settings.questions_at_once),
        key_questions=Limiter(settings.key_questions_per_minute, settings.key_questions_at_once),
        requests=Limiter(_REQUESTS),
        tries=Limiter(_TRIES),
    )


def origins(setting: str, listed: Iterable[str]) -> tuple[str, ...]:
    """The sites of a setting, as a browser writes them: https://www.krant.example, or * for all.

    Raises:
        SettingsError: one is no site.
    """
    found = tuple(each.rstrip("/").lower() for each in listed)
    for each in found:
        if each != "*" and not _ORIGIN.fullmatch(each):
            raise SettingsError(
                f"{setting} cannot hold {each!r}: give sites such as https://www.krant.example, "
                "without a path."
            )
    return found


def _header(name: str | None) -> str | None:
    if name is None:
        return None
    if not re.fullmatch(r"[A-Za-z0-9-]+", name):
        raise SettingsError(
            f"user_header cannot be {name!r}: give a name such as X-Forwarded-User."
        )
    return name.lower()
