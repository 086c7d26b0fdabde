"""What somebody is told who may not come in: a page for people, JSON for programs."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.types import Scope

from bot.access.doors import SAFE, inner_path, is_for_machines
from bot.access.policy import Policy
from bot.access.safe_next import safe_next
from bot.texts import text
from bot.ui.languages import preferred
from bot.ui.pages import page, words
from bot.ui.shell import masthead
from bot.ui.window import WindowSettings
from index.article import Language

#: The status of every reason, and the code that programs get with it.
STATUS: dict[str, tuple[int, str]] = {
    "missing": (404, "not_found"),
    "login": (401, "login_required"),
    "key": (401, "key_required"),
    "unknown_key": (401, "unknown_key"),
    "forbidden": (403, "forbidden"),
    "no_accounts": (403, "no_accounts"),
    "sign_on": (403, "sign_on_required"),
    "cross_site": (403, "cross_site"),
    "too_slow": (408, "too_slow"),
    "too_large": (413, "too_large"),
    "too_many": (429, "too_many_requests"),
    "tries": (429, "too_many_tries"),
}
# What is fetched to be shown as a page, in a window or a frame.
_SHOWN = ("document", "iframe", "frame")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is refused: a reason of ``STATUS``.

    ``seconds`` is when it may be asked again, ``size`` how many bytes it may have.
    """

    reason: str
    seconds: int = 0
    size: int = 0


def refused(refusal: Refusal, scope: Scope, policy: Policy, window: WindowSettings) -> Response:
    """The answer to a request that is refused."""
    headers, path = Headers(scope=scope), inner_path(scope["path"], policy.prefix)
    shown = _is_shown(path, headers)
    fetched = not shown and "sec-fetch-dest" in headers
    opened = scope["method"] in SAFE and not fetched and not is_for_machines(path)
    if refusal.reason == "login" and opened:
        return to_login(path, scope["query_string"], policy)
    language = preferred(headers.get("accept-language", "")) or policy.language
    size = _written_size(refusal.size)
    message = text(f"access_{refusal.reason}", language, n=refusal.seconds, size=size)
    status, code = STATUS[refusal.reason]
    if shown:
        return HTMLResponse(message_page(message, language, window), status, _headers(refusal))
    told = {"error": {"code": code, "message": message}}
    return JSONResponse(told, status, _headers(refusal))


def _headers(refusal: Refusal) -> dict[str, str]:
    status, _ = STATUS[refusal.reason]
    headers = {"Cache-Control": "no-store"}
    if status == 401:
        headers["WWW-Authenticate"] = 'Bearer realm="vraagbaak"'
    if refusal.seconds:
        headers["Retry-After"] = str(refusal.seconds)
    if status in (408, 413):
        headers["Connection"] = "close"  # the rest of the body is not read
    return headers


def to_login(path: str, query: bytes, policy: Policy) -> Response:
    """Send a browser to the login page, and from there back to where it wanted to go."""
    wanted = policy.prefix + quote(path) + (f"?{query.decode('latin-1')}" if query else "")
    after = urlencode({"next": safe_next(wanted, policy.prefix)})
    headers = {"Cache-Control": "no-store"}
    return RedirectResponse(f"{policy.prefix}/inloggen?{after}", 303, headers)


def message_page(message: str, language: Language, window: WindowSettings) -> str:
    """A page that says one thing."""
    content = page("login.html", language, message=message, form=None, leave=None)
    return single_page(content, message, language, window, f"{window.prefix}/inloggen")


def single_page(
    content: str, title: str, language: Language, window: WindowSettings, address: str
) -> str:
    """The newspaper's page around some content; ``address`` is its own, without a language."""
    other = "en" if language == "nl" else "nl"
    there = f"{address}{'&' if '?' in address else '?'}lang={other}"
    return page(
        "page.html",
        language,
        content=content,
        title=words(language)("page_title", page=title),
        index=False,
        **masthead(language, window, there),
    )


def _is_shown(path: str, headers: Headers) -> bool:
    """Whether the answer is shown as a page, and not read by a program or script."""
    if is_for_machines(path):
        return False
    kind = headers.get("sec-fetch-dest")
    return "text/html" in headers.get("accept", "") if kind is None else kind in _SHOWN


def _written_size(size: int) -> str:
    return f"{size // 1_000_000} MB" if size >= 1_000_000 else f"{size // 1_000} kB"
