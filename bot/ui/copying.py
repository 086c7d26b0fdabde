"""An answer to paste elsewhere, as plain text, Markdown and HTML. Every text in it is escaped."""

from dataclasses import dataclass

from markupsafe import Markup

from bot.export.markdown import escaped
from bot.ui.conversation import Asked
from bot.ui.pages import shown
from bot.ui.plain import Line, blocks
from bot.ui.sources import Source


@dataclass(frozen=True, slots=True)
class Copies:
    """The same answer in three notations."""

    plain: str
    markdown: str
    html: str


def copies(asked: Asked, found: tuple[Source, ...]) -> Copies:
    """The question, the answer with its marks, and a line per number; empty without an answer."""
    parts = blocks(asked, found)
    return Copies(
        plain="\n\n".join("\n".join(map(_plain, lines)) for lines in parts),
        markdown="\n\n".join("  \n".join(map(markdown_line, lines)) for lines in parts),
        html=str(Markup("\n").join(Markup("<p>{}</p>").format(_html(lines)) for lines in parts)),
    )


def _plain(line: Line) -> str:
    return ", ".join(filter(None, [line.text, line.url]))


def markdown_line(line: Line) -> str:
    """A line in which nothing but its address means anything to Markdown."""
    return ", ".join(
        filter(None, [escaped(line.text.strip()), f"<{line.url}>" if line.url else ""])
    )


def _html(lines: list[Line]) -> Markup:
    return Markup("<br>").join(map(_html_line, lines))


def _html_line(line: Line) -> Markup:
    text = Markup("{}").format(shown(line.text.strip()))
    if not line.url:
        return text
    return Markup('{}, <a href="{}">{}</a>').format(text, line.url, shown(line.url))
