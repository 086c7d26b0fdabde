"""The first start: an archive that is not there yet is made from articles, or from the sample."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from bot.settings import Settings

if TYPE_CHECKING:
    from index.indexer import OnProgress
    from index.store import Store

log = logging.getLogger("vraagbaak.sample")

#: Fictional articles, in the public domain, of this newspaper.
SAMPLE = Path(__file__).resolve().parent.parent / "articles"
SAMPLE_SOURCE = "De Vraagbaak (fictief)"


def index_first(settings: Settings, store: "Store", on_progress: "OnProgress") -> None:
    """Index the articles that the settings name, or the sample, into an archive that is empty."""
    from index.readers import read_paths

    if store.archive.sequence:
        return
    which = str(settings.articles) if settings.articles else "the sample archive (fictional)"
    log.warning("No archive in %s yet: indexing %s …", store.archive.folder, which)
    report = store.index(read_paths([settings.articles or SAMPLE]), on_progress)
    for failed in report.failed:
        log.warning("%s", failed)
