"""The conversation as a file for the browser to save; it never lies on the server's disk."""

import base64
from dataclasses import dataclass

from bot.ui.conversation import Conversation
from index.article import Language


@dataclass(frozen=True, slots=True)
class SavedFile:
    """A file as the page hands it to the browser: its content is base64."""

    name: str
    media_type: str
    content: str


def saved(conversation: Conversation, wanted: str, language: Language) -> SavedFile | None:
    """The file of a conversation in the format ``wanted``; None when there is nothing to save."""
    from bot.export import FORMATS, ExportedTurn, export

    turns = [
        ExportedTurn(asked.question, asked.answer, asked.day)
        for asked in conversation.asked
        if asked.answer is not None
    ]
    if not turns or wanted not in FORMATS:
        return None
    file = export(turns, wanted, language)
    return SavedFile(file.name, file.media_type, base64.b64encode(file.content).decode("ascii"))
