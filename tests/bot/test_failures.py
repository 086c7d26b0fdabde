"""What is logged of a failure helps whoever repairs it, and tells nothing of who asked what."""

import logging

import pytest

from bot.failures import log_failure
from index.errors import ArchiveError

LOG = logging.getLogger("vraagbaak.test")


def test_a_foreign_error_is_logged_by_kind_and_place(caplog: pytest.LogCaptureFixture) -> None:
    try:
        int("Is Zwaantje ziek?")
    except ValueError as error:
        log_failure(LOG, "A question could not be answered", error)
    assert "A question could not be answered: ValueError in " in caplog.text
    assert "test_failures.py:" in caplog.text
    assert "Zwaantje" not in caplog.text


def test_an_error_of_ours_says_what_to_do(caplog: pytest.LogCaptureFixture) -> None:
    log_failure(LOG, "A question could not be answered", ArchiveError("Index it again."))
    assert "Index it again." in caplog.text
