"""What stands before every request: the root path, the doors that stay shut, safe headers."""

import re

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.ui.tools import TOOLS_PATH

# Without unsafe-eval every gr.HTML shows "Error rendering HTML": Gradio compiles its templates.
_WINDOW_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'"
)
_PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; "
    "form-action 'none'"
)
_PAGES = re.compile(r"/(?:artikel/.*|over|api/docs|redactie)")

# Gradio also takes uploads, fetches for others and shows its own statistics. The window needs none
# of that, and a reader must not fill the disk. This is what it does need.
_OPEN = re.compile(
    r"(?:/en)?/gradio_api/(?:info/?|queue/(?:join|data)/?|heartbeat/.+|cancel/?|reset/?|app_id/?"
    r"|startup-events/?|run/predict/?|call/.+)"
)
_SHUT = re.compile(
    r"(?:/en)?/(?:gradio_api/|openapi\.json|monitoring|login|logout|pwa_icon|manifest\.json|config/.+|file)"
)
# Of Gradio's application around the tools nothing is open but the tools themselves.
_TOOLS = re.compile(rf"{TOOLS_PATH}(?:/.*)?", re.DOTALL)
_GRADIOS_TOOLS = f"{TOOLS_PATH}/gradio_api/mcp/"


class Guard:
    """Knows the root path, refuses what the window has no use for, and sets the headers.

    A proxy may pass the root path on or take it off; both work.
    """

    def __init__(
        self,
        app: ASGIApp,
        prefix: str,
        ancestors: str = "frame-ancestors 'self'",
        tools: bool = False,
    ) -> None:
        """``ancestors`` says who may show the pages in a frame; ``tools`` whether there are any."""
        self.app = app
        self.prefix = prefix
        self.ancestors = ancestors
        self.tools = tools

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path: str = scope["path"]
        answer: ASGIApp = self.app
        if self.prefix and path == self.prefix:
            answer = RedirectResponse(f"{self.prefix}/", 308)
        elif self.prefix and path.startswith(f"{self.prefix}/"):
            path = path[len(self.prefix) :]
        if _SHUT.match(path) and not _OPEN.fullmatch(path):
            answer = PlainTextResponse("Not found", 404)
        elif _TOOLS.fullmatch(path):
            refused = self._refused(path, scope["method"])
            answer, path = refused or self.app, _GRADIOS_TOOLS
        policy = _PAGE_POLICY if _PAGES.fullmatch(path) else _WINDOW_POLICY
        policy = f"{policy}; {self.ancestors}"
        # What is mounted below takes the path for the whole one, root path and all.
        whole = {**scope, "path": self.prefix + path, "root_path": self.prefix}
        await answer(whole, receive, _with_headers(send, policy))

    def _refused(self, path: str, method: str) -> Response | None:
        """What a request for the tools gets instead of them, or None."""
        if not self.tools or path.rstrip("/") != TOOLS_PATH:
            return PlainTextResponse("Not found", 404)
        if method != "POST":  # no session, so nothing to read on or to delete (MCP, "Transports")
            return PlainTextResponse("Method not allowed", 405, {"Allow": "POST"})
        return None


def _with_headers(send: Send, policy: str) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers["Content-Security-Policy"] = policy
            headers["X-Content-Type-Options"] = "nosniff"
            headers["Referrer-Policy"] = "same-origin"
            if headers.get("Content-Type", "").startswith("text/html"):
                headers.setdefault("Cache-Control", "no-cache")  # a retraction holds at once
        await send(message)

    return sending
