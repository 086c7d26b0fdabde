"""The newspaper's own look: its logo for our name, and its colour for links and marks."""

from pathlib import Path

from fastapi import FastAPI
from fastapi.responses import FileResponse, PlainTextResponse, Response

from bot.ui.window import Look
from index.errors import SettingsError

_TYPES = {".svg": "image/svg+xml", ".png": "image/png", ".webp": "image/webp"}
_HOUR = {"Cache-Control": "public, max-age=3600"}
# A picture may hold scripts; nothing in it may run or fetch, also when it is opened by itself.
_PICTURE = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'", **_HOUR}


def add_look(app: FastAPI, look: Look) -> None:
    """Serve the logo and the colours.

    Raises:
        SettingsError: the logo is no picture that can be shown.
    """
    kind = _TYPES.get(look.logo.suffix.lower()) if look.logo else None
    if look.logo and (kind is None or not look.logo.is_file()):
        known = ", ".join(_TYPES)
        raise SettingsError(f"The logo {look.logo} cannot be shown: give a file ({known}).")

    @app.get("/vb/own.css", include_in_schema=False)
    def colours() -> Response:
        return PlainTextResponse(own_css(look), media_type="text/css", headers=_HOUR)

    @app.get("/vb/logo", include_in_schema=False)
    def logo() -> Response:
        if look.logo is None:
            return PlainTextResponse("Not found", 404)
        return FileResponse(Path(look.logo), media_type=kind, headers=_PICTURE)


def own_css(look: Look) -> str:
    """The colours as a style sheet; without one for the dark, links keep ours there."""
    lines = []
    if look.accent:
        lines.append(f"@media not (prefers-color-scheme: dark) {{ {_accent(look.accent)} }}")
    if look.accent_dark:
        lines.append(f"@media (prefers-color-scheme: dark) {{ {_accent(look.accent_dark)} }}")
    return "\n".join(lines)


def _accent(colour: str) -> str:
    return f":root {{ --accent: {colour}; }}"
