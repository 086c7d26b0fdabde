"""The whole of an answer as running text, for programs, terminals and the clipboard.

First the short answer, then the sentences, each with its mark ``[n]``, then what has to be said
about them. Only marks of citations look like marks.
"""

import re
from collections.abc import Iterable, Iterator

from bot.answer import Draft, Report, Statement
from bot.cited import glossed, in_words, short_days, short_gloss
from bot.texts import text
from index.article import Language

_FETCHED = re.compile(r"!\[[^\]]*\]\([^)]*\)|<[a-zA-Z/!][^>]*>")
_MARK_LIKE = re.compile(r"\[(\d+(?:\s*[,–-]\s*\d+)*)\]")


def compose(draft: Draft, language: Language) -> str:
    """A draft as text: paragraphs with an empty line between them."""
    paragraphs = [
        _short(draft, language),
        " ".join(_sentence(each, draft, language) for each in draft.statements),
        *_about(draft, language),
    ]
    return "\n\n".join(filter(None, paragraphs))


def quiet(words: str) -> str:
    """Words of an article that nobody takes for our marks, or fetches anything for.

    Pictures in Markdown or HTML are left out, and square brackets around figures become ［ ］; in
    the statements and quotes they stand as published.
    """
    return _MARK_LIKE.sub(r"［\1］", _FETCHED.sub("", words)).strip()


def _short(draft: Draft, language: Language) -> str:
    if not draft.short_answer or not draft.statements:
        return ""
    holding = [c.number for c in draft.citations if c.short] or draft.statements[0].citations
    words = quiet(draft.short_answer).replace("*", "")
    if not words:
        return ""
    days = short_days(draft.citations, language)
    meant = f" ({days})" if days else ""
    return f"**{words[:1].upper()}{words[1:]}**{meant} {marks(holding)}"


def _sentence(statement: Statement, draft: Draft, language: Language) -> str:
    parts = [statement.introduction, quiet(statement.text), marks(statement.citations)]
    days = _days(statement, draft, language) if statement.support == "verbatim" else ""
    return " ".join(filter(None, [*parts, days]))


def _days(statement: Statement, draft: Draft, language: Language) -> str:
    """What the relative dates in a quote mean, but for the one beside the short answer."""
    said = short_gloss(draft.citations)
    told = [
        in_words(quiet(words), gloss, language)
        for citation in draft.citations
        if citation.number in statement.citations
        for words, gloss in glossed(citation)
        if gloss is not said
    ]
    return f"({'; '.join(dict.fromkeys(told))})" if told else ""


def marks(numbers: Iterable[int]) -> str:
    """Citations as they stand in plain text: [1][2]."""
    return "".join(f"[{number}]" for number in numbers)


def _about(draft: Draft, language: Language) -> Iterator[str]:
    if not draft.statements:
        return
    if draft.reports:
        told = "; ".join(_report(report, language) for report in draft.reports)
        key = "reports_differ" if differ_in_time(draft.reports) else "reports_contradict"
        yield f"{text(key, language)} {told}."
    if draft.agreeing > 1:
        yield text("agreeing", language, n=draft.agreeing - 1)
    yield from draft.notices


def _report(report: Report, language: Language) -> str:
    words = f"{quiet(report.words)} [{report.number}]"
    if report.day is None:
        return words
    return text("report", language, words=words, date=report.day)


def differ_in_time(reports: Iterable[Report]) -> bool:
    """Whether reports are of different days, all known: an article may simply be the newer one."""
    days = {report.day for report in reports}
    return None not in days and len(days) > 1
