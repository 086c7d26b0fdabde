"""A reader's conversation as a file to keep: Markdown, Word, PDF.

``document`` says what stands in it, once for all three, as blocks without any notation; each
format has its own writer. Whatever articles and questions hold, it stays text: no markup, and no
link but to the newspaper's own pages. Nothing is fetched, and nothing is kept.
"""

from bot.export.export import FORMATS, ExportedFile, export
from bot.export.exported_turn import ExportedTurn

__all__ = ["FORMATS", "ExportedFile", "ExportedTurn", "export"]
