"""What must stand with a corrected, retracted or embargoed article."""

from dataclasses import dataclass
from datetime import datetime

from bot.texts import text
from index.article import Language, Status


@dataclass(frozen=True, slots=True)
class StatusNote:
    """What a newsroom says about an article after it was published."""

    status: Status
    label: str
    note: str


def status_note(
    status: Status, modified: datetime | None, note: str | None, language: Language
) -> StatusNote | None:
    """The note in a language; None for an article that is as it was published."""
    if status == "published":
        return None
    if status == "embargoed" or modified is None:
        return StatusNote(status, text(f"window_{status}", language), note or "")
    label = text(f"window_{status}_on", language, d=modified)
    return StatusNote(status, label, note or "")
