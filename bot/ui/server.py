"""The window as a web application: two languages, the articles' pages, and what lies around."""

import os
from collections.abc import Callable, Sequence

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.convertors import PathConvertor, register_url_convertor
from starlette.types import Scope

from bot.ui.about import about_html
from bot.ui.article_page import Wanted, article_html
from bot.ui.embedding import add_embed, frame_ancestors
from bot.ui.guard import Guard
from bot.ui.languages import Languages, as_language, chosen
from bot.ui.links import article_address, article_id
from bot.ui.look import add_look
from bot.ui.pages import page, words
from bot.ui.services import Services, Window
from bot.ui.shell import Shell, masthead, start_page
from bot.ui.tools import Tools, add_tools
from bot.ui.window import AnswersQuestions, KnowsArticles, WindowSettings
from index.article import Language

_WEEK = 7 * 24 * 3_600  # seconds
_MOUNTS: dict[Language, str] = {"en": "/en", "nl": "/"}  # the root last: it takes what is left


class _Anything(PathConvertor):
    """A path in which line breaks may stand too."""

    regex = r"[\s\S]*"


register_url_convertor("anything", _Anything())


def build_app(
    chain: AnswersQuestions,
    archive: KnowsArticles,
    settings: WindowSettings,
    services: Services | None = None,
    extend: Sequence[Callable[[FastAPI], None]] = (),
    tools: Tools | None = None,
) -> FastAPI:
    """Build the whole window. Gradio is imported here (2 to 4 seconds), its telemetry off.

    Raises:
        SettingsError: the logo cannot be shown, or one of the sites that may embed it is none.
    """
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    import gradio

    from bot.ui.chat import build

    ancestors = frame_ancestors(settings.embed_origins)
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    for add in extend:  # before the mount at the root, which takes what is left
        add(app)
    _add_pages(app, archive, settings)
    add_look(app, settings.look)
    add_embed(app)
    _add_languages(app, settings)
    with_tools = tools is not None and add_tools(app, tools, services or Services(), settings)
    app.mount("/vb", _Static(packages=[("bot.ui", "static")]))
    for language, path in _MOUNTS.items():
        gradio.mount_gradio_app(
            app,
            build(Window(chain, archive, settings, language, services or Services())),
            path,
            root_path=start_page(language, settings).rstrip("/"),
            footer_links=[],  # or a footer links to Gradio's site
            run_history=False,  # on by default; it would keep questions in the reader's browser
            show_error=False,  # or a trace is shown
            ssr_mode=False,
            pwa=False,
            mcp_server=False,  # whatever the environment says
            theme=gradio.themes.Base(font=["sans-serif"], font_mono=["monospace"]),
        )
    app.add_middleware(Shell, settings=settings)
    app.add_middleware(Languages, settings=settings)
    app.add_middleware(Guard, prefix=settings.prefix, ancestors=ancestors, tools=with_tools)
    return app


class _Static(StaticFiles):
    """Static files that a browser may keep for a week; a changed one has another address."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = f"public, max-age={_WEEK}"
        return response


def _add_pages(app: FastAPI, archive: KnowsArticles, settings: WindowSettings) -> None:
    """The pages that are no window: articles, what Vraagbaak is, and whether it is well."""

    @app.get("/artikel/{path:anything}")
    def article(
        request: Request,
        path: str,
        v: int | None = None,
        start: int = 0,
        end: int = 0,
        n: int | None = None,
        lang: str = "",
        fragment: bool = False,
    ) -> Response:
        language = as_language(lang) or "nl"
        wanted = Wanted(article_id(path), v, start, end, n)
        content = article_html(archive, wanted, language, settings.prefix)
        status = 200 if content is not None else 404
        content = content if content is not None else page("missing.html", language)
        if fragment:
            return HTMLResponse(content, status)
        other: Language = "en" if language == "nl" else "nl"
        address = article_address(settings.prefix, other, wanted.article_id, v or 0, start, end, n)
        title = words(language)("page_title", page=words(language)("article"))
        html = _single(content, title, language, settings, address, index=False)
        return HTMLResponse(html, status)

    @app.get("/over")
    def about(lang: str = "") -> Response:
        language = as_language(lang) or "nl"
        content = about_html(archive.summary(), settings, language)
        other = f"{settings.prefix}/over?lang={'en' if language == 'nl' else 'nl'}"
        title = words(language)("about")
        return HTMLResponse(_single(content, title, language, settings, other, index=True))

    @app.get("/healthz")
    def healthz() -> Response:
        return JSONResponse({"status": "ok", "articles": archive.summary().articles})


def _single(
    content: str, title: str, language: Language, settings: WindowSettings, other: str, index: bool
) -> str:
    return page(
        "page.html",
        language,
        content=content,
        title=title,
        index=index,
        **masthead(language, settings, other),
    )


def _add_languages(app: FastAPI, settings: WindowSettings) -> None:
    """The way from one language to the other."""

    @app.get("/taal/{language}")
    def choose(language: str) -> Response:
        return chosen(as_language(language) or "nl", settings)

    @app.get("/en")
    def with_slash() -> Response:  # the mount below it would answer 404
        return RedirectResponse(start_page("en", settings), 308)
