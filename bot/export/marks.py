"""The marks [n] behind words."""

from collections.abc import Sequence

from bot.answer import Citation
from bot.composing import marks as written_marks
from bot.export.blocks import Run


def marks(citations: Sequence[Citation]) -> tuple[Run, ...]:
    """The marks behind words, which no line break parts from them; none without citations."""
    if not citations:
        return ()
    return Run("\N{NO-BREAK SPACE}"), Run(written_marks(c.number for c in citations), mark=True)
