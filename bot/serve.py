"""Serving: index the articles when there is no archive yet, then answer readers and programs."""

import socket

from bot import present
from bot.access.login import login_router
from bot.access.middleware import Access
from bot.access.policy import build_policy
from bot.access.visitor import who_asks
from bot.assembly import build_chain, load_models, open_store
from bot.keeping import Keeping
from bot.sample import SAMPLE_SOURCE, index_first
from bot.settings import Settings
from bot.texts import own_prompt, prompt
from bot.turnstile import Turnstile
from bot.ui import WindowSettings, build_app
from bot.ui.services import Services
from bot.ui.window import LANGUAGES, Look
from index.archive import ArchiveSummary
from index.article import Language
from index.errors import SettingsError


def serve(settings: Settings) -> None:
    """Serve until stopped.

    Raises:
        SettingsError: the address is in use or is not ours.
        VraagbaakError: the archive or a model cannot be opened.
    """
    import uvicorn

    _check_address(settings.host, settings.port)
    policy = build_policy(settings)
    with present.progress_bars() as on_progress:
        models = load_models(settings)
        store = open_store(settings, models.embedder, create=True)
        index_first(settings, store, on_progress)
        retriever = store.retriever(settings.weights, on_progress)
    chain = build_chain(settings, models, retriever)
    window = window_settings(settings, store.archive.summary())
    keeping = Keeping(settings.archive, settings.question_log_days)
    services = Services(
        turnstile=Turnstile(settings.answers_at_once, settings.waiting),
        who=who_asks,
        admit=policy.admit,
        answered=keeping.answered,
        record=keeping.judged,
    )
    app = build_app(chain, store.archive, window, services, [login_router(policy, window)])
    app.add_middleware(Access, policy=policy, window=window)
    present.message(f"Vraagbaak answers on http://{settings.host}:{settings.port}{window.prefix}/")
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        log_level="warning",
        proxy_headers=False,  # who may say where a request comes from is the middleware's business
    )


def window_settings(settings: Settings, summary: ArchiveSummary) -> WindowSettings:
    """How the window is set up for an archive.

    Raises:
        SettingsError: a text of the newspaper's own, its logo or its root path cannot be used.
    """
    sample = summary.sources == (SAMPLE_SOURCE,)
    examples: dict[Language, tuple[str, ...]] = {
        language: tuple(prompt("examples", language).splitlines()) for language in LANGUAGES
    }
    return WindowSettings(
        newspaper=settings.newspaper,
        examples=examples if sample else {},
        root_path=settings.root_path,
        sample=sample,
        about={language: own_prompt("about", language, settings.texts) for language in LANGUAGES},
        look=Look(settings.logo, settings.accent, settings.accent_dark),
        thumbs=True,
        embed_origins=settings.embed_origins,
    )


def _check_address(host: str, port: int) -> None:
    """Say before the long start that an address cannot be served on."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise SettingsError(
                f"Cannot serve on {host}:{port}: {error.strerror}. "
                f"Choose another with --port or VRAAGBAAK_PORT."
            ) from error
