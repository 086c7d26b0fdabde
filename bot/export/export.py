"""The door: a conversation and a format in, a file out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.export.document import Document, document
from bot.export.docx import write_docx
from bot.export.exported_turn import ExportedTurn
from bot.export.markdown import write_markdown
from bot.export.pdf import write_pdf
from index.article import Language

#: Formats by the ending of their files: the media type, and who writes them.
_KINDS: dict[str, tuple[str, Callable[[Document], bytes]]] = {
    "md": ("text/markdown; charset=utf-8", write_markdown),
    "docx": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        write_docx,
    ),
    "pdf": ("application/pdf", write_pdf),
}
FORMATS: tuple[str, ...] = tuple(_KINDS)


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file to hand to a browser. Its name is ours: nothing of a question is in it."""

    name: str
    media_type: str
    content: bytes


def export(
    turns: Sequence[ExportedTurn], wanted: str, language: Language, today: date | None = None
) -> ExportedFile:
    """A conversation in the format ``wanted``, with its own words in ``language``.

    ``today`` is the day that the file says it was made; the same day gives the same PDF. A file
    has a largest size (see ``document``): of a conversation beyond it the file says that it stops.

    Raises:
        ValueError: there is no such format.
    """
    if wanted not in FORMATS:
        raise ValueError(f"There is no format {wanted!r}: choose one of {', '.join(FORMATS)}.")
    made = document(turns, language, today or date.today())
    media_type, write = _KINDS[wanted]
    return ExportedFile(f"vraagbaak-{made.day.isoformat()}.{wanted}", media_type, write(made))
