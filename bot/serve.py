"""Serving the window: index the articles when there is no archive yet, then answer."""

import socket

from bot import present
from bot.assembly import build_chain, load_models, open_store
from bot.sample import SAMPLE_SOURCE, index_first
from bot.settings import Settings
from bot.texts import prompt
from bot.ui import WindowSettings, build_app
from bot.ui.window import LANGUAGES
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
    with present.progress_bars() as on_progress:
        models = load_models(settings)
        store = open_store(settings, models.embedder, create=True)
        index_first(settings, store, on_progress)
        retriever = store.retriever(settings.weights, on_progress)
    chain = build_chain(settings, models, retriever)
    window = _window(settings, store.archive.summary())
    app = build_app(chain, store.archive, window)
    present.message(f"Vraagbaak answers on http://{settings.host}:{settings.port}{window.prefix}/")
    uvicorn.run(app, host=settings.host, port=settings.port, log_level="warning")


def _window(settings: Settings, summary: ArchiveSummary) -> WindowSettings:
    sample = summary.sources == (SAMPLE_SOURCE,)
    examples: dict[Language, tuple[str, ...]] = {
        language: tuple(prompt("examples", language).splitlines()) for language in LANGUAGES
    }
    return WindowSettings(
        newspaper=settings.newspaper,
        examples=examples if sample else {},
        root_path=settings.root_path,
        sample=sample,
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
