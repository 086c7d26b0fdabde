"""When the archive was last changed, in words."""

from datetime import datetime

from bot.ui.pages import words
from bot.ui.window import SummarisesArchive
from index.article import Language


def updated(summary: SummarisesArchive, language: Language) -> str:
    """When the archive last changed; with the time if that was today."""
    t, moment = words(language), summary.updated
    if moment is None:
        return ""
    moment = moment.astimezone()
    if moment.date() != datetime.now().astimezone().date():
        return t("updated", d=moment)
    time = t("time", h=f"{moment.hour:02}", m=f"{moment.minute:02}")
    return t("updated_today", time=time)
