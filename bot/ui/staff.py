"""The page for staff: what the archive holds, and what readers thought of answers."""

import io
from collections.abc import Callable, Iterable

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from bot.feedback import Stored
from bot.feedback.export import figures, write_rows
from bot.ui.languages import as_language, preferred
from bot.ui.pages import page, words
from bot.ui.shell import masthead
from bot.ui.updates import updated
from bot.ui.window import KnowsArticles, WindowSettings
from index.article import Language

#: Weeks that the page tells of; the file has them all.
_ROWS = 26


def staff_router(
    archive: KnowsArticles, feedback: Callable[[], Iterable[Stored]], settings: WindowSettings
) -> APIRouter:
    """``/redactie`` and its file. Who may see them is the door's business (``bot.access``)."""
    router = APIRouter(include_in_schema=False)

    @router.get("/redactie")
    def staff(request: Request, lang: str = "") -> Response:
        asked = request.headers.get("accept-language", "")
        language = as_language(lang) or preferred(asked) or "nl"
        return HTMLResponse(_page(archive, feedback(), settings, language))

    @router.get("/redactie/feedback.csv")
    def file() -> Response:
        out = io.StringIO()
        write_rows(feedback(), out)
        headers = {"Content-Disposition": 'attachment; filename="feedback.csv"'}
        return Response(out.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)

    return router


def _page(
    archive: KnowsArticles,
    feedback: Iterable[Stored],
    settings: WindowSettings,
    language: Language,
) -> str:
    summary, t = archive.summary(), words(language)
    other = f"{settings.prefix}/redactie?lang={'en' if language == 'nl' else 'nl'}"
    content = page(
        "staff.html",
        language,
        summary=summary,
        updated=updated(summary, language),
        weeks=figures(feedback)[::-1][:_ROWS],
        prefix=settings.prefix,
    )
    return page(
        "page.html",
        language,
        content=content,
        title=t("page_title", page=t("staff")),
        index=False,
        **masthead(language, settings, other),
    )
