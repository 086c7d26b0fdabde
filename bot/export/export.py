"""The file of a conversation, in the format that is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.export.content import ExportedTurn, blocks, plain
from bot.export.markdown import write_markdown
from index.article import Language

#: Formats by the ending of their files, with their media types.
_TYPES = {
    "md": "text/markdown; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}
FORMATS: tuple[str, ...] = tuple(_TYPES)


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file to hand to a reader."""

    name: str
    media_type: str
    content: bytes


def export(turns: Sequence[ExportedTurn], wanted: str, language: Language) -> ExportedFile:
    """The conversation as a file; ``wanted`` is one of FORMATS.

    The page's ``language`` is that of what stands around the answers, each of which keeps its own.
    """
    today = date.today()
    content = blocks(turns, language, today)
    title = plain(turns[0].question)
    if wanted == "docx":
        from bot.export.docx import write_docx

        data = write_docx(content, title, language)
    elif wanted == "pdf":
        from bot.export.pdf import write_pdf

        data = write_pdf(content, title, language)
    else:
        data = write_markdown(content).encode("utf-8")
    return ExportedFile(f"vraagbaak-{today.isoformat()}.{wanted}", _TYPES[wanted], data)
