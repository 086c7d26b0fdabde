"""Turns the page that Gradio serves into the newspaper's: an ASGI middleware around the window.

Gradio's own page says ``lang="en"``, calls itself "Gradio" to whoever a link is shared with, shows
a picture from another host there, and paints nothing before its scripts have run (first paint
0.67 s; with the masthead served 0.23 s).
"""

import re
from collections.abc import Callable

from markupsafe import Markup
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.ui.embedding import EMBEDDED
from bot.ui.pages import page, static, words
from bot.ui.window import LANGUAGES, WindowSettings
from index.article import Language

# A preview tag of Gradio's, or its manifest, which it looks for outside any root path.
_FOREIGN = re.compile(
    r'\s*<(?:meta\s+(?:property="og:|name="twitter:)[^>]*|link rel="manifest"[^>]*)>'
)
# Gradio's helper for being shown inside another page; it is fetched from the inner address.
_RESIZER = re.compile(r"<script>\s*\(\(\) => \{\s*const root = .*?</script>", re.DOTALL)
_LANG = re.compile(r'(<html\s[^>]*?)lang="[^"]*"')
_BASE = re.compile(r"<base [^>]*>")
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_ROOT = re.compile(r'"root":"([^"]+)"')
# Behind a proxy that sends its own name for the host, Gradio would print the inner address and call
# it. The browser alone knows how it got here. And Gradio sets the browser's language on the
# page after mounting, so that a screen reader would read Dutch with an English voice.
_SCRIPT = """<script>
window.gradio_config.root = new URL(".", document.baseURI).href.replace(/\\/$/, "");
new MutationObserver(() => {
  const page = document.documentElement;
  if (page.lang !== "%(language)s") page.lang = "%(language)s";
}).observe(document.documentElement, {attributeFilter: ["lang"]});
</script>"""


def start_page(language: Language, settings: WindowSettings) -> str:
    """Address of a language's start page."""
    return f"{settings.prefix}/" if language == "nl" else f"{settings.prefix}/{language}/"


def masthead(language: Language, settings: WindowSettings, other: str) -> dict[str, object]:
    """What the masthead and the head of a page need; ``other`` is it in the other language."""
    return {
        "prefix": settings.prefix,
        "static": static,
        "newspaper": settings.newspaper,
        "logo": settings.look.logo is not None,
        "own_colours": bool(settings.look.accent or settings.look.accent_dark),
        "home": start_page(language, settings),
        "other": other,
    }


def dressed(html: str, language: Language, settings: WindowSettings, embedded: bool = False) -> str:
    """Gradio's page with our language, addresses, styles, masthead and dialog.

    ``embedded`` says that it is shown inside another page: it then has no masthead, and what it
    links to opens in a tab of its own.
    """
    other: Language = "en" if language == "nl" else "nl"
    values = masthead(language, settings, f"{settings.prefix}/taal/{other}")
    home = start_page(language, settings)
    t = words(language)
    script = f'<script defer src="{settings.prefix}{static("vraagbaak.js")}"></script>'
    about = Markup('<meta name="description" content="{}">').format(t("promise"))
    html = _RESIZER.sub("", _FOREIGN.sub("", html))
    html = _LANG.sub(rf'\g<1>lang="{language}"', html, count=1)
    base = f'<base href="{home}" target="_blank">' if embedded else f'<base href="{home}">'
    html = _BASE.sub(base, html, count=1)
    if root := _ROOT.search(html):
        html = html.replace(root[1], "")
    html = _TITLE.sub("", html)
    html = html.replace("</script>", "</script>" + _SCRIPT % {"language": language}, 1)
    title = Markup("<title>{}</title>").format(t("page_title", page=t("title")))
    head = title + about + page("head.html", language, **values) + Markup(script)
    if embedded:  # after the style sheets, which its script reads
        head += page("embedded.html", language, prefix=settings.prefix, static=static)
    html = html.replace("</head>", f"{head}</head>", 1)
    html = html.replace("<body", f'<body id="vb" class="window" data-prefix="{settings.prefix}"', 1)
    top = "" if embedded else page("window_top.html", language, **values)
    bottom = page("window_bottom.html", language)
    html = html.replace("<gradio-app", f"{top}<gradio-app", 1)
    return html.replace("</body>", f"{bottom}</body>", 1)


class Shell:
    """Passes everything on, and dresses the window's own pages."""

    def __init__(self, app: ASGIApp, settings: WindowSettings) -> None:
        self.app = app
        self.paths = {start_page(language, settings): language for language in LANGUAGES}
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        language = self.paths.get(scope.get("path", ""))
        if scope["type"] != "http" or language is None:
            await self.app(scope, receive, send)
            return
        plain = [(k, v) for k, v in scope["headers"] if k != b"accept-encoding"]
        embedded = EMBEDDED in scope.get("query_string", b"").split(b"&")
        reply = _Rewritten(send, lambda html: dressed(html, language, self.settings, embedded))
        await self.app({**scope, "headers": plain}, receive, reply)


class _Rewritten:
    """Holds a response back until it is whole, and sends it rewritten."""

    def __init__(self, send: Send, rewrite: Callable[[str], str]) -> None:
        self.send = send
        self.rewrite = rewrite
        self.start: Message = {}
        self.body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.start = message
            return
        if message["type"] != "http.response.body":
            await self.send(message)
            return
        self.body += message.get("body", b"")
        if message.get("more_body"):
            return
        headers = dict(self.start["headers"])
        if headers.get(b"content-type", b"").startswith(b"text/html") and self.body:
            self.body = self.rewrite(self.body.decode("utf-8")).encode("utf-8")
            headers[b"content-length"] = str(len(self.body)).encode()
        await self.send({**self.start, "headers": list(headers.items())})
        await self.send({"type": "http.response.body", "body": self.body})
