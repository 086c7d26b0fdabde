"""The page on which readers give their password, and staff their name as well."""

from typing import Any
from urllib.parse import parse_qs, urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from bot.access.policy import Policy
from bot.access.refusals import Refusal, refused, single_page
from bot.access.safe_next import safe_next
from bot.access.sessions import Session, delete_cookie, set_cookie
from bot.access.visitor import visitor_of
from bot.texts import text
from bot.ui.languages import as_language, preferred
from bot.ui.pages import page, words
from bot.ui.window import WindowSettings
from index.article import Language
from index.errors import TooManyQuestionsError

_FIELDS = 10


def login_router(policy: Policy, window: WindowSettings) -> APIRouter:
    """The routes /inloggen and /uitloggen; they must come before whatever takes every path."""
    router = APIRouter()

    @router.get("/inloggen", include_in_schema=False)
    def show(request: Request) -> Response:
        return _form(request, policy, window)

    @router.post("/inloggen", include_in_schema=False)
    async def log_in(request: Request) -> Response:
        fields = _fields(await request.body())
        try:
            attempt = policy.tries.admit(visitor_of(request).address)
        except TooManyQuestionsError as error:
            no = Refusal("tries", seconds=error.seconds)
            return refused(no, request.scope, policy, window)
        name, password = fields.get("name", "").strip(), fields.get("password", "")
        session = await run_in_threadpool(checked, policy, name, password)
        if session is None:
            return _form(request, policy, window, fields.get("next"), wrong=True)
        attempt.uncount()  # only wrong tries are limited
        return _welcome(request, session, policy, fields.get("next"))

    @router.post("/uitloggen", include_in_schema=False)
    def log_out(request: Request) -> Response:
        response = RedirectResponse(f"{policy.prefix}/", 303, {"Cache-Control": "no-store"})
        delete_cookie(response, https=_is_https(request), prefix=policy.prefix)
        return response

    return router


def checked(policy: Policy, name: str, password: str) -> Session | None:
    """The session of whoever has this password: of the staff by name, a reader without.

    Whether a name exists shows neither in the answer nor in how long it takes (about 50 ms).
    """
    if name:
        account = policy.accounts.current().checked(name, password)
        return Session("staff", account.name) if account else None
    return Session("reader") if policy.is_reader_password(password) else None


def _welcome(request: Request, session: Session, policy: Policy, wanted: str | None) -> Response:
    token = policy.sessions.token(session, policy.accounts.current())
    there = safe_next(wanted, policy.prefix)
    response = RedirectResponse(there, 303, {"Cache-Control": "no-store"})
    https = _is_https(request)
    set_cookie(response, token, session.role, https=https, prefix=policy.prefix)
    return response


def _form(
    request: Request,
    policy: Policy,
    window: WindowSettings,
    wanted: str | None = None,
    wrong: bool = False,
) -> Response:
    there = safe_next(wanted or request.query_params.get("next"), policy.prefix)
    language = _language(request, policy)
    address = f"{policy.prefix}/inloggen"
    staff = bool(policy.accounts.current().accounts)
    readers = policy.reader_password is not None
    form = {
        "action": f"{address}?lang={language}",
        "next": there,
        "staff": staff,
        "readers": readers,
    }
    content = page(
        "login.html",
        language,
        message=_message(policy, language, possible=staff or readers, wrong=wrong),
        form=form if staff or readers else None,
        leave=_leave(request, policy),
    )
    here = f"{address}?{urlencode({'next': there})}"
    html = single_page(content, words(language)("login_title"), language, window, here)
    headers = {"Cache-Control": "no-store"}
    if wrong:
        headers["WWW-Authenticate"] = 'Bearer realm="vraagbaak"'
    return HTMLResponse(html, 401 if wrong else 200, headers)


def _message(policy: Policy, language: Language, possible: bool, wrong: bool) -> str | None:
    if wrong:
        return text("access_wrong", language)
    if possible:
        return None
    return text("access_sign_on" if policy.user_header else "access_no_accounts", language)


def _leave(request: Request, policy: Policy) -> dict[str, Any] | None:
    visitor = visitor_of(request)
    if visitor.role == "anonymous":
        return None
    return {"action": f"{policy.prefix}/uitloggen", "name": visitor.name}


def _language(request: Request, policy: Policy) -> Language:
    asked = as_language(request.query_params.get("lang"))
    return asked or preferred(request.headers.get("accept-language", "")) or policy.language


def _fields(body: bytes) -> dict[str, str]:
    """The fields of a form; none when it is no form of ours."""
    try:
        found = parse_qs(body.decode("utf-8"), max_num_fields=_FIELDS)
    except ValueError:  # too many fields, or not UTF-8
        return {}
    return {name: values[-1] for name, values in found.items()}


def _is_https(request: Request) -> bool:
    return bool(request.scope["scheme"] == "https")
