"""What Vraagbaak tells its readers about itself: one text per language, which a newspaper may edit.

In it ``{articles}``, ``{first}``, ``{last}``, ``{updated}`` and ``{newspaper}`` are filled in;
other braces stay as they are. A web or e-mail address alone between < and > becomes a link.
"""

import re
from collections.abc import Iterator

from markupsafe import Markup

from bot.texts import prompt, written
from bot.ui.pages import page, shown, words
from bot.ui.updates import updated
from bot.ui.window import SummarisesArchive, WindowSettings
from index.article import Language

_PLACE = re.compile(r"\{(articles|first|last|updated|newspaper)\}")
_LINK = re.compile(r"<((?:https?://|mailto:)[^\s<>\"']+|[^\s<>@\"']+@[^\s<>@\"']+)>")


def about_html(summary: SummarisesArchive, settings: WindowSettings, language: Language) -> Markup:
    """The text as a page's content."""
    text = settings.about.get(language) or prompt("about", language)
    filled = _PLACE.sub(lambda match: _value(match[1], summary, settings, language), text)
    return page("about.html", language, parts=list(_paragraphs(filled)), sample=settings.sample)


def _value(
    name: str, summary: SummarisesArchive, settings: WindowSettings, language: Language
) -> str:
    t = words(language)
    values: dict[str, object] = {
        "articles": summary.articles,
        "first": summary.first or "?",
        "last": summary.last or "?",
        "updated": updated(summary, language),
        "newspaper": settings.newspaper or t("newspaper_unnamed"),
    }
    return written(values[name], language)


def _paragraphs(text: str) -> Iterator[tuple[str, Markup]]:
    """The parts of a long text: "## " begins a heading."""
    for part in (" ".join(part.split()) for part in text.split("\n\n")):
        if part.startswith("## "):
            yield "h2", _linked(part[3:])
        elif part:
            yield "p", _linked(part)


def _linked(text: str) -> Markup:
    """A text with its addresses as links."""
    html, at = Markup(""), 0
    for match in _LINK.finditer(text):
        address = match[1] if ":" in match[1] else f"mailto:{match[1]}"
        html += Markup('{}<a href="{}" rel="noopener">{}</a>').format(
            shown(text[at : match.start()]), address, match[1].removeprefix("mailto:")
        )
        at = match.end()
    return html + Markup("{}").format(shown(text[at:]))
