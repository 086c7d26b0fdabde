"""The tree of errors. Every message says what is wrong, with which value, and what to do next.

VraagbaakError
├── SettingsError            a setting is unknown or has an impossible value
├── ReadError                a file holds no article that can be read
├── EmbedderError            an embedding model cannot be loaded or run
├── ArchiveError             the archive cannot be opened or written
│   ├── ArchiveMissingError  there is none at that place
│   ├── ArchiveLockedError   another process is writing
│   └── ArchiveModelError    it was made with another embedding model
├── QuestionError            a question or claim that cannot be asked (empty, too long)
├── LaterError               not now
│   ├── BusyError            so many questions are waiting that this one cannot
│   └── TooManyQuestionsError  one address or key has asked too many
├── ItemError                an item of a question file that cannot be read
└── ModelError               a language model cannot be reached or does not answer

Foreign exceptions become one of these at the edge where they arise; nothing else escapes.
"""


class VraagbaakError(Exception):
    """Base of all errors that a user of Vraagbaak gets to see; its text is one clear sentence."""


class SettingsError(VraagbaakError):
    """A setting is unknown or has an impossible value."""


class ReadError(VraagbaakError):
    """A file, or one record of it, holds no article that can be read."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


class EmbedderError(VraagbaakError):
    """An embedding model cannot be loaded or run."""


class ArchiveError(VraagbaakError):
    """The archive cannot be opened, read or written."""


class ArchiveMissingError(ArchiveError):
    """There is no archive at that place."""


class ArchiveLockedError(ArchiveError):
    """Another process is writing this archive."""


class ArchiveModelError(ArchiveError):
    """The archive was made with another embedding model than the one that is set."""


class QuestionError(VraagbaakError):
    """A question or claim that cannot be asked: empty, or too long."""


class LaterError(VraagbaakError):
    """A question that cannot be answered now; ``seconds`` is when to ask again."""

    def __init__(self, message: str, seconds: int) -> None:
        super().__init__(message)
        self.seconds = seconds


class BusyError(LaterError):
    """So many questions are waiting that this one cannot."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"It is busy. Ask again in about {seconds} seconds.", seconds)


class TooManyQuestionsError(LaterError):
    """One address or key has asked too many questions."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"Too many questions. Ask again in {seconds} seconds.", seconds)


class ItemError(VraagbaakError):
    """An item of a question file that cannot be read."""


class ModelError(VraagbaakError):
    """A language model cannot be reached, or does not answer as it should."""
