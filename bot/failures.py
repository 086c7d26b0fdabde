"""What a server logs when something broke: enough to find it, and never a reader's question."""

import logging

from index.errors import VraagbaakError


def log_failure(log: logging.Logger, what: str, error: Exception) -> None:
    """Log it without the question: errors of ours name none, of others only the kind and place.

    A foreign error's own message may repeat what it was given.
    """
    if isinstance(error, VraagbaakError):
        log.warning("%s", error)
        return
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
    log.error("%s: %s in %s", what, type(error).__name__, place)
