"""Which language a reader gets: the one chosen, or before that the one the browser asks for."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.ui.embedding import EMBEDDED
from bot.ui.shell import start_page
from bot.ui.window import LANGUAGES, WindowSettings
from index.article import Language

_COOKIE = "vraagbaak_taal"
_YEAR = 365 * 24 * 3_600  # seconds


def as_language(code: str | None) -> Language | None:
    """The language with this code, if it is one of ours."""
    return next((language for language in LANGUAGES if language == code), None)


def preferred(accept_language: str) -> Language | None:
    """Whether a browser would rather have Dutch or English; None when it names neither."""
    best: tuple[float, Language] | None = None
    for entry in accept_language.split(","):
        tag, _, quality = entry.strip().lower().partition(";q=")
        language = as_language(tag.partition("-")[0])
        weight = _weight(quality)
        if language and weight and (best is None or weight > best[0]):
            best = (weight, language)
    return best and best[1]


def _weight(quality: str) -> float:
    try:
        return float(quality or 1)
    except ValueError:
        return 0.0


def chosen(language: Language, settings: WindowSettings) -> Response:
    """Go to the start page of a language, and stay with it from now on."""
    response = RedirectResponse(start_page(language, settings), 303)
    path = settings.prefix or "/"
    response.set_cookie(_COOKIE, language, _YEAR, path=path, samesite="lax", httponly=True)
    return response


class Languages:
    """Sends a reader who comes to the Dutch start page, but reads English, to the English one."""

    def __init__(self, app: ASGIApp, settings: WindowSettings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        app = self.app
        embedded = EMBEDDED in scope.get("query_string", b"").split(b"&")  # has chosen a language
        start = start_page("nl", self.settings)
        if scope["type"] == "http" and scope["path"] == start and not embedded:
            request = Request(scope)
            language = as_language(request.cookies.get(_COOKIE)) or preferred(
                request.headers.get("accept-language", "")
            )
            if language == "en":
                query = f"?{request.url.query}" if request.url.query else ""
                headers = {"Vary": "Accept-Language, Cookie", "Cache-Control": "no-store"}
                app = RedirectResponse(start_page("en", self.settings) + query, 307, headers)
        await app(scope, receive, send)
