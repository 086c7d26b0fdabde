"""A text with its marks: the words escaped, the short answer bold, [1] a link behind the last."""

from collections.abc import Sequence

from markupsafe import Markup

from bot.answer import Citation
from bot.ui.conversation import Asked
from bot.ui.links import article_address
from bot.ui.pages import shown, words
from index.article import Span

# A longer last word (a web address) may be broken off from its mark, or a phone must scroll.
_LONGEST_KEPT_WORD = 24


def with_marks(text: str, bold: Sequence[Span], after: Markup) -> Markup:
    """A text with marks after its last word, which a line break never parts from them."""
    text = text.rstrip()
    cut = len(text) - len((text.split() or [""])[-1])
    if not after or len(text) - cut > _LONGEST_KEPT_WORD:
        return _bolded(text, bold, 0, len(text)) + after
    last = _bolded(text, bold, cut, len(text))
    return _bolded(text, bold, 0, cut) + Markup('<span class="kept">{}\u202f{}</span>').format(
        last, after
    )


def _bolded(text: str, bold: Sequence[Span], start: int, end: int) -> Markup:
    """Characters ``start`` to ``end`` of a text, with those that are inside ``bold`` bold."""
    html, at = Markup(""), start
    for span in sorted(bold):
        low, high = (min(max(i, at), end) for i in span)
        html += shown(text[at:low])
        if low < high:
            html += Markup("<b>{}</b>").format(shown(text[low:high]))
        at = max(low, high)
    return html + shown(text[at:end])


def emphasised(introduction: str) -> Markup:
    """An introduction, in which our own asterisks stand around the name of the source."""
    before, name, after = introduction_parts(introduction)
    if not name:
        return Markup("{}").format(shown(before))
    return Markup("{}<em>{}</em>{}").format(*map(shown, (before, name, after)))


def introduction_parts(introduction: str) -> tuple[str, str, str]:
    """What stands before, between and behind our own asterisks; all before when there are none."""
    before, star, rest = introduction.partition("*")
    name, closing, after = rest.rpartition("*")
    return (before, name, after) if star and closing else (introduction, "", "")


def marks(citations: Sequence[Citation], asked: Asked, prefix: str) -> Markup:
    """The marks of these citations, one after the other."""
    return Markup("").join(_mark(citation, asked, prefix) for citation in citations)


def _mark(c: Citation, asked: Asked, prefix: str) -> Markup:
    """The link [1] that points to the words in the article."""
    label = words(asked.language)("mark", n=c.number, title=shown(c.title))
    address = article_address(
        prefix, asked.language, c.article_id, c.version, c.start, c.end, c.number
    )
    return Markup(
        '<a class="mark" href="{}" aria-label="{}" data-cite="{}-{}" lang="{}">[{}]</a>'
    ).format(address, label, asked.number, c.number, asked.language, c.number)
