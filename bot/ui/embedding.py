"""The window on other sites' pages: the script that puts it there, and which sites may."""

import json
from collections.abc import Iterable
from functools import cache
from importlib import resources

from fastapi import FastAPI
from fastapi.responses import Response

from bot.access.policy import origins
from bot.ui.pages import words
from bot.ui.window import LANGUAGES

#: The query of a start page that is shown inside another page.
EMBEDDED = b"embed=1"
# Its address stands on pages of others and never changes, so a browser asks again every hour.
_HOUR = {"Cache-Control": "public, max-age=3600"}
_PLACE = "{/* texts */}"


def add_embed(app: FastAPI) -> None:
    """Serve the script that puts the window on a page."""

    @app.get("/embed.js", include_in_schema=False)
    @app.get("/vb/embed.js", include_in_schema=False)
    def embed() -> Response:
        return Response(embed_script(), media_type="text/javascript", headers=_HOUR)


@cache
def embed_script() -> str:
    """The script, with its texts in both languages filled in."""
    texts = {
        language: {"title": words(language)("embed_title"), "link": words(language)("embed_link")}
        for language in LANGUAGES
    }
    script = (resources.files("bot.ui") / "static" / "embed.js").read_text("utf-8")
    return script.replace(_PLACE, json.dumps(texts, ensure_ascii=False))


def frame_ancestors(sites: Iterable[str]) -> str:
    """The directive of a Content-Security-Policy that says who may show a page in a frame.

    Raises:
        SettingsError: one of the sites is none.
    """
    return " ".join(["frame-ancestors 'self'", *origins("embed_origins", sites)])
