"""Serving: index the articles when there is no archive yet, then answer."""

import socket

from bot import present
from bot.assembly import load_models, open_store
from bot.sample import index_first
from bot.settings import Settings
from index.errors import SettingsError


def serve(settings: Settings) -> None:
    """Serve until stopped.

    Raises:
        SettingsError: the address is in use or is not ours.
        VraagbaakError: the archive or a model cannot be opened.
    """
    import uvicorn

    from bot.application import build_application

    _check_address(settings.host, settings.port)
    with present.progress_bars() as on_progress:
        models = load_models(settings)
        store = open_store(settings, models.embedder, create=True)
        index_first(settings, store, on_progress)
        retriever = store.retriever(settings.weights, on_progress)
    app = build_application(settings, models, store, retriever)
    prefix = settings.root_path.rstrip("/")
    present.message(f"Vraagbaak answers on http://{settings.host}:{settings.port}{prefix}/")
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        log_level="warning",
        proxy_headers=False,  # whom a proxy speaks for is the middleware's business
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
