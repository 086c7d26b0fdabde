"""A reader's conversation as a file to keep: Markdown, Word, PDF.

``content`` says what stands in it, once for all three; each format has its own writer. Whatever
articles and questions hold, it stays text: no markup, no link but to the newspaper's own pages.
"""

from bot.export.content import ExportedTurn
from bot.export.export import FORMATS, ExportedFile, export

__all__ = ["FORMATS", "ExportedFile", "ExportedTurn", "export"]
