"""Which path asks what of a visitor, and whether a visitor may pass."""

import re
from dataclasses import dataclass
from typing import Literal

from bot.access.connection import Connection
from bot.access.policy import Policy
from bot.access.visitor import Visitor

#: What a path asks: nothing, what every reader has, what a program has, or to be of the staff.
Need = Literal["open", "reader", "program", "staff"]

#: Why somebody may not pass.
Reason = Literal["missing", "login", "key", "forbidden", "no_accounts", "sign_on"]

#: Methods that change nothing.
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})

_KB, _MB = 1_000, 1_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Door:
    """What a path asks; ``api`` says that the setting ``api`` holds for it."""

    need: Need
    api: bool = False


# The first that fits counts. Under /en stands the window again, in English.
_DOORS: tuple[tuple[str, Need], ...] = (
    (
        r"/vb/.*|/(?:healthz|readyz|over|embed\.js|inloggen|uitloggen|favicon\.ico|robots\.txt)",
        "open",
    ),
    (r"(?:/en)?/(?:redactie|desk|mcp|metrics)(?:/.*)?", "staff"),
    (r"/api/check(?:/.*)?", "staff"),
    (r"/api/feedback", "reader"),  # of the window itself, which has no key
    (r"/(?:api(?:/.*)?|openapi\.json)", "program"),
)
_TABLE = tuple((re.compile(path, re.DOTALL), need) for path, need in _DOORS)
_ARTICLES = re.compile(r"/api/articles(?:/.*)?", re.DOTALL)
_API = re.compile(r"/(?:api(?:/.*)?|openapi\.json)", re.DOTALL)
_PROGRAMS = re.compile(r"(?:/en)?/(?:api|mcp|metrics|openapi\.json)(?:/.*)?", re.DOTALL)
_SCRIPTS = re.compile(r"/(?:healthz|readyz|vb|(?:\w+/)*gradio_api)(?:/.*)?", re.DOTALL)
# Cheap to serve, kept by browsers, and many to a page.
_FILES = re.compile(r"/vb/.*|(?:/en)?/(?:assets|static|svelte)/.*")

# An article's id may hold anything, and those routes take it as it stands. No other path of ours
# has such a part; what is on its way around a door would have one.
_ANY_ID = ("/artikel/", "/api/articles/")
_ODD = re.compile(r"//|/\.{1,2}(?:/|$)|[\\%\x00-\x1f\x7f]")


def inner_path(path: str, prefix: str) -> str:
    """A path as the routes see it: without the root path, which a proxy may have taken off."""
    if prefix and (path == prefix or path.startswith(f"{prefix}/")):
        return path[len(prefix) :] or "/"
    return path


def door(path: str, method: str) -> Door | None:
    """What a path (decoded, under the root) asks; None when it is none of ours."""
    if _ODD.search(path) and not path.startswith(_ANY_ID):
        return None
    api = _API.fullmatch(path) is not None and path != "/api/feedback"
    if _ARTICLES.fullmatch(path) and method not in SAFE:
        return Door("staff", api)
    found = next((need for pattern, need in _TABLE if pattern.fullmatch(path)), None)
    return Door(found or "reader", api)


def refusal(
    door: Door | None, path: str, visitor: Visitor, connection: Connection, policy: Policy
) -> Reason | None:
    """Why a visitor may not pass, or None when it may."""
    if door is None or (door.api and policy.api == "off"):
        return "missing"
    if door.need == "staff":
        return _staff_only(path, visitor, connection, policy)
    if door.need == "program" and policy.api == "key":
        return None if visitor.key is not None or visitor.role == "staff" else "key"
    if door.need == "open" or policy.reader_password is None or visitor.role != "anonymous":
        return None
    return "login"


def _staff_only(
    path: str, visitor: Visitor, connection: Connection, policy: Policy
) -> Reason | None:
    if visitor.role == "staff" or (path == "/metrics" and connection.direct):
        return None
    accounts = policy.accounts.current()
    if not (accounts.accounts or accounts.keys or policy.user_header):
        # Whoever tries Vraagbaak on a machine of their own must be able to try all of it.
        return None if policy.local and connection.at_home else "no_accounts"
    if visitor.key is not None:
        return "forbidden"
    if _PROGRAMS.fullmatch(path):
        return "key"
    if accounts.accounts:
        return "login"
    return "sign_on" if policy.user_header else "no_accounts"


def is_for_machines(path: str) -> bool:
    """Whether a path is called by programs and scripts, and shown in no browser's window."""
    return bool(_PROGRAMS.fullmatch(path) or _SCRIPTS.fullmatch(path))


def is_file(path: str) -> bool:
    """Whether a path is one of the files that a page consists of."""
    return _FILES.fullmatch(path) is not None


def is_api(path: str) -> bool:
    """Whether pages of other sites may call a path, where the setting cors_origins allows it."""
    return _API.fullmatch(path) is not None


def body_limit(path: str, method: str) -> int:
    """How long the body of a request may be, in bytes.

    The window sends its conversation along with every question (bot/ui/kept.py). Staff may send
    articles, and are known by the time that they do.
    """
    if _ARTICLES.fullmatch(path) and method not in SAFE:
        return 20 * _MB
    if path.startswith(("/redactie", "/desk", "/en/redactie", "/en/desk")):
        return 20 * _MB
    if path.startswith(("/gradio_api/", "/en/gradio_api/")):
        return 3 * _MB
    return 64 * _KB
